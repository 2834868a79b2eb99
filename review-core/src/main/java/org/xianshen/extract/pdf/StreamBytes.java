package org.xianshen.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** The decoded bytes of a stream; static. */
final class StreamBytes {

    private static final int MOST = 64 << 20;

    private StreamBytes() {}

    /** The bytes of {@code stream}; null when it cannot be decoded or is larger than 64 MiB. */
    static byte @Nullable [] of(COSStream stream) {
        try (InputStream in = stream.createInputStream()) {
            byte[] bytes = in.readNBytes(MOST + 1);
            return bytes.length > MOST ? null : bytes;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
