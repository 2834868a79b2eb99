package org.xianshen.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cell of a sheet for every character of a unit.
 *
 * <p>Cells are named as in the program that shows the sheet: column letters and 1-based row, {@code B12}.
 */
public final class CellPlaces implements TextPlaces {

    private final String part;
    private final int[] starts;
    private final int[] ends;
    private final int[] rows;
    private final int[] columns;

    /**
     * The places of a unit's characters.
     *
     * @param part name of the sheet's part
     * @param starts first code unit of each cell's text, ascending
     * @param ends one past the last code unit of each cell's text
     * @param rows 0-based row of each cell
     * @param columns 0-based column of each cell
     */
    public CellPlaces(String part, int[] starts, int[] ends, int[] rows, int[] columns) {
        if (starts.length != ends.length || starts.length != rows.length || starts.length != columns.length) {
            throw new IllegalArgumentException("cells of unequal number");
        }
        this.part = part;
        this.starts = starts.clone();
        this.ends = ends.clone();
        this.rows = rows.clone();
        this.columns = columns.clone();
    }

    /** Name of the sheet's part. */
    public String part() {
        return part;
    }

    /** First code unit of each cell; a copy. */
    public int[] starts() {
        return starts.clone();
    }

    /** One past the last code unit of each cell; a copy. */
    public int[] ends() {
        return ends.clone();
    }

    /** Row of each cell; a copy. */
    public int[] rows() {
        return rows.clone();
    }

    /** Column of each cell; a copy. */
    public int[] columns() {
        return columns.clone();
    }

    @Override
    public SourceLocation locate(TextUnit unit, int start, int end) {
        List<SourceLocation.NodeRange> ranges = new ArrayList<>();
        int at = Arrays.binarySearch(starts, start);
        for (int i = Math.max(0, at >= 0 ? at : -at - 2);
                i < starts.length && starts[i] < Math.max(end, start + 1);
                i++) {
            int from = Math.max(start, starts[i]);
            int to = Math.min(end, ends[i]);
            if (to > from || (to == from && start == end)) {
                ranges.add(
                        new SourceLocation.NodeRange(name(rows[i], columns[i]), -1, from - starts[i], to - starts[i]));
            }
        }
        return ranges.isEmpty() ? new SourceLocation.InPart(part) : new SourceLocation.InNodes(part, ranges);
    }

    /** What a cell is called: column 0 of row 0 is {@code A1}. */
    public static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }
}
