package org.xianshen.extract.tika;

import org.xianshen.message.ProblemException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the text of a document's body, and apart from it the links and alternative texts, from Tika's XHTML events. */
final class TextCollector extends DefaultHandler {

    private final Units units;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private final StringBuilder alternatives = new StringBuilder();
    private int bodies;

    TextCollector(Units units) {
        this.units = units;
    }

    String text() {
        return text.toString();
    }

    String links() {
        return links.toString();
    }

    String alternatives() {
        return alternatives.toString();
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (localName.equals("body")) {
            bodies++;
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            switch (attributes.getLocalName(i)) {
                case "href", "src" -> keep(links, attributes.getValue(i));
                case "alt", "title" -> keep(alternatives, attributes.getValue(i));
                default -> {}
            }
        }
        if (localName.equals("br")) {
            append("\n".toCharArray(), 0, 1);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        if (localName.equals("body")) {
            bodies--;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        append(characters, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        append(characters, start, length);
    }

    private void append(char[] characters, int start, int length) {
        if (bodies > 0) {
            units.count(length);
            text.append(characters, start, length);
        }
    }

    private void keep(StringBuilder kept, String value) {
        if (!value.isBlank()) {
            units.count(value.length());
            kept.append(value).append('\n');
        }
    }

    /** Thrown for text beyond the limit; a problem so that no parser takes it for damage. */
    static ProblemException tooLong(long limit) {
        return ProblemException.of("EXT-012", "", Long.toString(limit));
    }
}
