package org.xianshen.extract.ofd;

import java.util.List;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.pdf.layout.PageText;

/**
 * Numbers the tables of a document over all its pages: one that ends a page goes on in one with as many columns that begins
 * the next.
 */
final class PageTables {

    private static final int LONGEST_PAGE_NUMBER = 12;

    private final ExtractedDocument.Builder document;
    private int open = -1;
    private int openColumns;
    private int openRows;

    PageTables(ExtractedDocument.Builder document) {
        this.document = document;
    }

    /** Adds the cells of a page whose text is the unit {@code unit}. */
    void add(String unit, PageText page) {
        List<PageText.Cell> cells = page.cells();
        if (cells.isEmpty()) {
            open = -1;
            return;
        }
        String text = page.text();
        boolean runsOn = open >= 0
                && text.substring(0, cells.get(0).start()).strip().length() <= LONGEST_PAGE_NUMBER
                && columns(cells, cells.get(0).table()) == openColumns;
        int last = -1;
        int number = -1;
        int firstRow = 0;
        for (PageText.Cell cell : cells) {
            if (cell.table() != last) {
                boolean goesOn = last < 0 && runsOn;
                number = goesOn ? open : document.newTable();
                firstRow = goesOn ? openRows : 0;
                last = cell.table();
            }
            document.cell(unit, cell.start(), cell.end(), number, firstRow + cell.row(), cell.column());
        }
        PageText.Cell end = cells.get(cells.size() - 1);
        boolean toTheEnd = text.substring(end.end()).strip().length() <= LONGEST_PAGE_NUMBER;
        open = toTheEnd ? number : -1;
        openColumns = columns(cells, end.table());
        openRows = firstRow + end.row() + 1;
    }

    private static int columns(List<PageText.Cell> cells, int table) {
        int columns = 0;
        for (PageText.Cell cell : cells) {
            if (cell.table() == table) {
                columns = Math.max(columns, cell.column() + 1);
            }
        }
        return columns;
    }
}
