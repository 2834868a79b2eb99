package org.xianshen.extract.ofd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;

/** Reads the numbers of OFD attributes; what is no finite number counts as 0, what is beyond all sense as the limit. */
final class Numbers {

    /** A kilometre: no page is larger. */
    private static final double FARTHEST = 1e6;

    private static final double[] NONE = {};
    private static final double[] TENTHS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
    private static final int MOST_EXACT_DIGITS = 15;
    private static final int LONGEST_NUMBER = 64;

    private Numbers() {}

    /** The number {@code text} stands for, or {@code otherwise} when it is empty or none. */
    static double of(String text, double otherwise) {
        double value = parse(text, 0, text.length());
        return Double.isNaN(value) ? otherwise : value;
    }

    /** All numbers of {@code text}. */
    static double[] list(String text) {
        return list(text, Integer.MAX_VALUE);
    }

    private static double[] list(String text, int most) {
        int length = text.length();
        if (length == 0) {
            return NONE;
        }
        double[] values = new double[Math.min(16, length)];
        int count = 0;
        int i = 0;
        while (count < most) {
            while (i < length && isSeparator(text.charAt(i))) {
                i++;
            }
            if (i == length) {
                break;
            }
            int start = i;
            while (i < length && !isSeparator(text.charAt(i))) {
                i++;
            }
            values = count == values.length ? Arrays.copyOf(values, count * 2) : values;
            values[count++] = zeroUnlessNumber(parse(text, start, i));
        }
        return Arrays.copyOf(values, count);
    }

    /**
     * The steps of a {@code DeltaX} or {@code DeltaY}, {@code g n d} standing for n times d.
     *
     * @param most how many are wanted at most
     */
    static double[] deltas(String text, int most) {
        if (text.indexOf('g') < 0 && text.indexOf('G') < 0) {
            return list(text, most);
        }
        double[] values = new double[16];
        int count = 0;
        int repeat = 1;
        int expected = 0;
        int length = text.length();
        int i = 0;
        while (count < most) {
            while (i < length && isSeparator(text.charAt(i))) {
                i++;
            }
            if (i == length) {
                break;
            }
            int start = i;
            while (i < length && !isSeparator(text.charAt(i))) {
                i++;
            }
            char first = text.charAt(start);
            if (first == 'g' || first == 'G') {
                expected = 1;
                if (i - start == 1) {
                    continue;
                }
                start++;
            }
            double value = zeroUnlessNumber(parse(text, start, i));
            if (expected == 1) {
                repeat = (int) Math.max(0, Math.min(most, value));
                expected = 0;
                continue;
            }
            for (; repeat > 0 && count < most; repeat--) {
                values = count == values.length ? Arrays.copyOf(values, count * 2) : values;
                values[count++] = value;
            }
            repeat = 1;
        }
        return Arrays.copyOf(values, count);
    }

    /** A box {@code x y width height}, or null when there are no four numbers or it has no extent. */
    static @Nullable Box box(String text) {
        double[] n = list(text, 4);
        return n.length < 4 || n[2] < 0 || n[3] < 0 ? null : new Box(n[0], n[1], n[0] + n[2], n[1] + n[3]);
    }

    /** A map {@code a b c d e f}; the one that changes nothing unless there are six numbers. */
    static Affine map(String text) {
        if (text.isEmpty()) {
            return Affine.IDENTITY;
        }
        double[] n = list(text, 6);
        return n.length < 6 ? Affine.IDENTITY : new Affine(n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    /** {@code value} kept within what a page can be, 0 when it is no number. */
    static double sane(double value) {
        return value >= -FARTHEST && value <= FARTHEST
                ? value
                : Double.isNaN(value) ? 0 : Math.copySign(FARTHEST, value);
    }

    private static double zeroUnlessNumber(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == ',' || c == '\t' || c == '\n' || c == '\r';
    }

    /** The number in {@code [from, to)}, or NaN. */
    private static double parse(String text, int from, int to) {
        int i = from;
        boolean negative = false;
        if (i < to && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            negative = text.charAt(i) == '-';
            i++;
        }
        long digits = 0;
        int count = 0;
        int fraction = -1;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                fraction += fraction >= 0 ? 1 : 0;
                if (++count > MOST_EXACT_DIGITS) {
                    return slow(text, from, to);
                }
            } else if (c == '.' && fraction < 0) {
                fraction = 0;
            } else {
                return slow(text, from, to);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (fraction >= TENTHS.length) {
            return slow(text, from, to);
        }
        double value = fraction > 0 ? digits / TENTHS[fraction] : digits;
        return sane(negative ? -value : value);
    }

    private static double slow(String text, int from, int to) {
        if (to - from > LONGEST_NUMBER) {
            return Double.NaN;
        }
        for (int i = from; i < to; i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(text.substring(from, to));
            return Double.isNaN(value) ? value : sane(value);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
