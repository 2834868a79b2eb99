package org.xianshen.extract.ocr.tesseract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A table by its rules: at least two rules across and two upright that meet. Edges are in pixels of the page. */
final class Table {

    private final int left;
    private final int top;
    private final int right;
    private final int bottom;
    private final List<Rules.Rule> rules;
    private final List<Integer> rows;
    private final List<Integer> columns;
    private final int near;

    private Table(List<Rules.Rule> rules, int dpi) {
        this.rules = List.copyOf(rules);
        this.near = Math.max(2, dpi / 25);
        int l = Integer.MAX_VALUE;
        int t = Integer.MAX_VALUE;
        int r = 0;
        int b = 0;
        for (Rules.Rule rule : rules) {
            l = Math.min(l, rule.horizontal() ? rule.from() : rule.at());
            r = Math.max(r, rule.horizontal() ? rule.to() : rule.at() + rule.thickness());
            t = Math.min(t, rule.horizontal() ? rule.at() : rule.from());
            b = Math.max(b, rule.horizontal() ? rule.at() + rule.thickness() : rule.to());
        }
        this.left = l;
        this.top = t;
        this.right = r;
        this.bottom = b;
        this.rows = edges(true);
        this.columns = edges(false);
    }

    private List<Integer> edges(boolean horizontal) {
        TreeSet<Integer> sorted = new TreeSet<>();
        rules.stream().filter(r -> r.horizontal() == horizontal).forEach(r -> sorted.add(r.at()));
        List<Integer> edges = new ArrayList<>();
        for (int at : sorted) {
            if (edges.isEmpty() || at - edges.get(edges.size() - 1) > near) {
                edges.add(at);
            }
        }
        return edges;
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int right() {
        return right;
    }

    int bottom() {
        return bottom;
    }

    /** The tables of a page, from the top. */
    static List<Table> of(Rules found, int dpi) {
        List<Rules.Rule> left = new ArrayList<>(found.all());
        List<Table> tables = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Rules.Rule> group = new ArrayList<>();
            group.add(left.remove(left.size() - 1));
            for (int i = 0; i < group.size(); i++) {
                Rules.Rule one = group.get(i);
                for (int k = left.size() - 1; k >= 0; k--) {
                    if (meet(one, left.get(k), dpi / 12)) {
                        group.add(left.remove(k));
                    }
                }
            }
            long across = group.stream().filter(Rules.Rule::horizontal).count();
            if (across >= 2 && group.size() - across >= 2) {
                Table table = new Table(group, dpi);
                if (table.rows.size() >= 2 && table.columns.size() >= 2) {
                    tables.add(table);
                }
            }
        }
        tables.sort(java.util.Comparator.comparingInt(Table::top));
        return tables;
    }

    private static boolean meet(Rules.Rule a, Rules.Rule b, int near) {
        if (a.horizontal() == b.horizontal()) {
            return false;
        }
        return a.from() - near <= b.at()
                && b.at() <= a.to() + near
                && b.from() - near <= a.at()
                && a.at() <= b.to() + near;
    }

    /** The row of a point: that of the nearest rule above which reaches over it; a merged cell has its first row. */
    int row(double x, double y) {
        return index(true, rows, x, y);
    }

    /** The column of a point, likewise. */
    int column(double x, double y) {
        return index(false, columns, y, x);
    }

    private int index(boolean horizontal, List<Integer> edges, double along, double across) {
        int best = edges.get(0);
        for (Rules.Rule rule : rules) {
            if (rule.horizontal() == horizontal
                    && rule.from() - near <= along
                    && along <= rule.to() + near
                    && rule.at() <= across
                    && rule.at() > best) {
                best = rule.at();
            }
        }
        int index = 0;
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i) <= best) {
                index = i;
            }
        }
        return index;
    }
}
