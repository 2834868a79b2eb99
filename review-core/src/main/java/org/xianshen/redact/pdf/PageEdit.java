package org.xianshen.redact.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.xianshen.extract.pdf.walk.Box;

/**
 * What is to be done to one page: glyphs that go, how far others move, and the boxes that show what was removed.
 *
 * <p>Not changed once made.
 */
final class PageEdit {

    private final BitSet removed;
    private final double[] shifts;
    private final List<Mark> marks;
    private final List<Box> targets;

    /**
     * A box on the safe copy.
     *
     * @param box where, on the visible page
     * @param label what it says; empty for nothing
     * @param em size of the text around it, in points
     * @param upright whether text runs rightwards there
     */
    record Mark(Box box, String label, double em, boolean upright) {}

    /**
     * An edit.
     *
     * @param removed numbers of the glyphs that go
     * @param shifts how far each glyph moves along its direction, in points
     * @param marks the boxes
     * @param targets where text was that was to be removed, on the source page
     */
    PageEdit(BitSet removed, double[] shifts, List<Mark> marks, List<Box> targets) {
        this.removed = removed;
        this.shifts = shifts;
        this.marks = List.copyOf(marks);
        this.targets = List.copyOf(targets);
    }

    /** This edit, which also blackens {@code places} and shows {@code more} marks. */
    PageEdit with(List<Box> places, List<Mark> more) {
        List<Box> allPlaces = new ArrayList<>(targets);
        allPlaces.addAll(places);
        List<Mark> allMarks = new ArrayList<>(marks);
        allMarks.addAll(more);
        return new PageEdit(removed, shifts, allMarks, allPlaces);
    }

    boolean removes(int glyph) {
        return removed.get(glyph);
    }

    double shift(int glyph) {
        return shifts[glyph];
    }

    List<Mark> marks() {
        return marks;
    }

    List<Box> targets() {
        return targets;
    }

    /** Whether {@code box} shares area with a place where text was removed. */
    boolean touches(Box box) {
        for (Box target : targets) {
            if (target.overlaps(box)) {
                return true;
            }
        }
        return false;
    }
}
