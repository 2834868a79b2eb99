package org.xianshen.extract.pdf.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.GlyphPlaces;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;
import org.xianshen.extract.pdf.walk.PageContent;

/** A page's text in reading order with the glyph behind every UTF-16 code unit. Immutable once built. */
public final class PageText {

    private final String text;
    private final int[] glyphOf;
    private final List<Piece> pieces;
    private final List<Cell> cells;
    private final GlyphTable glyphs;
    private final int[] twinOf;

    /**
     * A stretch of text that stands on one visual line without a wide gap.
     *
     * @param line number of the visual line it belongs to
     * @param start first code unit
     * @param end one past the last code unit
     * @param region its box on the visible page
     * @param em size of its largest glyph, in points
     * @param degrees direction it runs in, clockwise from rightwards
     * @param from where it begins along its direction
     * @param to where it ends along its direction
     * @param limit how far along its direction something else in its place may reach
     */
    public record Piece(
            int line, int start, int end, Box region, double em, int degrees, double from, double to, double limit) {}

    /**
     * A table cell.
     *
     * @param start first code unit
     * @param end one past the last code unit
     * @param table 0-based number of the table on the page
     * @param row 0-based
     * @param column 0-based
     */
    public record Cell(int start, int end, int table, int row, int column) {}

    PageText(String text, int[] glyphOf, List<Piece> pieces, List<Cell> cells, GlyphTable glyphs, int[] twinOf) {
        this.text = text;
        this.glyphOf = glyphOf;
        this.pieces = List.copyOf(pieces);
        this.cells = List.copyOf(cells);
        this.glyphs = glyphs;
        this.twinOf = twinOf;
    }

    /** A page without any text. */
    public static PageText nothing() {
        return new PageText("", new int[0], List.of(), List.of(), new GlyphTable(), new int[0]);
    }

    /** The text a reader sees on the page. */
    public static PageText ofVisible(PageContent content) {
        return PageLayout.of(content, true);
    }

    /** The text that stands on the page and is not seen. */
    public static PageText ofHidden(PageContent content) {
        return PageLayout.of(content, false);
    }

    /** The text; offsets count its UTF-16 code units. */
    public String text() {
        return text;
    }

    /** The pieces in the order of the text. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** The cells of its tables, row by row. */
    public List<Cell> cells() {
        return cells;
    }

    /** The glyph behind code unit {@code index}; −1 for a space, tab or line break that no glyph stands for. */
    public int glyphAt(int index) {
        return glyphOf[index];
    }

    /** The glyph that glyph {@code g} repeats on the same spot; −1 when it repeats none. */
    public int twinOf(int g) {
        return twinOf[g];
    }

    /** The glyphs behind {@code [start, end)}, ascending, each once; twins are not included. */
    public int[] glyphs(int start, int end) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int i = start; i < end; i++) {
            if (glyphOf[i] >= 0) {
                found.add(glyphOf[i]);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One box for each visual line that {@code [start, end)} touches; never empty unless the page has no text. */
    public List<Box> regions(int start, int end) {
        List<Box> regions = new ArrayList<>();
        int line = -1;
        for (Piece piece : pieces) {
            if (piece.start() >= end && piece.start() > start) {
                break;
            }
            Box box = piece.end() > start ? boxOf(Math.max(start, piece.start()), Math.min(end, piece.end())) : null;
            if (box == null) {
                continue;
            }
            if (piece.line() == line) {
                regions.set(regions.size() - 1, regions.get(regions.size() - 1).union(box));
            } else {
                regions.add(box);
                line = piece.line();
            }
        }
        return regions.isEmpty() ? nearest(start) : regions;
    }

    /** The same boxes as plain data, for a unit with the text of {@code [from, to)}. */
    public GlyphPlaces places(int page, int from, int to) {
        int[] numberOf = new int[glyphs.count()];
        Arrays.fill(numberOf, -1);
        int[] glyph = new int[to - from];
        float[] boxes = new float[4 * Math.min(glyphs.count(), to - from)];
        int count = 0;
        for (int i = from; i < to; i++) {
            int g = glyphOf[i];
            if (g < 0) {
                glyph[i - from] = -1;
                continue;
            }
            if (numberOf[g] < 0) {
                boxes[4 * count] = (float) glyphs.x0(g);
                boxes[4 * count + 1] = (float) glyphs.y0(g);
                boxes[4 * count + 2] = (float) glyphs.x1(g);
                boxes[4 * count + 3] = (float) glyphs.y1(g);
                numberOf[g] = count++;
            }
            glyph[i - from] = numberOf[g];
        }
        int[] lineOf = new int[count];
        for (Piece piece : pieces) {
            for (int i = Math.max(from, piece.start()); i < Math.min(to, piece.end()); i++) {
                if (glyphOf[i] >= 0) {
                    lineOf[numberOf[glyphOf[i]]] = piece.line();
                }
            }
        }
        return new GlyphPlaces(page, glyph, Arrays.copyOf(boxes, 4 * count), lineOf);
    }

    /** The glyphs of the page, seen or not. */
    public GlyphTable glyphs() {
        return glyphs;
    }

    private @Nullable Box boxOf(int start, int end) {
        Box box = null;
        int last = -1;
        for (int i = start; i < end; i++) {
            int g = glyphOf[i];
            if (g >= 0 && g != last) {
                box = box == null ? glyphs.box(g) : box.union(glyphs.box(g));
                last = g;
            }
        }
        return box;
    }

    /** An empty box beside the glyph nearest to code unit {@code at}, for spans that cover no glyph. */
    private List<Box> nearest(int at) {
        for (int distance = 0; distance <= glyphOf.length; distance++) {
            int before = at - distance - 1;
            int after = at + distance;
            if (before >= 0 && before < glyphOf.length && glyphOf[before] >= 0) {
                int g = glyphOf[before];
                return List.of(new Box(glyphs.x1(g), glyphs.y0(g), glyphs.x1(g), glyphs.y1(g)));
            }
            if (after < glyphOf.length && glyphOf[after] >= 0) {
                int g = glyphOf[after];
                return List.of(new Box(glyphs.x0(g), glyphs.y0(g), glyphs.x0(g), glyphs.y1(g)));
            }
        }
        return List.of();
    }

    static int[] noTwins(int count) {
        int[] none = new int[count];
        Arrays.fill(none, -1);
        return none;
    }
}
