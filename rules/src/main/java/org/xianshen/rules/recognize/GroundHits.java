package org.xianshen.rules.recognize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xianshen.rules.lexicon.KeywordHits;

/**
 * The words of grounds found in one unit, by place. A word inside a longer one counts as a companion only: 存放 inside 存放于.
 *
 * <p>Immutable.
 */
final class GroundHits {

    private final KeywordHits all;
    private final int[] kept;
    private final List<List<GroundWord>> words;

    private GroundHits(KeywordHits all, int[] kept, List<List<GroundWord>> words) {
        this.all = all;
        this.kept = kept;
        this.words = List.copyOf(words);
    }

    static GroundHits of(Keywords keywords, KeywordHits all) {
        int[] kept = new int[all.size()];
        List<List<GroundWord>> words = new ArrayList<>();
        int reached = -1;
        for (int i = 0; i < all.size(); i++) {
            List<GroundWord> own = keywords.grounds(all.word(i));
            if (!own.isEmpty() && all.end(i) <= reached) {
                own = own.stream().filter(w -> w.role() == GroundWord.Role.BY).toList();
            }
            if (!own.isEmpty()) {
                kept[words.size()] = i;
                words.add(own);
                reached = Math.max(reached, all.end(i));
            }
        }
        return new GroundHits(all, Arrays.copyOf(kept, words.size()), words);
    }

    int size() {
        return kept.length;
    }

    int start(int hit) {
        return all.start(kept[hit]);
    }

    int end(int hit) {
        return all.end(kept[hit]);
    }

    List<GroundWord> words(int hit) {
        return words.get(hit);
    }

    /** The first hit that starts at or after {@code place}; {@link #size()} if there is none. */
    int firstFrom(int place) {
        int low = 0;
        int high = kept.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first hit in {@code [from, to)} other than {@code anchor} that is a companion of {@code word}, or -1. */
    int companion(GroundWord word, int anchor, int from, int to) {
        for (int i = firstFrom(from); i < size() && start(i) < to; i++) {
            if (i != anchor && words(i).stream().anyMatch(w -> w.goesWith(word))) {
                return i;
            }
        }
        return -1;
    }

    /** The first hit in {@code [from, to)} other than {@code anchor} that speaks of secrecy, or -1. */
    int secrecy(int anchor, int from, int to) {
        for (int i = firstFrom(from); i < size() && start(i) < to; i++) {
            if (i != anchor && words(i).stream().anyMatch(w -> w.isContext("SECRECY"))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word of the context {@code kind} starts in {@code [from, to)}. */
    boolean speaks(String kind, int from, int to) {
        for (int i = firstFrom(from); i < size() && start(i) < to; i++) {
            if (words(i).stream().anyMatch(w -> w.isContext(kind))) {
                return true;
            }
        }
        return false;
    }
}
