package org.xianshen.normalize;

import java.util.Arrays;

/**
 * Maps each UTF-16 code unit of a view to the half-open range of the original it came from.
 *
 * <p>Starts and ends never decrease. Immutable and thread-safe.
 */
public final class OffsetMap {

    private final int[] starts;
    private final int[] ends;
    private final int originalLength;

    private OffsetMap(int[] starts, int[] ends, int originalLength) {
        this.starts = starts;
        this.ends = ends;
        this.originalLength = originalLength;
    }

    /** Number of code units of the view. */
    public int viewLength() {
        return starts.length;
    }

    /** Number of code units of the original. */
    public int originalLength() {
        return originalLength;
    }

    /** First original code unit of the view's code unit {@code index}; the original length for the view's end. */
    public int originalStart(int index) {
        return index == starts.length ? originalLength : starts[index];
    }

    /** One past the last original code unit of the view's half-open range that ends at {@code end}; 0 for {@code end} 0. */
    public int originalEnd(int end) {
        return end == 0 ? 0 : ends[end - 1];
    }

    /** Whether something of the original was left out between the view's code units {@code index - 1} and {@code index}. */
    public boolean hasGapBefore(int index) {
        return index > 0 && index < starts.length && starts[index] > ends[index - 1];
    }

    /** The first view index whose original range ends after {@code originalOffset}; the view length when there is none. */
    public int viewIndexOf(int originalOffset) {
        int found = Arrays.binarySearch(ends, originalOffset + 1);
        int index = found >= 0 ? found : -found - 1;
        while (index > 0 && ends[index - 1] > originalOffset) {
            index--;
        }
        return index;
    }

    /** Collects a map while a view is built; not thread-safe. */
    static final class Builder {
        private int[] starts;
        private int[] ends;
        private int length;

        Builder(int expected) {
            starts = new int[Math.max(16, expected)];
            ends = new int[starts.length];
        }

        /** Enters one code unit of the view that stands for {@code [start, end)} of the original. */
        void add(int start, int end) {
            if (length == starts.length) {
                starts = Arrays.copyOf(starts, length * 2);
                ends = Arrays.copyOf(ends, length * 2);
            }
            starts[length] = start;
            ends[length++] = end;
        }

        OffsetMap build(int originalLength) {
            return new OffsetMap(Arrays.copyOf(starts, length), Arrays.copyOf(ends, length), originalLength);
        }
    }
}
