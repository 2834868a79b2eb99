package org.xianshen.extract.encoded;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One escape in a text.
 *
 * @param end where it ends
 * @param text what it stands for; may be empty
 */
record Escape(int end, String text) {

    private static final int MOST_DIGITS = 7;

    /** The escape that begins at {@code at}, or null. */
    static @Nullable Escape at(String text, int at, boolean style) {
        return switch (text.charAt(at)) {
            case '\\' -> style ? style(text, at) : script(text, at);
            case '&' -> style ? null : reference(text, at);
            case '%' -> style ? null : bytes(text, at, '%');
            case '=' -> style ? null : bytes(text, at, '=');
            default -> null;
        };
    }

    /** {@code \\uXXXX}, {@code \\u{X}}, {@code \\xXX} and {@code \\UXXXXXXXX} of JSON, scripts and settings. */
    private static @Nullable Escape script(String text, int at) {
        if (at + 1 >= text.length()) {
            return null;
        }
        char kind = text.charAt(at + 1);
        if (kind == 'u' && at + 2 < text.length() && text.charAt(at + 2) == '{') {
            int digits = Digits.run(text, at + 3, 6);
            int end = at + 3 + digits;
            boolean closed = digits > 0 && end < text.length() && text.charAt(end) == '}';
            return closed ? of(end + 1, Digits.hex(text, at + 3, digits)) : null;
        }
        int digits = kind == 'u' ? 4 : kind == 'x' ? 2 : kind == 'U' ? 8 : 0;
        return digits == 0 ? null : of(at + 2 + digits, Digits.hex(text, at + 2, digits));
    }

    /** A backslash with one to six hexadecimal digits and the white space that ends them, as in a style sheet; or an escaped character. */
    private static @Nullable Escape style(String text, int at) {
        int digits = Digits.run(text, at + 1, 6);
        int end = at + 1 + digits;
        if (digits > 0) {
            int behind = end < text.length() && Character.isWhitespace(text.charAt(end)) ? end + 1 : end;
            return of(behind, Digits.hex(text, at + 1, digits));
        }
        if (end >= text.length() || text.charAt(end) == '\n') {
            return null;
        }
        int behind = text.offsetByCodePoints(end, 1);
        return new Escape(behind, text.substring(end, behind));
    }

    /** A numeric character reference, also one without a semicolon. */
    private static @Nullable Escape reference(String text, int at) {
        if (!text.startsWith("&#", at)) {
            return null;
        }
        boolean hex = text.startsWith("x", at + 2) || text.startsWith("X", at + 2);
        int from = at + (hex ? 3 : 2);
        int end = from;
        int code = 0;
        while (end < text.length() && end - from < MOST_DIGITS) {
            char c = text.charAt(end);
            int digit = c < 0x80 ? Character.digit(c, hex ? 16 : 10) : -1;
            if (digit < 0) {
                break;
            }
            code = code * (hex ? 16 : 10) + digit;
            end++;
        }
        if (end == from) {
            return null;
        }
        return of(end < text.length() && text.charAt(end) == ';' ? end + 1 : end, code);
    }

    /**
     * A run of percent escapes of a link, or of quoted-printable ones, as one escape.
     *
     * <p>The second byte of a character of GBK may stand unescaped. Quoted-printable counts from the first byte beyond
     * ASCII on, since an equals sign and two digits are ordinary text.
     */
    private static @Nullable Escape bytes(String text, int at, char mark) {
        boolean quoted = mark == '=';
        int first = Digits.hex(text, at + 1, 2);
        if (first < 0 || (quoted && first < 0x80)) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean lead = false;
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            int code = c == mark ? Digits.hex(text, i + 1, 2) : -1;
            int soft = quoted && c == mark ? softBreak(text, i) : i;
            if (code >= 0) {
                lead = !lead && code > 0x80;
                bytes.write(code);
                i += 3;
            } else if (soft > i) {
                i = soft;
            } else if (lead && c >= 0x40 && c < 0x7F) {
                bytes.write(c);
                lead = false;
                i++;
            } else {
                break;
            }
        }
        byte[] all = bytes.toByteArray();
        return quoted && all.length < 2 ? null : new Escape(i, PercentEscapes.text(all));
    }

    /** Behind the soft line break of quoted-printable at {@code at}, or {@code at} when there is none. */
    private static int softBreak(String text, int at) {
        int i = at + 1;
        if (text.startsWith("\r\n", i)) {
            return i + 2;
        }
        return text.startsWith("\n", i) ? i + 1 : at;
    }

    private static @Nullable Escape of(int end, int code) {
        return Character.isValidCodePoint(code) ? new Escape(end, Character.toString(code)) : null;
    }

    /** Whether it stands for a letter or a digit. */
    boolean says() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
