package org.xianshen.extract.ooxml.sheet.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number without a format of its own: fifteen digits, whole numbers all of theirs. */
final class GeneralNumber {

    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST_PLAIN = 40;

    private GeneralNumber() {}

    /** The value a person works with: what binary fractions add behind the fifteenth digit is dropped. */
    static BigDecimal clean(BigDecimal value) {
        return value.scale() <= 0 || value.precision() <= 15 ? value : value.round(FIFTEEN_DIGITS);
    }

    static void append(BigDecimal value, StringBuilder out) {
        BigDecimal shown = clean(value);
        if (shown.signum() == 0) {
            out.append('0');
            return;
        }
        shown = shown.stripTrailingZeros();
        boolean far = shown.scale() < -LONGEST_PLAIN || shown.scale() > LONGEST_PLAIN;
        out.append(far ? shown.toString() : shown.toPlainString());
    }
}
