package org.xianshen.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextSpan;

/** Notes where the cells of tables stand while the shown text is walked; cells that span rows or columns push others on. */
final class CellFinder implements VisibleText.Handler {

    private static final int WIDEST = 1_000;

    private final String unit;
    private final List<TableCell> cells = new ArrayList<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private int tablesSeen;

    private static final class Table {
        private final int number;
        private final List<Integer> occupiedRows = new ArrayList<>();
        private int row = -1;
        private int column;
        private int start = -1;
        private int end = -1;

        Table(int number) {
            this.number = number;
        }

        /** Rows still taken by a cell above in this column. */
        private boolean isTaken() {
            return column < occupiedRows.size() && occupiedRows.get(column) > row;
        }

        private void occupy(int columns, int rows) {
            for (int i = 0; i < columns; i++) {
                while (occupiedRows.size() <= column + i) {
                    occupiedRows.add(0);
                }
                occupiedRows.set(column + i, row + rows);
            }
        }
    }

    CellFinder(String unit) {
        this.unit = unit;
    }

    /** The cells that hold text, in row order, table by table. */
    List<TableCell> cells() {
        cells.sort(Comparator.comparingInt(TableCell::table)
                .thenComparingInt(TableCell::row)
                .thenComparingInt(TableCell::column));
        return cells;
    }

    @Override
    public void open(Element element) {
        switch (element.normalName()) {
            case "table" -> tables.push(new Table(tablesSeen++));
            case "tr" -> {
                Table table = tables.peek();
                if (table != null) {
                    table.row++;
                    table.column = 0;
                }
            }
            case "td", "th" -> {
                Table table = tables.peek();
                if (table != null) {
                    while (table.isTaken()) {
                        table.column++;
                    }
                    table.start = -1;
                    table.end = -1;
                }
            }
            default -> {}
        }
    }

    @Override
    public void text(int start, int end) {
        for (Table table : tables) {
            if (table.start < 0) {
                table.start = start;
            }
            table.end = end;
        }
    }

    @Override
    public void close(Element element) {
        Table table = tables.peek();
        if (table == null) {
            return;
        }
        switch (element.normalName()) {
            case "table" -> tables.pop();
            case "td", "th" -> {
                if (table.start >= 0 && table.row >= 0) {
                    cells.add(new TableCell(
                            new TextSpan(unit, table.start, table.end), table.number, table.row, table.column));
                }
                int columns = span(element.attr("colspan"));
                table.occupy(columns, span(element.attr("rowspan")));
                table.column += columns;
                table.start = -1;
            }
            default -> {}
        }
    }

    private static int span(String value) {
        if (value.isEmpty()) {
            return 1;
        }
        try {
            return Math.max(1, Math.min(WIDEST, Integer.parseInt(value.strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
