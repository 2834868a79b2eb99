package org.xianshen.rules.recognize;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.xianshen.normalize.MatchView;
import org.xianshen.rules.lexicon.KeywordHits;

/**
 * The keywords found in one unit, by group and by place.
 *
 * <p>A word inside a longer keyword does not count, unless the longer one only came about by reading across a space or a line
 * break; a word of ASCII letters counts only where no further letter stands beside it.
 */
final class TriggerHits {

    private static final int[] NO_HITS = {};

    private final Keywords keywords;
    private final KeywordHits hits;
    private final Map<Trigger, int[]> byTrigger = new EnumMap<>(Trigger.class);

    private TriggerHits(Keywords keywords, KeywordHits hits) {
        this.keywords = keywords;
        this.hits = hits;
        Map<Trigger, Integer> counts = new EnumMap<>(Trigger.class);
        for (int i = 0; i < hits.size(); i++) {
            for (Trigger trigger : triggers(i)) {
                int[] of = byTrigger.getOrDefault(trigger, NO_HITS);
                int count = counts.merge(trigger, 1, Integer::sum);
                if (count > of.length) {
                    of = Arrays.copyOf(of, Math.max(4, count * 2));
                    byTrigger.put(trigger, of);
                }
                of[count - 1] = i;
            }
        }
        counts.forEach((trigger, count) -> byTrigger.put(trigger, Arrays.copyOf(of(trigger), count)));
    }

    static TriggerHits of(MatchView view, Keywords keywords, KeywordHits all) {
        return new TriggerHits(keywords, all.longest(i -> counts(view, keywords, all, i)));
    }

    private static boolean counts(MatchView view, Keywords keywords, KeywordHits all, int i) {
        if (keywords.triggers(all.word(i)).isEmpty()) {
            return false;
        }
        String text = view.text();
        int start = all.start(i);
        int end = all.end(i);
        if (start > 0 && isLetter(text.charAt(start)) && isLetter(text.charAt(start - 1))) {
            return false;
        }
        if (end < text.length() && isLetter(text.charAt(end - 1)) && isLetter(text.charAt(end))) {
            return false;
        }
        Set<Trigger> triggers = keywords.triggers(all.word(i));
        return !triggers.iterator().next().isNoise() || !Gaps.inside(view, start, end);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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

    Set<Trigger> triggers(int hit) {
        return keywords.triggers(hits.word(hit));
    }

    boolean is(int hit, Trigger trigger) {
        return triggers(hit).contains(trigger);
    }

    /** The hits of a group, by place; the caller does not change the array. */
    int[] of(Trigger trigger) {
        return byTrigger.getOrDefault(trigger, NO_HITS);
    }

    /** The first hit of {@code trigger} that starts at or after {@code from} and before {@code to}, or -1. */
    int within(Trigger trigger, int from, int to) {
        int[] of = of(trigger);
        int low = 0;
        int high = of.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.start(of[middle]) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < of.length && hits.start(of[low]) < to ? of[low] : -1;
    }

    /** The first hit of any group that starts at or after {@code place}; {@link #size()} if there is none. */
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

    /** Whether some word of {@code trigger} starts in {@code [from, to)}. */
    boolean any(Trigger trigger, int from, int to) {
        return within(trigger, from, to) >= 0;
    }
}
