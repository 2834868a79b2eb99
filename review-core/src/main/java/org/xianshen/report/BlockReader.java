package org.xianshen.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextUnit;
import org.xianshen.report.TextBlock.Alignment;
import org.xianshen.report.TextBlock.Paragraph;
import org.xianshen.report.TextBlock.Piece;
import org.xianshen.report.TextBlock.TableRows;

/**
 * Cuts a unit's text into paragraphs and tables.
 *
 * <p>Every character that is not white space lands in exactly one block: a table whose cells overlap, run backwards or
 * leave text between them is read as plain lines instead. Immutable and thread-safe.
 */
final class BlockReader {

    /** Rows of a table that share one set of notes. */
    static final int ROWS_PER_BLOCK = 20;

    private static final int MOST_COLUMNS = 256;

    private final PageMetrics metrics;
    private final Map<String, List<TableCell>> cellsByUnit = new HashMap<>();

    BlockReader(DocumentLayout layout) {
        this.metrics = PageMetrics.of(layout);
        for (TableCell cell : layout.cells()) {
            cellsByUnit
                    .computeIfAbsent(cell.span().unit(), u -> new ArrayList<>())
                    .add(cell);
        }
        for (List<TableCell> cells : cellsByUnit.values()) {
            cells.sort(Comparator.comparingInt((TableCell c) -> c.span().start())
                    .thenComparingInt(c -> c.span().end()));
        }
    }

    /** The blocks of {@code unit} in order of place. */
    List<TextBlock> blocks(TextUnit unit) {
        List<TextBlock> blocks = new ArrayList<>();
        int done = 0;
        for (List<TableCell> table : tables(unit)) {
            int start = table.get(0).span().start();
            int end = table.get(table.size() - 1).span().end();
            if (start >= done && isClean(unit.text(), table)) {
                lines(unit, done, start, blocks);
                rows(table, blocks);
                done = end;
            }
        }
        lines(unit, done, unit.text().length(), blocks);
        return blocks;
    }

    /** Runs of cells of one table, in order of place. */
    private List<List<TableCell>> tables(TextUnit unit) {
        List<List<TableCell>> tables = new ArrayList<>();
        List<TableCell> current = new ArrayList<>();
        for (TableCell cell : cellsByUnit.getOrDefault(unit.id(), List.of())) {
            if (!current.isEmpty() && current.get(0).table() != cell.table()) {
                tables.add(current);
                current = new ArrayList<>();
            }
            current.add(cell);
        }
        if (!current.isEmpty()) {
            tables.add(current);
        }
        return tables;
    }

    private static boolean isClean(String text, List<TableCell> cells) {
        for (int i = 1; i < cells.size(); i++) {
            TableCell before = cells.get(i - 1);
            TableCell cell = cells.get(i);
            boolean forward =
                    cell.row() > before.row() || (cell.row() == before.row() && cell.column() > before.column());
            if (!forward
                    || cell.span().start() < before.span().end()
                    || !isWhite(text, before.span().end(), cell.span().start())) {
                return false;
            }
        }
        return cells.stream().allMatch(c -> c.column() >= 0 && c.column() < MOST_COLUMNS)
                && cells.get(cells.size() - 1).span().end() <= text.length();
    }

    private static void rows(List<TableCell> cells, List<TextBlock> blocks) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (TableCell cell : cells) {
            if (rows.isEmpty() || rows.get(rows.size() - 1).get(0).row() != cell.row()) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(cell);
        }
        List<Integer> widths = widths(cells);
        for (int from = 0; from < rows.size(); from += ROWS_PER_BLOCK) {
            int to = Math.min(rows.size(), from + ROWS_PER_BLOCK);
            blocks.add(new TableRows(rows.subList(from, to), widths, from == 0));
        }
    }

    /** Shares of the columns by their longest text, none under 6 hundredths of what the widest gets. */
    private static List<Integer> widths(List<TableCell> cells) {
        int columns = cells.stream().mapToInt(TableCell::column).max().orElse(0) + 1;
        double[] longest = new double[columns];
        for (TableCell cell : cells) {
            double length = Math.min(40, 3 + cell.span().length());
            longest[cell.column()] = Math.max(longest[cell.column()], length);
        }
        double sum = 0;
        for (double length : longest) {
            sum += Math.sqrt(length);
        }
        List<Integer> widths = new ArrayList<>(columns);
        for (double length : longest) {
            widths.add((int) Math.round(100 * Math.sqrt(length) / sum));
        }
        return widths;
    }

    private void lines(TextUnit unit, int from, int to, List<TextBlock> blocks) {
        String text = unit.text();
        List<Piece> open = new ArrayList<>();
        @Nullable TextLine last = null;
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && !isBreak(text.charAt(i))) {
                continue;
            }
            if (!isWhite(text, start, i)) {
                TextLine line = metrics.lineAt(unit.id(), start, i);
                if (!open.isEmpty() && !metrics.continues(last, line)) {
                    blocks.add(paragraph(unit, open));
                    open = new ArrayList<>();
                }
                open.add(new Piece(start, i));
                last = line;
            }
            start = i + 1;
        }
        if (!open.isEmpty()) {
            blocks.add(paragraph(unit, open));
        }
    }

    private Paragraph paragraph(TextUnit unit, List<Piece> lines) {
        Piece first = lines.get(0);
        TextLine line = metrics.lineAt(unit.id(), first.start(), first.end());
        Alignment alignment = lines.size() == 1 ? metrics.alignment(line) : Alignment.BODY;
        boolean indented = alignment == Alignment.BODY && metrics.isIndented(line);
        return new Paragraph(lines, alignment, indented, metrics.isLarge(line));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isWhite(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u3000' && c != '\u00A0') {
                return false;
            }
        }
        return true;
    }
}
