package org.xianshen.rules.recognize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TableCell;

/**
 * The tables of a document while its units are scanned in order: the cells of each unit, and the headings met so far, so
 * that a table that runs over a page break keeps its headings.
 *
 * <p>Serves one document; not thread-safe.
 */
final class DocumentTables {

    private record Column(int table, int column) {}

    /** Half-open range of indexes: cells of one unit that follow each other in the layout. */
    private record Range(int start, int end) {}

    private final List<TableCell> cells;
    private final Map<String, List<Range>> rangesByUnit = new HashMap<>();
    private final Map<Column, Label> headings = new HashMap<>();

    DocumentTables(DocumentLayout layout) {
        this.cells = layout.cells();
        int start = 0;
        String unit = "";
        for (int i = 0; i < cells.size(); i++) {
            String of = cells.get(i).span().unit();
            if (!of.equals(unit)) {
                enter(unit, start, i);
                unit = of;
                start = i;
            }
        }
        enter(unit, start, cells.size());
    }

    private void enter(String unit, int start, int end) {
        if (end > start) {
            rangesByUnit.computeIfAbsent(unit, u -> new ArrayList<>(1)).add(new Range(start, end));
        }
    }

    /** The cells of {@code unit} that hold text, in the order of the layout. */
    List<TableCell> cellsOf(String unit) {
        List<TableCell> found = new ArrayList<>();
        for (Range range : rangesByUnit.getOrDefault(unit, List.of())) {
            for (TableCell cell : cells.subList(range.start(), range.end())) {
                if (cell.span().length() > 0) {
                    found.add(cell);
                }
            }
        }
        return found;
    }

    /** The heading above {@code cell}, or null when none was met. */
    @Nullable
    Label headingOf(TableCell cell) {
        return headings.get(new Column(cell.table(), cell.column()));
    }

    /** Makes {@code label} the heading of the cells below {@code cell}; inside the table it does not replace an earlier one. */
    void enterHeading(TableCell cell, Label label) {
        Column column = new Column(cell.table(), cell.column());
        if (cell.row() <= 3 || !headings.containsKey(column)) {
            headings.put(column, label);
        }
    }
}
