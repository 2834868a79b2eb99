package org.xianshen.rules.frame;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.TextSpan;

/**
 * The forms of a document's number: 机关代字〔年份〕序号, that of courts with the year in front, and those of orders, announcements
 * and minutes, which count on without the organ.
 *
 * <p>Brackets that a machine or a typist put in place of 〔〕 are read as these; round ones stay.
 */
final class DocumentNumbers {

    private static final String YEAR = "(?:19[4-9][0-9]|20[0-9]{2})";
    private static final Pattern CODE_FIRST =
            Pattern.compile("([一-龥A-Za-z()—-]{0,25})[〔\\[【({<〈](" + YEAR + ")[〕\\]】)}>〉]年?(第?[0-9]{1,5}号)");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\(" + YEAR + "\\)[一-龥0-9]{2,15}?第?[0-9]{1,6}号");
    private static final Pattern COUNTED = Pattern.compile("第[0-9]{1,4}[号期次]|第[一二三四五六七八九十百〇零]{1,6}[号期]|" + YEAR
            + "年?(?:第[0-9]{1,3}[号期])|总第[0-9]{1,5}期" + "|[〔\\[【]" + YEAR + "[〕\\]】][0-9]{1,4}");

    /**
     * A number in a line.
     *
     * @param from index of the dense text where it begins
     * @param to one past its end
     * @param value the number with the brackets of GB/T 9704
     * @param counted whether it only counts and does not name an organ
     */
    record Found(int from, int to, String value, boolean counted) {
        TextSpan span(FrameLine line) {
            return line.span(from, to);
        }
    }

    private DocumentNumbers() {}

    /** The number that is all of {@code [from, to)} or its first piece, or null. */
    static @Nullable Found at(FrameLine line, int from, int to) {
        Found found = match(CODE_FIRST, line, from, to, false);
        if (found == null) {
            found = match(YEAR_FIRST, line, from, to, false);
        }
        return found != null ? found : match(COUNTED, line, from, to, true);
    }

    /** The number that begins one of the line's pieces, the nearest to its end that names an organ first, or null. */
    static @Nullable Found in(FrameLine line) {
        Found counted = null;
        for (int i = line.segments().size() - 1; i >= 0; i--) {
            Found found = at(line, line.segments().get(i), line.length());
            if (found != null && !found.counted()) {
                return found;
            }
            counted = found == null ? counted : found;
        }
        return counted;
    }

    private static @Nullable Found match(Pattern pattern, FrameLine line, int from, int to, boolean counted) {
        Matcher matcher = pattern.matcher(line.digits()).region(from, to);
        if (!matcher.lookingAt() || (matcher.end() < to && !line.isSegmentStart(matcher.end()))) {
            return null;
        }
        boolean bare = pattern == CODE_FIRST && matcher.group(1).isEmpty();
        if (bare && line.digits().charAt(from) == '(') {
            return null;
        }
        return new Found(from, matcher.end(), value(matcher, pattern), counted || bare);
    }

    private static String value(Matcher matcher, Pattern pattern) {
        String number = matcher.group();
        if (pattern == CODE_FIRST) {
            int open = matcher.start(2) - 1 - matcher.start();
            boolean round = number.charAt(open) == '(';
            number = number.substring(0, open)
                    + (round ? "(" : "〔")
                    + matcher.group(2)
                    + (round ? ")" : "〕")
                    + matcher.group(3);
        } else {
            number =
                    number.replace('[', '〔').replace('【', '〔').replace(']', '〕').replace('】', '〕');
        }
        return number.replace('(', '（').replace(')', '）');
    }
}
