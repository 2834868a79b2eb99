package org.xianshen.rules.ner;

/**
 * The cheapest division of a short window of text into known words, with and without a name at a place.
 *
 * <p>Scratch space of one run over a text; not thread-safe. Costs are eighths of a bit.
 */
final class WordLattice {

    private static final int REACH = 4;
    private static final int MAX_WINDOW = 32;
    private static final int CUT_COST = 40;
    private static final int INFINITE = Integer.MAX_VALUE / 2;

    private final WordLexicon lexicon;
    private final int[] forward = new int[MAX_WINDOW];
    private final int[] lastLength = new int[MAX_WINDOW];
    private final int[] onward = new int[MAX_WINDOW];
    private final int[] onwardFirst = new int[MAX_WINDOW];
    private char[] text = new char[0];
    private int from;
    private int to;
    private int rightWordLength;

    WordLattice(WordLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Sets the window around a possible name that starts at {@code start} and ends at {@code longestEnd} at most. */
    void open(char[] newText, int start, int longestEnd) {
        text = newText;
        int left = start;
        while (left > 0 && start - left < REACH && isHan(text[left - 1])) {
            left--;
        }
        int right = Math.min(longestEnd, text.length);
        while (right < text.length && right - longestEnd < REACH && isHan(text[right])) {
            right++;
        }
        from = left;
        to = right;
        boolean cut = left > 0 && isHan(text[left - 1]);
        int size = to - from;
        for (int i = 0; i <= size; i++) {
            forward[i] = INFINITE;
        }
        forward[0] = 0;
        lastLength[0] = 0;
        if (cut) {
            for (int i = 1; i <= 2 && from + i <= start; i++) {
                forward[i] = CUT_COST * i;
                lastLength[i] = 0;
            }
        }
        for (int i = 0; i < size; i++) {
            relax(forward, lastLength, i, size);
        }
    }

    private void relax(int[] best, int[] length, int i, int size) {
        int base = best[i];
        char c = text[from + i];
        step(best, length, i, 1, base + lexicon.singleCost(c));
        if (i + 1 < size && lexicon.mayBegin(c, text[from + i + 1])) {
            int longest = Math.min(4, size - i);
            for (int n = 2; n <= longest; n++) {
                int cost = lexicon.cost(text, from + i, n);
                if (cost >= 0) {
                    step(best, length, i, n, base + cost);
                }
            }
        }
    }

    private static void step(int[] best, int[] length, int i, int n, int cost) {
        if (cost < best[i + n]) {
            best[i + n] = cost;
            length[i + n] = n;
        }
    }

    /** Length of the word that ends at {@code start} on the best path; 0 at the window's edge. */
    int wordLengthBefore(int start) {
        return lastLength[start - from];
    }

    /** What a name over {@code [start, end)} saves against the best path of known words through the window. */
    int saving(int start, int end) {
        int size = to - from;
        int first = end - from;
        for (int i = first; i <= size; i++) {
            onward[i] = INFINITE;
        }
        onward[first] = 0;
        onwardFirst[first] = 0;
        for (int i = first; i < size; i++) {
            relax(onward, onwardFirst, i, size);
        }
        int back = size;
        int length = 0;
        while (back > first) {
            length = onwardFirst[back];
            back -= length;
        }
        rightWordLength = length;
        return forward[size] - forward[start - from] - onward[size];
    }

    /** After {@link #saving}: length of the first word behind the name on the best path; 0 at the window's edge. */
    int wordLengthAfter() {
        return rightWordLength;
    }

    static boolean isHan(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || c == '\u3007';
    }
}
