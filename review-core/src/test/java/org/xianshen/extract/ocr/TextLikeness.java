package org.xianshen.extract.ocr;

import java.text.Normalizer;

/** Compares what was read with what was written, character by character, without spaces and width. */
public final class TextLikeness {

    private TextLikeness() {}

    /** 1 − edit distance divided by the length of what was written. */
    public static double of(String written, String read) {
        String a = plain(written);
        String b = plain(read);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 0; i < a.length(); i++) {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < b.length(); j++) {
                int same = diagonal + (a.charAt(i) == b.charAt(j) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.min(same, Math.min(row[j + 1], row[j]) + 1);
            }
        }
        return 1 - row[b.length()] / (double) a.length();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
