package org.xianshen.extract.html;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file written into a page (RFC 2397).
 *
 * @param extension by which kinds of text are told apart; may be empty
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
record DataUri(String extension, byte[] content) {

    /** The file in {@code uri}, or null when it cannot be decoded. */
    static @Nullable DataUri of(String uri) {
        String stripped = uri.strip();
        int comma = stripped.indexOf(',');
        if (comma < 0) {
            return null;
        }
        String head = stripped.substring("data:".length(), comma).toLowerCase(Locale.ROOT);
        String data = Escapes.unescapedPercent(stripped.substring(comma + 1));
        data = data.isEmpty() ? stripped.substring(comma + 1) : data;
        String extension = head.startsWith("text/html") ? "html" : head.startsWith("text/csv") ? "csv" : "";
        if (!head.endsWith(";base64")) {
            return new DataUri(extension, data.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return new DataUri(
                    extension,
                    Base64.getMimeDecoder().decode(data.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "DataUri[" + content.length + " bytes]";
    }
}
