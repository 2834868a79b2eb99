package org.xianshen.extract.ooxml.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.document.CellPlaces;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.zip.Budget;

/**
 * The text of cells of one part and one carrier, as units in which each character has its cell.
 *
 * <p>Cells of a row are parted by a tab, rows by a line feed; a further unit begins at a row when the last has a million
 * characters. For one part and one thread.
 */
final class CellText {

    private static final int LONG_UNIT = 1 << 20;
    private static final int NO_TABLE = -1;
    private static final int WIDEST_HEADING = 64;

    private final ExtractedDocument.Builder document;
    private final Budget budget;
    private final Carrier carrier;
    private final String part;
    private final int table;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] rows = new int[64];
    private int[] columns = new int[64];
    private final List<ConcealedText> concealed = new ArrayList<>();
    private Map<Long, Area> merged = Map.of();
    private String unit = "";
    private int cells;
    private int units;
    private int cellStart;
    private int before;
    private int row = -1;
    private int column;

    /**
     * Text of {@code part}.
     *
     * @param table number of the sheet's table in the document, or a negative number when the cells make no table
     */
    CellText(ExtractedDocument.Builder document, Budget budget, Carrier carrier, String part, int table) {
        this.document = document;
        this.budget = budget;
        this.carrier = carrier;
        this.part = part;
        this.table = table < 0 ? NO_TABLE : table;
    }

    Carrier carrier() {
        return carrier;
    }

    /** Begins a cell, into which characters are then appended. */
    StringBuilder begin(int cellRow, int cellColumn) {
        before = text.length();
        if (cellRow != row && before > 0) {
            text.append('\n');
            if (before >= LONG_UNIT) {
                flush();
            }
        } else if (before > 0) {
            text.append('\t');
        }
        row = cellRow;
        column = cellColumn;
        cellStart = text.length();
        return text;
    }

    /** Ends the cell; one without characters is forgotten. Tells whether it has any. */
    boolean end() {
        if (text.length() == cellStart) {
            text.setLength(Math.min(before, cellStart));
            return false;
        }
        if (cells == starts.length) {
            grow();
        }
        starts[cells] = cellStart;
        ends[cells] = text.length();
        rows[cells] = row;
        columns[cells] = column;
        cells++;
        budget.characters(text.length() - cellStart + 1);
        return true;
    }

    private void grow() {
        int size = cells * 2;
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        rows = Arrays.copyOf(rows, size);
        columns = Arrays.copyOf(columns, size);
    }

    /** The last cell was hidden by somebody in the manner of {@code how}. */
    void conceal(Concealment how) {
        String id = unit();
        int start = starts[cells - 1];
        int end = ends[cells - 1];
        int last = concealed.size() - 1;
        if (last >= 0) {
            ConcealedText previous = concealed.get(last);
            if (previous.how() == how && previous.span().end() + 1 == start) {
                concealed.set(
                        last, new ConcealedText(new TextSpan(id, previous.span().start(), end), how));
                return;
            }
        }
        concealed.add(new ConcealedText(new TextSpan(id, start, end), how));
    }

    /** The id of the unit in which the last cell stands. */
    String unit() {
        if (unit.isEmpty()) {
            unit = document.reserve();
        }
        return unit;
    }

    /**
     * Tells the merged areas: what stands in the first cell of one stands in the others of its first row too, as a heading
     * over several columns does. Known at the end of a sheet, so that only what is not a unit yet profits.
     *
     * @param areas by the number of their first cell, see {@link #number}
     */
    void merge(Map<Long, Area> areas) {
        merged = areas;
    }

    /** One number for a cell. */
    static long number(int row, int column) {
        return (long) row << 32 | column;
    }

    /** Whether there is any text. */
    boolean isEmpty() {
        return cells == 0 && units == 0;
    }

    /** Ends the last unit. */
    void finish() {
        if (cells > 0) {
            flush();
        }
    }

    private void flush() {
        CellPlaces places = new CellPlaces(
                part,
                Arrays.copyOf(starts, cells),
                Arrays.copyOf(ends, cells),
                Arrays.copyOf(rows, cells),
                Arrays.copyOf(columns, cells));
        String id = unit();
        document.fill(id, carrier, part, 0, text.toString(), places);
        if (table != NO_TABLE) {
            for (int i = 0; i < cells; i++) {
                document.cell(id, starts[i], ends[i], table, rows[i], columns[i]);
                Area area = merged.isEmpty() ? null : merged.get(number(rows[i], columns[i]));
                if (area != null) {
                    int last = Math.min(area.right(), area.left() + WIDEST_HEADING);
                    for (int c = area.left() + 1; c <= last; c++) {
                        document.cell(id, starts[i], ends[i], table, rows[i], c);
                    }
                }
            }
        }
        concealed.forEach(document::concealed);
        concealed.clear();
        text.setLength(0);
        cells = 0;
        before = 0;
        unit = "";
        units++;
    }

    @Override
    public String toString() {
        return "CellText[" + carrier + ", " + text.length() + " chars]";
    }
}
