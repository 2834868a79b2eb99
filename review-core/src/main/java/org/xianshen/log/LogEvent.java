package org.xianshen.log;

/** What happened to a case. */
public enum LogEvent {
    /** A case was opened. */
    OPEN,
    /** A step was signed. */
    STEP,
    /** A third party was asked. */
    CONSULT,
    /** The matter was referred to a department. */
    REFER,
    /** The release of exact bytes was permitted. */
    RELEASE,
    /** A release was withdrawn. */
    WITHDRAW,
    /** Disposal was blocked. */
    HOLD,
    /** The record was disposed of. */
    DISPOSE,
    /** The record was handed over to archives. */
    TRANSFER,
    /** The case was closed. */
    CLOSE
}
