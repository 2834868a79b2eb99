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

    private final Map<String, List<TableCell>> cellsByUnit = new HashMap<>();
    private final Map<Column, Label> headings = new HashMap<>();

    DocumentTables(DocumentLayout layout) {
        for (TableCell cell : layout.cells()) {
            if (cell.span().length() > 0) {
                cellsByUnit
                        .computeIfAbsent(cell.span().unit(), u -> new ArrayList<>())
                        .add(cell);
            }
        }
    }

    /** The cells of {@code unit} that hold text, in the order of the layout. */
    List<TableCell> cellsOf(String unit) {
        return cellsByUnit.getOrDefault(unit, List.of());
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
