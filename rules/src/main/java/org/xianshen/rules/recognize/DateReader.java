package org.xianshen.rules.recognize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as documents write them: 2018年12月3日, 二〇一八年十二月三日, 2018-12-03, 2018.12, 19900101. */
public final class DateReader {

    private static final Pattern ARABIC =
            Pattern.compile("([12][0-9]{3})年(1[0-2]|0?[1-9])月(?:(3[01]|[12][0-9]|0?[1-9])[日号])?");
    private static final Pattern CHINESE =
            Pattern.compile("([〇零○Oo◯一二三四五六七八九]{4})年([一二三四五六七八九十正元]{1,3})月(?:([一二三四五六七八九十廿卅]{1,3})[日号])?");
    private static final Pattern NUMERIC =
            Pattern.compile("([12][0-9]{3})[-./](1[0-2]|0?[1-9])(?:[-./](3[01]|[12][0-9]|0?[1-9]))?(?![0-9])");
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)[0-9]{2})(1[0-2]|0[1-9])(3[01]|[12][0-9]|0[1-9])?(?![0-9])");
    private static final Pattern YEAR = Pattern.compile("((?:18|19|20)[0-9]{2})年");
    private static final int REACH = 20;

    private DateReader() {}

    /**
     * A date found in a text.
     *
     * @param start first code unit of the view
     * @param end one past the last
     * @param year the year
     * @param month 1 to 12, or 0 when only the year is written
     * @param day 1 to 31, or 0 when no day is written
     */
    public record Found(int start, int end, int year, int month, int day) {

        /** Whether day, month and year are written and make a day of the calendar. */
        public boolean isWhole() {
            return day > 0 && ResidentIdForm.isDate(year, month, day);
        }

        /** The day as {@code YYYY-MM-DD}. */
        public String iso() {
            return "%04d-%02d-%02d".formatted(year, month, day);
        }
    }

    /** The date with words 年 and 月 that begins at {@code start}, or null. */
    public static @Nullable Found written(String text, int start) {
        Found arabic = match(ARABIC, text, start);
        return arabic != null ? arabic : match(CHINESE, text, start);
    }

    /** A date in any of the forms, also a bare year with 年, that begins at {@code start}, or null. */
    static @Nullable Found any(String text, int start) {
        Found found = written(text, start);
        if (found == null) {
            found = match(NUMERIC, text, start);
        }
        if (found == null) {
            found = match(COMPACT, text, start);
        }
        return found != null ? found : match(YEAR, text, start);
    }

    /** The date in any form that ends exactly at {@code end}, or null. */
    static @Nullable Found endingAt(String text, int end) {
        int from = end;
        while (from > 0 && end - from < REACH && isDateCharacter(text.charAt(from - 1))) {
            from--;
        }
        for (int start = from; start < end - 3; start++) {
            boolean inside =
                    start > 0 && CodeTokens.isDigit(text.charAt(start)) && CodeTokens.isDigit(text.charAt(start - 1));
            Found found = inside ? null : any(text, start);
            if (found != null && found.end() == end) {
                return found;
            }
        }
        return null;
    }

    private static boolean isDateCharacter(char c) {
        return CodeTokens.isDigit(c) || "年月日号-./〇零○Oo◯正元卅".indexOf(c) >= 0 || ChineseNumerals.isNumeral(c);
    }

    private static @Nullable Found match(Pattern pattern, String text, int start) {
        if (start < 0 || start >= text.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(text)
                .region(start, Math.min(text.length(), start + REACH))
                .useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        int year = ChineseNumerals.parse(matcher.group(1));
        int month = matcher.groupCount() < 2 ? 0 : monthOrDay(matcher.group(2));
        int day = matcher.groupCount() < 3 || matcher.group(3) == null ? 0 : monthOrDay(matcher.group(3));
        if (year < 1000 || month < 0 || month > 12 || day < 0 || day > 31) {
            return null;
        }
        return new Found(matcher.start(), matcher.end(), year, month, day);
    }

    private static int monthOrDay(String numeral) {
        if (numeral.equals("正") || numeral.equals("元")) {
            return 1;
        }
        return ChineseNumerals.parse(numeral.replace("卅", "三十"));
    }
}
