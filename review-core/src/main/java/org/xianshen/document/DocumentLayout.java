package org.xianshen.document;

import java.util.List;

/**
 * What is known of how the text is set: visual lines with place and size, and table cells.
 *
 * @param lines in reading order; empty for formats without pages
 * @param cells in row order, table by table
 */
public record DocumentLayout(List<TextLine> lines, List<TableCell> cells) {

    /** Nothing known. */
    public static final DocumentLayout NONE = new DocumentLayout(List.of(), List.of());

    public DocumentLayout {
        lines = List.copyOf(lines);
        cells = List.copyOf(cells);
    }
}
