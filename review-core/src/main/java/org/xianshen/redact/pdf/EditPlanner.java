package org.xianshen.redact.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;
import org.xianshen.extract.pdf.walk.PageContent;

/**
 * Plans what goes from a page and how the rest of each line closes up around a box of a width of its own.
 *
 * <p>The width of a box depends on what it says and on the size of the text, not on what was removed, unless the line has
 * no room for it; the rest of the line moves so that the box fits exactly. Text that does not run rightwards stays where
 * it is.
 */
final class EditPlanner {

    private static final double LABEL_SIZE = 0.72;
    private static final double LABEL_MARGIN = 0.5;
    /** The smallest size of a label that can still be read in print, in points. */
    private static final double LEAST_LABEL = 4;

    private static final double LEAST_BOX = 1.5;
    private static final double MOST_BOX = 14;
    private static final double OVERLAP = 0.2;

    private final PageContent content;
    private final GlyphTable glyphs;
    private final PageText text;
    private final LabelFont labels;

    EditPlanner(PageContent content, PageText text, LabelFont labels) {
        this.content = content;
        this.glyphs = content.glyphs();
        this.text = text;
        this.labels = labels;
    }

    /**
     * The edit that removes {@code runs} and everything hidden.
     *
     * @param moving whether the rest of a line may move
     */
    PageEdit plan(List<RemovalTargets.Run> runs, boolean moving) {
        BitSet removed = new BitSet(glyphs.count());
        BitSet targets = new BitSet(glyphs.count());
        for (RemovalTargets.Run run : runs) {
            for (int g : text.glyphs(run.start(), run.end())) {
                targets.set(g);
            }
        }
        for (int g = 0; g < glyphs.count(); g++) {
            int twin = text.twinOf(g);
            if (twin >= 0 && targets.get(twin)) {
                targets.set(g);
            }
        }
        removed.or(targets);
        removeOverlapping(targets, removed);
        for (int g = 0; g < glyphs.count(); g++) {
            if (!glyphs.isVisible(g)) {
                removed.set(g);
            }
        }
        double[] shifts = new double[glyphs.count()];
        List<PageEdit.Mark> marks = new ArrayList<>();
        for (PageText.Piece piece : text.pieces()) {
            piece(piece, runs, removed, shifts, marks, moving);
        }
        for (int g = 0; g < glyphs.count(); g++) {
            if (text.twinOf(g) >= 0) {
                shifts[g] = shifts[text.twinOf(g)];
            }
        }
        List<Box> places = new ArrayList<>();
        for (int g = targets.nextSetBit(0); g >= 0; g = targets.nextSetBit(g + 1)) {
            places.add(glyphs.box(g).grow(0.05 * glyphs.size(g)));
        }
        return new PageEdit(removed, shifts, marks, places);
    }

    /** A visible glyph that lies on a removed one goes too: it could be the same text set twice. */
    private void removeOverlapping(BitSet targets, BitSet removed) {
        for (int t = targets.nextSetBit(0); t >= 0; t = targets.nextSetBit(t + 1)) {
            Box box = glyphs.box(t);
            double area = Math.max(1e-6, box.width() * box.height());
            for (int g = 0; g < glyphs.count(); g++) {
                if (removed.get(g) || glyphs.x0(g) >= box.x1() || glyphs.x1(g) <= box.x0()) {
                    continue;
                }
                Box other = glyphs.box(g);
                Box shared = box.intersect(other);
                double smaller = Math.min(area, Math.max(1e-6, other.width() * other.height()));
                if (shared.width() * shared.height() > OVERLAP * smaller) {
                    removed.set(g);
                }
            }
        }
    }

    private void piece(
            PageText.Piece piece,
            List<RemovalTargets.Run> runs,
            BitSet removed,
            double[] shifts,
            List<PageEdit.Mark> marks,
            boolean moving) {
        boolean upright = piece.degrees() == 0;
        double moved = 0;
        int done = piece.start();
        for (RemovalTargets.Run run : runs) {
            int start = Math.max(run.start(), piece.start());
            int end = Math.min(run.end(), piece.end());
            int[] gone = start < end ? text.glyphs(start, end) : new int[0];
            if (gone.length == 0) {
                continue;
            }
            shift(done, start, moved, removed, shifts);
            done = end;
            Box place = glyphs.box(gone[0]);
            double from = glyphs.penX(gone[0]);
            double to = glyphs.endX(gone[0]);
            for (int g : gone) {
                place = place.union(glyphs.box(g));
                from = Math.min(from, glyphs.penX(g));
                to = Math.max(to, glyphs.endX(g));
            }
            String label = run.start() >= piece.start() ? run.label() : "";
            if (!upright || !moving) {
                marks.add(new PageEdit.Mark(place, label, piece.em(), upright));
                continue;
            }
            double width = to - from;
            double room = Math.min(piece.limit(), content.width() - 2) - piece.to() - moved;
            double wanted = boxWidth(label, piece.em());
            double taken = Math.min(wanted, width + Math.max(0, room));
            double left = from + moved;
            marks.add(new PageEdit.Mark(new Box(left, place.y0(), left + taken, place.y1()), label, piece.em(), true));
            moved += taken - width;
        }
        shift(done, piece.end(), moved, removed, shifts);
    }

    private void shift(int start, int end, double moved, BitSet removed, double[] shifts) {
        if (moved == 0) {
            return;
        }
        for (int i = start; i < end; i++) {
            int g = text.glyphAt(i);
            if (g >= 0 && !removed.get(g)) {
                shifts[g] = moved;
            }
        }
    }

    private double boxWidth(String label, double em) {
        double width = label.isEmpty() ? 0 : labels.width(label);
        double ems = width <= 0 ? LEAST_BOX : width * LABEL_SIZE + LABEL_MARGIN;
        return Math.max(LEAST_BOX, Math.min(MOST_BOX, ems)) * em;
    }

    /** The size a label is set in so that it fits {@code mark}; 0 when it cannot be read there. */
    static double labelSize(PageEdit.Mark mark, double labelWidth) {
        if (labelWidth <= 0 || !mark.upright()) {
            return 0;
        }
        double usual = mark.em() * LABEL_SIZE;
        double fitting = (mark.box().width() - 0.3 * mark.em()) / labelWidth;
        double size = Math.min(usual, fitting);
        return size < LEAST_LABEL ? 0 : size;
    }
}
