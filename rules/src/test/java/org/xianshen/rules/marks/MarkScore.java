package org.xianshen.rules.marks;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts agreements and disagreements over one thing that marks say. */
final class MarkScore {

    private final String name;
    private int right;
    private int invented;
    private int missed;

    MarkScore(String name) {
        this.name = name;
    }

    /** Counts one answer; null stands for nothing. */
    void add(@Nullable Object expected, @Nullable Object found) {
        if (expected != null && Objects.equals(expected, found)) {
            right++;
            return;
        }
        invented += found == null ? 0 : 1;
        missed += expected == null ? 0 : 1;
    }

    /** Counts a set of answers, each on its own. */
    void addAll(Set<?> expected, Set<?> found) {
        expected.forEach(e -> add(e, found.contains(e) ? e : null));
        found.stream().filter(f -> !expected.contains(f)).forEach(f -> add(null, f));
    }

    double precision() {
        return right + invented == 0 ? 1 : (double) right / (right + invented);
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** Harmonic mean of precision and recall. */
    double f1() {
        return 2.0 * right / Math.max(1, 2 * right + invented + missed);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: precision %.4f recall %.4f F1 %.4f (right %d, invented %d, missed %d)",
                name,
                precision(),
                recall(),
                f1(),
                right,
                invented,
                missed);
    }
}
