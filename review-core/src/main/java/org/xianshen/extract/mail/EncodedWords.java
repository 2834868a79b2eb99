package org.xianshen.extract.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.TextDecoder;
import org.xianshen.extract.encoded.Base64Text;

/**
 * Header text with its encoded words decoded (RFC 2047).
 *
 * <p>Neighbouring words in one encoding are decoded as one, since mail programs cut a character in two; an encoded word is
 * also decoded where the standard does not allow one, as mail programs do.
 */
final class EncodedWords {

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable Charset charset;

    private EncodedWords(String text) {
        this.text = text;
    }

    /** {@code text} as a person sees it. */
    static String decode(String text) {
        return text.contains("=?") ? new EncodedWords(text).decoded() : text;
    }

    private String decoded() {
        int at = 0;
        while (at < text.length()) {
            int next = text.indexOf("=?", at);
            if (next < 0) {
                break;
            }
            boolean onlySpaceBetween =
                    charset != null && text.substring(at, next).isBlank();
            if (!onlySpaceBetween) {
                flush();
                out.append(text, at, next);
            }
            int end = word(next);
            if (end < 0) {
                flush();
                if (onlySpaceBetween) {
                    out.append(text, at, next);
                }
                out.append("=?");
                at = next + 2;
            } else {
                at = end;
            }
        }
        flush();
        return out.append(text, at, text.length()).toString();
    }

    /** Takes the encoded word at {@code at}; returns its end, or −1 when there is none. */
    private int word(int at) {
        int first = text.indexOf('?', at + 2);
        if (first < 0 || first - at > 64 || first + 2 >= text.length() || text.charAt(first + 2) != '?') {
            return -1;
        }
        int end = text.indexOf("?=", first + 3);
        String name = text.substring(at + 2, first);
        int language = name.indexOf('*');
        Charset named = TextDecoder.charsetOf(language < 0 ? name : name.substring(0, language));
        if (end < 0 || named == null) {
            return -1;
        }
        String body = text.substring(first + 3, end);
        byte[] content = switch (text.charAt(first + 1)) {
            case 'b', 'B' -> Base64Text.decode(body);
            case 'q', 'Q' -> quoted(body);
            default -> null;
        };
        if (content == null) {
            return -1;
        }
        if (!named.equals(charset)) {
            flush();
            charset = named;
        }
        bytes.writeBytes(content);
        return end + 2;
    }

    private void flush() {
        if (charset != null) {
            out.append(bytes.toString(charset));
            bytes.reset();
            charset = null;
        }
    }

    private static byte[] quoted(String body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int code = c == '=' ? HeaderParameters.hex(body, i + 1) : -1;
            if (code >= 0) {
                content.write(code);
                i += 2;
            } else if (c == '_') {
                content.write(' ');
            } else {
                content.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return content.toByteArray();
    }
}
