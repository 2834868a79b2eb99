package org.xianshen.extract.pdf.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;

/** A page's text under construction: characters, the glyph behind each, and the pieces it is made of. */
final class TextAssembly {

    private final GlyphTable glyphs;
    private final StringBuilder text;
    private int[] glyphOf;
    private final List<PageText.Piece> pieces = new ArrayList<>();
    private final List<PageText.Cell> cells = new ArrayList<>();
    private int tables;
    private int lines;

    TextAssembly(GlyphTable glyphs) {
        this.glyphs = glyphs;
        this.text = new StringBuilder(glyphs.count() + 64);
        this.glyphOf = new int[glyphs.count() + 64];
    }

    int length() {
        return text.length();
    }

    /** A character no glyph stands for. */
    void synthetic(char c) {
        append(c, -1);
    }

    /** Ends the line unless nothing or a line end stands before. */
    void breakLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            synthetic('\n');
        }
    }

    /** Drops a line break at the end. */
    void trimEnd() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
            text.setLength(text.length() - 1);
        }
    }

    /** Begins a new visual line; pieces that follow belong to it. */
    void nextLine() {
        lines++;
    }

    int nextTable() {
        return tables++;
    }

    void cell(int start, int table, int row, int column) {
        cells.add(new PageText.Cell(start, text.length(), table, row, column));
    }

    /** Writes {@code segment}; {@code limit} is how far right something may stand instead of it, in the frame. */
    void write(Segment segment, Frame frame, double limit) {
        int from = 0;
        int to = segment.count();
        while (from < to && glyphs.text(segment.glyph(from)).isBlank()) {
            from++;
        }
        while (to > from && glyphs.text(segment.glyph(to - 1)).isBlank()) {
            to--;
        }
        int start = text.length();
        Box region = null;
        double lastEnd = 0;
        for (int i = from; i < to; i++) {
            int g = segment.glyph(i);
            String characters = glyphs.text(g);
            double begin = frame.u(glyphs.penX(g), glyphs.penY(g));
            if (i > from && needsSpace(begin - lastEnd, characters.charAt(0), g)) {
                synthetic(' ');
            }
            for (int k = 0; k < characters.length(); k++) {
                append(characters.charAt(k), g);
            }
            lastEnd = Math.max(begin, frame.u(glyphs.endX(g), glyphs.endY(g)));
            Box box = glyphs.box(g);
            region = region == null ? box : region.union(box);
        }
        if (region != null) {
            pieces.add(new PageText.Piece(
                    lines, start, text.length(), region, segment.em, frame.degrees(), segment.u0, segment.u1, limit));
        }
    }

    private boolean needsSpace(double gap, char next, int glyph) {
        char last = text.charAt(text.length() - 1);
        if (last == ' ' || next == ' ' || last == '\u3000' || next == '\u3000') {
            return false;
        }
        boolean chinese = Scripts.isChinese(last) || Scripts.isChinese(next);
        return gap > (chinese ? 0.6 : 0.22) * glyphs.size(glyph);
    }

    private void append(char c, int glyph) {
        if (text.length() == glyphOf.length) {
            glyphOf = Arrays.copyOf(glyphOf, glyphOf.length * 2);
        }
        glyphOf[text.length()] = glyph;
        text.append(c);
    }

    PageText build(int[] twinOf) {
        return new PageText(text.toString(), Arrays.copyOf(glyphOf, text.length()), pieces, cells, glyphs, twinOf);
    }
}
