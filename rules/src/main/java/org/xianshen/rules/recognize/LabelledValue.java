package org.xianshen.rules.recognize;

/** Where the value behind a label begins. */
final class LabelledValue {

    private static final String SEPARATORS = ":=";
    private static final int LONGEST_NOTE = 16;

    private LabelledValue() {}

    /**
     * The place in {@code text} where the value of a label that ends at {@code labelEnd} may begin: behind 号码, a bracketed
     * note, a colon or 为 or 是, spaces and an opening quotation mark.
     */
    static int start(String text, int labelEnd) {
        int at = labelEnd;
        for (int i = 0; i < 4 && at < text.length() && ")号码是为".indexOf(text.charAt(at)) >= 0; i++) {
            at++;
        }
        at = note(text, Gaps.skipWhite(text, at));
        at = Gaps.skipWhite(text, at);
        for (int i = 0; i < 2 && at < text.length() && isSeparator(text.charAt(at)); i++) {
            at = Gaps.skipWhite(text, at + 1);
        }
        while (at < text.length() && "“\"'‘【[《|".indexOf(text.charAt(at)) >= 0) {
            at = Gaps.skipWhite(text, at + 1);
        }
        return at;
    }

    /** Whether a colon or the like stands between the label and its value at {@code valueStart}. */
    static boolean separated(String text, int labelEnd, int valueStart) {
        for (int i = labelEnd; i < valueStart; i++) {
            if (isSeparator(text.charAt(i)) || Gaps.isWhite(text.charAt(i)) || text.charAt(i) == '为') {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0 || c == '为' || c == '是' || c == '：' || c == '—' || c == '-' || c == '#';
    }

    private static int note(String text, int at) {
        if (at >= text.length() || (text.charAt(at) != '(' && text.charAt(at) != '〔')) {
            return at;
        }
        for (int i = at + 1; i < text.length() && i <= at + LONGEST_NOTE; i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '〕') {
                return i > at + 1 ? i + 1 : at;
            }
            if (CodeTokens.isDigit(c) || c == '\n') {
                return at;
            }
        }
        return at;
    }

    /**
     * One past the last character of a plain value that begins at {@code start}: at punctuation, white space, or the next label.
     */
    static int endOfPhrase(UnitScan scan, int start, int longest) {
        String text = scan.text();
        int limit = Math.min(text.length(), start + longest);
        for (int hit = scan.hits().firstFrom(start + 1);
                hit < scan.hits().size() && scan.hits().start(hit) < limit;
                hit++) {
            if (Gaps.before(scan.view(), scan.hits().start(hit))) {
                limit = scan.hits().start(hit);
            }
        }
        int end = start;
        while (end < limit && ",，、。；;:\n\t |()（）\"”".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
