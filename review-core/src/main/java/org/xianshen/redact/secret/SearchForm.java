package org.xianshen.redact.secret;

import org.xianshen.normalize.MatchView;

/**
 * A text in the form removed values are compared in, with every code unit mapped back.
 *
 * <p>The {@link MatchView} of the text without any white space, hyphens, dashes and middle dots, ASCII letters in lower
 * case: a value set in full-width digits, spread out, hyphenated, broken over lines or mixed with invisible characters has
 * the same form. Offsets are UTF-16 code units. Immutable and thread-safe.
 */
public final class SearchForm {

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final String original;

    private SearchForm(String text, int[] starts, int[] ends, String original) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.original = original;
    }

    /** The form of {@code original}. */
    public static SearchForm of(String original) {
        MatchView view = MatchView.of(original);
        String folded = view.text();
        StringBuilder kept = new StringBuilder(folded.length());
        int[] starts = new int[folded.length()];
        int[] ends = new int[folded.length()];
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (isSeparator(c)) {
                continue;
            }
            starts[kept.length()] = view.offsets().originalStart(i);
            ends[kept.length()] = view.offsets().originalEnd(i + 1);
            kept.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return new SearchForm(kept.toString(), starts, ends, original);
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c)
                || c == '-'
                || (c >= '\u2010' && c <= '\u2015')
                || c == '\u2212'
                || c == '\u00B7'
                || c == '\u2022'
                || c == '\u2027'
                || c == '\u30FB'
                || c == '\u00A0';
    }

    /** The text to search in. */
    public String text() {
        return text;
    }

    /** First original code unit of this form's code unit {@code index}. */
    public int originalStart(int index) {
        return starts[index];
    }

    /** One past the last original code unit of this form's half-open range that ends at {@code end}, at least 1. */
    public int originalEnd(int end) {
        return ends[end - 1];
    }

    /** Whether the characters of {@code [start, end)} stand alone: no ASCII letter or digit touches them in the original. */
    public boolean standsAlone(int start, int end) {
        int before = starts[start] - 1;
        int after = ends[end - 1];
        return (before < 0 || !isLetterOrDigit(original.charAt(before)))
                && (after >= original.length() || !isLetterOrDigit(original.charAt(after)));
    }

    /** Whether {@code [start, end)} is a word of its own: no letter, digit or Chinese character touches it. */
    public boolean isWholeWord(int start, int end) {
        int before = starts[start] - 1;
        int after = ends[end - 1];
        return (before < 0 || !Character.isLetterOrDigit(original.charAt(before)))
                && (after >= original.length() || !Character.isLetterOrDigit(original.charAt(after)));
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '\uFF10' && c <= '\uFF19')
                || (c >= '\uFF21' && c <= '\uFF3A')
                || (c >= '\uFF41' && c <= '\uFF5A');
    }
}
