package org.xianshen.rules.recognize;

/** Numbers written with Chinese characters, as they stand in dates, terms and ages. */
public final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumerals() {}

    /** Whether {@code c} can stand in such a number. */
    public static boolean isNumeral(char c) {
        return digit(c) >= 0 || c == '十' || c == '百' || c == '廿' || c == '拾' || c == '佰';
    }

    private static int digit(char c) {
        int plain = DIGITS.indexOf(c);
        if (plain >= 0) {
            return plain;
        }
        return switch (c) {
            case '零', '○', 'O', 'o', '0', 'Ｏ', '◯' -> 0;
            case '壹' -> 1;
            case '贰', '两' -> 2;
            case '叁' -> 3;
            case '肆' -> 4;
            case '伍' -> 5;
            case '陆' -> 6;
            case '柒' -> 7;
            case '捌' -> 8;
            case '玖' -> 9;
            default -> -1;
        };
    }

    /**
     * The value of {@code numeral}, up to 999: digits one by one (二〇一八), with tens and hundreds (二十, 一百二十), or plain ASCII
     * digits; -1 when it is none.
     */
    public static int parse(String numeral) {
        if (numeral.isEmpty() || numeral.length() > 6) {
            return -1;
        }
        if (CodeTokens.isDigits(numeral)) {
            return Integer.parseInt(numeral);
        }
        boolean places = numeral.chars().anyMatch(c -> c == '十' || c == '百' || c == '廿' || c == '拾' || c == '佰');
        return places ? withPlaces(numeral) : digitByDigit(numeral);
    }

    private static int digitByDigit(String numeral) {
        int value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int digit = digit(numeral.charAt(i));
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int withPlaces(String numeral) {
        int value = 0;
        int pending = -1;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            switch (c) {
                case '百', '佰' -> {
                    value += (pending < 0 ? 1 : pending) * 100;
                    pending = -1;
                }
                case '十', '拾' -> {
                    value += (pending < 0 ? 1 : pending) * 10;
                    pending = -1;
                }
                case '廿' -> value += 20;
                default -> {
                    int digit = digit(c);
                    if (digit < 0 || pending > 0) {
                        return -1;
                    }
                    pending = digit;
                }
            }
        }
        return value + Math.max(0, pending);
    }
}
