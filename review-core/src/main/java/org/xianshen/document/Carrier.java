package org.xianshen.document;

/**
 * A place in a document that can carry text or other content.
 *
 * <p>The census of a document lists the carriers present and whether each was read; see {@code
 * org.xianshen.extract.CarrierCensus}.
 */
public enum Carrier {
    /** The text a reader sees first: page text, body paragraphs, table cells. */
    BODY,
    /** Page or section header. */
    HEADER,
    /** Page or section footer. */
    FOOTER,
    /** Footnote. */
    FOOTNOTE,
    /** Endnote. */
    ENDNOTE,
    /** Reviewer's comment. */
    COMMENT,
    /** Text inserted under change tracking. */
    INSERTION,
    /** Text deleted under change tracking, still in the file. */
    DELETION,
    /** Text present but not shown: hidden runs, invisible or off-page glyphs, hidden elements. */
    HIDDEN_TEXT,
    /** Text box or shape. */
    TEXT_BOX,
    /** Field instruction. */
    FIELD_CODE,
    /** Properties of the file: title, author, custom properties, XMP. */
    METADATA,
    /** Bookmark, outline entry, named destination. */
    BOOKMARK,
    /** Target of a link. */
    LINK,
    /** Annotation on a page. */
    ANNOTATION,
    /** Value of a form field. */
    FORM_FIELD,
    /** Alternative or replacement text for accessibility. */
    ALTERNATIVE_TEXT,
    /** File inside the file. */
    ATTACHMENT,
    /** Embedded object or package. */
    EMBEDDED_OBJECT,
    /** Picture. */
    IMAGE,
    /** Program code: scripts, macros, actions. */
    SCRIPT,
    /** Style sheet or formatting part. */
    STYLE,
    /** Embedded font. */
    FONT,
    /** Structured data beside the text: custom XML, data attributes, embedded JSON. */
    DATA,
    /** Digital signature or seal. */
    SIGNATURE,
    /** Optional content group or layer and its name. */
    LAYER,
    /** Bytes of earlier revisions, unused objects, trailing bytes. */
    RESIDUE,
    /** The file's own name. */
    FILE_NAME,
    /** A part of a kind the reader does not know. */
    UNKNOWN
}
