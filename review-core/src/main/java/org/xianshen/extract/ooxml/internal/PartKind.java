package org.xianshen.extract.ooxml.internal;

import java.util.Map;
import java.util.Objects;
import org.xianshen.document.Carrier;

/** What a part of an Office Open XML package is, by content type, and how it is read; stories are those of Word. */
public enum PartKind {
    /** The document itself. */
    MAIN(Carrier.BODY, Reading.STORY, ""),
    /** A header. */
    HEADER(Carrier.HEADER, Reading.STORY, ""),
    /** A footer. */
    FOOTER(Carrier.FOOTER, Reading.STORY, ""),
    /** All footnotes. */
    FOOTNOTES(Carrier.FOOTNOTE, Reading.STORY, ""),
    /** All endnotes. */
    ENDNOTES(Carrier.ENDNOTE, Reading.STORY, ""),
    /** All comments. */
    COMMENTS(Carrier.COMMENT, Reading.STORY, ""),
    /** Building blocks kept beside the document. */
    GLOSSARY(Carrier.DATA, Reading.STORY, ""),
    /** Properties, one value for each element. */
    PROPERTIES(Carrier.METADATA, Reading.PROPERTIES, ""),
    /** People named in comments and changes, labels of protection. */
    PEOPLE(Carrier.METADATA, Reading.EVERYTHING, ""),
    /** XML of any vocabulary. */
    CUSTOM_XML(Carrier.DATA, Reading.EVERYTHING, ""),
    /** Settings of the document. */
    SETTINGS(Carrier.DATA, Reading.TELLING, ""),
    /** Charts and diagrams. */
    CHART(Carrier.EMBEDDED_OBJECT, Reading.TELLING, ""),
    /** Styles, numbering, fonts, themes: formatting with names. */
    FORMATTING(Carrier.STYLE, Reading.TELLING, ""),
    /** Relationships between parts. */
    RELATIONSHIPS(Carrier.LINK, Reading.PACKAGE, ""),
    /** Content types of parts. */
    TYPES(Carrier.DATA, Reading.PACKAGE, ""),
    /** Ids of comments: nothing that a person wrote. */
    MACHINE(Carrier.DATA, Reading.TELLING, ""),
    /** Picture. */
    IMAGE(Carrier.IMAGE, Reading.NONE, "image not read"),
    /** Preview picture of the file. */
    THUMBNAIL(Carrier.IMAGE, Reading.NONE, "thumbnail not read"),
    /** Embedded font: the letters in it tell which were used. */
    FONT(Carrier.FONT, Reading.NONE, "embedded font not read"),
    /** File or object inside the file. */
    EMBEDDED(Carrier.EMBEDDED_OBJECT, Reading.NONE, "embedded object not read"),
    /** File that is to be merged into the document when it is opened. */
    ALTERNATIVE_CHUNK(Carrier.ATTACHMENT, Reading.NONE, "imported content not read"),
    /** Program. */
    MACRO(Carrier.SCRIPT, Reading.NONE, "macro not read"),
    /** Control with its own storage. */
    CONTROL(Carrier.FORM_FIELD, Reading.NONE, "control not read"),
    /** Digital signature. */
    SIGNATURE(Carrier.SIGNATURE, Reading.NONE, "digital signature not read"),
    /** Printer settings. */
    PRINTER(Carrier.DATA, Reading.NONE, "printer settings not read"),
    /** Sound or film. */
    MEDIA(Carrier.EMBEDDED_OBJECT, Reading.NONE, "sound or film not read"),
    /** Handwriting as strokes of a pen. */
    INK(Carrier.IMAGE, Reading.NONE, "handwriting not read"),
    /** Drawing in the older markup. */
    VML(Carrier.TEXT_BOX, Reading.TELLING, ""),
    /** Something else. */
    UNKNOWN(Carrier.UNKNOWN, Reading.NONE, "part of an unknown kind");

    /** How a part is read. */
    public enum Reading {
        /** As paragraphs. */
        STORY,
        /** As names with values. */
        PROPERTIES,
        /** All text and all attribute values. */
        EVERYTHING,
        /** All text and those attribute values that may hold words. */
        TELLING,
        /** What relationships and content types say beyond holding the package together. */
        PACKAGE,
        /** Not at all. */
        NONE
    }

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String WORD = OFFICE + "wordprocessingml.";
    private static final String DRAWING = OFFICE + "drawingml.";

