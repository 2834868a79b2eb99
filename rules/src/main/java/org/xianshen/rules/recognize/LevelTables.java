package org.xianshen.rules.recognize;

import java.util.BitSet;
import org.xianshen.normalize.OffsetMap;

/**
 * Where the levels of other things are listed: the rows below a heading 密级 of a register, a list or a catalogue, and rows that
 * each give the level of something behind a label.
 *
 * <p>A table of one row whose headings are those of a cover (密级, 份号) is none. Places are indexes of the view. Found once for a
 * unit, in one pass over its text.
 */
final class LevelTables {

    private static final String SPACES = " \t\u3000\u00A0\r|│";
    private static final String[] ITEMS = {
        "序号", "名称", "题名", "标题", "事项", "份数", "载体", "系统", "岗位", "档号", "来文", "数量", "件数", "借阅", "文件", "部门", "资料", "项目"
    };
    private static final int MOST_MISFITS = 2;
    private static final int LONGEST_LINE = 240;

    private final BitSet rows = new BitSet();

    private LevelTables() {}

    static LevelTables of(UnitScan scan) {
        LevelTables tables = new LevelTables();
        String text = scan.unit().unit().text();
        OffsetMap offsets = scan.view().offsets();
        int reached = 0;
        int record = -1;
        for (int hit : scan.hits().of(Trigger.LEVEL_LABEL)) {
            int start = offsets.originalStart(scan.hits().start(hit));
            int end = offsets.originalEnd(scan.hits().end(hit));
            if (start < reached) {
                continue;
            }
            int lineStart = Lines.start(text, start);
            int lineEnd = Lines.end(text, end);
            if (isHeading(text, lineStart, lineEnd, start, end)) {
                reached = tables.rows(text, lineStart, lineEnd, offsets);
            } else if (!text.substring(lineStart, start).isBlank()) {
                if (record >= 0 && Lines.end(text, record) + 1 == lineStart) {
                    tables.rows.set(offsets.viewIndexOf(record), offsets.viewIndexOf(lineEnd));
                }
                record = lineStart;
            }
        }
        tables.cells(scan);
        return tables;
    }

    /** Whether the view's {@code place} stands in a list of other things' levels. */
    boolean holds(int place) {
        return rows.get(place);
    }

    private void cells(UnitScan scan) {
        Columns.Cell first = null;
        boolean several = false;
        for (Columns.Cell cell : scan.columns().cells()) {
            if (cell.label().is(Trigger.LEVEL_LABEL)) {
                several |= first != null;
                if (several) {
                    rows.set(cell.start(), cell.end());
                }
                first = first == null ? cell : first;
            }
        }
        if (first != null && several) {
            rows.set(first.start(), first.end());
        }
    }

    private static boolean isHeading(String text, int lineStart, int lineEnd, int start, int end) {
        if (lineEnd - lineStart > LONGEST_LINE) {
            return false;
        }
        boolean begins = start == lineStart || SPACES.indexOf(text.charAt(start - 1)) >= 0;
        boolean ends = end == lineEnd || SPACES.indexOf(text.charAt(end)) >= 0;
        String line = text.substring(lineStart, lineEnd);
        return begins
                && ends
                && segments(line) >= 2
                && line.indexOf('：') < 0
                && line.indexOf(':') < 0
                && line.indexOf('★') < 0
                && line.indexOf('□') < 0;
    }

    private int rows(String text, int lineStart, int headingEnd, OffsetMap offsets) {
        String heading = text.substring(lineStart, headingEnd);
        int at = headingEnd + 1;
        int end = headingEnd;
        int misfits = 0;
        int count = 0;
        while (at < text.length() && misfits < MOST_MISFITS) {
            int lineEnd = text.indexOf('\n', at);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            if (lineEnd - at <= LONGEST_LINE && segments(text.substring(at, lineEnd)) >= 2) {
                end = lineEnd;
                misfits = 0;
                count++;
            } else {
                misfits++;
            }
            at = lineEnd + 1;
        }
        if (count >= 2 || (count == 1 && listsItems(heading))) {
            rows.set(offsets.viewIndexOf(headingEnd), offsets.viewIndexOf(end));
        }
        return end;
    }

    private static boolean listsItems(String heading) {
        for (String item : ITEMS) {
            if (heading.contains(item)) {
                return true;
            }
        }
        return false;
    }

    private static int segments(String line) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            boolean space = SPACES.indexOf(line.charAt(i)) >= 0;
            if (!space && !inside) {
                count++;
            }
            inside = !space;
        }
        return count;
    }
}
