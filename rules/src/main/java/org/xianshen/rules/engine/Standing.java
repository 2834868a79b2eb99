package org.xianshen.rules.engine;

/** Whether words are a mark on the document or only speak of marks. */
public enum Standing {
    /** They are a mark. */
    MARK,
    /** A person has to look. */
    UNSETTLED,
    /** They speak of marks. */
    MENTION
}
