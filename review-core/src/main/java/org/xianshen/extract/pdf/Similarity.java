package org.xianshen.extract.pdf;

/** How much of one text stands in another, in order. */
final class Similarity {

    private static final int LONGEST = 600;

    private Similarity() {}

    /** The share of {@code words} that is a common subsequence with {@code text}, 0 to 1. */
    static double of(String words, String text) {
        String a = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        String b = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        if (a.isEmpty()) {
            return 1;
        }
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            for (int k = 0; k < b.length(); k++) {
                now[k + 1] = a.charAt(i) == b.charAt(k) ? before[k] + 1 : Math.max(before[k + 1], now[k]);
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return (double) before[b.length()] / a.length();
    }
}
