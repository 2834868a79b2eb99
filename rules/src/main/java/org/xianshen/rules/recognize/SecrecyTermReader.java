package org.xianshen.rules.recognize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the term of a secrecy mark: 10年, 十年, 6个月, 2031年5月1日, 长期, 启用前. */
final class SecrecyTermReader {

    private static final Pattern PERIOD =
            Pattern.compile("([0-9]{1,3}|[一二三四五六七八九十两兩百壹贰叁肆伍陆柒捌玖拾]{1,4})[ ]?(周年|年|个月|個月|月|日|天)");
    private static final Pattern LONG_TERM = Pattern.compile("长期|長期|永久|永远|永遠|长久|長久|无期限|無期限|长 期|長 期");
    private static final int LONGEST_EVENT = 24;

    private SecrecyTermReader() {}

    /**
     * A term as read.
     *
     * @param end one past its last character in the view
     * @param kind name of a {@link org.xianshen.marking.SecrecyTerm.Kind}
     * @param value number, ISO date or words
     */
    record Term(int end, String kind, String value) {}

    /**
     * The term at {@code start}, or null.
     *
     * @param sameLine whether no line break parts it from the mark; behind one only periods and 长期 count
     * @param event whether words such as 启用前 count
     */
    static @Nullable Term at(UnitScan scan, int start, boolean sameLine, boolean event) {
        String text = scan.text();
        if (start >= text.length()) {
            return null;
        }
        if (sameLine) {
            DateReader.Found date = DateReader.any(text, start);
            if (date != null && date.isWhole() && date.year() > 1949) {
                int end = scan.at(date.end()) == '前' || scan.at(date.end()) == '止' ? date.end() + 1 : date.end();
                return new Term(end, "DATE", date.iso());
            }
        }
        Matcher longTerm = LONG_TERM.matcher(text).region(start, Math.min(text.length(), start + 3));
        if (longTerm.lookingAt()) {
            return new Term(longTerm.end(), "LONG_TERM", "");
        }
        Matcher period = PERIOD.matcher(text).region(start, Math.min(text.length(), start + 9));
        if (period.lookingAt() && !startsDate(scan, period.end())) {
            int number = ChineseNumerals.parse(period.group(1));
            if (number > 0 && number < 1000) {
                String kind = switch (period.group(2)) {
                    case "年", "周年" -> "YEARS";
                    case "月", "个月", "個月" -> "MONTHS";
                    default -> "DAYS";
                };
                return new Term(period.end(), kind, Integer.toString(number));
            }
        }
        return event && sameLine ? event(scan, start) : null;
    }

    private static boolean startsDate(UnitScan scan, int end) {
        char next = scan.at(end);
        return CodeTokens.isDigit(next) && !Gaps.before(scan.view(), end);
    }

    private static @Nullable Term event(UnitScan scan, int start) {
        int end = start;
        while (end - start <= LONGEST_EVENT
                && isWord(scan.at(end))
                && (end == start || !Gaps.before(scan.view(), end))) {
            end++;
        }
        if (end - start < 2 || end - start > LONGEST_EVENT) {
            return null;
        }
        char last = scan.at(end - 1);
        return "前后时止日起".indexOf(last) >= 0 ? new Term(end, "EVENT", scan.text().substring(start, end)) : null;
    }

    private static boolean isWord(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || CodeTokens.isDigit(c);
    }
}
