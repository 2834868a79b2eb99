package org.xianshen.extract.pdf.layout;

import java.util.ArrayList;
import java.util.List;

/** Finds tables without rules: at least three lines in a row whose segments begin, end or are centred on the same columns. */
final class Grid {

    private static final int LEAST_ROWS = 3;
    private static final Row NONE = new Row(-1, 0, List.of());

    private Grid() {}

    /**
     * What a line is in a table.
     *
     * @param table number of the table among these lines; −1 when the line is in none
     * @param row 0-based row
     * @param columnList column of each segment
     */
    record Row(int table, int row, List<Integer> columnList) {
        int[] columns() {
            return columnList.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** One entry for each line. */
    static List<Row> find(List<List<Segment>> lines) {
        List<Row> rows = new ArrayList<>();
        int table = 0;
        int i = 0;
        while (i < lines.size()) {
            int end = i + 1;
            while (end < lines.size() && lines.get(i).size() > 1 && aligned(lines.get(end - 1), lines.get(end))) {
                end++;
            }
            boolean isTable = end - i >= LEAST_ROWS;
            for (int k = i; k < end; k++) {
                List<Integer> columns = new ArrayList<>();
                for (int c = 0; c < lines.get(k).size(); c++) {
                    columns.add(c);
                }
                rows.add(isTable ? new Row(table, k - i, columns) : NONE);
            }
            table += isTable ? 1 : 0;
            i = end;
        }
        return rows;
    }

    private static boolean aligned(List<Segment> one, List<Segment> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            Segment a = one.get(i);
            Segment b = other.get(i);
            double tolerance = 0.6 * Math.max(a.em, b.em);
            boolean starts = Math.abs(a.u0 - b.u0) < tolerance;
            boolean ends = Math.abs(a.u1 - b.u1) < tolerance;
            boolean centres = Math.abs(a.u0 + a.u1 - b.u0 - b.u1) < 2 * tolerance;
            if (!starts && !ends && !centres) {
                return false;
            }
        }
        return true;
    }
}
