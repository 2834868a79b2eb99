package org.xianshen.extract.isolate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Takes frames from a stream: one byte of type, four bytes of length, the payload. Not thread-safe. */
final class FrameReader {

    /** The longest payload. */
    static final int MOST_BYTES = 1 << 16;

    private static final Frame.Type[] TYPES = Frame.Type.values();

    private final InputStream in;
    private final byte[] header = new byte[5];

    FrameReader(InputStream in) {
        this.in = in;
    }

    /**
     * The next frame.
     *
     * @throws EOFException when the stream has ended, within a frame or between two
     * @throws CorruptFrameException when what comes is no frame
     */
    Frame next() throws IOException {
        fill(header);
        int type = header[0];
        int length = (header[1] & 0xFF) << 24 | (header[2] & 0xFF) << 16 | (header[3] & 0xFF) << 8 | (header[4] & 0xFF);
        if (type < 0 || type >= TYPES.length) {
            throw new CorruptFrameException("unknown type of frame");
        }
        if (length < 0 || length > MOST_BYTES) {
            throw new CorruptFrameException("frame of impossible length");
        }
        byte[] payload = new byte[length];
        fill(payload);
        return new Frame(TYPES[type], payload);
    }

    private void fill(byte[] bytes) throws IOException {
        if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
            throw new EOFException();
        }
    }
}
