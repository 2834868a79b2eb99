package org.xianshen.extract.ooxml.slide;

/** Numbers as DrawingML writes them. */
final class Numbers {

    private static final double EMU_PER_POINT = 12_700;

    private Numbers() {}

    /** The number {@code value}, or {@code otherwise} when it is none; a length with a unit comes in English metric units. */
    static double decimal(String value, double otherwise) {
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            double number;
            if (value.endsWith("pt")) {
                number = EMU_PER_POINT * Double.parseDouble(value.substring(0, value.length() - 2));
            } else if (value.endsWith("%")) {
                number = 1_000 * Double.parseDouble(value.substring(0, value.length() - 1));
            } else {
                number = Double.parseDouble(value);
            }
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    static int integer(String value, int otherwise) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, decimal(value, otherwise)));
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    static boolean isFalse(String value) {
        return value.equals("0") || value.equals("false") || value.equals("off");
    }
}
