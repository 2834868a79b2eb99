package org.xianshen.rules.ner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.TableCell;
import org.xianshen.normalize.DocumentText;
import org.xianshen.normalize.DocumentText.UnitText;
import org.xianshen.normalize.MatchView;
import org.xianshen.normalize.MatchView.Gap;
import org.xianshen.rules.ner.ContextWords.Context;

/**
 * Finds names in the columns of tables whose heading says that names stand below, and in the cell beside a label.
 *
 * <p>Tables are the cells of the layout, and lines of text whose fields are parted by tabs or spaces. Thread-safe.
 */
final class NameColumns {

    private static final double CONFIDENCE = 0.95;
    private static final int LONGEST_HEADING = 10;

    private final NameLexicons lexicons;
    private final NameShape shape;

    NameColumns(NameLexicons lexicons) {
        this.lexicons = lexicons;
        this.shape = new NameShape(lexicons);
    }

    /** Reports names in the cells of the layout, with the unit they stand in. */
    void findInCells(DocumentText document, BiConsumer<String, FoundName> found) {
        Map<Integer, Map<Integer, Context>> headings = new HashMap<>();
        Map<Integer, TableCell> previous = new HashMap<>();
        for (TableCell cell : document.layout().cells()) {
            UnitText unit = document.unit(cell.span().unit());
            int start = unit.view().offsets().viewIndexOf(cell.span().start());
            int end = Math.max(start, viewEnd(unit.view(), cell.span().end()));
            char[] text = unit.view().text().substring(start, end).toCharArray();
            Context heading = heading(text);
            Map<Integer, Context> columns = headings.computeIfAbsent(cell.table(), t -> new HashMap<>());
            if (heading != null) {
                columns.put(cell.column(), heading);
            } else {
                Context left = labelToTheLeft(document, previous.get(cell.table()), cell);
                Context above = columns.get(cell.column());
                Context context = left != null ? left : above;
                if (context != null) {
                    names(
                            text,
                            0,
                            text.length,
                            context,
                            n -> found.accept(unit.unit().id(), shift(n, start)));
                }
            }
            previous.put(cell.table(), cell);
        }
    }

    private static int viewEnd(MatchView view, int originalEnd) {
        return originalEnd == 0 ? 0 : view.offsets().viewIndexOf(originalEnd - 1) + 1;
    }

    private @Nullable Context labelToTheLeft(DocumentText document, @Nullable TableCell left, TableCell cell) {
        if (left == null || left.row() != cell.row() || left.column() + 1 != cell.column()) {
            return null;
        }
        return heading(MatchView.of(document.textOf(left.span())).text().toCharArray());
    }

    private static FoundName shift(FoundName name, int by) {
        return new FoundName(
                name.start() + by, name.end() + by, name.confidence(), name.evidence(), name.role(), name.masked());
    }

    /** The label that a heading ends with; a heading is short and says nothing else. */
    private @Nullable Context heading(char[] text) {
        int end = text.length;
        while (end > 0 && (text[end - 1] == ':' || text[end - 1] <= ' ')) {
            end--;
        }
        if (end < 2 || end > LONGEST_HEADING) {
            return null;
        }
        Context context = lexicons.contexts().endingAt(text, end);
        return context != null && context.is("LABEL") && context.word().length() > 1 ? context : null;
    }

    /** Reports the names among the items of a field. */
    private void names(char[] text, int from, int to, Context context, Consumer<FoundName> found) {
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean inside = i < to && (WordLattice.isHan(text[i]) || DottedNames.isDot(text[i]));
            if (inside) {
                continue;
            }
            if (i < to && text[i] == '(' && start == i) {
                return;
            }
            if (shape.fits(text, start, i)) {
                found.accept(new FoundName(
                        start, i, CONFIDENCE, List.of("surname", "column " + context.word()), context.role(), false));
            }
            start = i + 1;
        }
    }

    /** Reports names in columns of plain text below a heading line. */
    void findInLines(MatchView view, char[] text, Consumer<FoundName> found) {
        int lineStart = 0;
        Map<Integer, Context> columns = Map.of();
        int fieldCount = 0;
        while (lineStart < text.length) {
            int lineEnd = lineStart;
            while (lineEnd < text.length
                    && text[lineEnd] != '\n'
                    && (lineEnd == lineStart || view.gapBefore(lineEnd) != Gap.LINE)) {
                lineEnd++;
            }
            if (lineEnd - lineStart <= 200) {
                List<int[]> fields = fields(view, text, lineStart, lineEnd);
                Map<Integer, Context> headings = fields.size() < 2 ? Map.of() : headings(text, fields);
                if (!headings.isEmpty()) {
                    columns = headings;
                    fieldCount = fields.size();
                } else if (!columns.isEmpty() && Math.abs(fields.size() - fieldCount) <= 1 && fields.size() > 1) {
                    for (Map.Entry<Integer, Context> column : columns.entrySet()) {
                        if (column.getKey() < fields.size()) {
                            int[] field = fields.get(column.getKey());
                            names(text, field[0], field[1], column.getValue(), found);
                        }
                    }
                } else {
                    columns = Map.of();
                }
            } else {
                columns = Map.of();
            }
            lineStart = lineEnd < text.length && text[lineEnd] != '\n' ? lineEnd : lineEnd + 1;
        }
    }

    private Map<Integer, Context> headings(char[] text, List<int[]> fields) {
        Map<Integer, Context> headings = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            int[] field = fields.get(i);
            if (text[field[1] - 1] == ':') {
                return Map.of();
            }
            Context context = heading(Arrays.copyOfRange(text, field[0], field[1]));
            if (context != null) {
                headings.put(i, context);
            }
        }
        return headings;
    }

    /** The fields of a line: parted by tabs, bars and spaces, but 姓 名 and 张 三 stay one field. */
    private static List<int[]> fields(MatchView view, char[] text, int from, int to) {
        List<int[]> fields = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean separator = i < to && (text[i] == '\t' || text[i] == '|' || text[i] == ' ');
            boolean gap = i > start
                    && i < to
                    && !separator
                    && view.gapBefore(i) == Gap.SPACE
                    && !spread(view, text, start, i, to);
            if (i == to || separator || gap) {
                if (i > start) {
                    fields.add(new int[] {start, i});
                }
                start = separator ? i + 1 : i;
            }
        }
        return fields;
    }

    /** Whether the space before {@code i} only spreads a word of two characters. */
    private static boolean spread(MatchView view, char[] text, int start, int i, int to) {
        boolean oneBefore = i - start == 1 && WordLattice.isHan(text[start]);
        boolean oneAfter = WordLattice.isHan(text[i])
                && (i + 1 == to || !WordLattice.isHan(text[i + 1]) || view.gapBefore(i + 1) == Gap.SPACE);
        return oneBefore && oneAfter;
    }
}
