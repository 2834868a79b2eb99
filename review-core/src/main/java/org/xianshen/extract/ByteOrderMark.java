package org.xianshen.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The mark at the beginning of a text that tells its encoding.
 *
 * @param charset the encoding
 * @param length bytes of the mark
 */
record ByteOrderMark(Charset charset, int length) {

    /** The mark {@code bytes} begin with, or null. */
    static @Nullable ByteOrderMark of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new ByteOrderMark(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return new ByteOrderMark(TextDecoder.GB18030, 4);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return new ByteOrderMark(Charset.forName("UTF-32LE"), 4);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return new ByteOrderMark(Charset.forName("UTF-32BE"), 4);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new ByteOrderMark(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
