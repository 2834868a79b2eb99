package org.xianshen.document;

import java.util.Comparator;
import java.util.Objects;

/**
 * A half-open stretch of one unit's original text.
 *
 * @param unit id of the {@link TextUnit}
 * @param start first UTF-16 code unit
 * @param end one past the last UTF-16 code unit
 */
public record TextSpan(String unit, int start, int end) {

    /** Orders by unit, {@code u2} before {@code u10}, then start, then the longer span first. */
    public static final Comparator<TextSpan> BY_PLACE = Comparator.<TextSpan>comparingInt(s -> s.unit.length())
            .thenComparing(TextSpan::unit)
            .thenComparingInt(TextSpan::start)
            .thenComparing(Comparator.comparingInt(TextSpan::end).reversed());

    public TextSpan {
        Objects.requireNonNull(unit, "unit");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") of unit " + unit + " is not a range");
        }
    }

    /** Number of UTF-16 code units covered. */
    public int length() {
        return end - start;
    }

    /** Whether the two spans share at least one code unit. */
    public boolean overlaps(TextSpan other) {
        return unit.equals(other.unit) && start < other.end && other.start < end;
    }

    /** Whether {@code other} lies within this span. */
    public boolean contains(TextSpan other) {
        return unit.equals(other.unit) && start <= other.start && other.end <= end;
    }
}
