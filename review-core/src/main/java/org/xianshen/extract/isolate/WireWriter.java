package org.xianshen.extract.isolate;

import java.io.IOException;

/** Lays numbers and texts out as bytes and hands them on in pieces that fit into a frame. Not thread-safe. */
final class WireWriter {

    /** Takes the bytes. */
    @FunctionalInterface
    interface Sink {
        /** Takes the first {@code length} bytes of {@code bytes}, which are overwritten afterwards. */
        void accept(byte[] bytes, int length) throws IOException;
    }

    private final Sink sink;
    private final byte[] buffer = new byte[FrameReader.MOST_BYTES];
    private int used;

    WireWriter(Sink sink) {
        this.sink = sink;
    }

    /** Hands on what is left. */
    void flush() throws IOException {
        if (used > 0) {
            sink.accept(buffer, used);
            used = 0;
        }
    }

    private void room(int bytes) throws IOException {
        if (buffer.length - used < bytes) {
            flush();
        }
    }

    void writeByte(int value) throws IOException {
        room(1);
        buffer[used++] = (byte) value;
    }

    void writeInt(int value) throws IOException {
        room(4);
        buffer[used++] = (byte) (value >>> 24);
        buffer[used++] = (byte) (value >>> 16);
        buffer[used++] = (byte) (value >>> 8);
        buffer[used++] = (byte) value;
    }

    /** Writes which constant of its list it is; host and child have agreed on the list. */
    @SuppressWarnings("EnumOrdinal")
    void writeConstant(Enum<?> constant) throws IOException {
        writeByte(constant.ordinal());
    }

    void writeLong(long value) throws IOException {
        writeInt((int) (value >>> 32));
        writeInt((int) value);
    }

    void writeDouble(double value) throws IOException {
        writeLong(Double.doubleToRawLongBits(value));
    }

    void writeInts(int[] values) throws IOException {
        writeInt(values.length);
        for (int value : values) {
            writeInt(value);
        }
    }

    void writeFloats(float[] values) throws IOException {
        writeInt(values.length);
        for (float value : values) {
            writeInt(Float.floatToRawIntBits(value));
        }
    }

    /** Writes a text as it is, unpaired surrogates included; one byte a code unit where all fit into one. */
    void writeText(String text) throws IOException {
        writeInt(text.length());
        boolean narrow = isNarrow(text);
        writeByte(narrow ? 1 : 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            room(2);
            if (!narrow) {
                buffer[used++] = (byte) (c >>> 8);
            }
            buffer[used++] = (byte) c;
        }
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }
}
