package org.xianshen.extract;

/** What became of a carrier when the document was read. */
public enum CarrierStatus {
    /** Its text is among the units. */
    READ,
    /** Present and known to carry no text that a person could read, e.g. a style part. */
    NO_TEXT,
    /** Present and not read; a person has to look. */
    REFUSED
}
