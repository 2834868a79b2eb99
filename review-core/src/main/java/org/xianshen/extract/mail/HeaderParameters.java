package org.xianshen.extract.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xianshen.extract.TextDecoder;

/**
 * A structured header: its value and its parameters, continued and encoded ones put together (RFC 2231).
 *
 * @param value what stands before the first semicolon, in lower case
 * @param parameters by name in lower case, decoded
 */
record HeaderParameters(String value, Map<String, String> parameters) {

    static HeaderParameters of(String header) {
        Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();
        int semicolon = header.indexOf(';');
        String value = (semicolon < 0 ? header : header.substring(0, semicolon)).strip();
        int at = semicolon < 0 ? header.length() : semicolon + 1;
        while (at < header.length()) {
            int equals = header.indexOf('=', at);
            int next = header.indexOf(';', at);
            if (equals < 0 || (next >= 0 && next < equals)) {
                at = next < 0 ? header.length() : next + 1;
                continue;
            }
            String name = header.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder content = new StringBuilder();
            at = value(header, equals + 1, content);
            take(name, content.toString(), pieces);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        pieces.forEach((name, parts) -> parameters.put(name, join(parts)));
        return new HeaderParameters(value.toLowerCase(Locale.ROOT), parameters);
    }

    /** The parameter called {@code name}, or an empty string. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private record Piece(String text, boolean encoded) {}

    /** Reads a token or a quoted string from {@code from} on; returns the place after the semicolon that ends it. */
    private static int value(String header, int from, StringBuilder content) {
        int at = from;
        while (at < header.length() && Character.isWhitespace(header.charAt(at))) {
            at++;
        }
        boolean quoted = at < header.length() && header.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        while (at < header.length()) {
            char c = header.charAt(at);
            if (quoted && c == '\\' && at + 1 < header.length()) {
                content.append(header.charAt(++at));
            } else if (quoted && c == '"') {
                quoted = false;
            } else if (!quoted && c == ';') {
                break;
            } else {
                content.append(c);
            }
            at++;
        }
        return at + 1;
    }

    private static void take(String name, String content, Map<String, TreeMap<Integer, Piece>> pieces) {
        String base = name;
        boolean encoded = base.endsWith("*");
        if (encoded) {
            base = base.substring(0, base.length() - 1);
        }
        int number = 0;
        int star = base.lastIndexOf('*');
        if (star > 0) {
            try {
                number = Integer.parseInt(base.substring(star + 1));
                base = base.substring(0, star);
            } catch (NumberFormatException e) {
                number = 0;
            }
        }
        // What is said twice is kept twice: a second file name is a name too.
        TreeMap<Integer, Piece> parts = pieces.computeIfAbsent(base, n -> new TreeMap<>());
        while (parts.containsKey(number)) {
            number++;
        }
        parts.put(number, new Piece(encoded ? content.strip() : EncodedWords.decode(content.strip()), encoded));
    }

    private static String join(TreeMap<Integer, Piece> parts) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Charset charset = StandardCharsets.UTF_8;
        boolean first = true;
        for (Piece piece : parts.values()) {
            String content = piece.text();
            if (!piece.encoded()) {
                text.append(bytes.toString(charset)).append(content);
                bytes.reset();
                first = false;
                continue;
            }
            int quote = content.indexOf('\'');
            int second = quote < 0 ? -1 : content.indexOf('\'', quote + 1);
            if (first && second >= 0) {
                Charset named = TextDecoder.charsetOf(content.substring(0, quote));
                charset = named == null ? charset : named;
                content = content.substring(second + 1);
            }
            first = false;
            percent(content, charset, bytes);
        }
        return text.append(bytes.toString(charset)).toString();
    }

    private static void percent(String content, Charset charset, ByteArrayOutputStream bytes) {
        for (int i = 0; i < content.length(); i++) {
            int code = content.charAt(i) == '%' ? hex(content, i + 1) : -1;
            if (code >= 0) {
                bytes.write(code);
                i += 2;
            } else {
                String letter = content.substring(i, i + 1);
                bytes.writeBytes(letter.getBytes(charset.canEncode() ? charset : StandardCharsets.UTF_8));
            }
        }
    }

    /** The byte that two hexadecimal digits at {@code at} spell, or −1. */
    static int hex(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
