package org.xianshen.extract.pdf;

import java.util.List;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.pdf.layout.PageText;

/**
 * Numbers the tables of a document page by page; one that runs over a page break keeps its number and goes on counting
 * rows, so that the heading on the first page counts for the cells on the next.
 *
 * <p>A table runs on when nothing but a page number stands between its last row and the first row of a table with as many
 * columns. Not thread-safe.
 */
final class TableNumbers {

    private static final int LONGEST_PAGE_NUMBER = 12;

    private final ExtractedDocument.Builder out;
    private int tables;
    private int openColumns;
    private int openRows;

    TableNumbers(ExtractedDocument.Builder out) {
        this.out = out;
    }

    /** Adds the cells of a page. */
    void add(PageUnits page) {
        PageText text = page.text();
        List<PageText.Cell> onPage = text.cells();
        if (onPage.isEmpty()) {
            openColumns = 0;
            return;
        }
        boolean runsOn = openColumns > 0
                && text.text().substring(0, onPage.get(0).start()).strip().length() <= LONGEST_PAGE_NUMBER
                && columns(onPage, onPage.get(0).table()) == openColumns;
        int firstTable = runsOn ? tables - 1 : tables;
        int firstRow = runsOn ? openRows : 0;
        for (PageText.Cell cell : onPage) {
            int row = cell.row() + (cell.table() == 0 ? firstRow : 0);
            for (TextSpan span : page.spans(cell.start(), cell.end())) {
                out.cell(span.unit(), span.start(), span.end(), firstTable + cell.table(), row, cell.column());
            }
        }
        PageText.Cell last = onPage.get(onPage.size() - 1);
        tables = firstTable + last.table() + 1;
        boolean toTheEnd = text.text().substring(last.end()).strip().length() <= LONGEST_PAGE_NUMBER;
        openColumns = toTheEnd ? columns(onPage, last.table()) : 0;
        openRows = last.row() + 1 + (last.table() == 0 ? firstRow : 0);
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
