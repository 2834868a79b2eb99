package org.xianshen.rules.recognize;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind a level word: the sign, the term, brackets around them.
 *
 * @param end one past the last character of the mark in the view
 * @param star whether a star, or another sign with a term, makes it a mark by its form
 * @param irregular whether the sign is another than a star
 * @param term the term, or null when none is written
 */
record MarkTail(int end, boolean star, boolean irregular, SecrecyTermReader.@Nullable Term term) {

    private static final String STARS = "★☆⭐✩✪✫✬✭✮✯✰✦✧*⋆﹡✱✲✳✴";
    private static final String WEAK_SIGNS = "•·●▲△◆◇■□-—–:/、。.+十";
    private static final String OPEN = "([【〔「<《";
    private static final String CLOSE = ")]】〕」>》";
    private static final int MOST_BREAKS = 2;
    private static final int LONGEST = 8;

    /** Reads on behind the level word that ends at the view's {@code levelEnd}. */
    static MarkTail read(UnitScan scan, int levelEnd) {
        String text = scan.text();
        int at = levelEnd;
        int bracket = -1;
        boolean star = false;
        boolean weak = false;
        int breaks = 0;
        int starBreaks = 0;
        int signEnd = levelEnd;
        while (at < text.length() && at - levelEnd < LONGEST) {
            char c = text.charAt(at);
            if (STARS.indexOf(c) >= 0) {
                star = true;
                starBreaks = breaks;
                signEnd = at + 1;
            } else if (c == '\uD83C' && scan.at(at + 1) == '\uDF1F') {
                star = true;
                at++;
                signEnd = at + 1;
            } else if (WEAK_SIGNS.indexOf(c) >= 0 && !star && !weak && c != '十') {
                weak = true;
            } else if (OPEN.indexOf(c) >= 0 && bracket < 0) {
                bracket = OPEN.indexOf(c);
            } else if (c == '\n' && breaks < MOST_BREAKS) {
                breaks++;
            } else if (c != ' ' && c != '\t') {
                break;
            }
            at++;
        }
        boolean sameLine = breaks == 0 && !lineBetween(scan, levelEnd, at);
        SecrecyTermReader.Term term = null;
        if (star || sameLine) {
            term = SecrecyTermReader.at(scan, at, sameLine, star || bracket >= 0);
        }
        if (term == null) {
            // a star on a later line with no term behind it begins something else, such as an item of a list
            boolean own = star && (starBreaks == 0 || breaks > starBreaks || at >= text.length());
            return new MarkTail(own ? signEnd : levelEnd, own, false, null);
        }
        int end = term.end();
        if (bracket >= 0 && scan.at(end) == CLOSE.charAt(bracket)) {
            end++;
        }
        boolean own = star || weak;
        return new MarkTail(end, own, weak && !star, term);
    }

    private static boolean lineBetween(UnitScan scan, int from, int to) {
        for (int i = from; i <= to && i < scan.text().length(); i++) {
            if (Gaps.lineBefore(scan.view(), i)) {
                return true;
            }
        }
        return false;
    }
}
