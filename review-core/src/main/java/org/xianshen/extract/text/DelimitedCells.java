package org.xianshen.extract.text;

import org.xianshen.extract.ExtractedDocument;

/**
 * The cells of delimited text (RFC 4180), as spans of the text itself.
 *
 * <p>A quoted cell's span lies inside its quotes; doubled quotes stay doubled. Empty cells are left out. Cells beyond two
 * million are not told: they only help to find the heading of a column. A text in several pieces is one table.
 */
final class DelimitedCells {

    private static final int MOST = 2_000_000;
    private static final String SEPARATORS = ",;\t|，";

    private final ExtractedDocument.Builder document;
    private final int table;
    private String separators;
    private String unit = "";
    private String text = "";
    private char separator;
    private int cells;
    private int row;
    private int column;
    private boolean quoteOpen;

    /**
     * The cells of a text that begins.
     *
     * @param separator one character, or empty for the most frequent in the first line
     */
    DelimitedCells(ExtractedDocument.Builder document, String separator) {
        this.document = document;
        this.separators = separator;
        this.table = document.newTable();
    }

    /** Enters the cells of {@code text}, the next piece of the whole. */
    void read(String unitId, String piece) {
        this.unit = unitId;
        this.text = piece;
        if (separators.isEmpty()) {
            separators = String.valueOf(mostFrequent(piece));
        }
        separator = separators.charAt(0);
        read();
    }

    private static char mostFrequent(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            long count = first.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private void read() {
        int i = 0;
        while (i < text.length() && cells < MOST) {
            i = quoteOpen || text.charAt(i) == '"' ? quoted(i) : plain(i);
            if (i >= text.length()) {
                break;
            }
            char c = text.charAt(i);
            if (c == separator) {
                column++;
                i++;
            } else {
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 2 : 1;
                row++;
                column = 0;
            }
        }
    }

    private int plain(int from) {
        int end = from;
        while (end < text.length() && !endsCell(text.charAt(end))) {
            end++;
        }
        add(from, end);
        return end;
    }

    private int quoted(int from) {
        int start = quoteOpen ? from : from + 1;
        int end = start;
        quoteOpen = true;
        while (end < text.length()) {
            if (text.charAt(end) == '"') {
                if (end + 1 < text.length() && text.charAt(end + 1) == '"') {
                    end++;
                } else {
                    quoteOpen = false;
                    break;
                }
            }
            end++;
        }
        add(start, Math.min(end, text.length()));
        int next = end + 1;
        while (next < text.length() && !endsCell(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private boolean endsCell(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private void add(int start, int end) {
        if (end > start) {
            cells++;
            document.cell(unit, start, end, table, row, column);
        }
    }
}
