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
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.XmlCursor;

/** The text of parts that hold no paragraphs: properties, settings, styles, charts, any XML. One value a line. */
public final class PartText {

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
        if (reading == PartKind.Reading.PACKAGE) {
            PackageMarkup.read(opc, name, text::line);
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
        for (int i = 0; i < xml.attributes(); i++) {
            String attribute = xml.attributeKey(i);
            String value = xml.attributeValue(i);
            // The name of a property stands before its value.
            boolean isName = reading == PartKind.Reading.PROPERTIES && attribute.equals("name");
            if (!isName && (reading == PartKind.Reading.EVERYTHING || MarkupValues.isTelling(key, attribute, value))) {
                line(value);
            }
        }
        for (String address : xml.foreignNamespaces()) {
            if (!MarkupValues.isKnownAddress(address)) {
                line(address);
            }
        }
    }

    private void line(String value) {
        if (!value.isBlank() && lines.add(value.strip())) {
            budget.characters(value.length());
        }
    }
}
