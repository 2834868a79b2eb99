package org.xianshen.extract.pdf.layout;

import java.util.ArrayList;
import java.util.List;

/** Finds stretches of a page set in two columns, so that each is read on its own and not line across. */
final class Columns {

    private static final int LEAST_LINES = 6;
    private static final double LEAST_WIDTH_EMS = 11;

    private Columns() {}

    /**
     * Lines {@code [from, to)} set in two columns.
     *
     * @param left the lines of the left column
     * @param right the lines of the right column
     */
    record Block(int from, int to, List<List<Segment>> left, List<List<Segment>> right) {}

    static List<Block> find(List<List<Segment>> lines) {
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Block block = lines.get(i).size() == 2 ? grow(lines, i) : null;
            if (block == null) {
                i++;
            } else {
                blocks.add(block);
                i = block.to();
            }
        }
        return blocks;
    }

    /** The block that begins at line {@code from}, or null when these lines are no columns. */
    private static @org.jspecify.annotations.Nullable Block grow(List<List<Segment>> lines, int from) {
        double gutterLeft = -Double.MAX_VALUE;
        double gutterRight = Double.MAX_VALUE;
        List<List<Segment>> left = new ArrayList<>();
        List<List<Segment>> right = new ArrayList<>();
        int both = 0;
        double ems = 0;
        int to = from;
        for (; to < lines.size(); to++) {
            List<Segment> line = lines.get(to);
            double l = gutterLeft;
            double r = gutterRight;
            List<Segment> onLeft = new ArrayList<>();
            List<Segment> onRight = new ArrayList<>();
            for (Segment segment : line) {
                boolean leftSide = r == Double.MAX_VALUE ? segment == line.get(0) : segment.u1 <= r - 0.2 * segment.em;
                if (leftSide) {
                    onLeft.add(segment);
                    l = Math.max(l, segment.u1);
                } else {
                    onRight.add(segment);
                    r = Math.min(r, segment.u0);
                }
            }
            if (onLeft.size() > 1 || onRight.size() > 1 || r - l < 0.8 * line.get(0).em) {
                break;
            }
            gutterLeft = l;
            gutterRight = r;
            if (!onLeft.isEmpty()) {
                left.add(onLeft);
            }
            if (!onRight.isEmpty()) {
                right.add(onRight);
            }
            if (!onLeft.isEmpty() && !onRight.isEmpty()) {
                both++;
                ems += Math.min(width(onLeft.get(0)), width(onRight.get(0)));
            }
        }
        return both >= LEAST_LINES && ems / both >= LEAST_WIDTH_EMS ? new Block(from, to, left, right) : null;
    }

    private static double width(Segment segment) {
        return (segment.u1 - segment.u0) / segment.em;
    }
}
