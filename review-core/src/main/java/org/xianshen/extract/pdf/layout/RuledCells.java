package org.xianshen.extract.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.Box;

/** Finds the cell of a ruled table a segment stands in: the nearest rules on its four sides. */
final class RuledCells {

    private static final double TOLERANCE = 2.5;

    private final List<Box> upright = new ArrayList<>();
    private final List<Box> level = new ArrayList<>();

    RuledCells(List<Box> rules) {
        for (Box rule : rules) {
            (rule.height() > rule.width() ? upright : level).add(rule);
        }
    }

    /** The box between the rules around {@code segment}; null unless there are rules on all four sides. */
    @Nullable
    Box around(Segment segment) {
        if (upright.size() < 2 || level.size() < 2) {
            return null;
        }
        double cu = (segment.u0 + segment.u1) / 2;
        double cv = segment.middle();
        double left = Double.NaN;
        double right = Double.NaN;
        for (Box rule : upright) {
            if (rule.y0() - TOLERANCE > cv || rule.y1() + TOLERANCE < cv) {
                continue;
            }
            double u = (rule.x0() + rule.x1()) / 2;
            if (u <= cu && !(left >= u)) {
                left = u;
            } else if (u > cu && !(right <= u)) {
                right = u;
            }
        }
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return null;
        }
        double top = Double.NaN;
        double bottom = Double.NaN;
        for (Box rule : level) {
            if (rule.x0() - TOLERANCE > cu || rule.x1() + TOLERANCE < cu) {
                continue;
            }
            double v = (rule.y0() + rule.y1()) / 2;
            if (v <= cv && !(top >= v)) {
                top = v;
            } else if (v > cv && !(bottom <= v)) {
                bottom = v;
            }
        }
        if (Double.isNaN(top) || Double.isNaN(bottom)) {
            return null;
        }
        return new Box(left, top, right, bottom);
    }
}
