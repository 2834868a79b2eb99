package org.xianshen.extract.ooxml.sheet.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.xianshen.extract.ooxml.sheet.format.FormatToken.Kind;

/** Puts the digits of a number into the places of a section. */
final class NumberPattern {

    private final FormatSection section;
    private final String code;
    private int wholePlaces;
    private int decimalPlaces;
    private int percents;
    private int thousands;
    private boolean grouped;

    NumberPattern(FormatSection section, String code) {
        this.section = section;
        this.code = code;
        measure(section.tokens());
    }

    private void measure(List<FormatToken> tokens) {
        boolean behindPoint = false;
        int commas = 0;
        for (FormatToken token : tokens) {
            switch (token.kind()) {
                case DIGIT -> {
                    if (behindPoint) {
                        decimalPlaces++;
                    } else {
                        wholePlaces++;
                        grouped |= commas > 0 && wholePlaces > 1;
                        commas = 0;
                    }
                }
                case COMMA -> commas++;
                case POINT -> behindPoint = true;
                case PERCENT -> percents++;
                default -> {
                    // needs no place
                }
            }
        }
        thousands = wholePlaces > 0 ? commas : 0;
    }

    /** Appends {@code value}, and tells whether all its digits are shown. */
    boolean append(BigDecimal value, StringBuilder out) {
        if (section.has(Kind.GENERAL) || section.has(Kind.TEXT)) {
            general(value, out);
            return true;
        }
        if (section.has(Kind.EXPONENT) || section.has(Kind.FRACTION)) {
            return byLibrary(value, out);
        }
        BigDecimal exact = GeneralNumber.clean(value).movePointRight(2 * percents - 3 * thousands);
        BigDecimal scaled = exact.setScale(decimalPlaces, RoundingMode.HALF_UP);
        if (scaled.signum() < 0) {
            out.append('-');
        }
        String digits = scaled.unscaledValue().abs().toString();
        if (digits.length() < decimalPlaces) {
            digits = "0".repeat(decimalPlaces - digits.length()) + digits;
        }
        int point = digits.length() - decimalPlaces;
        String whole = digits.substring(0, point);
        put(whole.equals("0") ? "" : whole, digits.substring(point), out);
        return thousands == 0 && scaled.compareTo(exact) == 0;
    }

    private void put(String whole, String decimals, StringBuilder out) {
        int wanted = lastWanted(decimals);
        int place = 0;
        int decimal = 0;
        boolean behindPoint = false;
        for (FormatToken token : section.tokens()) {
            switch (token.kind()) {
                case LITERAL, PERCENT -> out.append(token.text());
                case POINT -> {
                    if (wholePlaces == 0) {
                        out.append(whole);
                    }
                    out.append('.');
                    behindPoint = true;
                }
                case DIGIT -> {
                    if (behindPoint) {
                        if (decimal < wanted) {
                            out.append(decimals.charAt(decimal));
                        }
                        decimal++;
                    } else {
                        wholeDigits(whole, place++, token.text().charAt(0), out);
                    }
                }
                default -> {
                    // commas were measured
                }
            }
        }
    }

    private void wholeDigits(String whole, int place, char kind, StringBuilder out) {
        int right = wholePlaces - 1 - place;
        int excess = place == 0 ? Math.max(0, whole.length() - wholePlaces) : 0;
        for (int i = excess; i >= 0; i--) {
            int fromRight = right + i;
            int at = whole.length() - 1 - fromRight;
            if (at >= 0) {
                out.append(whole.charAt(at));
            } else if (kind == '0') {
                out.append('0');
            } else {
                continue;
            }
            if (grouped && fromRight > 0 && fromRight % 3 == 0) {
                out.append(',');
            }
        }
    }

    /** How many decimals are shown: trailing zeros only where the format has a zero. */
    private int lastWanted(String decimals) {
        int wanted = 0;
        int decimal = 0;
        boolean behindPoint = false;
        for (FormatToken token : section.tokens()) {
            if (token.kind() == Kind.POINT) {
                behindPoint = true;
            } else if (token.kind() == Kind.DIGIT && behindPoint) {
                if (token.text().equals("0") || decimals.charAt(decimal) != '0') {
                    wanted = decimal + 1;
                }
                decimal++;
            }
        }
        return wanted;
    }

    private void general(BigDecimal value, StringBuilder out) {
        if (value.signum() < 0) {
            out.append('-');
        }
        for (FormatToken token : section.tokens()) {
            switch (token.kind()) {
                case LITERAL, PERCENT -> out.append(token.text());
                case GENERAL, TEXT -> GeneralNumber.append(value.abs(), out);
                default -> {
                    // digits beside a general number are not known to programs
                }
            }
        }
    }

    private boolean byLibrary(BigDecimal value, StringBuilder out) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() <= 0 && plain.precision() - plain.scale() >= 7 && section.has(Kind.EXPONENT)) {
            GeneralNumber.append(value, out);
            return true;
        }
        String shown = new DataFormatter(Locale.ROOT).formatRawCellContents(value.doubleValue(), -1, code);
        out.append(shown);
        try {
            return new BigDecimal(shown).compareTo(value) == 0;
        } catch (NumberFormatException e) {
            // A fraction, or words around the number.
            return false;
        }
    }
}
