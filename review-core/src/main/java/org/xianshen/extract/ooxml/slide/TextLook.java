package org.xianshen.extract.ooxml.slide;

import org.jspecify.annotations.Nullable;

/**
 * The properties of a run that decide whether a reader can see it; null means not stated.
 *
 * @param fill what its letters are filled with
 * @param outlined whether its letters have a contour of their own
 * @param highlight what it is highlighted with
 * @param hundredths size in hundredths of a point
 */
record TextLook(
        @Nullable Paint fill,
        boolean outlined,
        @Nullable Paint highlight,
        @Nullable Integer hundredths) {

    static final TextLook NONE = new TextLook(null, false, null, null);

    TextLook withFill(Paint paint) {
        return new TextLook(paint, outlined, highlight, hundredths);
    }

    TextLook withOutline() {
        return new TextLook(fill, true, highlight, hundredths);
    }

    TextLook withHighlight(Paint paint) {
        return new TextLook(fill, outlined, paint, hundredths);
    }

    TextLook withSize(int size) {
        return new TextLook(fill, outlined, highlight, size);
    }
}
