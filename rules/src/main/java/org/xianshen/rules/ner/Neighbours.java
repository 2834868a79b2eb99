package org.xianshen.rules.ner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much more often a word stands right before or after a person's name than elsewhere, as model features.
 *
 * <p>Immutable and thread-safe.
 */
final class Neighbours {

    /** The features of one word: its own name, and the class of its attraction to names. */
    record Attraction(int word, int strength) {}

    private static final double PERSONS = 94_280;
    private static final double WORDS = 6_000_000;
    private static final int OWN_FEATURE_FROM = 4;

    private final LongMap<Attraction> before = new LongMap<>(1400);
    private final LongMap<Attraction> after = new LongMap<>(1400);

    private Neighbours() {}

    static Neighbours load(FeatureIndex features) {
        Neighbours neighbours = new Neighbours();
        for (List<String> row : Resources.table("neighbours.tsv")) {
            String word = row.get(0);
            if (word.length() <= 4) {
                long key = LongMap.pack(word);
                int frequency = Integer.parseInt(row.get(3));
                neighbours.before.putIfAbsent(
                        key, attraction(features, "L", word, Integer.parseInt(row.get(1)), frequency));
                neighbours.after.putIfAbsent(
                        key, attraction(features, "R", word, Integer.parseInt(row.get(2)), frequency));
            }
        }
        return neighbours;
    }

    private static Attraction attraction(FeatureIndex features, String side, String word, int beside, int frequency) {
        double ratio = Math.log((beside + 0.2) / PERSONS / ((frequency + 5) / WORDS)) / Math.log(2);
        int strength = (int) Math.max(-3, Math.min(5, Math.round(ratio)));
        return new Attraction(
                beside >= OWN_FEATURE_FROM ? features.number(side + "=" + word) : FeatureIndex.NONE,
                features.number(side + "a" + strength));
    }

    /** The attraction of the word of {@code length} before a name. */
    @Nullable
    Attraction before(char[] text, int from, int length) {
        return before.get(LongMap.pack(text, from, length));
    }

    /** The attraction of the word of {@code length} after a name. */
    @Nullable
    Attraction after(char[] text, int from, int length) {
        return after.get(LongMap.pack(text, from, length));
    }
}
