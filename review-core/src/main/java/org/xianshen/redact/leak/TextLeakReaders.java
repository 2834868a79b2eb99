package org.xianshen.redact.leak;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Readers of safe copies that are plain text: the raw bytes, strict UTF-8, and Tika's text parser. */
public final class TextLeakReaders {

    private TextLeakReaders() {}

    /** All readers of plain text, Markdown and delimited text. */
    public static List<LeakReader> all() {
        return List.of(
                new RawBytes("text-bytes", TextLeakReaders::isText),
                new StrictText(),
                new TikaText("text-tika", TextLeakReaders::isText, TikaText::textParser));
    }

    static boolean isText(String mediaType) {
        return switch (mediaType) {
            case "text/plain", "text/markdown", "text/csv", "text/tab-separated-values" -> true;
            default -> false;
        };
    }

    /** The copy as UTF-8 without tolerance: a byte that does not belong is a failure. */
    private static final class StrictText implements LeakReader {
        @Override
        public String name() {
            return "text-utf8";
        }

        @Override
        public boolean supports(String mediaType) {
            return isText(mediaType);
        }

        @Override
        public void read(Path safeCopy, Sink sink) throws IOException {
            sink.text(
                    "text",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(Files.readAllBytes(safeCopy)))
                            .toString());
        }
    }
}
