package org.xianshen.retention;

/** What starts the retention period of a class. */
public enum Trigger {
    /** The end of the year in which the matter was finished. */
    YEAR_END,
    /** The day the case was closed. */
    CASE_CLOSED,
    /** A day that becomes known later, e.g. when a contract ends or a secrecy term expires. */
    EVENT
}
