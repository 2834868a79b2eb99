package org.xianshen.rules.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.TableCell;

/**
 * A table with the words of grounds in its headings: from the layout, or from lines whose fields are parted by tabs or bars.
 *
 * @param headings the words in each heading, by column
 * @param heading where the headings stand in the view; empty when they stand on an earlier page
 * @param rows the cells below, by row and column, in the view; an empty range where nothing stands
 */
record GroundTable(List<List<GroundWord>> headings, Range heading, List<List<Range>> rows) {

    private static final int LEAST_COLUMNS = 2;
    private static final int LONGEST_HEADING = 16;

    GroundTable {
        headings = headings.stream().map(List::copyOf).toList();
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The tables of the unit that have such a heading. */
    static List<GroundTable> of(UnitScan scan, GroundDocument document, DocumentTables tables) {
        List<GroundTable> found = new ArrayList<>();
        inLayout(scan, document, tables, found);
        inLines(scan, found);
        return found;
    }

    private static void inLayout(
            UnitScan scan, GroundDocument document, DocumentTables tables, List<GroundTable> found) {
        Map<Integer, Map<Integer, Map<Integer, Range>>> byTable = new TreeMap<>();
        for (TableCell cell : tables.cellsOf(scan.unit().unit().id())) {
            Range range = new Range(
                    scan.view().offsets().viewIndexOf(cell.span().start()),
                    scan.view().offsets().viewIndexOf(cell.span().end()));
            byTable.computeIfAbsent(cell.table(), t -> new TreeMap<>())
                    .computeIfAbsent(cell.row(), r -> new TreeMap<>())
                    .put(cell.column(), range);
        }
        byTable.forEach((number, rows) -> {
            List<List<Range>> dense = new ArrayList<>();
            rows.values().forEach(row -> dense.add(dense(row)));
            List<List<GroundWord>> known = document.headings(number);
            GroundTable table = known.isEmpty() ? below(scan, dense) : new GroundTable(known, new Range(0, 0), dense);
            if (table != null) {
                document.enterHeadings(number, table.headings());
                found.add(table);
            }
        });
    }

    private static List<Range> dense(Map<Integer, Range> row) {
        List<Range> cells = new ArrayList<>();
        row.forEach((column, range) -> {
            while (cells.size() < column) {
                cells.add(new Range(range.from(), range.from()));
            }
            cells.add(range);
        });
        return cells;
    }

    /** The table whose headings are the first of the first rows that holds such words, or null. */
    private static @Nullable GroundTable below(UnitScan scan, List<List<Range>> rows) {
        for (int i = 0; i < Math.min(rows.size(), 3); i++) {
            List<List<GroundWord>> headings = headings(scan, rows.get(i));
            if (headings.stream().filter(h -> !h.isEmpty()).count() >= 1
                    && rows.get(i).size() >= LEAST_COLUMNS) {
                List<Range> head = rows.get(i);
                return new GroundTable(
                        headings,
                        new Range(head.get(0).from(), head.get(head.size() - 1).to()),
                        rows.subList(i + 1, rows.size()));
            }
        }
        return null;
    }

    private static List<List<GroundWord>> headings(UnitScan scan, List<Range> cells) {
        List<List<GroundWord>> headings = new ArrayList<>();
        GroundHits hits = scan.grounds();
        for (Range cell : cells) {
            List<GroundWord> words = new ArrayList<>();
            if (cell.length() <= LONGEST_HEADING) {
                for (int i = hits.firstFrom(cell.from()); i < hits.size() && hits.end(i) <= cell.to(); i++) {
                    words.addAll(hits.words(i));
                }
            }
            headings.add(words.stream().filter(GroundTable::isOfHeading).toList());
        }
        return headings;
    }

    private static boolean isOfHeading(GroundWord word) {
        return switch (word.role()) {
            case COLUMN, COLUMN_WITH, BY, TRAIT -> true;
            default -> false;
        };
    }

    private static void inLines(UnitScan scan, List<GroundTable> found) {
        String text = scan.unit().unit().text();
        int hit = 0;
        GroundHits hits = scan.grounds();
        while (hit < hits.size()) {
            if (hits.words(hit).stream().noneMatch(w -> isOfHeading(w) && w.role() != GroundWord.Role.BY)) {
                hit++;
                continue;
            }
            int place = scan.view().offsets().originalStart(hits.start(hit));
            int start = text.lastIndexOf('\n', place - 1) + 1;
            int end = lineEnd(text, place);
            char delimiter = delimiter(text, start, end);
            int after = end;
            if (delimiter != 0) {
                List<List<Range>> rows = new ArrayList<>();
                rows.add(cells(scan, text, start, end, delimiter));
                int columns = rows.get(0).size();
                for (int at = end + 1; at < text.length(); at = after + 1) {
                    int next = lineEnd(text, at);
                    List<Range> row = cells(scan, text, at, next, delimiter);
                    if (row.size() != columns) {
                        break;
                    }
                    rows.add(row);
                    after = next;
                }
                GroundTable table = rows.size() < 2 ? null : below(scan, rows);
                if (table != null) {
                    found.add(table);
                }
            }
            hit = Math.max(hit + 1, hits.firstFrom(scan.view().offsets().viewIndexOf(after)));
        }
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static char delimiter(String text, int from, int to) {
        for (char c : new char[] {'\t', '|', '│'}) {
            int at = text.indexOf(c, from);
            if (at >= 0 && at < to) {
                return c;
            }
        }
        return 0;
    }

    private static List<Range> cells(UnitScan scan, String text, int from, int to, char delimiter) {
        List<Range> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && text.charAt(i) != delimiter) {
                continue;
            }
            int cellStart = start;
            int cellEnd = i;
            while (cellStart < cellEnd && Character.isWhitespace(text.charAt(cellStart))) {
                cellStart++;
            }
            while (cellEnd > cellStart && Character.isWhitespace(text.charAt(cellEnd - 1))) {
                cellEnd--;
            }
            int viewStart = scan.view().offsets().viewIndexOf(cellStart);
            int viewEnd =
                    cellEnd == cellStart ? viewStart : scan.view().offsets().viewIndexOf(cellEnd - 1) + 1;
            cells.add(new Range(viewStart, viewEnd));
            start = i + 1;
        }
        return cells;
    }

    /** The words in the heading of {@code column}. */
    List<GroundWord> heading(int column) {
        return column < headings.size() ? headings.get(column) : List.of();
    }

    /** The words of all headings. */
    List<GroundWord> allHeadings() {
        return headings.stream().flatMap(List::stream).toList();
    }
}
