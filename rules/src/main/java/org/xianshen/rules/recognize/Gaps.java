package org.xianshen.rules.recognize;

import org.xianshen.normalize.MatchView;

/** What white space separates in a match view, whether it was kept or left out. */
final class Gaps {

    private Gaps() {}

    /** Whether a space, tab or line break stands in the original between the view's {@code index - 1} and {@code index}. */
    static boolean before(MatchView view, int index) {
        if (index <= 0 || index >= view.text().length()) {
            return true;
        }
        if (isWhite(view.text().charAt(index - 1)) || isWhite(view.text().charAt(index))) {
            return true;
        }
        MatchView.Gap gap = view.gapBefore(index);
        return gap == MatchView.Gap.SPACE || gap == MatchView.Gap.LINE;
    }

    /** Whether white space was or is inside the view's {@code [start, end)}. */
    static boolean inside(MatchView view, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (before(view, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line break stands in the original before the view's {@code index}; also at both ends of the text. */
    static boolean lineBefore(MatchView view, int index) {
        String text = view.text();
        if (index <= 0 || index >= text.length()) {
            return true;
        }
        return text.charAt(index - 1) == '\n'
                || text.charAt(index) == '\n'
                || view.gapBefore(index) == MatchView.Gap.LINE;
    }

    static boolean isWhite(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    /** The first place at or after {@code from} that holds no kept white space. */
    static int skipWhite(String text, int from) {
        int i = from;
        while (i < text.length() && isWhite(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
