package org.xianshen.extract.pdf.walk;

/**
 * An axis-parallel rectangle in the visible space of a page, y down.
 *
 * @param x0 left
 * @param y0 top
 * @param x1 right, at least {@code x0}
 * @param y1 bottom, at least {@code y0}
 */
public record Box(double x0, double y0, double x1, double y1) {

    /** The box around the image of the unit-free rectangle {@code (left, bottom)–(right, top)} under {@code map}. */
    public static Box of(Affine map, double left, double bottom, double right, double top) {
        double ax = map.x(left, bottom);
        double ay = map.y(left, bottom);
        double bx = map.x(right, bottom);
        double by = map.y(right, bottom);
        double cx = map.x(left, top);
        double cy = map.y(left, top);
        double dx = map.x(right, top);
        double dy = map.y(right, top);
        return new Box(
                Math.min(Math.min(ax, bx), Math.min(cx, dx)),
                Math.min(Math.min(ay, by), Math.min(cy, dy)),
                Math.max(Math.max(ax, bx), Math.max(cx, dx)),
                Math.max(Math.max(ay, by), Math.max(cy, dy)));
    }

    /** Extent to the right. */
    public double width() {
        return x1 - x0;
    }

    /** Extent downwards. */
    public double height() {
        return y1 - y0;
    }

    /** Whether the point lies inside or on the edge. */
    public boolean contains(double x, double y) {
        return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }

    /** Whether the two share area. */
    public boolean overlaps(Box o) {
        return x0 < o.x1 && o.x0 < x1 && y0 < o.y1 && o.y0 < y1;
    }

    /** What both cover; an empty box at the nearer edge when they share nothing. */
    public Box intersect(Box o) {
        double left = Math.max(x0, o.x0);
        double top = Math.max(y0, o.y0);
        return new Box(left, top, Math.max(left, Math.min(x1, o.x1)), Math.max(top, Math.min(y1, o.y1)));
    }

    /** The smallest box around both. */
    public Box union(Box o) {
        return new Box(Math.min(x0, o.x0), Math.min(y0, o.y0), Math.max(x1, o.x1), Math.max(y1, o.y1));
    }

    /** This box with {@code margin} more on every side; a negative margin shrinks it, to a point at most. */
    public Box grow(double margin) {
        double mx = Math.max(margin, -width() / 2);
        double my = Math.max(margin, -height() / 2);
        return new Box(x0 - mx, y0 - my, x1 + mx, y1 + my);
    }
}
