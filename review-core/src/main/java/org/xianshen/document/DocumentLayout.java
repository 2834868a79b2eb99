package org.xianshen.document;

import java.util.List;

/**
 * What is known of how the text is set: visual lines with place and size, table cells, words a machine read from pictures,
 * and text that somebody meant to hide.
 *
 * @param lines in reading order; empty for formats without pages
 * @param cells in row order, table by table
 * @param words in reading order; empty where nothing was read from a picture
 * @param concealed in reading order
 */
public record DocumentLayout(
        List<TextLine> lines, List<TableCell> cells, List<RecognizedWord> words, List<ConcealedText> concealed) {

    /** Nothing known. */
    public static final DocumentLayout NONE = new DocumentLayout(List.of(), List.of());

    public DocumentLayout {
        lines = List.copyOf(lines);
        cells = TableCells.copyOf(cells);
        words = List.copyOf(words);
        concealed = List.copyOf(concealed);
    }

    /** Lines and cells of a document without pictures that were read and without hidden text. */
    public DocumentLayout(List<TextLine> lines, List<TableCell> cells) {
        this(lines, cells, List.of(), List.of());
    }
}
