package org.xianshen.rules.engine;

/** Whether a state-secret mark still counts. */
public enum MarkState {
    /** It counts. */
    IN_FORCE,
    /** Its term has run out. */
    LAPSED,
    /** The document says that it was declassified. */
    DECLASSIFIED
}
