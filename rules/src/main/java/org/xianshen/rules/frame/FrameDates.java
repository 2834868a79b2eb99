package org.xianshen.rules.frame;

import org.jspecify.annotations.Nullable;
import org.xianshen.rules.recognize.DateReader;

/** Finds whole dates at the beginning and the end of lines. */
final class FrameDates {

    private static final int LONGEST = 14;

    /**
     * A date in a line.
     *
     * @param from index of the dense text where it begins
     * @param to one past its end
     * @param iso the day as {@code YYYY-MM-DD}
     */
    record Found(int from, int to, String iso) {}

    private FrameDates() {}

    /** The whole date that begins at {@code from}, or null. */
    static @Nullable Found at(FrameLine line, int from) {
        DateReader.Found date = DateReader.written(line.digits(), from);
        return date == null || !date.isWhole() ? null : new Found(date.start(), date.end(), date.iso());
    }

    /** The whole date that ends at {@code to}, or null. */
    static @Nullable Found endingAt(FrameLine line, int to) {
        for (int from = Math.max(0, to - LONGEST); from < to; from++) {
            boolean inNumber = from > 0 && DenseText.isDigit(line.digits().charAt(from - 1));
            Found found = inNumber ? null : at(line, from);
            if (found != null && found.to() == to) {
                return found;
            }
        }
        return null;
    }
}