    private static final Map<String, PartKind> BY_TYPE = Map.ofEntries(
            Map.entry(WORD + "document.main+xml", MAIN),
            Map.entry(WORD + "template.main+xml", MAIN),
            Map.entry("application/vnd.ms-word.document.macroenabled.main+xml", MAIN),
            Map.entry("application/vnd.ms-word.template.macroenabledtemplate.main+xml", MAIN),
            Map.entry("application/vnd.ms-word.template.macroenabled.main+xml", MAIN),
            Map.entry(WORD + "header+xml", HEADER),
            Map.entry(WORD + "footer+xml", FOOTER),
            Map.entry(WORD + "footnotes+xml", FOOTNOTES),
            Map.entry(WORD + "endnotes+xml", ENDNOTES),
            Map.entry(WORD + "comments+xml", COMMENTS),
            Map.entry(WORD + "document.glossary+xml", GLOSSARY),
            Map.entry(WORD + "styles+xml", FORMATTING),
            Map.entry("application/vnd.ms-word.styleswitheffects+xml", FORMATTING),
            Map.entry(WORD + "numbering+xml", FORMATTING),
            Map.entry(WORD + "fonttable+xml", FORMATTING),
            Map.entry(OFFICE + "theme+xml", FORMATTING),
            Map.entry(OFFICE + "themeoverride+xml", FORMATTING),
            Map.entry(WORD + "websettings+xml", FORMATTING),
            Map.entry("application/vnd.ms-office.chartstyle+xml", FORMATTING),
            Map.entry("application/vnd.ms-office.chartcolorstyle+xml", FORMATTING),
            Map.entry(DRAWING + "diagramlayout+xml", FORMATTING),
            Map.entry(DRAWING + "diagramstyle+xml", FORMATTING),
            Map.entry(DRAWING + "diagramcolors+xml", FORMATTING),
            Map.entry(WORD + "settings+xml", SETTINGS),
            Map.entry(WORD + "mailmergerecipientdata+xml", CUSTOM_XML),
            Map.entry("application/vnd.ms-word.mailmergerecipientdata+xml", CUSTOM_XML),
            Map.entry("application/vnd.ms-word.keymapcustomizations+xml", CUSTOM_XML),
            Map.entry("application/vnd.ms-word.vbadata+xml", CUSTOM_XML),
            Map.entry(OFFICE + "customxmlproperties+xml", CUSTOM_XML),
            Map.entry("application/xml", CUSTOM_XML),
            Map.entry("text/xml", CUSTOM_XML),
            Map.entry("application/vnd.openxmlformats-package.core-properties+xml", PROPERTIES),
            Map.entry(OFFICE + "extended-properties+xml", PROPERTIES),
            Map.entry(OFFICE + "custom-properties+xml", PROPERTIES),
            Map.entry(WORD + "people+xml", PEOPLE),
            Map.entry("application/vnd.ms-office.classificationlabels+xml", PEOPLE),
            Map.entry(WORD + "commentsextended+xml", MACHINE),
            Map.entry(WORD + "commentsids+xml", MACHINE),
            Map.entry(WORD + "commentsextensible+xml", MACHINE),
            Map.entry("application/vnd.openxmlformats-package.relationships+xml", RELATIONSHIPS),
            Map.entry(DRAWING + "chart+xml", CHART),
            Map.entry("application/vnd.ms-office.chartex+xml", CHART),
            Map.entry(DRAWING + "chartshapes+xml", CHART),
            Map.entry(DRAWING + "diagramdata+xml", CHART),
            Map.entry("application/vnd.ms-office.drawingml.diagramdrawing+xml", CHART),
            Map.entry(OFFICE + "obfuscatedfont", FONT),
            Map.entry("application/x-fontdata", FONT),
            Map.entry("application/x-font-ttf", FONT),
            Map.entry(OFFICE + "oleobject", EMBEDDED),
            Map.entry(OFFICE + "package", EMBEDDED),
            Map.entry("application/vnd.ms-office.vbaproject", MACRO),
            Map.entry("application/vnd.ms-office.vbaprojectsignature", MACRO),
            Map.entry("application/vnd.ms-word.attachedtoolbars", MACRO),
            Map.entry("application/vnd.ms-office.activex", CONTROL),
            Map.entry("application/vnd.ms-office.activex+xml", CONTROL),
            Map.entry("application/vnd.openxmlformats-package.digital-signature-origin", SIGNATURE),
            Map.entry("application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml", SIGNATURE),
            Map.entry(WORD + "printersettings", PRINTER),
            Map.entry("application/inkml+xml", INK),
            Map.entry(OFFICE + "vmldrawing", VML));

    private final Carrier carrier;
    private final Reading reading;
    private final String refusal;

    PartKind(Carrier carrier, Reading reading, String refusal) {
        this.carrier = Objects.requireNonNull(carrier);
        this.reading = Objects.requireNonNull(reading);
        this.refusal = Objects.requireNonNull(refusal);
    }

    /** What the part called {@code name} is. */
    public static PartKind of(OpcPackage opc, String name) {
        if (OpcPackage.isRelationships(name)) {
            return RELATIONSHIPS;
        }
        if (name.equals(OpcPackage.CONTENT_TYPES)) {
            return TYPES;
        }
        switch (opc.kindOf(name)) {
            case "aFChunk", "subDocument" -> {
                return ALTERNATIVE_CHUNK;
            }
            case "thumbnail" -> {
                return THUMBNAIL;
            }
            case "oleObject", "package" -> {
                return EMBEDDED;
            }
            default -> {
                // the content type tells
            }
        }
        String type = opc.contentType(name);
        PartKind kind = BY_TYPE.get(type);
        if (kind != null) {
            return kind;
        }
        if (type.startsWith("audio/") || type.startsWith("video/")) {
            return MEDIA;
        }
        return type.startsWith("image/") ? IMAGE : UNKNOWN;
    }

    /** The carrier its own text belongs to. */
    public Carrier carrier() {
        return carrier;
    }

    /** How it is read. */
    public Reading reading() {
        return reading;
    }

    /** Whether it holds paragraphs. */
    public boolean isStory() {
        return reading == Reading.STORY;
    }

    /** Whether nothing of it is read. */
    public boolean isUnread() {
        return reading == Reading.NONE;
    }

    /** Why it is not read; empty when it is. */
    public String refusal() {
        return refusal;
    }
}
