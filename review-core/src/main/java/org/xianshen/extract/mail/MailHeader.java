package org.xianshen.extract.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.james.mime4j.stream.Field;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.TextDecoder;

/** The header of a message or of a part: its fields as a person reads them, and what it says about the content. */
final class MailHeader {

    private final StringBuilder text = new StringBuilder();
    private HeaderParameters type = HeaderParameters.of("");
    private HeaderParameters disposition = HeaderParameters.of("");
    private String encoding = "";

    /** Takes one field; raw bytes beyond ASCII are decoded as UTF-8 or GB18030, whatever fits. */
    void add(Field field) {
        String raw = decoded(field.getRaw().toByteArray());
        String unfolded = raw.replace("\r", "").replaceAll("\n[ \t]*", " ").strip();
        int colon = unfolded.indexOf(':');
        String name = colon < 0 ? "" : unfolded.substring(0, colon).strip();
        String body = unfolded.substring(colon + 1).strip();
        switch (name.toLowerCase(Locale.ROOT)) {
            case "content-type" -> type = HeaderParameters.of(body);
            case "content-disposition" -> disposition = HeaderParameters.of(body);
            case "content-transfer-encoding" ->
                encoding = HeaderParameters.of(body).value();
            default -> {}
        }
        text.append(name).append(": ").append(EncodedWords.decode(body)).append('\n');
    }

    private static String decoded(byte[] bytes) {
        try {
            return TextDecoder.decode(SourceDocument.ofBytes("", bytes), Long.MAX_VALUE)
                    .text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All fields, one a line. */
    String text() {
        return text.toString();
    }

    /** The media type and its parameters. */
    HeaderParameters type() {
        return type;
    }

    /** The transfer encoding in lower case; empty when none is told. */
    String encoding() {
        return encoding;
    }

    /** Whether the content is meant to be a file of its own. */
    boolean isAttachment() {
        return disposition.value().equals("attachment") || !fileName().isEmpty();
    }

    /** The file name, decoded, or an empty string. */
    String fileName() {
        String name = disposition.parameter("filename");
        return name.isEmpty() ? type.parameter("name") : name;
    }

    /** All names the content has, as text. */
    String names() {
        String one = disposition.parameter("filename");
        String other = type.parameter("name");
        return one.equals(other) || other.isEmpty() ? one : one.isEmpty() ? other : one + "\n" + other;
    }
}
