package org.xianshen.rules.engine;

/** In which way a person or thing stands in public. */
public enum Nature {
    /** Nothing said. */
    UNSAID,
    /** A person who acts in public. */
    PUBLIC,
    /** A person who is named nowhere. */
    PROTECTED,
    /** Belongs to an organisation. */
    OFFICE,
    /** Belongs to a private person. */
    PRIVATE
}
