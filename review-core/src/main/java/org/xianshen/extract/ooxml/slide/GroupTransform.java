package org.xianshen.extract.ooxml.slide;

/**
 * How a group maps the coordinates of its shapes to those of the slide, as {@code slide = scale · child + offset}.
 *
 * @param scaleX across
 * @param scaleY down
 * @param offsetX across
 * @param offsetY down
 */
record GroupTransform(double scaleX, double scaleY, double offsetX, double offsetY) {

    static final GroupTransform NONE = new GroupTransform(1, 1, 0, 0);

    /** The transform of a group inside this one that shows {@code inner}, its own coordinates, as {@code outer}. */
    GroupTransform within(Frame outer, Frame inner) {
        double sx = inner.width() == 0 ? 1 : outer.width() / inner.width();
        double sy = inner.height() == 0 ? 1 : outer.height() / inner.height();
        return new GroupTransform(
                scaleX * sx,
                scaleY * sy,
                scaleX * (outer.x() - sx * inner.x()) + offsetX,
                scaleY * (outer.y() - sy * inner.y()) + offsetY);
    }

    Frame apply(Frame frame) {
        return new Frame(
                scaleX * frame.x() + offsetX,
                scaleY * frame.y() + offsetY,
                scaleX * frame.width(),
                scaleY * frame.height());
    }
}
