package org.xianshen.extract.ole;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xianshen.extract.ooxml.sheet.format.CellFormat;

/**
 * A number as a cell shows it, and the number itself where it cannot be told from that.
 *
 * @param text what is shown; may be empty
 * @param itself all digits of the number, or the whole date; empty when the text tells it
 */
record ShownNumber(String text, String itself) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** What the format with {@code code} shows of {@code value}. */
    static ShownNumber of(double value, CellFormat format, String code, boolean from1904) {
        StringBuilder out = new StringBuilder();
        String plain = PlainNumber.of(value);
        boolean told = format.number(plain, from1904, out);
        String text = out.toString();
        boolean date = value >= 1 && DateUtil.isValidExcelDate(value) && DateUtil.isADateFormat(-1, code);
        if (date) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
            return new ShownNumber(text, moment == null || tells(text, moment) ? "" : written(moment));
        }
        boolean time = value >= 0 && value < 1 && DateUtil.isADateFormat(-1, code);
        return new ShownNumber(
                text, told && (time || tells(text, new BigDecimal(plain.isEmpty() ? "0" : plain))) ? "" : plain);
    }

    private static String written(LocalDateTime moment) {
        boolean day = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return day ? moment.toLocalDate().toString() : MOMENT.format(moment);
    }

    private static boolean tells(String text, LocalDateTime moment) {
        List<Integer> numbers = new ArrayList<>();
        for (Matcher digits = DIGITS.matcher(text); digits.find(); ) {
            numbers.add(Integer.valueOf(digits.group()));
        }
        return numbers.contains(moment.getYear())
                && numbers.contains(moment.getMonthValue())
                && numbers.contains(moment.getDayOfMonth());
    }

    /** Whether one of the numbers in {@code text}, grouped in threes or not, is {@code value} or a hundred times it. */
    private static boolean tells(String text, BigDecimal value) {
        BigDecimal size = value.abs();
        for (Matcher numbers = NUMBER.matcher(text); numbers.find(); ) {
            BigDecimal number = new BigDecimal(numbers.group().replace(",", ""));
            boolean percent = text.indexOf('%') >= 0 && number.compareTo(size.movePointRight(2)) == 0;
            if (percent || number.compareTo(size) == 0) {
                return text.indexOf('E') < 0;
            }
        }
        return digits(text).equals(size.toPlainString());
    }

    /** All digits in a row, for formats that put hyphens or spaces among them. */
    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
