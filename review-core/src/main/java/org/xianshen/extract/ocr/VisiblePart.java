package org.xianshen.extract.ocr;

/**
 * The part of a picture that a document shows, as fractions of its width and height; 0 is left or top, 1 right or bottom.
 *
 * @param left left edge
 * @param top upper edge
 * @param right right edge
 * @param bottom lower edge
 */
public record VisiblePart(double left, double top, double right, double bottom) {

    /** The whole picture. */
    public static final VisiblePart ALL = new VisiblePart(0, 0, 1, 1);

    /** What lies between {@code left}, {@code top}, {@code right} and {@code bottom} cut off, each a fraction. */
    public static VisiblePart without(double left, double top, double right, double bottom) {
        return new VisiblePart(Math.max(0, left), Math.max(0, top), Math.min(1, 1 - right), Math.min(1, 1 - bottom));
    }

    /** Whether the point is shown. */
    public boolean shows(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** Whether all of the picture is shown. */
    public boolean isAll() {
        return left <= 0 && top <= 0 && right >= 1 && bottom >= 1;
    }

    /** The smallest part that shows this one and {@code other}. */
    public VisiblePart union(VisiblePart other) {
        return new VisiblePart(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
