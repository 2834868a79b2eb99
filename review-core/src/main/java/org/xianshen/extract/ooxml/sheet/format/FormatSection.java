package org.xianshen.extract.ooxml.sheet.format;

import java.util.List;
import org.xianshen.extract.ooxml.sheet.format.FormatToken.Kind;

/** One section of a number format; immutable. */
final class FormatSection {

    private final List<FormatToken> tokens;
    private final String operator;
    private final double limit;
    private final boolean date;
    private final boolean chineseNumerals;

    FormatSection(List<FormatToken> tokens, String condition, boolean date, boolean chineseNumerals) {
        this.tokens = List.copyOf(tokens);
        this.date = date;
        this.chineseNumerals = chineseNumerals;
        int signs = 0;
        while (signs < condition.length() && "<>=".indexOf(condition.charAt(signs)) >= 0) {
            signs++;
        }
        double number = Double.NaN;
        try {
            number = Double.parseDouble(condition.substring(signs));
        } catch (NumberFormatException e) {
            signs = 0;
        }
        this.operator = condition.substring(0, signs);
        this.limit = number;
    }

    List<FormatToken> tokens() {
        return tokens;
    }

    boolean has(Kind kind) {
        return tokens.stream().anyMatch(t -> t.kind() == kind);
    }

    boolean isDate() {
        return date;
    }

    /** Whether years, months and days are to be written in Chinese numerals. */
    boolean usesChineseNumerals() {
        return chineseNumerals;
    }

    boolean isConditional() {
        return !operator.isEmpty();
    }

    /** Whether {@code value} meets the section's condition. */
    boolean admits(double value) {
        return switch (operator) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            case ">=" -> value >= limit;
            case "=" -> value == limit;
            case "<>" -> value != limit;
            default -> false;
        };
    }

    /** Whether a number put into this section can be told from what it shows. */
    boolean showsNumber() {
        return date || has(Kind.DIGIT) || has(Kind.GENERAL) || has(Kind.TEXT);
    }
}
