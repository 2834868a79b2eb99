package org.xianshen.redact.ooxml;

/**
 * What XML says between its tags and in its attributes, found without an XML parser.
 *
 * @param content text with tags left out; a line feed at the end of paragraphs and cells, nothing between runs
 * @param attributes all attribute values, comments and instructions, one a line
 */
record MarkupText(String content, String attributes) {

    /** Reads {@code xml}, however broken it may be. */
    static MarkupText of(String xml) {
        StringBuilder content = new StringBuilder(xml.length() / 4);
        StringBuilder attributes = new StringBuilder();
        int i = 0;
        while (i < xml.length()) {
            char c = xml.charAt(i);
            if (c == '<') {
                int end = endOfMarkup(xml, i);
                if (xml.startsWith("<![CDATA[", i)) {
                    content.append(xml, i + "<![CDATA[".length(), Math.max(i + "<![CDATA[".length(), end - 3));
                } else {
                    markup(xml, i, end, content, attributes);
                }
                i = end;
            } else {
                int next = xml.indexOf('<', i);
                int end = next < 0 ? xml.length() : next;
                content.append(unescape(xml.substring(i, end)));
                i = end;
            }
        }
        return new MarkupText(content.toString(), attributes.toString());
    }

    private static int endOfMarkup(String xml, int start) {
        String close = xml.startsWith("<!--", start)
                ? "-->"
                : xml.startsWith("<![CDATA[", start) ? "]]>" : xml.startsWith("<?", start) ? "?>" : ">";
        int end = xml.indexOf(close, start);
        return end < 0 ? xml.length() : end + close.length();
    }

    private static void markup(String xml, int start, int end, StringBuilder content, StringBuilder attributes) {
        if (xml.startsWith("<!--", start) || xml.startsWith("<?", start)) {
            attributes.append(xml, start, end).append('\n');
            return;
        }
        if (xml.startsWith("</w:p>", start) || xml.startsWith("<w:p/>", start) || xml.startsWith("</w:tc>", start)) {
            content.append('\n');
        } else if (xml.startsWith("<w:tab/>", start)) {
            content.append('\t');
        } else if (xml.startsWith("<w:br", start)) {
            content.append('\n');
        }
        int i = start;
        while (i < end) {
            char quote = xml.charAt(i);
            if (quote == '"' || quote == '\'') {
                int close = xml.indexOf(quote, i + 1);
                int stop = close < 0 || close >= end ? end : close;
                attributes.append(unescape(xml.substring(i + 1, stop))).append('\n');
                i = stop;
            }
            i++;
        }
    }

    private static String unescape(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int semicolon = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
            if (semicolon > i && semicolon - i <= 10) {
                out.append(entity(text.substring(i + 1, semicolon)));
                i = semicolon + 1;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static String entity(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> character(name);
        };
    }

    private static String character(String name) {
        try {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
            return Character.isValidCodePoint(code) ? Character.toString(code) : "&" + name + ";";
        } catch (NumberFormatException e) {
            return "&" + name + ";";
        }
    }
}
