package org.xianshen.report;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextLine;
import org.xianshen.report.TextBlock.Alignment;

/** Where the lines of a document stand, for telling titles, centred lines and wrapped paragraphs. Immutable. */
final class PageMetrics {

    private final Map<String, TreeMap<Integer, TextLine>> byUnit = new HashMap<>();
    private double left = Double.MAX_VALUE;
    private double right;
    private double bodySizePt;

    static PageMetrics of(DocumentLayout layout) {
        PageMetrics metrics = new PageMetrics();
        Map<String, NavigableMap<Integer, Integer>> cells = cellEnds(layout);
        Map<Double, Integer> charactersBySize = new TreeMap<>();
        for (TextLine line : layout.lines()) {
            metrics.byUnit
                    .computeIfAbsent(line.span().unit(), u -> new TreeMap<>())
                    .putIfAbsent(line.span().start(), line);
            metrics.left = Math.min(metrics.left, line.region().x());
            metrics.right =
                    Math.max(metrics.right, line.region().x() + line.region().width());
            Map.Entry<Integer, Integer> cell = cells.getOrDefault(line.span().unit(), Collections.emptyNavigableMap())
                    .lowerEntry(line.span().end());
            if (cell == null || cell.getValue() <= line.span().start()) {
                charactersBySize.merge(line.fontSizePt(), line.span().length(), Integer::sum);
            }
        }
        metrics.bodySizePt = charactersBySize.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
        return metrics;
    }

    private PageMetrics() {}

    /** The end of each cell of a table by unit and start; tables are often set smaller than the text. */
    private static Map<String, NavigableMap<Integer, Integer>> cellEnds(DocumentLayout layout) {
        Map<String, NavigableMap<Integer, Integer>> ends = new HashMap<>();
        for (TableCell cell : layout.cells()) {
            ends.computeIfAbsent(cell.span().unit(), u -> new TreeMap<>())
                    .put(cell.span().start(), cell.span().end());
        }
        return ends;
    }

    /** The visual line at {@code start} of {@code unit}, if the layout knows it. */
    @Nullable
    TextLine lineAt(String unit, int start, int end) {
        TreeMap<Integer, TextLine> lines = byUnit.get(unit);
        if (lines == null) {
            return null;
        }
        Map.Entry<Integer, TextLine> entry = lines.floorEntry(start);
        if (entry != null && entry.getValue().span().end() > start) {
            return entry.getValue();
        }
        entry = lines.ceilingEntry(start);
        return entry != null && entry.getKey() < end ? entry.getValue() : null;
    }

    boolean isLarge(@Nullable TextLine line) {
        return line != null && line.fontSizePt() >= 1.25 * bodySizePt;
    }

    /** Whether the line is set in by one to three characters, as the first line of a paragraph is. */
    boolean isIndented(@Nullable TextLine line) {
        if (line == null) {
            return false;
        }
        double before = line.region().x() - left;
        return before > 1.2 * line.fontSizePt() && before < 3.5 * line.fontSizePt();
    }

    Alignment alignment(@Nullable TextLine line) {
        if (line == null) {
            return Alignment.BODY;
        }
        double width = right - left;
        double before = line.region().x() - left;
        double after = right - line.region().x() - line.region().width();
        if (before > 0.08 * width && Math.abs(before - after) < 0.06 * width) {
            return Alignment.CENTRE;
        }
        return before > 0.45 * width && after < 0.2 * width ? Alignment.RIGHT : Alignment.BODY;
    }

    /** Whether {@code next} goes on with the paragraph that {@code line} broke off at the right margin. */
    boolean continues(@Nullable TextLine line, @Nullable TextLine next) {
        if (line == null || next == null || Math.abs(line.fontSizePt() - next.fontSizePt()) > 0.5) {
            return false;
        }
        double size = line.fontSizePt();
        boolean full = line.region().x() + line.region().width() > right - 2.2 * size;
        boolean flush = next.region().x() < left + 0.8 * size;
        boolean near = next.region().y() - line.region().y() < 2.6 * size
                && next.region().y() > line.region().y();
        return full && flush && near;
    }
}
