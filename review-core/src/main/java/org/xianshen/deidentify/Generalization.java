package org.xianshen.deidentify;

import java.util.Optional;

/** Makes dates, ages and addresses less precise; empty when the value cannot be read. */
final class Generalization {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST_PLACE_NAME = 12;
    private static final String RANKS = "省市州盟县区旗";
    private static final String SMALLER = "乡镇街道路巷弄村屯组号栋楼幢室院园苑";

    private Generalization() {}

    /** {@code 1985年} of any date that begins with a year in four digits or four Chinese numerals. */
    static Optional<String> year(String date) {
        if (date.length() < 4) {
            return Optional.empty();
        }
        StringBuilder year = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int digit = digit(date.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            year.append(digit);
        }
        boolean plausible = year.charAt(0) == '1' || year.charAt(0) == '2';
        return plausible ? Optional.of(year.append('年').toString()) : Optional.empty();
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c == '零' || c == '○' ? 0 : DIGITS.indexOf(c);
    }

    /** {@code 40至49岁} of 45岁 or 四十五; {@code 90岁以上} from the top on. */
    static Optional<String> ageBand(String age, Technique.AgeBand band) {
        int years = number(age);
        if (years < 0 || years > 150) {
            return Optional.empty();
        }
        if (years >= band.top()) {
            return Optional.of(band.top() + "岁以上");
        }
        int from = years / band.years() * band.years();
        return Optional.of(from + "至" + (from + band.years() - 1) + "岁");
    }

    /** The number at the beginning, in digits or in Chinese numerals under one hundred; -1 when there is none. */
    private static int number(String text) {
        int value = 0;
        int i = 0;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9' && i < 4) {
            value = value * 10 + text.charAt(i) - '0';
            i++;
        }
        if (i > 0) {
            return value;
        }
        int tens = 0;
        int ones = -1;
        boolean ten = false;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = DIGITS.indexOf(c);
            if (c == '十') {
                tens = ones < 0 ? 1 : ones;
                ones = 0;
                ten = true;
            } else if (digit >= 0 && (ones < 0 || (ten && ones == 0))) {
                ones = digit;
            } else {
                break;
            }
        }
        return ones < 0 ? -1 : tens * 10 + ones;
    }

    /**
     * The beginning of an address down to the county, district or banner; down to the city when no county is named; empty
     * when the address does not begin with a place of that rank.
     */
    static Optional<String> county(String address) {
        int end = 0;
        for (int level = 0; level < 3; level++) {
            int next = endOfPlace(address, end);
            if (next < 0) {
                break;
            }
            end = next;
            char rank = address.charAt(end - 1);
            if (rank == '县' || rank == '旗' || (rank == '区' && !isAutonomousRegion(address, end))) {
                break;
            }
        }
        return end == 0 ? Optional.empty() : Optional.of(address.substring(0, end));
    }

    private static boolean isAutonomousRegion(String address, int end) {
        return address.startsWith("自治区", end - 3) || address.startsWith("特别行政区", end - 5);
    }

    /** End of the place name that begins at {@code from}: 省 市 州 盟 县 区 旗, before anything smaller; -1 without one. */
    private static int endOfPlace(String address, int from) {
        for (int i = from + 1; i < address.length() && i - from < LONGEST_PLACE_NAME; i++) {
            char c = address.charAt(i);
            char after = i + 1 < address.length() ? address.charAt(i + 1) : ' ';
            boolean nameGoesOn = RANKS.indexOf(after) >= 0;
            if ((SMALLER.indexOf(c) >= 0 && !nameGoesOn) || (c >= '0' && c <= '9')) {
                return -1;
            }
            int shortest = c == '县' ? 1 : 2;
            if (RANKS.indexOf(c) >= 0 && i - from >= shortest && !isPartOfWord(address.charAt(i - 1), c, after)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isPartOfWord(char before, char rank, char after) {
        return switch (rank) {
            case '区' -> "小社校厂园库景片宅住".indexOf(before) >= 0;
            case '市' -> after == '场' || after == '民';
            case '县' -> after == '城';
            case '州' -> RANKS.indexOf(after) >= 0;
            default -> false;
        };
    }
}
