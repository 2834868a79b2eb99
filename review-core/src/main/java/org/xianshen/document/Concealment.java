package org.xianshen.document;

/** A way in which somebody has hidden text that is still in the file: earlier redaction that removed nothing. */
public enum Concealment {
    /** An opaque box, or a highlight in the colour of the text, lies over live text. */
    COVERED,
    /** An annotation says that the text is to be redacted; nobody applied it. */
    UNAPPLIED_REDACTION,
    /** The text has the colour of its ground. */
    COLOUR_OF_GROUND,
    /** A text layer behind a scanned page says what the picture no longer shows. */
    STALE_TEXT_LAYER,
    /** The text or picture lies outside the visible box of its page, slide or frame. */
    CROPPED_AWAY
}
