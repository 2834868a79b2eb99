package org.xianshen.extract.ooxml.sheet.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xianshen.extract.ooxml.sheet.format.FormatToken.Kind;

/** Cuts one section of a number format into tokens; for one section. */
final class FormatTokenizer {

    private static final String DATE_LETTERS = "yYmMdDhHsSeEgGbB";

    private final String section;
    private final List<FormatToken> tokens = new ArrayList<>();
    private String condition = "";
    private boolean chineseNumerals;
    private boolean date;
    private int at;

    FormatTokenizer(String section) {
        this.section = section;
    }

    /** The section cut up. */
    FormatSection read() {
        date = looksLikeDate();
        while (at < section.length()) {
            char c = section.charAt(at);
            switch (c) {
                case '"' -> quoted();
                case '\\' -> {
                    literal(section.substring(at + 1, Math.min(section.length(), at + 2)));
                    at += 2;
                }
                case '_', '*' -> at += 2;
                case '[' -> bracket();
                case '@' -> single(Kind.TEXT);
                case '%' -> single(Kind.PERCENT);
                case '0', '#', '?' -> digit();
                case '.' -> single(date ? Kind.LITERAL : Kind.POINT);
                case ',' -> single(date ? Kind.LITERAL : Kind.COMMA);
                case '/' -> single(!date && hasDigit() ? Kind.FRACTION : Kind.LITERAL);
                default -> letters(c);
            }
        }
        return new FormatSection(tellMinutes(tokens), condition, date, chineseNumerals);
    }

    private void quoted() {
        int end = section.indexOf('"', at + 1);
        int to = end < 0 ? section.length() : end;
        literal(section.substring(at + 1, to));
        at = to + 1;
    }

    private void bracket() {
        int end = section.indexOf(']', at);
        int to = end < 0 ? section.length() : end;
        String inside = section.substring(at + 1, to);
        at = to + 1;
        String lower = inside.toLowerCase(Locale.ROOT);
        if (inside.startsWith("$")) {
            int dash = inside.lastIndexOf('-');
            literal(inside.substring(1, dash < 0 ? inside.length() : dash));
        } else if (lower.matches("h+|m+|s+")) {
            tokens.add(new FormatToken(Kind.ELAPSED, lower));
        } else if (lower.startsWith("dbnum")) {
            chineseNumerals = true;
        } else if (!inside.isEmpty() && "<>=".indexOf(inside.charAt(0)) >= 0) {
            condition = inside;
        }
    }

    private void digit() {
        if (date) {
            boolean behindPoint =
                    !tokens.isEmpty() && tokens.get(tokens.size() - 1).text().equals(".") && section.charAt(at) == '0';
            int end = at;
            while (end < section.length() && section.charAt(end) == section.charAt(at)) {
                end++;
            }
            if (behindPoint) {
                tokens.remove(tokens.size() - 1);
                tokens.add(new FormatToken(Kind.SECOND_FRACTION, section.substring(at, end)));
            }
            at = end;
        } else {
            single(Kind.DIGIT);
        }
    }

    private void letters(char c) {
        if (section.regionMatches(true, at, "General", 0, 7)) {
            tokens.add(new FormatToken(Kind.GENERAL, ""));
            at += 7;
        } else if (section.startsWith("G/通用格式", at)) {
            tokens.add(new FormatToken(Kind.GENERAL, ""));
            at += 6;
        } else if (section.regionMatches(true, at, "AM/PM", 0, 5) || section.startsWith("上午/下午", at)) {
            tokens.add(new FormatToken(Kind.HALF_DAY, section.substring(at, at + 5)));
            at += 5;
        } else if (section.regionMatches(true, at, "A/P", 0, 3)) {
            tokens.add(new FormatToken(Kind.HALF_DAY, section.substring(at, at + 3)));
            at += 3;
        } else if (!date
                && (c == 'E' || c == 'e')
                && at + 1 < section.length()
                && "+-".indexOf(section.charAt(at + 1)) >= 0) {
            tokens.add(new FormatToken(Kind.EXPONENT, section.substring(at, at + 2)));
            at += 2;
        } else if (section.regionMatches(true, at, "aaa", 0, 3)) {
            int end = run(c);
            tokens.add(new FormatToken(Kind.DATE, "a".repeat(end - at)));
            at = end;
        } else if (date && DATE_LETTERS.indexOf(c) >= 0) {
            int end = run(c);
            tokens.add(new FormatToken(Kind.DATE, section.substring(at, end).toLowerCase(Locale.ROOT)));
            at = end;
        } else {
            literal(String.valueOf(c));
            at++;
        }
    }

    private int run(char c) {
        int end = at;
        while (end < section.length() && Character.toLowerCase(section.charAt(end)) == Character.toLowerCase(c)) {
            end++;
        }
        return end;
    }

    private void single(Kind kind) {
        tokens.add(new FormatToken(kind, String.valueOf(section.charAt(at++))));
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            tokens.add(new FormatToken(Kind.LITERAL, text));
        }
    }

    private boolean hasDigit() {
        return tokens.stream().anyMatch(t -> t.kind() == Kind.DIGIT);
    }

    /** Whether letters of dates stand outside of quotes, brackets and {@code General}. */
    private boolean looksLikeDate() {
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            switch (c) {
                case '"' -> {
                    int end = section.indexOf('"', i + 1);
                    i = end < 0 ? section.length() : end;
                }
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    int end = section.indexOf(']', i);
                    String inside = section.substring(i + 1, end < 0 ? section.length() : end);
                    if (inside.matches("(?i)h+|m+|s+")) {
                        return true;
                    }
                    i = end < 0 ? section.length() : end;
                }
                default -> {
                    if (section.regionMatches(true, i, "General", 0, 7)) {
                        i += 6;
                    } else if ("yYmMdDhHsS".indexOf(c) >= 0 || section.regionMatches(true, i, "aaa", 0, 3)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The letter m means minutes behind hours and before seconds, otherwise months. */
    private static List<FormatToken> tellMinutes(List<FormatToken> tokens) {
        List<FormatToken> told = new ArrayList<>(tokens);
        for (int i = 0; i < told.size(); i++) {
            FormatToken token = told.get(i);
            if (token.kind() == Kind.DATE
                    && token.text().startsWith("m")
                    && token.text().length() <= 2
                    && (neighbour(told, i, -1).startsWith("h")
                            || neighbour(told, i, 1).startsWith("s"))) {
                told.set(i, token.as(Kind.MINUTE));
            }
        }
        return told;
    }

    private static String neighbour(List<FormatToken> tokens, int from, int step) {
        for (int i = from + step; i >= 0 && i < tokens.size(); i += step) {
            Kind kind = tokens.get(i).kind();
            if (kind == Kind.DATE || kind == Kind.ELAPSED || kind == Kind.MINUTE) {
                return tokens.get(i).text();
            }
        }
        return "";
    }
}
