package org.xianshen.extract.ooxml.sheet.format;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.xianshen.extract.ooxml.sheet.format.FormatToken.Kind;

/**
 * A day and time counted from the beginning of 1900 or of 1904.
 *
 * <p>In the count from 1900 there is a 29 February 1900 that never was, and a day 0 before the first of January.
 */
final class SerialDate {

    /** Days between the two beginnings. */
    static final int DAYS_1904 = 1462;

    private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_MARCH_1900 = LocalDate.of(1899, 12, 30);
    private static final int DAY_THAT_NEVER_WAS = 60;
    private static final long MILLIS_A_DAY = 86_400_000L;
    private static final long MINUTE = 60_000;
    private static final String CHINESE_WEEK = "一二三四五六日";

    private final long days;
    private final long millis;
    private final int year;
    private final int month;
    private final int day;
    private final DayOfWeek weekday;

    private SerialDate(long days, long millis) {
        this.days = days;
        this.millis = millis;
        if (days == 0 || days == DAY_THAT_NEVER_WAS) {
            year = 1900;
            month = days == 0 ? 1 : 2;
            day = days == 0 ? 0 : 29;
        } else {
            LocalDate date = (days < DAY_THAT_NEVER_WAS ? BEFORE_MARCH_1900 : FROM_MARCH_1900).plusDays(days);
            year = date.getYear();
            month = date.getMonthValue();
            day = date.getDayOfMonth();
        }
        weekday = DayOfWeek.of((int) Math.floorMod(days - 2, 7L) + 1);
    }

    /** The moment {@code serial}, rounded to what {@code section} shows. */
    static SerialDate of(double serial, boolean from1904, FormatSection section) {
        long whole = (long) Math.floor(serial);
        long millis = Math.round((serial - whole) * MILLIS_A_DAY);
        if (!section.has(Kind.SECOND_FRACTION)) {
            millis = (millis + 500) / 1000 * 1000;
        }
        long days = whole + millis / MILLIS_A_DAY + (from1904 ? DAYS_1904 : 0);
        return new SerialDate(days, millis % MILLIS_A_DAY);
    }

    void append(FormatSection section, StringBuilder out) {
        boolean halves = section.has(Kind.HALF_DAY);
        boolean chinese = section.usesChineseNumerals();
        for (FormatToken token : section.tokens()) {
            switch (token.kind()) {
                case LITERAL, PERCENT, DIGIT, POINT, COMMA -> out.append(token.text());
                case DATE -> part(token.text(), halves, chinese, out);
                case MINUTE -> padded(millis / 60_000 % 60, token.text().length(), out);
                case ELAPSED -> elapsed(token.text(), out);
                case HALF_DAY -> {
                    String[] names = token.text().split("/", -1);
                    out.append(names[millis < MILLIS_A_DAY / 2 ? 0 : 1]);
                }
                case SECOND_FRACTION -> {
                    int places = Math.min(3, token.text().length());
                    String digits = Long.toString(1000 + millis % 1000).substring(1);
                    out.append('.').append(digits, 0, places);
                }
                default -> {
                    // has no place in a date
                }
            }
        }
    }

    /** Whether the day, and the time of it to the minute, can be told from what {@code section} shows. */
    boolean isToldBy(FormatSection section) {
        boolean yearShown = false;
        boolean monthShown = false;
        boolean dayShown = false;
        boolean hourShown = false;
        boolean minuteShown = false;
        boolean elapsed = false;
        for (FormatToken token : section.tokens()) {
            int length = token.text().length();
            switch (token.kind()) {
                case ELAPSED -> elapsed = true;
                case MINUTE -> minuteShown = true;
                case DATE -> {
                    switch (token.text().charAt(0)) {
                        case 'y' -> yearShown |= length > 2;
                        case 'e', 'b' -> yearShown = true;
                        case 'm' -> monthShown = true;
                        case 'd' -> dayShown |= length <= 2;
                        case 'h' -> hourShown = true;
                        default -> {
                            // seconds, days of the week and eras tell nothing further
                        }
                    }
                }
                default -> {
                    // no part of a moment
                }
            }
        }
        boolean dateTold = days == 0 || elapsed || (yearShown && monthShown && dayShown);
        boolean timeTold = millis < MINUTE || elapsed || (hourShown && minuteShown);
        return dateTold && timeTold;
    }

    /** {@code 1980-03-12}, with the time of the day unless it is midnight. */
    String iso() {
        String date = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        return millis < MINUTE
                ? date
                : date
                        + String.format(
                                Locale.ROOT,
                                " %02d:%02d:%02d",
                                millis / 3_600_000,
                                millis / MINUTE % 60,
                                millis / 1000 % 60);
    }

    private void part(String letters, boolean halves, boolean chinese, StringBuilder out) {
        int length = letters.length();
        switch (letters.charAt(0)) {
            case 'y' -> year(length <= 2 ? year % 100 : year, length <= 2 ? 2 : 4, chinese, out);
            case 'e' -> year(year, 4, chinese, out);
            case 'b' -> year(year + 543, 4, chinese, out);
            case 'm' -> month(length, chinese, out);
            case 'd' -> day(length, chinese, out);
            case 'h' -> {
                long hour = millis / 3_600_000;
                padded(halves ? (hour + 11) % 12 + 1 : hour, length, out);
            }
            case 's' -> padded(millis / 1000 % 60, length, out);
            case 'a' -> out.append(length > 3 ? "星期" : "").append(CHINESE_WEEK.charAt(weekday.getValue() - 1));
            default -> {
                // names of eras are not shown in Chinese dates
            }
        }
    }

    private static void year(int value, int places, boolean chinese, StringBuilder out) {
        String digits = Integer.toString(value);
        String padded = "0".repeat(Math.max(0, places - digits.length())) + digits;
        for (int i = 0; i < padded.length(); i++) {
            out.append(chinese ? "〇一二三四五六七八九".charAt(padded.charAt(i) - '0') : padded.charAt(i));
        }
    }

    private void month(int length, boolean chinese, StringBuilder out) {
        String name = java.time.Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        switch (length) {
            case 1, 2 -> number(month, length, chinese, out);
            case 3 -> out.append(name, 0, 3);
            case 5 -> out.append(name.charAt(0));
            default -> out.append(name);
        }
    }

    private void day(int length, boolean chinese, StringBuilder out) {
        String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        switch (length) {
            case 1, 2 -> number(day, length, chinese, out);
            case 3 -> out.append(name, 0, 3);
            default -> out.append(name);
        }
    }

    private static void number(int value, int length, boolean chinese, StringBuilder out) {
        if (!chinese || value == 0) {
            padded(value, length, out);
            return;
        }
        String units = "一二三四五六七八九";
        if (value >= 20) {
            out.append(units.charAt(value / 10 - 1));
        }
        if (value >= 10) {
            out.append('十');
        }
        if (value % 10 > 0) {
            out.append(units.charAt(value % 10 - 1));
        }
    }

    private void elapsed(String letters, StringBuilder out) {
        long total = days * MILLIS_A_DAY + millis;
        switch (letters.charAt(0)) {
            case 'h' -> padded(total / 3_600_000, letters.length(), out);
            case 'm' -> padded(total / 60_000, letters.length(), out);
            default -> padded(total / 1000, letters.length(), out);
        }
    }

    private static void padded(long value, int places, StringBuilder out) {
        if (places > 1 && value < 10) {
            out.append('0');
        }
        out.append(value);
    }
}
