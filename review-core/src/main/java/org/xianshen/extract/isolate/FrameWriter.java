package org.xianshen.extract.isolate;

import java.io.IOException;
import java.io.OutputStream;

/** Puts frames on a stream, each flushed at once. Thread-safe. */
final class FrameWriter {

    private final OutputStream out;

    FrameWriter(OutputStream out) {
        this.out = out;
    }

    /** Sends a frame without content. */
    void send(Frame.Type type) throws IOException {
        send(type, new byte[0], 0);
    }

    /** Sends the first {@code length} bytes of {@code payload}. */
    synchronized void send(Frame.Type type, byte[] payload, int length) throws IOException {
        if (length > FrameReader.MOST_BYTES) {
            throw new IllegalArgumentException("frame of " + length + " bytes");
        }
        byte[] header = {
            type.code(), (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
        };
        out.write(header);
        out.write(payload, 0, length);
        out.flush();
    }

    /** Sends one frame with what {@code content} writes; it must fit into one. */
    void send(Frame.Type type, Content content) throws IOException {
        WireWriter writer = new WireWriter((bytes, length) -> send(type, bytes, length));
        content.write(writer);
        writer.flush();
    }

    /** Writes the content of a frame. */
    @FunctionalInterface
    interface Content {
        void write(WireWriter writer) throws IOException;
    }
}
