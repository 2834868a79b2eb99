package org.xianshen.extract.rtf;

import org.xianshen.document.Carrier;

/** Notes where the cells of the body's tables stand. */
final class TableRows {

    private final RtfTexts texts;
    private boolean open;
    private boolean inTable;
    private boolean newParagraph;
    private int table;
    private int row;
    private int column;
    private int cellStart;

    TableRows(RtfTexts texts) {
        this.texts = texts;
    }

    /** A row is defined. */
    void begin() {
        if (!open) {
            open = true;
            table = texts.newTable();
            row = 0;
            column = 0;
            cellStart = texts.length(Carrier.BODY);
        }
    }

    void paragraph() {
        newParagraph = true;
        inTable = false;
    }

    void inTable() {
        inTable = true;
        begin();
    }

    /** A table ends where text follows in a paragraph that belongs to no row. */
    void beforeText() {
        if (open && newParagraph && !inTable && column == 0) {
            open = false;
        }
        newParagraph = false;
    }

    boolean isOpen() {
        return open;
    }

    void cellEnds() {
        begin();
        texts.cell(cellStart, texts.length(Carrier.BODY), table, row, column++);
        texts.add(Carrier.BODY, "\t");
        cellStart = texts.length(Carrier.BODY);
    }

    void rowEnds() {
        texts.add(Carrier.BODY, "\n");
        row++;
        column = 0;
        cellStart = texts.length(Carrier.BODY);
    }
}
