package org.xianshen.rules.ner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words found by where they end: at a place of a text, the longest of them that ends there.
 *
 * <p>Filled once, then read by any thread.
 */
final class Suffixes<V> {

    /** A word and what belongs to it. */
    record Entry<V>(String word, V value) {}

    private final List<List<Entry<V>>> byLast = new ArrayList<>();
    private final short[] slot = new short[1 << 16];

    Suffixes() {
        byLast.add(List.of());
    }

    void add(String word, V value) {
        char last = word.charAt(word.length() - 1);
        if (slot[last] == 0) {
            slot[last] = (short) byLast.size();
            byLast.add(new ArrayList<>());
        }
        List<Entry<V>> entries = byLast.get(slot[last]);
        entries.add(new Entry<>(word, value));
        entries.sort(Comparator.comparingInt((Entry<V> e) -> -e.word().length()));
    }

    /** The longest word that ends right before {@code end}. */
    @Nullable
    Entry<V> endingAt(char[] text, int end) {
        if (end == 0) {
            return null;
        }
        for (Entry<V> entry : byLast.get(slot[text[end - 1]])) {
            if (matches(text, end - entry.word().length(), entry.word())) {
                return entry;
            }
        }
        return null;
    }

    private static boolean matches(char[] text, int start, String word) {
        if (start < 0) {
            return false;
        }
        for (int i = 0; i < word.length() - 1; i++) {
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
