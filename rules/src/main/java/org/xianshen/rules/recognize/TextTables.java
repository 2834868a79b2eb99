package org.xianshen.rules.recognize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.normalize.DocumentText.UnitText;
import org.xianshen.normalize.OffsetMap;

/**
 * Finds tables set in plain text: a line of headings, then lines split the same way by tabs, bars, commas or spaces.
 *
 * <p>Works on the original text, where the spaces still are. One use only.
 */
final class TextTables {

    private static final int LONGEST_HEADING_LINE = 240;
    private static final int LONGEST_NOTE = 8;
    private static final int MOST_MISFITS = 3;
    private static final char WIDE_SPACE = '\u3000';

    private final UnitText unit;
    private final TriggerHits hits;
    private final String text;
    private final OffsetMap offsets;

    TextTables(UnitText unit, TriggerHits hits) {
        this.unit = unit;
        this.hits = hits;
        this.text = unit.unit().text();
        this.offsets = unit.view().offsets();
    }

    void collect(List<Columns.Cell> cells, List<int[]> headings) {
        int hit = 0;
        while (hit < hits.size()) {
            int place = offsets.originalStart(hits.start(hit));
            int lineStart = lineStart(place);
            int lineEnd = lineEnd(place);
            int next = hit + 1;
            int labels = isLabel(hit) ? 1 : 0;
            while (next < hits.size() && offsets.originalStart(hits.start(next)) < lineEnd) {
                labels += isLabel(next) ? 1 : 0;
                next++;
            }
            if (labels >= 2 && lineEnd - lineStart <= LONGEST_HEADING_LINE) {
                int after = table(lineStart, lineEnd, cells, headings);
                while (next < hits.size() && offsets.originalStart(hits.start(next)) < after) {
                    next++;
                }
            }
            hit = next;
        }
    }

    private boolean isLabel(int hit) {
        for (Trigger trigger : hits.triggers(hit)) {
            if (trigger.isLabel() || trigger == Trigger.HEADING) {
                return true;
            }
        }
        return false;
    }

    /** Reads the table whose heading is the line given; answers where it ends, or the line's end if it is no heading. */
    private int table(int lineStart, int lineEnd, List<Columns.Cell> cells, List<int[]> headings) {
        String line = text.substring(lineStart, lineEnd);
        if (line.indexOf('：') >= 0 || line.indexOf(':') >= 0 || line.indexOf('。') >= 0) {
            return lineEnd;
        }
        char delimiter = delimiter(line);
        List<@Nullable Label> labels = labels(split(lineStart, lineEnd, delimiter));
        if (delimiter == WIDE_SPACE) {
            List<@Nullable Label> closer = labels(split(lineStart, lineEnd, ' '));
            if (known(closer) > known(labels)) {
                delimiter = ' ';
                labels = closer;
            }
        }
        int known = known(labels);
        if (labels.size() < 2 || (labels.size() == 2 && delimiter == ' ') || known < 2 || known * 2 < labels.size()) {
            return lineEnd;
        }
        headings.add(new int[] {offsets.viewIndexOf(lineStart), offsets.viewIndexOf(lineEnd)});
        return rows(lineEnd, delimiter, labels, cells);
    }

    private static int known(List<@Nullable Label> labels) {
        return (int) labels.stream().filter(label -> label != null).count();
    }

    /** The heading word of each cell, or null for a cell that is not one heading. */
    private List<@Nullable Label> labels(List<int[]> heads) {
        List<@Nullable Label> labels = new ArrayList<>();
        for (int[] head : heads) {
            int start = offsets.viewIndexOf(head[0]);
            int end = offsets.viewIndexOf(head[1]);
            Label label = end > start ? Columns.headingIn(hits, start, end) : null;
            boolean one =
                    label != null && end - start <= label.word().length() + LONGEST_NOTE && !severalWords(start, end);
            labels.add(one ? label : null);
        }
        return labels;
    }

