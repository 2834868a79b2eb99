package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import org.xianshen.document.Carrier;
import org.xianshen.extract.zip.XmlCursor;

/**
 * Reads XML of which nothing special is known: all characters, and those attribute values that may hold words; comments and
 * instructions are residue. For one part.
 */
final class PartValues {

    private final PartLines lines;
    private final StringBuilder value = new StringBuilder();
    private Carrier carrier;

    /** Values go to {@code lines} as of {@code carrier} unless told otherwise. */
    PartValues(PartLines lines, Carrier carrier) {
        this.lines = lines;
        this.carrier = carrier;
    }

    /** From now on values are of {@code other}. */
    void carrier(Carrier other) {
        end();
        this.carrier = other;
    }

    /** An element starts. */
    void start(XmlCursor xml) {
        end();
        String element = xml.localName();
        for (int i = 0; i < xml.attributes(); i++) {
            attribute(xml, element, i);
        }
    }

    /** One attribute of the element called {@code element}. */
    void attribute(XmlCursor xml, String element, int index) {
        String name = xml.attributeName(index);
        String text = xml.attributeValue(index);
        if (TellingAttributes.isTelling(element, name, text)) {
            lines.add(carrier, text);
        }
    }

    /** Characters. */
    void text(XmlCursor xml) {
        xml.appendText(value);
    }

    /** An element ends: what characters there were are one value. */
    void end() {
        if (value.length() > 0) {
            String text = value.toString();
            value.setLength(0);
            lines.add(carrier, text);
        }
    }

    /** Any other event. */
    void other(int event, XmlCursor xml) {
        if (event == COMMENT) {
            lines.add(Carrier.RESIDUE, xml.text());
        } else if (event == PROCESSING_INSTRUCTION) {
            lines.add(Carrier.RESIDUE, xml.instruction());
        }
    }

    /** Reads to the end of the part. */
    void readAll(XmlCursor xml) {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> start(xml);
                case CHARACTERS, CDATA, SPACE -> text(xml);
                case END_ELEMENT -> end();
                default -> other(event, xml);
            }
        }
    }
}
