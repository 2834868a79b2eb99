package org.xianshen.rules.lexicon;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The words one scan found, as half-open ranges of the scanned text, ordered by start, the longest first.
 *
 * <p>Immutable and thread-safe.
 */
public final class KeywordHits {

    private final int[] starts;
    private final int[] ends;
    private final int[] words;

    private KeywordHits(int[] starts, int[] ends, int[] words) {
        this.starts = starts;
        this.ends = ends;
        this.words = words;
    }

    /** Number of hits. */
    public int size() {
        return starts.length;
    }

    /** First code unit of hit {@code index}. */
    public int start(int index) {
        return starts[index];
    }

    /** One past the last code unit of hit {@code index}. */
    public int end(int index) {
        return ends[index];
    }

    /** The number {@link KeywordAutomatonBuilder#add(String)} gave for the word of hit {@code index}. */
    public int word(int index) {
        return words[index];
    }

    /**
     * Of the hits whose index {@code counts}, those that do not lie within a longer one: 秘密 inside 商业秘密 is left out.
     */
    public KeywordHits longest(IntPredicate counts) {
        int[] keptStarts = new int[size()];
        int[] keptEnds = new int[size()];
        int[] keptWords = new int[size()];
        int kept = 0;
        int reached = -1;
        for (int i = 0; i < size(); i++) {
            if (ends[i] > reached && counts.test(i)) {
                keptStarts[kept] = starts[i];
                keptEnds[kept] = ends[i];
                keptWords[kept++] = words[i];
                reached = ends[i];
            }
        }
        return new KeywordHits(
                Arrays.copyOf(keptStarts, kept), Arrays.copyOf(keptEnds, kept), Arrays.copyOf(keptWords, kept));
    }

    /** Gathers hits in the order of their ends and puts them in the order of their starts; not thread-safe. */
    static final class Collector {
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int[] words = new int[64];
        private int size;

        void add(int start, int end, int word) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                words = Arrays.copyOf(words, size * 2);
            }
            int at = size++;
            while (at > 0 && (starts[at - 1] > start || (starts[at - 1] == start && ends[at - 1] < end))) {
                starts[at] = starts[at - 1];
                ends[at] = ends[at - 1];
                words[at] = words[at - 1];
                at--;
            }
            starts[at] = start;
            ends[at] = end;
            words[at] = word;
        }

        KeywordHits finish() {
            return new KeywordHits(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), Arrays.copyOf(words, size));
        }
    }
}
