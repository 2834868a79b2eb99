package org.xianshen.extract.ofd;

import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;

/**
 * What holds for the objects painted now.
 *
 * @param map from the millimetres objects are written in to points on the page
 * @param clip what clips them, as the box around it, in points
 * @param clipIsExact whether the clip is that box
 * @param alpha how opaque they are, 0 to 1
 * @param hidden {@link org.xianshen.extract.pdf.walk.Hidden} bits that hold for all of them
 * @param drawParam drawing parameters of the layer or block, or null
 * @param depth how many blocks and composite drawings stand around them
 */
record PaintState(
        Affine map,
        Box clip,
        boolean clipIsExact,
        double alpha,
        int hidden,
        @Nullable Node drawParam,
        int depth) {

    PaintState at(Affine newMap) {
        return new PaintState(newMap, clip, clipIsExact, alpha, hidden, drawParam, depth);
    }

    PaintState clipped(Box by, boolean exact) {
        return new PaintState(map, clip.intersect(by), clipIsExact && exact, alpha, hidden, drawParam, depth);
    }

    PaintState faded(double by, int hiddenBits) {
        return new PaintState(map, clip, clipIsExact, alpha * by, hidden | hiddenBits, drawParam, depth);
    }

    PaintState with(@Nullable Node parameters) {
        return parameters == null ? this : new PaintState(map, clip, clipIsExact, alpha, hidden, parameters, depth);
    }

    PaintState deeper() {
        return new PaintState(map, clip, clipIsExact, alpha, hidden, drawParam, depth + 1);
    }
}
