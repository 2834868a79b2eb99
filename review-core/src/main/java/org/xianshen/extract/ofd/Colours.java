package org.xianshen.extract.ofd;

import org.jspecify.annotations.Nullable;

/** Colours as 24-bit RGB, near enough to tell whether text differs from what lies below it. */
final class Colours {

    static final int WHITE = 0xFFFFFF;
    static final int BLACK = 0;

    private static final int NEAR = 10;
    private static final int OPAQUE = 255;

    private Colours() {}

    /**
     * The colour a {@code FillColor} or {@code StrokeColor} element means.
     *
     * @param space the colour space it names, or null
     * @return 24-bit RGB, or {@link PaintedGround#UNKNOWN} for patterns, shadings and palettes
     */
    static int of(Node colour, @Nullable Node space) {
        String value = colour.look("Value");
        if (value.isEmpty()) {
            return colour.children().isEmpty() && !colour.has("Index") ? BLACK : PaintedGround.UNKNOWN;
        }
        String[] parts = value.strip().split("[\\s,]+", 6);
        double most = (1 << (int) Math.max(1, Math.min(16, bits(space)))) - 1;
        double[] c = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            c[i] = component(parts[i]) / most;
        }
        return switch (c.length) {
            case 1 -> rgb(c[0], c[0], c[0]);
            case 3 -> rgb(c[0], c[1], c[2]);
            case 4 -> rgb((1 - c[0]) * (1 - c[3]), (1 - c[1]) * (1 - c[3]), (1 - c[2]) * (1 - c[3]));
            default -> PaintedGround.UNKNOWN;
        };
    }

    /** How opaque an element with attribute {@code Alpha} is, 0 to 1. */
    static double alpha(Node node) {
        return Math.max(0, Math.min(1, Numbers.of(node.look("Alpha"), OPAQUE) / OPAQUE));
    }

    /** Whether a reader could not tell the two apart; an unknown colour differs from all. */
    static boolean alike(int one, int other) {
        return one >= 0
                && other >= 0
                && Math.abs((one >> 16) - (other >> 16)) <= NEAR
                && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= NEAR
                && Math.abs((one & 0xFF) - (other & 0xFF)) <= NEAR;
    }

    private static double bits(@Nullable Node space) {
        return space == null ? 8 : Numbers.of(space.look("BitsPerComponent"), 8);
    }

    private static double component(String text) {
        if (text.startsWith("#")) {
            try {
                return Integer.parseInt(text.substring(1), 16);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
        return Numbers.of(text, 0);
    }

    private static int rgb(double r, double g, double b) {
        return channel(r) << 16 | channel(g) << 8 | channel(b);
    }

    private static int channel(double v) {
        return (int) Math.round(Math.max(0, Math.min(1, v)) * OPAQUE);
    }
}
