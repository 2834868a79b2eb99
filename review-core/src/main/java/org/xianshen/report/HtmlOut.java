package org.xianshen.report;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Writes HTML and is the only place that escapes.
 *
 * <p>Foreign text can neither open a tag nor leave an attribute, and what it hides becomes visible: control characters,
 * bidirectional controls, zero-width characters, unpaired surrogates and the like are written as symbols, so that text
 * cannot reorder or hide its surroundings. Not thread-safe.
 */
final class HtmlOut {

    private final Appendable out;

    HtmlOut(Appendable out) {
        this.out = out;
    }

    /** Markup of the program itself; never a value from a document. */
    HtmlOut raw(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    /** A number of the program itself. */
    HtmlOut number(long value) throws IOException {
        out.append(Long.toString(value));
        return this;
    }

    /** Foreign text as content of an element. */
    HtmlOut text(String value) throws IOException {
        return text(value, 0, value.length());
    }

    /** The half-open range of foreign text as content of an element. */
    HtmlOut text(String value, int start, int end) throws IOException {
        write(value, start, end, true);
        return this;
    }

    /** {@code  name="value"} with a foreign value, led by a space. */
    HtmlOut attribute(String name, String value) throws IOException {
        out.append(' ').append(name).append("=\"");
        write(value, 0, value.length(), false);
        out.append('"');
        return this;
    }

    private void write(String value, int start, int end, boolean element) throws IOException {
        int plain = start;
        int i = start;
        while (i < end) {
            char c = value.charAt(i);
            if (isPlain(c)) {
                i++;
                continue;
            }
            out.append(value, plain, i);
            int codePoint = codePointWithin(value, i, end);
            special(codePoint, element);
            i += Character.charCount(codePoint);
            plain = i;
        }
        out.append(value, plain, end);
    }

    /** Letters, digits, Chinese characters and their punctuation: the bulk of any document. */
    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'')
                || (c >= '\u3000' && c <= '\u9FFF' && c != '\u3164')
                || c == '\t'
                || c == '\n';
    }

    private static int codePointWithin(String value, int index, int end) {
        char c = value.charAt(index);
        if (Character.isHighSurrogate(c) && index + 1 < end && Character.isLowSurrogate(value.charAt(index + 1))) {
            return Character.toCodePoint(c, value.charAt(index + 1));
        }
        return c;
    }

    private void special(int codePoint, boolean element) throws IOException {
        switch (codePoint) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\r' -> out.append('\n');
            default -> {
                if (isUnseen(codePoint)) {
                    symbol(codePoint, element);
                } else {
                    out.append(Character.toString(codePoint));
                }
            }
        }
    }

    private void symbol(int codePoint, boolean element) throws IOException {
        String code = "U+" + HexFormat.of().withUpperCase().toHexDigits(codePoint, codePoint > 0xFFFF ? 5 : 4);
        String sign = codePoint < 0x20 ? Character.toString(0x2400 + codePoint) : codePoint == 0x7F ? "␡" : code;
        if (element) {
            out.append("<i class=\"unseen\" title=\"").append(code).append("\">");
            out.append(sign).append("</i>");
        } else {
            out.append('⟨').append(sign).append('⟩');
        }
    }

    /** Whether a reader would not see the character, or would see others in its place. */
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isBlankLetter(c) || isVariationSelector(c);
        };
    }

    private static boolean isBlankLetter(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x034F;
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /** A size a person reads: {@code 812 B}, {@code 12.3 KB}, {@code 4.0 MB}. */
    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double kib = bytes / 1024.0;
        return kib < 1024
                ? String.format(Locale.ROOT, "%.1f KB", kib)
                : String.format(Locale.ROOT, "%.1f MB", kib / 1024);
    }
}
