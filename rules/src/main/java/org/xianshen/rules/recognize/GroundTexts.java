package org.xianshen.rules.recognize;

import java.util.List;
import org.xianshen.document.TextSpan;

/** The sentences, title lines and numbers that words of grounds are read in. */
final class GroundTexts {

    private static final int LONGEST_TITLE = 48;
    private static final int LONGEST_TAIL = 4;
    private static final int SHORT_HEAD = 30;
    private static final int VALUE_REACH = 60;
    private static final String COUNTED = "人岗名个家项次期年月日条款号章批起件届场门种位天届张份页楼单栋户组";
    private static final String MEASURES = "%‰℃°元万亿克吨毫升立μ千厘公斤米秒分小点折mgkLpPVA角每倍转目";
    private static final String DIGITS = "0123456789";
    private static final List<String> CLOSING = List.of(")", "】", "]", "〕");

    private GroundTexts() {}

    /** The sentence around the view's {@code [start, end)}; a short head line is read with the sentence below it. */
    static Range sentence(UnitScan scan, int start, int end) {
        String text = scan.text();
        int from = Sentences.start(text, start);
        int to = Sentences.end(text, end);
        if (to - from <= SHORT_HEAD && to < text.length() && text.charAt(to) == '\n') {
            int next = to;
            while (next < text.length() && Gaps.isWhite(text.charAt(next))) {
                next++;
            }
            to = Sentences.end(text, next);
        }
        return new Range(from, to);
    }

    /** The line around the view's {@code [start, end)} as it stands in the original. */
    static Range line(UnitScan scan, int start, int end) {
        TextSpan span = scan.unit().originalSpan(start, end);
        String text = scan.unit().unit().text();
        int from = scan.view().offsets().viewIndexOf(Lines.start(text, span.start()));
        int to = scan.view().offsets().viewIndexOf(Lines.end(text, span.end()));
        return new Range(Math.min(from, start), Math.max(to, end));
    }

    /** Whether the view's {@code [start, end)} ends a title: a short line without stops that is no item of a list. */
    static boolean endsTitle(UnitScan scan, Range line, int end) {
        String text = scan.text().substring(line.from(), line.to()).strip();
        if (text.length() > LONGEST_TITLE || text.isEmpty() || isItem(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("。;?!,\t|".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        String tail = scan.text().substring(end, line.to()).strip();
        int open = tail.indexOf('(');
        if (open >= 0 && open <= LONGEST_TAIL && CLOSING.stream().anyMatch(tail::endsWith)) {
            tail = tail.substring(0, open);
        }
        return tail.length() <= LONGEST_TAIL && tail.indexOf('》') < 0 && tail.indexOf('、') < 0 && tail.indexOf(':') < 0;
    }

    private static boolean isItem(String line) {
        int at = 0;
        while (at < line.length() && DIGITS.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at > 0 && at < line.length() && at <= 2 && ".、)".indexOf(line.charAt(at)) >= 0;
    }

    /** Whether a number with a unit of measure, or an amount of money in words, stands in the view's {@code [from, to)}. */
    static boolean hasMeasure(String text, int from, int to) {
        int limit = Math.min(to, from + VALUE_REACH);
        for (int i = from; i < limit; i++) {
            if (DIGITS.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            int end = i;
            while (end < text.length() && (DIGITS + ".,~-—").indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            char next = end < text.length() ? text.charAt(end) : '\n';
            if (MEASURES.indexOf(next) >= 0 && COUNTED.indexOf(next) < 0) {
                return true;
            }
            i = end;
        }
        return text.substring(from, limit).contains("人民币");
    }

    /** Whether any digit stands in the view's {@code [from, to)}. */
    static boolean hasDigit(String text, int from, int to) {
        for (int i = from; i < Math.min(to, from + VALUE_REACH); i++) {
            if (DIGITS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
