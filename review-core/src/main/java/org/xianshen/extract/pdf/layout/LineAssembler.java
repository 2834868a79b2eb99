package org.xianshen.extract.pdf.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;

/**
 * Puts the glyphs of one direction into visual lines, top to bottom, each cut into segments left to right.
 *
 * <p>Glyphs that repeat a neighbour on the same spot (bold by overprinting) are left out of the lines and entered as
 * twins of the glyph they repeat.
 */
final class LineAssembler {

    /** A gap of that many ems ends a segment. */
    static final double CELL_GAP = 1.5;

    private final GlyphTable glyphs;
    private final Frame frame;
    private final List<Box> uprightRules;
    private final int[] twinOf;

    LineAssembler(GlyphTable glyphs, Frame frame, List<Box> rules, int[] twinOf) {
        this.glyphs = glyphs;
        this.frame = frame;
        this.twinOf = twinOf;
        List<Box> upright = new ArrayList<>();
        for (Box rule : rules) {
            if (rule.height() > rule.width()) {
                upright.add(rule);
            }
        }
        this.uprightRules = upright;
    }

    /** One visual line under construction. */
    private static final class Band {
        final List<Segment> chunks = new ArrayList<>();
        double top;
        double bottom;
    }

    List<List<Segment>> lines(int[] members, int count) {
        List<Segment> chunks = chunks(members, count);
        chunks.sort(Comparator.comparingDouble(Segment::middle).thenComparingDouble(c -> c.u0));
        List<Band> bands = new ArrayList<>();
        for (Segment chunk : chunks) {
            Band band = bandFor(bands, chunk);
            band.chunks.add(chunk);
        }
        List<List<Segment>> lines = new ArrayList<>();
        for (Band band : bands) {
            List<Segment> line = cut(band);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Runs of glyphs that follow each other in painting order on one line. */
    private List<Segment> chunks(int[] members, int count) {
        List<Segment> chunks = new ArrayList<>();
        Segment current = null;
        double lastEnd = 0;
        double lastMiddle = 0;
        for (int i = 0; i < count; i++) {
            int g = members[i];
            double start = start(g);
            double end = Math.max(start, end(g));
            double middle = middle(g);
            double em = glyphs.size(g);
            boolean follows = current != null
                    && Math.abs(middle - lastMiddle) < 0.25 * em
                    && start > lastEnd - 0.5 * em
                    && start < lastEnd + 0.8 * em;
            if (current == null || !follows) {
                current = new Segment();
                chunks.add(current);
            }
            current.add(g, start, end, middle, em);
            lastEnd = end;
            lastMiddle = middle;
        }
        return chunks;
    }

    private static Band bandFor(List<Band> bands, Segment chunk) {
        for (int i = bands.size() - 1; i >= Math.max(0, bands.size() - 4); i--) {
            Band band = bands.get(i);
            double shared = Math.min(band.bottom, chunk.bottom) - Math.max(band.top, chunk.top);
            double smaller = Math.min(band.bottom - band.top, chunk.bottom - chunk.top);
            if (shared > 0.55 * smaller) {
                if (chunk.em > (band.bottom - band.top) * 0.8) {
                    band.top = Math.min(band.top, chunk.top);
                    band.bottom = Math.max(band.bottom, chunk.bottom);
                }
                return band;
            }
        }
        Band band = new Band();
        band.top = chunk.top;
        band.bottom = chunk.bottom;
        bands.add(band);
        return band;
    }

    private List<Segment> cut(Band band) {
        band.chunks.sort(Comparator.comparingDouble(c -> c.u0));
        int total = 0;
        boolean crossing = false;
        double end = -Double.MAX_VALUE;
        for (Segment chunk : band.chunks) {
            total += chunk.count();
            crossing |= chunk.u0 < end - 0.05 * chunk.em;
            end = Math.max(end, chunk.u1);
        }
        int[] order = new int[total];
        int n = 0;
        for (Segment chunk : band.chunks) {
            for (int i = 0; i < chunk.count(); i++) {
                order[n++] = chunk.glyph(i);
            }
        }
        if (crossing) {
            order = Arrays.stream(order)
                    .boxed()
                    .sorted(Comparator.comparingDouble(this::start))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return segments(order);
    }

    private List<Segment> segments(int[] order) {
        List<Segment> line = new ArrayList<>();
        Segment current = null;
        int previous = -1;
        double lastEnd = 0;
        for (int g : order) {
            double start = start(g);
            double em = glyphs.size(g);
            if (previous >= 0 && isTwin(previous, g, start)) {
                twinOf[g] = twinOf[previous] >= 0 ? twinOf[previous] : previous;
                continue;
            }
            double gap = start - lastEnd;
            if (current == null
                    || gap > CELL_GAP * Math.max(em, current.em)
                    || ruleBetween(lastEnd, start, middle(g), em)) {
                current = new Segment();
                line.add(current);
            }
            double end = Math.max(start, end(g));
            current.add(g, start, end, middle(g), em);
            lastEnd = Math.max(end, current.u1);
            previous = g;
        }
        line.removeIf(this::isBlank);
        return line;
    }

    private boolean isTwin(int previous, int g, double start) {
        return glyphs.text(g).equals(glyphs.text(previous))
                && Math.abs(start - start(previous))
                        < 0.3 * Math.max(end(previous) - start(previous), 0.2 * glyphs.size(g))
                && Math.abs(glyphs.size(g) - glyphs.size(previous)) < 0.1 * glyphs.size(g);
    }

    private boolean ruleBetween(double from, double to, double middle, double em) {
        if (uprightRules.isEmpty() || to - from < 0.05 * em) {
            return false;
        }
        for (Box rule : uprightRules) {
            double u = (rule.x0() + rule.x1()) / 2;
            if (u >= from - 0.1 * em && u <= to + 0.1 * em && rule.y0() <= middle && rule.y1() >= middle) {
                return true;
            }
        }
        return false;
    }

    private boolean isBlank(Segment segment) {
        for (int i = 0; i < segment.count(); i++) {
            if (!glyphs.text(segment.glyph(i)).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private double start(int g) {
        return frame.u(glyphs.penX(g), glyphs.penY(g));
    }

    private double end(int g) {
        return frame.u(glyphs.endX(g), glyphs.endY(g));
    }

    private double middle(int g) {
        return frame.v((glyphs.x0(g) + glyphs.x1(g)) / 2, (glyphs.y0(g) + glyphs.y1(g)) / 2);
    }
}
