package org.xianshen.extract.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes XML parts: UTF-8 or UTF-16, the two that ISO/IEC 29500-2 allows.
 *
 * <p>A byte sequence that is not of the encoding is an error, never a replacement character. Decoding here and not in the
 * parser keeps the parser from writing to standard error.
 */
final class XmlDecoding {

    private static final int MARK_BYTES = 3;

    private XmlDecoding() {}

    /** The characters of {@code in}, without a byte order mark. */
    static Reader reader(InputStream in) throws IOException {
        byte[] head = in.readNBytes(MARK_BYTES);
        int first = head.length > 0 ? head[0] & 0xFF : -1;
        int second = head.length > 1 ? head[1] & 0xFF : -1;
        int third = head.length > 2 ? head[2] & 0xFF : -1;
        Charset charset = StandardCharsets.UTF_8;
        int skipped = 0;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            skipped = 3;
        } else if (first == 0xFE && second == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            skipped = 2;
        } else if (first == 0xFF && second == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            skipped = 2;
        } else if (first == 0 && second == '<') {
            charset = StandardCharsets.UTF_16BE;
        } else if (first == '<' && second == 0) {
            charset = StandardCharsets.UTF_16LE;
        }
        PushbackInputStream rest = new PushbackInputStream(in, MARK_BYTES);
        rest.unread(head, skipped, head.length - skipped);
        return new InputStreamReader(
                rest,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
