package org.xianshen.extract.ole;

import java.math.BigDecimal;

/** A number of a workbook as digits, never as a power of ten. */
final class PlainNumber {

    private PlainNumber() {}

    /** The digits of {@code value}; a whole number with all of them. */
    static String of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        BigDecimal exact = value == Math.rint(value) ? new BigDecimal(value) : new BigDecimal(Double.toString(value));
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }
}
