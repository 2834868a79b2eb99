package org.xianshen.extract.isolate;

import java.io.IOException;

/**
 * What an answer may still cost the host, so that a child gone astray cannot fill its memory.
 *
 * <p>Texts are counted by their characters, since long ones are kept outside the heap; everything else by the memory it
 * takes. Not thread-safe.
 */
final class HostBudget {

    /** About what a small object with its entry in a list costs, in bytes. */
    static final int OBJECT = 96;

    private static final int LONGEST_NAME = 1 << 20;

    private long characters;
    private long bytes;

    HostBudget(long characters, long bytes) {
        this.characters = characters;
        this.bytes = bytes;
    }

    /** For documents of at most {@code maxCharacters}; files inside files may hold some more together. */
    static HostBudget forCharacters(long maxCharacters) {
        return new HostBudget(
                2 * maxCharacters + (1 << 24), Runtime.getRuntime().maxMemory() / 2);
    }

    /** Takes {@code cost} bytes of memory. */
    void take(long cost) throws IOException {
        bytes -= cost;
        if (bytes < 0) {
            throw new TooMuchForHostException("EXT-707");
        }
    }

    /** Reads the text of a unit. */
    String text(WireReader in) throws IOException {
        int length = in.readInt(Integer.MAX_VALUE);
        characters -= length;
        if (characters < 0) {
            throw new TooMuchForHostException("EXT-012");
        }
        return in.readCharacters(length);
    }

    /** Reads a name, path or remark. */
    String name(WireReader in) throws IOException {
        String name = in.readText(LONGEST_NAME);
        take(OBJECT + 2L * name.length());
        return name;
    }

    /** Reads numbers. */
    int[] ints(WireReader in) throws IOException {
        return in.readInts(length(in, Integer.BYTES));
    }

    /** Reads numbers. */
    float[] floats(WireReader in) throws IOException {
        return in.readFloats(length(in, Float.BYTES));
    }

    private int length(WireReader in, int size) throws IOException {
        int length = in.readInt(Integer.MAX_VALUE);
        take((long) length * size);
        return length;
    }
}
