package org.xianshen.extract.encoded;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file written into a link (RFC 2397).
 *
 * @param extension by which kinds of text are told apart; may be empty
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record DataUri(String extension, byte[] content) {

    /** Whether {@code link} is one. */
    public static boolean isDataUri(String link) {
        return link.stripLeading().toLowerCase(Locale.ROOT).startsWith("data:");
    }

    /** Whether {@code link} is one that says it is a picture. */
    public static boolean isPicture(String link) {
        return link.stripLeading().toLowerCase(Locale.ROOT).startsWith("data:image/");
    }

    /** The file in {@code uri}, or null when it cannot be decoded. */
    public static @Nullable DataUri of(String uri) {
        String stripped = uri.strip();
        int comma = stripped.indexOf(',');
        if (comma < 0) {
            return null;
        }
        String head = stripped.substring("data:".length(), comma).toLowerCase(Locale.ROOT);
        String extension = head.startsWith("text/html") ? "html" : head.startsWith("text/csv") ? "csv" : "";
        String written = stripped.substring(comma + 1);
        if (!head.strip().endsWith(";base64")) {
            return new DataUri(extension, PercentEscapes.bytes(written));
        }
        String letters = new String(PercentEscapes.bytes(written), StandardCharsets.ISO_8859_1);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (!Base64Text.isLetter(c) && c != '=' && !Character.isWhitespace(c)) {
                return null;
            }
        }
        return new DataUri(extension, Base64Text.decode(letters));
    }

    @Override
    public String toString() {
        return "DataUri[" + content.length + " bytes]";
    }
}
