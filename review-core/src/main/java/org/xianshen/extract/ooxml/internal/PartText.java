package org.xianshen.extract.ooxml.internal;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.XmlCursor;

/** The text of parts that hold no paragraphs: properties, settings, styles, charts, any XML. One value a line. */
public final class PartText {

    private static final Pattern PLAIN_LEVEL_TEXT = Pattern.compile("(?:%[1-9]|[^\\p{L}\\p{N}%])*");

    /** Angles and lengths of drawings go into the millions. */
    private static final Pattern DRAWING_MEASURE = Pattern.compile("-?[0-9]{1,9}");

    private final PartKind.Reading reading;
    private final Budget budget;
    private final Set<String> lines = new LinkedHashSet<>();
    private String property = "";
    private boolean inParagraph;

    private PartText(PartKind.Reading reading, Budget budget) {
        this.reading = reading;
        this.budget = budget;
    }

    /** Reads the part called {@code name}; a value that comes twice is given once. */
    public static String read(OpcPackage opc, String name, PartKind.Reading reading) {
        PartText text = new PartText(reading, opc.zip().budget());
        if (reading == PartKind.Reading.RELATIONSHIPS) {
            for (OpcPackage.Relationship relationship : opc.relationships(OpcPackage.sourceOf(name))) {
                if (relationship.external()) {
                    text.line(relationship.target());
                }
            }
        } else {
            try (XmlCursor xml = opc.zip().openXml(name)) {
                text.read(xml);
            }
        }
        return String.join("\n", text.lines);
    }

    private void read(XmlCursor xml) {
        StringBuilder value = new StringBuilder();
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> {
                    boolean paragraph = xml.key().equals("a:p");
                    if (!inParagraph || paragraph) {
                        flush(value);
                    } else if (xml.key().equals("a:br")) {
                        value.append('\n');
                    }
                    inParagraph |= paragraph;
                    if (xml.depth() == 2) {
                        String name = xml.attribute("name");
                        property = name == null ? xml.localName() : name;
                    }
                    attributes(xml);
                }
                case CHARACTERS, CDATA -> value.append(xml.text());
                case END_ELEMENT -> {
                    inParagraph &= !xml.key().equals("a:p");
                    if (!inParagraph) {
                        flush(value);
                    }
                }
                case COMMENT -> line(xml.text());
                case PROCESSING_INSTRUCTION -> line(xml.instruction());
                default -> {
                    // white space and the start of the document
                }
            }
        }
    }

    private void flush(StringBuilder value) {
        String text = value.toString();
        value.setLength(0);
        if (!text.isBlank()) {
            line(reading == PartKind.Reading.PROPERTIES ? property + ": " + text : text);
        }
    }

    private void attributes(XmlCursor xml) {
        String key = xml.key();
        switch (key) {
            case "w:style" -> {
                String id = xml.attributeOrEmpty("w:styleId");
                if ("1".equals(xml.attribute("w:customStyle")) && id.length() > 3) {
                    line(id);
                }
            }
            case "w:name", "w:aliases" -> {
                if (!KnownNames.isStyle(xml.attributeOrEmpty("w:val"))) {
                    line(xml.attributeOrEmpty("w:val"));
                }
            }
            case "w:font", "w:altName" -> font(xml, "w:name", "w:val");
            case "w:rFonts" -> font(xml, "w:ascii", "w:hAnsi", "w:eastAsia", "w:cs");
            case "a:latin", "a:ea", "a:cs", "a:font", "a:sym" -> font(xml, "typeface");
            case "m:mathFont" -> font(xml, "m:val");
            case "w:lvlText" -> {
                if (!PLAIN_LEVEL_TEXT.matcher(xml.attributeOrEmpty("w:val")).matches()) {
                    line(xml.attributeOrEmpty("w:val"));
                }
            }
            case "w:basedOn",
                    "w:next",
                    "w:link",
                    "w:pStyle",
                    "w:rStyle",
                    "w:tblStyle",
                    "w:styleLink",
                    "w:numStyleLink",
                    "w:panose1",
                    "w:sig",
                    "w:latentStyles",
                    "w:lsdException",
                    "w:nsid",
                    "w:tmpl",
                    "w:rsid",
                    "w:rsidRoot",
                    "ct:Override",
                    "ct:Default",
                    "w:compatSetting",
                    "w:lang",
                    "w:themeFontLang",
                    "m:brkBin",
                    "m:brkBinSub" -> {
                // names of names, hexadecimal marks, languages
            }
            default -> {
                for (int i = 0; i < xml.attributes(); i++) {
                    attribute(isDrawing(key), xml.attributeKey(i), xml.attributeName(i), xml.attributeValue(i));
                }
            }
        }
    }

    private static boolean isDrawing(String key) {
        return key.startsWith("a:") || key.startsWith("p:") || key.startsWith("dsp:");
    }

    private void attribute(boolean drawing, String key, String name, String value) {
        switch (reading) {
            case EVERYTHING -> line(value);
            case TELLING -> {
                boolean measure = drawing && DRAWING_MEASURE.matcher(value).matches();
                if (!key.startsWith("mc:")
                        && !key.startsWith("xml:")
                        && !measure
                        && TellingValues.isTelling(name, value)) {
                    line(value);
                }
            }
            default -> {
                // names and types of properties are not values
            }
        }
    }

    private void font(XmlCursor xml, String... attributes) {
        for (String attribute : attributes) {
            if (!KnownNames.isFont(xml.attributeOrEmpty(attribute))) {
                line(xml.attributeOrEmpty(attribute));
            }
        }
    }

    private void line(String value) {
        if (!value.isBlank() && lines.add(value.strip())) {
            budget.characters(value.length());
        }
    }
}
