package org.xianshen.extract.ooxml.slide;

/**
 * An upright rectangle on a slide in English metric units, from the upper left, y down.
 *
 * @param x left edge
 * @param y upper edge
 * @param width extent to the right
 * @param height extent downwards
 */
record Frame(double x, double y, double width, double height) {

    private static final double LEAST_EXTENT = 1;

    double area() {
        return Math.max(LEAST_EXTENT, width) * Math.max(LEAST_EXTENT, height);
    }

    /** The share of this frame that lies in {@code other}, 0 to 1. */
    double shareIn(Frame other) {
        double w = Math.max(LEAST_EXTENT, width);
        double h = Math.max(LEAST_EXTENT, height);
        double across = Math.min(x + w, other.x + other.width) - Math.max(x, other.x);
        double down = Math.min(y + h, other.y + other.height) - Math.max(y, other.y);
        return across <= 0 || down <= 0 ? 0 : across * down / (w * h);
    }

    /** The upright rectangle around this one turned about its centre by {@code sixtyThousandths} of a degree. */
    Frame turned(double sixtyThousandths) {
        if (sixtyThousandths == 0) {
            return this;
        }
        double angle = Math.toRadians(sixtyThousandths / 60_000);
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        double w = width * cos + height * sin;
        double h = width * sin + height * cos;
        return new Frame(x + (width - w) / 2, y + (height - h) / 2, w, h);
    }
}