    /** Whether a cell holds two headings with a space between, so that it was split too coarsely. */
    private boolean severalWords(int start, int end) {
        int first = hits.firstFrom(start);
        for (int i = first; i < hits.size() && hits.start(i) < end; i++) {
            if (i > first && isLabel(i) && Gaps.before(unit.view(), hits.start(i))) {
                return true;
            }
        }
        return false;
    }

    private int rows(int from, char delimiter, List<@Nullable Label> labels, List<Columns.Cell> cells) {
        int misfits = 0;
        int end = from;
        int at = nextLine(from);
        while (at < text.length() && misfits < MOST_MISFITS) {
            int lineEnd = lineEnd(at);
            List<int[]> row = split(at, lineEnd, delimiter);
            if (delimiter == ' ') {
                joinSpacedNames(row, labels.size());
            }
            if (row.size() == labels.size()) {
                for (int i = 0; i < row.size(); i++) {
                    Label label = labels.get(i);
                    int start = offsets.viewIndexOf(row.get(i)[0]);
                    int stop = offsets.viewIndexOf(row.get(i)[1]);
                    if (label != null && stop > start) {
                        cells.add(new Columns.Cell(start, stop, label));
                    }
                }
                end = lineEnd;
                misfits = 0;
            } else {
                misfits++;
            }
            at = nextLine(lineEnd);
        }
        return end;
    }

    /** Joins neighbouring cells of one Chinese character each, as in a name set 李 丽, until the row has {@code columns} cells. */
    private void joinSpacedNames(List<int[]> row, int columns) {
        for (int i = 0; i + 1 < row.size() && row.size() > columns; i++) {
            if (isOneHan(row.get(i)) && isOneHan(row.get(i + 1))) {
                row.set(i, new int[] {row.get(i)[0], row.get(i + 1)[1]});
                row.remove(i + 1);
            }
        }
    }

    private boolean isOneHan(int[] cell) {
        char c = text.charAt(cell[0]);
        return cell[1] - cell[0] == 1 && c >= '\u4E00' && c <= '\u9FFF';
    }

    private static char delimiter(String line) {
        if (line.indexOf('\t') >= 0) {
            return '\t';
        }
        if (line.indexOf('|') >= 0) {
            return '|';
        }
        if (line.indexOf('│') >= 0) {
            return '│';
        }
        if (line.indexOf(',') >= 0) {
            return ',';
        }
        if (line.indexOf('，') >= 0) {
            return '，';
        }
        String inner = line.strip();
        return inner.contains("  ") || inner.contains("\u3000\u3000") ? WIDE_SPACE : ' ';
    }

    /** The cells of a line; {@code \u3000} stands for two or more spaces of any kind, a space for one or more. */
    private List<int[]> split(int from, int to, char delimiter) {
        List<int[]> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean cut = i == to || cuts(i, to, delimiter);
            if (!cut) {
                continue;
            }
            int cellStart = start;
            int cellEnd = i;
            while (cellStart < cellEnd && isSpace(text.charAt(cellStart))) {
                cellStart++;
            }
            while (cellEnd > cellStart && isSpace(text.charAt(cellEnd - 1))) {
                cellEnd--;
            }
            boolean spaced = delimiter == ' ' || delimiter == WIDE_SPACE;
            boolean edge = delimiter == '|' && cellEnd == cellStart && (start == from || i == to);
            if (cellEnd > cellStart || (!spaced && !edge)) {
                cells.add(new int[] {cellStart, cellEnd});
            }
            start = i + 1;
        }
        return cells;
    }

    private boolean cuts(int i, int to, char delimiter) {
        char c = text.charAt(i);
        if (delimiter == ' ') {
            return isSpace(c);
        }
        if (delimiter == WIDE_SPACE) {
            return isSpace(c) && i + 1 < to && isSpace(text.charAt(i + 1));
        }
        return c == delimiter;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0' || c == '\r' || c == '\t';
    }

    private int lineStart(int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    private int lineEnd(int place) {
        int end = text.indexOf('\n', place);
        return end < 0 ? text.length() : end;
    }

    private int nextLine(int lineEnd) {
        return lineEnd + 1;
    }

    @Override
    public String toString() {
        return "TextTables[" + unit.unit().id() + "]";
    }
}
