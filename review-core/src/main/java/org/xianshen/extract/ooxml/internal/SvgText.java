package org.xianshen.extract.ooxml.internal;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import org.xianshen.extract.zip.XmlCursor;
import org.xianshen.extract.zip.ZipPackage;

/**
 * The words of a drawing in SVG.
 *
 * @param text one string a line; empty when there is none
 * @param holdsPictures whether pictures or scripts are in it, which are not read
 */
record SvgText(String text, boolean holdsPictures) {

    /** Reads the part called {@code name}. */
    static SvgText read(ZipPackage zip, String name) {
        StringBuilder text = new StringBuilder();
        boolean pictures = false;
        int styles = 0;
        try (XmlCursor xml = zip.openXml(name)) {
            for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
                switch (event) {
                    case START_ELEMENT -> {
                        String element = xml.localName();
                        styles += element.equals("style") ? 1 : 0;
                        pictures |= element.equals("image") || element.equals("script");
                        for (int i = 0; i < xml.attributes(); i++) {
                            switch (xml.attributeName(i)) {
                                case "aria-label", "title", "alt", "id" -> line(text, xml.attributeValue(i));
                                default -> {
                                    // measures and paints
                                }
                            }
                        }
                    }
                    case END_ELEMENT -> {
                        styles -= xml.localName().equals("style") ? 1 : 0;
                        if (!xml.localName().equals("tspan")) {
                            line(text, "");
                        }
                    }
                    case CHARACTERS, CDATA -> {
                        if (styles == 0) {
                            text.append(xml.text().strip());
                        }
                    }
                    case COMMENT -> line(text, xml.text());
                    default -> {
                        // the start of the document
                    }
                }
            }
        }
        return new SvgText(text.toString().strip(), pictures);
    }

    private static void line(StringBuilder text, String words) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        text.append(words.strip());
        if (!words.isBlank()) {
            text.append('\n');
        }
    }

    @Override
    public String toString() {
        return "SvgText[" + text.length() + " chars]";
    }
}
