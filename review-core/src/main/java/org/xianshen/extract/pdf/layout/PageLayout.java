package org.xianshen.extract.pdf.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;
import org.xianshen.extract.pdf.walk.PageContent;

/** Reads a page's glyphs in order: direction by direction, blocks from top to bottom, tables row by row. */
final class PageLayout {

    /** Running text is taken as wrapped only when it is set over that share of the page's width. */
    private static final double RUNNING_SHARE = 0.55;

    private final PageContent content;
    private final GlyphTable glyphs;
    private final Frame frame;
    private final TextAssembly out;
    private final Paragraphs paragraphs;

    private PageLayout(PageContent content, Frame frame, TextAssembly out) {
        this.content = content;
        this.glyphs = content.glyphs();
        this.frame = frame;
        this.out = out;
        this.paragraphs = new Paragraphs(glyphs, frame);
    }

    static PageText of(PageContent content, boolean visible) {
        GlyphTable glyphs = content.glyphs();
        int[] twins = PageText.noTwins(glyphs.count());
        TextAssembly out = new TextAssembly(glyphs);
        for (Map.Entry<Integer, int[]> direction : byDirection(glyphs, visible).entrySet()) {
            out.breakLine();
            Frame frame = new Frame(direction.getKey());
            List<Box> rules = new ArrayList<>();
            if (frame.isQuarter() && visible) {
                content.rules().forEach(r -> rules.add(frame.turn(r)));
            }
            int[] members = direction.getValue();
            List<List<Segment>> lines = new LineAssembler(glyphs, frame, rules, twins).lines(members, members.length);
            new PageLayout(content, frame, out).write(lines, new RuledCells(rules));
        }
        out.trimEnd();
        return out.build(twins);
    }

    private static Map<Integer, int[]> byDirection(GlyphTable glyphs, boolean visible) {
        Map<Integer, int[]> members = new TreeMap<>();
        Map<Integer, Integer> counts = new TreeMap<>();
        int[] current = new int[0];
        int direction = -1;
        int count = 0;
        for (int g = 0; g < glyphs.count(); g++) {
            if (glyphs.isVisible(g) != visible) {
                continue;
            }
            int d = Frame.direction(glyphs, g);
            d = d < 0 ? Math.max(direction, 0) : d;
            if (d != direction) {
                if (direction >= 0) {
                    members.put(direction, current);
                    counts.put(direction, count);
                }
                direction = d;
                current = members.getOrDefault(d, new int[64]);
                count = counts.getOrDefault(d, 0);
            }
            if (count == current.length) {
                current = Arrays.copyOf(current, count * 2);
            }
            current[count++] = g;
        }
        if (direction >= 0) {
            members.put(direction, current);
            counts.put(direction, count);
        }
        members.replaceAll((d, m) -> Arrays.copyOf(m, counts.getOrDefault(d, 0)));
        return members;
    }

    private void write(List<List<Segment>> lines, RuledCells ruled) {
        for (List<Segment> line : lines) {
            for (Segment segment : line) {
                segment.cell = ruled.around(segment);
            }
        }
        int from = 0;
        while (from < lines.size()) {
            int to = from;
            boolean table = isTable(lines.get(from));
            while (to < lines.size() && isTable(lines.get(to)) == table) {
                to++;
            }
            if (table) {
                table(lines.subList(from, to));
            } else {
                running(lines.subList(from, to));
            }
            from = to;
        }
    }

    private static boolean isTable(List<Segment> line) {
        return line.stream().anyMatch(s -> s.cell != null);
    }

    // ---- running text

    private void running(List<List<Segment>> lines) {
        int from = 0;
        for (Columns.Block block : Columns.find(lines)) {
            plain(lines.subList(from, block.from()), pageRight(lines), margin(lines));
            double left = Paragraphs.rightEdge(block.left());
            double right = Paragraphs.rightEdge(block.right());
            plain(block.left(), left, left);
            plain(block.right(), right, right);
            from = block.to();
        }
        plain(lines.subList(from, lines.size()), pageRight(lines), margin(lines));
    }

    /** Where running text ends on the right, or infinity when the page has none. */
    private double pageRight(List<List<Segment>> lines) {
        double right = Paragraphs.rightEdge(lines);
        return right - leftEdge(lines) >= RUNNING_SHARE * pageWidth() ? right : Double.POSITIVE_INFINITY;
    }

    /** How far right text may reach: as far from the edge as it begins on the left, or as it does reach. */
    private double margin(List<List<Segment>> lines) {
        double right = Paragraphs.rightEdge(lines);
        return frame.degrees() == 0 ? Math.max(right, pageWidth() - leftEdge(lines)) : right;
    }

    private double pageWidth() {
        return frame.degrees() % 180 == 0 ? content.width() : content.height();
    }

    private static double leftEdge(List<List<Segment>> lines) {
        double left = Double.MAX_VALUE;
        for (List<Segment> line : lines) {
            left = Math.min(left, line.get(0).u0);
        }
        return left;
    }

