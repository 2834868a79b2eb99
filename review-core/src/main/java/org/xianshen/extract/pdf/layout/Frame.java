package org.xianshen.extract.pdf.layout;

import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;

/**
 * A turned view of the page in which text of one direction runs along u and its lines follow each other along v.
 *
 * @param degrees the direction text runs in, clockwise from rightwards, 0 to 359
 */
record Frame(int degrees) {

    /** The direction glyph {@code g} runs in, near multiples of 90 taken as such; −1 when it does not move. */
    static int direction(GlyphTable glyphs, int g) {
        double dx = glyphs.endX(g) - glyphs.penX(g);
        double dy = glyphs.endY(g) - glyphs.penY(g);
        if (dy == 0 && dx > 0) {
            return 0;
        }
        if (Math.abs(dx) + Math.abs(dy) < 1e-3) {
            return -1;
        }
        double degrees = Math.toDegrees(Math.atan2(dy, dx));
        long quarter = Math.round(degrees / 90) * 90;
        long taken = Math.abs(degrees - quarter) <= 7 ? quarter : Math.round(degrees);
        return (int) Math.floorMod(taken, 360L);
    }

    double u(double x, double y) {
        return switch (degrees) {
            case 0 -> x;
            case 90 -> y;
            case 180 -> -x;
            case 270 -> -y;
            default -> x * Math.cos(Math.toRadians(degrees)) + y * Math.sin(Math.toRadians(degrees));
        };
    }

    double v(double x, double y) {
        return switch (degrees) {
            case 0 -> y;
            case 90 -> -x;
            case 180 -> -y;
            case 270 -> x;
            default -> y * Math.cos(Math.toRadians(degrees)) - x * Math.sin(Math.toRadians(degrees));
        };
    }

    /** {@code box} as seen in this frame; exact for quarter turns. */
    Box turn(Box box) {
        double u0 = u(box.x0(), box.y0());
        double u1 = u(box.x1(), box.y1());
        double v0 = v(box.x0(), box.y0());
        double v1 = v(box.x1(), box.y1());
        return new Box(Math.min(u0, u1), Math.min(v0, v1), Math.max(u0, u1), Math.max(v0, v1));
    }

    boolean isQuarter() {
        return degrees % 90 == 0;
    }
}
