package org.xianshen.rules.recognize;

import java.util.Arrays;
import java.util.Locale;
import org.xianshen.normalize.MatchView;

/**
 * The runs of ASCII letters, digits and mask signs of a text that hold a digit or at least two mask signs.
 *
 * <p>A run ends where the original has a space or a line break, even if the view left it out, so that the numbers of
 * neighbouring columns stay apart; recognizers join runs where a number may be written with gaps.
 */
final class CodeTokens {

    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;
    private int letters;
    private int chinese;

    private CodeTokens(String text) {
        this.text = text;
    }

    static CodeTokens of(MatchView view) {
        CodeTokens tokens = new CodeTokens(view.text());
        tokens.collect(view);
        return tokens;
    }

    private void collect(MatchView view) {
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c >= '\u4E00') {
                chinese++;
                i++;
                continue;
            }
            if (!isCodeAt(i)) {
                i++;
                continue;
            }
            int start = i;
            boolean digit = false;
            int masks = 0;
            int runLetters = 0;
            do {
                c = text.charAt(i);
                if (isDigit(c)) {
                    digit = true;
                } else if (isMask(c)) {
                    masks++;
                } else {
                    runLetters++;
                }
                i++;
            } while (i < length && isCodeAt(i) && !Gaps.before(view, i));
            letters += runLetters;
            if (digit || (masks > 1 && start > 0)) {
                addSplit(start, i, runLetters);
            } else if (i - start == 1 && (text.charAt(start) == 'X' || text.charAt(start) == 'x')) {
                add(start, i);
            }
        }
    }

    /** Takes a leading word of letters such as {@code TEL} off the digits behind it. */
    private void addSplit(int start, int end, int runLetters) {
        if (runLetters >= 2) {
            int lead = start;
            while (lead < end && isLetter(text.charAt(lead))) {
                lead++;
            }
            if (lead - start == runLetters && lead - start <= 6 && isLabelWord(text.substring(start, lead))) {
                add(lead, end);
                return;
            }
        }
        add(start, end);
    }

    private static boolean isLabelWord(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "TEL", "QQ", "VX", "WX", "MOBILE", "PHONE", "FAX", "MP", "HP", "EMAIL", "IMEI", "SSN", "VIN", "IP" ->
                true;
            default -> false;
        };
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    int length(int token) {
        return ends[token] - starts[token];
    }

    String text(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The text of the tokens {@code first} to {@code last}, without what stands between them. */
    String joined(int first, int last) {
        if (first == last) {
            return text(first);
        }
        StringBuilder joined = new StringBuilder();
        for (int i = first; i <= last; i++) {
            joined.append(text, starts[i], ends[i]);
        }
        return joined.toString();
    }

    /** Whether {@code token} and the one behind it may be parts of one number: nothing, or one of {@code between}, parts them. */
    boolean joinsNext(int token, String between) {
        if (token + 1 >= size) {
            return false;
        }
        int gap = starts[token + 1] - ends[token];
        return gap == 0 || (gap == 1 && between.indexOf(text.charAt(ends[token])) >= 0);
    }

    /** The index of the token that starts at {@code place}, or -1. */
    int at(int place) {
        int found = Arrays.binarySearch(starts, 0, size, place);
        return found >= 0 ? found : -1;
    }

    /** The index of the first token that starts at or after {@code place}; {@link #size()} if there is none. */
    int from(int place) {
        int found = Arrays.binarySearch(starts, 0, size, place);
        return found >= 0 ? found : -found - 1;
    }

    boolean isDigits(int token) {
        return isDigits(text, starts[token], ends[token]);
    }

    /** Whether the text is English: letters, and hardly a Chinese character. */
    boolean isEnglish() {
        return letters > 20 && chinese * 20 < letters;
    }

    static boolean isDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return end > start;
    }

    static boolean isDigits(String text) {
        return isDigits(text, 0, text.length());
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    static boolean isMask(char c) {
        return c == '*' || c == '×' || c == '●' || c == '■' || c == '█' || c == '▇';
    }

    /** A single × multiplies; only a row of them masks. */
    private boolean isCodeAt(int i) {
        char c = text.charAt(i);
        if (c == '×') {
            return (i > 0 && text.charAt(i - 1) == '×') || (i + 1 < text.length() && text.charAt(i + 1) == '×');
        }
        return isCode(c);
    }

    static boolean isCode(char c) {
        return isDigit(c) || isLetter(c) || isMask(c);
    }

    /** How many of the characters of {@code value} are mask signs; runs of three or more X count. */
    static int masks(String value) {
        int masks = 0;
        int crosses = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isMask(c)) {
                masks++;
            } else if (c == 'X' || c == 'x') {
                crosses++;
            }
        }
        return masks > 0 ? masks : crosses >= 3 ? crosses : 0;
    }
}
