package org.xianshen.document;

import java.util.Objects;

/**
 * One cell of a table, so that a column's heading can be asked for a value below it.
 *
 * @param span the cell's text
 * @param table 0-based number of the table in the document
 * @param row 0-based row
 * @param column 0-based column
 */
public record TableCell(TextSpan span, int table, int row, int column) {
    public TableCell {
        Objects.requireNonNull(span, "span");
    }
}