    private void plain(List<List<Segment>> lines, double right, double margin) {
        List<Grid.Row> grid = Grid.find(lines);
        int[] tableOf = new int[] {-1, -1};
        for (int i = 0; i < lines.size(); i++) {
            List<Segment> line = lines.get(i);
            out.nextLine();
            Grid.Row row = grid.get(i);
            for (int k = 0; k < line.size(); k++) {
                if (k > 0) {
                    out.synthetic('\t');
                }
                int start = out.length();
                Segment segment = line.get(k);
                double limit =
                        k + 1 < line.size() ? line.get(k + 1).u0 - 0.3 * segment.em : Math.max(margin, segment.u1);
                out.write(segment, frame, limit);
                if (row.table() >= 0) {
                    if (tableOf[0] != row.table()) {
                        tableOf[0] = row.table();
                        tableOf[1] = out.nextTable();
                    }
                    out.cell(start, tableOf[1], row.row(), row.columns()[k]);
                }
            }
            List<Segment> next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            if (next != null
                    && row.table() < 0
                    && joins(line, next, i + 2 < lines.size() ? lines.get(i + 2) : null, right)) {
                char joint = paragraphs.joint(line.get(0), next.get(0), false, right);
                if (joint != 0) {
                    out.synthetic(joint);
                }
            } else {
                out.breakLine();
            }
        }
    }

    private boolean joins(List<Segment> line, List<Segment> next, @Nullable List<Segment> afterNext, double right) {
        return line.size() == 1
                && next.size() == 1
                && paragraphs.continues(line.get(0), next.get(0), afterNext == null ? null : afterNext.get(0), right);
    }

    // ---- ruled tables

    /** One cell of a ruled table. */
    private static final class RuledCell {
        final Box box;
        final List<Segment> segments = new ArrayList<>();

        RuledCell(Box box) {
            this.box = box;
        }
    }

    private void table(List<List<Segment>> lines) {
        List<RuledCell> cells = new ArrayList<>();
        List<Segment> loose = new ArrayList<>();
        for (List<Segment> line : lines) {
            for (Segment segment : line) {
                Box box = segment.cell;
                if (box == null) {
                    loose.add(segment);
                } else {
                    cellOf(cells, box).segments.add(segment);
                }
            }
        }
        for (Segment segment : loose) {
            RuledCell own = new RuledCell(new Box(segment.u0, segment.top, segment.u1, segment.bottom));
            own.segments.add(segment);
            cells.add(own);
        }
        List<List<RuledCell>> rows = rows(cells);
        double[] columns = edges(cells, c -> c.box.x0());
        boolean isGrid = cells.size() > 2 && columns.length > 1;
        int table = isGrid ? out.nextTable() : -1;
        for (int r = 0; r < rows.size(); r++) {
            writeRow(rows.get(r), r, table, columns);
        }
    }

    private void writeRow(List<RuledCell> row, int r, int table, double[] columns) {
        RuledCell before = null;
        for (RuledCell cell : row) {
            if (before != null && !(isSingleMark(before) && isSingleMark(cell))) {
                out.synthetic('\t');
            }
            int start = out.length();
            writeCell(cell);
            if (table >= 0) {
                out.cell(start, table, r, indexOf(columns, cell.box.x0()));
            }
            before = cell;
        }
        out.breakLine();
    }

    /** A box of a form that holds one digit or letter. */
    private boolean isSingleMark(RuledCell cell) {
        if (cell.segments.size() != 1) {
            return false;
        }
        Segment only = cell.segments.get(0);
        char first = only.first(glyphs);
        return Scripts.isAsciiWord(first) && only.u1 - only.u0 < 1.1 * only.em && only.count() <= 2;
    }

    private void writeCell(RuledCell cell) {
        double left = cell.segments.stream().mapToDouble(s -> s.u0).min().orElse(cell.box.x0());
        double em = cell.segments.get(0).em;
        double right = cell.box.x1() - Math.max(0, Math.min(0.6 * em, left - cell.box.x0()));
        Segment last = null;
        for (Segment segment : cell.segments) {
            boolean sameLine = last != null && Math.abs(segment.middle() - last.middle()) < 0.4 * segment.em;
            if (last != null && sameLine) {
                out.synthetic(' ');
            } else if (last != null && paragraphs.continuesInCell(last, segment, right)) {
                char joint = paragraphs.joint(last, segment, true, right);
                if (joint != 0) {
                    out.synthetic(joint);
                }
            } else if (last != null) {
                out.synthetic('\n');
            }
            if (!sameLine) {
                out.nextLine();
            }
            out.write(segment, frame, Math.max(segment.u1, cell.box.x1() - 1));
            last = segment;
        }
    }

    private static RuledCell cellOf(List<RuledCell> cells, Box box) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            Box known = cells.get(i).box;
            if (near(known.x0(), box.x0())
                    && near(known.y0(), box.y0())
                    && near(known.x1(), box.x1())
                    && near(known.y1(), box.y1())) {
                return cells.get(i);
            }
        }
        RuledCell cell = new RuledCell(box);
        cells.add(cell);
        return cell;
    }

    private static List<List<RuledCell>> rows(List<RuledCell> cells) {
        cells.sort(Comparator.comparingDouble(c -> c.box.y0()));
        List<List<RuledCell>> rows = new ArrayList<>();
        double top = Double.NaN;
        for (RuledCell cell : cells) {
            if (rows.isEmpty() || !near(top, cell.box.y0())) {
                rows.add(new ArrayList<>());
                top = cell.box.y0();
            }
            rows.get(rows.size() - 1).add(cell);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(c -> c.box.x0())));
        return rows;
    }

    private static double[] edges(List<RuledCell> cells, ToDoubleFunction<RuledCell> edge) {
        double[] all = cells.stream().mapToDouble(edge).sorted().toArray();
        int n = 0;
        for (double value : all) {
            if (n == 0 || !near(all[n - 1], value)) {
                all[n++] = value;
            }
        }
        return Arrays.copyOf(all, n);
    }

    private static int indexOf(double[] columns, double value) {
        for (int i = 0; i < columns.length; i++) {
            if (near(columns[i], value)) {
                return i;
            }
        }
        return columns.length - 1;
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 2.5;
    }
}
