package org.xianshen.rules.ner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers every feature that the models may know, so that judging needs no text.
 *
 * <p>Filled while the lexicons load, then only read. Feature 0 is no feature.
 */
final class FeatureIndex {

    /** The number that stands for no feature. */
    static final int NONE = 0;

    private final List<String> names = new ArrayList<>(List.of(""));
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The number of the feature called {@code name}, entered when it is new. */
    int number(String name) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    /** Enters {@code count} features called {@code prefix} and 0, 1, …; returns the number of the first. */
    int range(String prefix, int count) {
        int first = names.size();
        for (int i = 0; i < count; i++) {
            names.add(prefix.concat(Integer.toString(i)));
        }
        return first;
    }

    /** Number of features, the empty one included. */
    int size() {
        return names.size();
    }

    /** The name of feature {@code number}. */
    String name(int number) {
        return names.get(number);
    }
}
