package org.xianshen.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;

/**
 * The cells of delimited text (RFC 4180), as spans of the text itself.
 *
 * <p>A quoted cell's span lies inside its quotes; doubled quotes stay doubled. Empty cells are left out. Cells beyond two
 * million are not told: they only help to find the heading of a column.
 */
final class DelimitedCells {

    private static final int MOST = 2_000_000;
    private static final String SEPARATORS = ",;\t|，";

    private final TextUnit unit;
    private final String text;
    private final char separator;
    private final List<TableCell> cells = new ArrayList<>();
    private int row;
    private int column;

    private DelimitedCells(TextUnit unit, char separator) {
        this.unit = unit;
        this.text = unit.text();
        this.separator = separator;
    }

    /** The cells of {@code unit}; {@code separator} is one character, or empty for the most frequent in the first line. */
    static List<TableCell> of(TextUnit unit, String separator) {
        char chosen = separator.isEmpty() ? mostFrequent(unit.text()) : separator.charAt(0);
        return new DelimitedCells(unit, chosen).read();
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

    private List<TableCell> read() {
        int i = 0;
        while (i < text.length() && cells.size() < MOST) {
            i = text.charAt(i) == '"' ? quoted(i) : plain(i);
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
        return cells;
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
        int end = from + 1;
        while (end < text.length()) {
            if (text.charAt(end) == '"') {
                if (end + 1 < text.length() && text.charAt(end + 1) == '"') {
                    end++;
                } else {
                    break;
                }
            }
            end++;
        }
        add(from + 1, Math.min(end, text.length()));
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
            cells.add(new TableCell(new TextSpan(unit.id(), start, end), 0, row, column));
        }
    }
}
