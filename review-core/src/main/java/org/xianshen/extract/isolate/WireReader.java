package org.xianshen.extract.isolate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes numbers and texts from bytes that {@link WireWriter} laid out.
 *
 * <p>Every length is checked against a limit before it is believed, and memory is taken only as bytes arrive. Not
 * thread-safe.
 */
final class WireReader {

    /** Gives the bytes. */
    @FunctionalInterface
    interface Source {
        /** The next bytes, or null at the end. */
        byte @Nullable [] next() throws IOException;
    }

    private static final int FIRST_PIECE = 1 << 14;

    private final Source source;
    private byte[] buffer = new byte[0];
    private int at;

    WireReader(Source source) {
        this.source = source;
    }

    /** Over the bytes of one frame. */
    static WireReader of(byte[] payload) {
        boolean[] given = new boolean[1];
        return new WireReader(() -> {
            if (given[0]) {
                return null;
            }
            given[0] = true;
            return payload;
        });
    }

    int readByte() throws IOException {
        while (at == buffer.length) {
            byte[] next = source.next();
            if (next == null) {
                throw new CorruptFrameException("ends early");
            }
            buffer = next;
            at = 0;
        }
        return buffer[at++] & 0xFF;
    }

    int readInt() throws IOException {
        if (buffer.length - at >= 4) {
            int value = (buffer[at] & 0xFF) << 24
                    | (buffer[at + 1] & 0xFF) << 16
                    | (buffer[at + 2] & 0xFF) << 8
                    | (buffer[at + 3] & 0xFF);
            at += 4;
            return value;
        }
        return readByte() << 24 | readByte() << 16 | readByte() << 8 | readByte();
    }

    /** A number from 0 to {@code most}. */
    int readInt(int most) throws IOException {
        int value = readInt();
        if (value < 0 || value > most) {
            throw new CorruptFrameException("number out of range");
        }
        return value;
    }

    long readLong() throws IOException {
        long high = readInt();
        return high << 32 | (readInt() & 0xFFFFFFFFL);
    }

    double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    /** {@code length} numbers. */
    int[] readInts(int length) throws IOException {
        int[] values = new int[Math.min(length, FIRST_PIECE)];
        for (int i = 0; i < length; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, (int) Math.min(length, 2L * i));
            }
            values[i] = readInt();
        }
        return values;
    }

    /** {@code length} numbers, all finite. */
    float[] readFloats(int length) throws IOException {
        float[] values = new float[Math.min(length, FIRST_PIECE)];
        for (int i = 0; i < length; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, (int) Math.min(length, 2L * i));
            }
            values[i] = Float.intBitsToFloat(readInt());
            if (!Float.isFinite(values[i])) {
                throw new CorruptFrameException("number is not finite");
            }
        }
        return values;
    }

    /** A text of at most {@code most} code units. */
    String readText(int most) throws IOException {
        return readCharacters(readInt(most));
    }

    /** The {@code length} code units of a text whose length has been read. */
    String readCharacters(int length) throws IOException {
        int width = readByte();
        if (width != 1 && width != 2) {
            throw new CorruptFrameException("text of unknown width");
        }
        if (length > Integer.MAX_VALUE / 2 - FIRST_PIECE) {
            throw new CorruptFrameException("text of impossible length");
        }
        int size = length * width;
        byte[] bytes = new byte[Math.min(size, FIRST_PIECE)];
        int filled = 0;
        while (filled < size) {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(size, 2L * filled));
            }
            bytes[filled++] = (byte) readByte();
            int piece = Math.min(bytes.length - filled, buffer.length - at);
            System.arraycopy(buffer, at, bytes, filled, piece);
            filled += piece;
            at += piece;
        }
        // A decoder would replace unpaired surrogates; a view of the bytes as characters keeps them.
        return width == 1
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    /** Whether all bytes are used. */
    boolean isAtEnd() throws IOException {
        while (at == buffer.length) {
            byte[] next = source.next();
            if (next == null) {
                return true;
            }
            buffer = next;
            at = 0;
        }
        return false;
    }
}
