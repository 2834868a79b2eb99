package org.xianshen.extract.ooxml.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The strings that cells refer to by number, kept as packed characters and not as objects.
 *
 * <p>Which of them were asked for is remembered, so that those no cell refers to can be told. For one thread.
 */
final class SharedStrings {

    private final PackedText text;
    private int[] starts = new int[64];
    private int count;
    private int[] runs = new int[0];
    private int runCount;
    private final BitSet withRuns = new BitSet();
    private final BitSet used = new BitSet();

    SharedStrings(PackedText text) {
        this.text = text;
    }

    /** No strings. */
    static SharedStrings none() {
        return new SharedStrings(new PackedText());
    }

    /**
     * A stretch of a string with a look of its own.
     *
     * @param start first code unit
     * @param end one past the last
     * @param colour red, green and blue, or {@link Palette#AUTOMATIC}
     */
    record Run(int start, int end, int colour) {}

    /** Adds the string that was appended to the text since the last one. */
    void add() {
        if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[++count] = text.length();
    }

    /** Tells a run of the string that is being added. */
    void addRun(int start, int end, int colour) {
        if (runs.length < (runCount + 1) * 4) {
            runs = Arrays.copyOf(runs, Math.max(64, runs.length * 2));
        }
        int at = 4 * runCount++;
        runs[at] = count;
        runs[at + 1] = start;
        runs[at + 2] = end;
        runs[at + 3] = colour;
        withRuns.set(count);
    }

    int size() {
        return count;
    }

    boolean has(int index) {
        return index >= 0 && index < count;
    }

    /** Appends string {@code index}, which is known then to be in use. */
    void append(int index, StringBuilder out) {
        used.set(index);
        text.append(starts[index], starts[index + 1], out);
    }

    /** Appends code units of string {@code index}. */
    void append(int index, int from, int to, StringBuilder out) {
        used.set(index);
        text.append(starts[index] + from, Math.min(starts[index + 1], starts[index] + to), out);
    }

    int length(int index) {
        return starts[index + 1] - starts[index];
    }

    /** Runs of string {@code index} in order; empty when all of it looks alike. */
    List<Run> runs(int index) {
        if (!withRuns.get(index)) {
            return List.of();
        }
        int low = 0;
        int high = runCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs[4 * middle] < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Run> found = new ArrayList<>();
        for (int i = low; i < runCount && runs[4 * i] == index; i++) {
            found.add(new Run(runs[4 * i + 1], runs[4 * i + 2], runs[4 * i + 3]));
        }
        return found;
    }

    /** The first string from {@code index} on that nobody asked for, or null. */
    @Nullable
    Integer unusedFrom(int index) {
        int next = used.nextClearBit(index);
        return next < count ? next : null;
    }

    @Override
    public String toString() {
        return "SharedStrings[" + count + "]";
    }
}
