package org.xianshen.extract.ocr.tesseract;

import java.util.ArrayList;
import java.util.List;

/** Gives punctuation beside Chinese characters its full width, as it is printed there; static and pure. */
final class Punctuation {

    private static final String HALF = ",;:?!()";
    private static final String FULL = "，；：？！（）";

    private Punctuation() {}

    /** The words of one line, each as long as before. */
    static List<SeenWord> corrected(List<SeenWord> line) {
        StringBuilder all = new StringBuilder();
        line.forEach(word -> all.append(word.text()));
        for (int i = 0; i < all.length(); i++) {
            int which = HALF.indexOf(all.charAt(i));
            if (which >= 0 && (isChinese(all, i - 1) || isChinese(all, i + 1)) && !betweenDigits(all, i)) {
                all.setCharAt(i, FULL.charAt(which));
            }
        }
        List<SeenWord> corrected = new ArrayList<>();
        int at = 0;
        for (SeenWord word : line) {
            int end = at + word.text().length();
            corrected.add(word.saying(all.substring(at, end)));
            at = end;
        }
        return corrected;
    }

    private static boolean isChinese(CharSequence text, int i) {
        return i >= 0 && i < text.length() && Character.isIdeographic(text.charAt(i));
    }

    private static boolean betweenDigits(CharSequence text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }
}
