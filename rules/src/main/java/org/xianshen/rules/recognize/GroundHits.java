package org.xianshen.rules.recognize;

import java.util.List;
import org.xianshen.rules.lexicon.KeywordHits;

/** The words of grounds found in one unit, by place; a word inside a longer one does not count. Immutable. */
final class GroundHits {

    private final Keywords keywords;
    private final KeywordHits hits;

    private GroundHits(Keywords keywords, KeywordHits hits) {
        this.keywords = keywords;
        this.hits = hits;
    }

    static GroundHits of(Keywords keywords, KeywordHits all) {
        return new GroundHits(
                keywords,
                all.longest(i -> !keywords.grounds(all.word(i)).isEmpty()));
    }

    int size() {
        return hits.size();
    }

    int start(int hit) {
        return hits.start(hit);
    }

    int end(int hit) {
        return hits.end(hit);
    }

    String word(int hit) {
        return keywords.text(hits.word(hit));
    }

    List<GroundWord> words(int hit) {
        return keywords.grounds(hits.word(hit));
    }

    /** The first hit that starts at or after {@code place}; {@link #size()} if there is none. */
    int firstFrom(int place) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.start(middle) < place) {
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
