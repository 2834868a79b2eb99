package org.xianshen.rules.lexicon;

import java.util.Arrays;

/**
 * Finds every occurrence of any of a fixed set of words in one pass: an Aho-Corasick automaton in a double array.
 *
 * <p>Words are compared after folding: ASCII letters without case, and characters a builder was told to treat as variants of
 * one another as equal. A single line feed between two Chinese characters inside a word is read across; the hit then covers
 * it. Time is linear in the length of the text plus the number of hits. Immutable and thread-safe.
 */
public final class KeywordAutomaton {

    private final char[] classOf;
    private final int[] base;
    private final int[] check;
    private final int[] fail;
    private final int[] wordAt;
    private final int[] nextOutput;
    private final int[] wordLength;

    KeywordAutomaton(
            char[] classOf, int[] base, int[] check, int[] fail, int[] wordAt, int[] nextOutput, int[] wordLength) {
        this.classOf = classOf;
        this.base = base;
        this.check = check;
        this.fail = fail;
        this.wordAt = wordAt;
        this.nextOutput = nextOutput;
        this.wordLength = wordLength;
    }

    /** A builder without words. */
    public static KeywordAutomatonBuilder builder() {
        return new KeywordAutomatonBuilder();
    }

    /** Number of words. */
    public int size() {
        return wordLength.length;
    }

    /** Every occurrence of every word in {@code text}, also overlapping ones. */
    public KeywordHits scan(String text) {
        KeywordHits.Collector found = new KeywordHits.Collector();
        int state = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            int charClass = classOf[c];
            if (charClass == 0) {
                if (state != 0 && !(c == '\n' && joinsChinese(text, i))) {
                    state = 0;
                }
                continue;
            }
            state = next(state, charClass);
            int output = wordAt[state] >= 0 ? state : nextOutput[state];
            while (output > 0) {
                int word = wordAt[output];
                found.add(startOf(text, i + 1, wordLength[word]), i + 1, word);
                output = nextOutput[output];
            }
        }
        return found.finish();
    }

    private int next(int from, int charClass) {
        int state = from;
        while (true) {
            int target = base[state] + charClass;
            if (target < check.length && check[target] == state + 1) {
                return target;
            }
            if (state == 0) {
                return 0;
            }
            state = fail[state];
        }
    }

    private static boolean joinsChinese(String text, int lineFeed) {
        return lineFeed > 0
                && lineFeed + 1 < text.length()
                && isHan(text.charAt(lineFeed - 1))
                && isHan(text.charAt(lineFeed + 1));
    }

    private static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }

    /** Walks {@code length} characters of a word back from {@code end}, not counting line feeds that were read across. */
    private static int startOf(String text, int end, int length) {
        int start = end;
        for (int left = length; left > 0; ) {
            start--;
            if (text.charAt(start) != '\n') {
                left--;
            }
        }
        return start;
    }

    @Override
    public String toString() {
        return "KeywordAutomaton[" + size() + " words, "
                + Arrays.stream(check).filter(c -> c > 0).count() + " states]";
    }
}
