package org.xianshen.rules.recognize;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextSpan;
import org.xianshen.normalize.DocumentText.UnitText;
import org.xianshen.normalize.OffsetMap;

/** The table cells of one unit that stand under a heading, from the layout or from text set as a table. */
final class Columns {

    /**
     * A cell in view coordinates.
     *
     * @param start first code unit of the view
     * @param end one past the last
     * @param label the heading above it
     */
    record Cell(int start, int end, Label label) {}

    private static final int BESIDE_A_MARK = 12;

    private final List<Cell> cells;
    private final BitSet headings = new BitSet();
    private final List<TextSpan> layoutCells;
    private final boolean names;

    private Columns(List<Cell> cells, List<int[]> headings, List<TextSpan> layoutCells) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingInt(Cell::start));
        this.cells = List.copyOf(sorted);
        headings.forEach(heading -> this.headings.set(heading[0], heading[1]));
        this.layoutCells = layoutCells;
        this.names = this.cells.stream().anyMatch(cell -> cell.label().is(Trigger.NAME_LABEL));
    }

    static Columns of(UnitText unit, TriggerHits hits, DocumentTables tables) {
        List<Cell> cells = new ArrayList<>();
        List<int[]> headings = new ArrayList<>();
        List<TextSpan> own = new ArrayList<>();
        for (TableCell cell : tables.cellsOf(unit.unit().id())) {
            own.add(cell.span());
            addLayoutCell(unit, hits, tables, cell, cells, headings);
        }
        own.sort(TextSpan.BY_PLACE);
        new TextTables(unit, hits).collect(cells, headings);
        return new Columns(cells, headings, own);
    }

    private static void addLayoutCell(
            UnitText unit,
            TriggerHits hits,
            DocumentTables tables,
            TableCell cell,
            List<Cell> cells,
            List<int[]> headings) {
        OffsetMap offsets = unit.view().offsets();
        int start = offsets.viewIndexOf(cell.span().start());
        int end = offsets.viewIndexOf(cell.span().end());
        Label own = headingIn(hits, start, end);
        if (own != null && end - start <= own.word().length() + 8) {
            tables.enterHeading(cell, own);
            headings.add(new int[] {start, end});
            return;
        }
        Label head = tables.headingOf(cell);
        if (head != null) {
            cells.add(new Cell(start, end, head));
        }
    }

    /** The label or heading word inside {@code [start, end)}, the longest one. */
    static @Nullable Label headingIn(TriggerHits hits, int start, int end) {
        int best = -1;
        int bestLength = 0;
        for (int i = hits.firstFrom(start); i < hits.size() && hits.start(i) < end; i++) {
            int length = hits.end(i) - hits.start(i);
            if (hits.end(i) <= end && length > bestLength && isHeading(hits, i)) {
                best = i;
                bestLength = length;
            }
        }
        return best < 0 ? null : new Label(hits.word(best), hits.triggers(best), true);
    }

    private static boolean isHeading(TriggerHits hits, int hit) {
        for (Trigger trigger : hits.triggers(hit)) {
            if (trigger.isLabel() || trigger == Trigger.HEADING) {
                return true;
            }
        }
        return false;
    }

    /** All cells under headings, by place. */
    List<Cell> cells() {
        return cells;
    }

    /** The cell that covers the view's {@code place}, or null. */
    @Nullable
    Cell at(int place) {
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Cell cell = cells.get(middle);
            if (place < cell.start()) {
                high = middle - 1;
            } else if (place >= cell.end()) {
                low = middle + 1;
            } else {
                return cell;
            }
        }
        return null;
    }

    /** Whether the view's {@code place} stands in a heading. */
    boolean isHeading(int place) {
        return headings.get(place);
    }

    /** Whether some column holds names of persons. */
    boolean hasNames() {
        return names;
    }

    /** Whether {@code span}, in the original, is most of what stands in a cell of the layout. */
    boolean fillsCell(TextSpan span) {
        int low = 0;
        int high = layoutCells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            TextSpan cell = layoutCells.get(middle);
            if (span.start() < cell.start()) {
                high = middle - 1;
            } else if (span.start() >= cell.end()) {
                low = middle + 1;
            } else {
                return span.end() <= cell.end() && cell.length() <= span.length() + BESIDE_A_MARK;
            }
        }
        return false;
    }
}
