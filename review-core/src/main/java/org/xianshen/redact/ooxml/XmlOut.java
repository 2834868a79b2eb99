package org.xianshen.redact.ooxml;

/** XML text under construction: always the same bytes for the same calls. Not thread-safe. */
final class XmlOut {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder();

    /** Appends markup as it stands. */
    XmlOut raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Appends another piece of XML. */
    XmlOut raw(XmlOut other) {
        out.append(other.out);
        return this;
    }

    XmlOut open(String element) {
        out.append('<').append(element).append('>');
        return this;
    }

    XmlOut close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** Begins a tag whose attributes follow; {@link #end} or {@link #endEmpty} finishes it. */
    XmlOut begin(String element) {
        out.append('<').append(element);
        return this;
    }

    XmlOut attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    XmlOut end() {
        out.append('>');
        return this;
    }

    XmlOut endEmpty() {
        out.append("/>");
        return this;
    }

    XmlOut text(String text) {
        escape(text);
        return this;
    }

    /** How much was written; a mark for {@link #truncate}. */
    int length() {
        return out.length();
    }

    /** Takes back everything written after {@code length}. */
    void truncate(int length) {
        out.setLength(length);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
                default -> out.append(isAllowed(text, i) ? c : REPLACEMENT);
            }
        }
    }

    /** XML 1.0 has no control characters, no lone surrogates, no U+FFFE and U+FFFF. */
    private static boolean isAllowed(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c >= ' ' && c < '\uFFFE';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
