package org.xianshen.extract.pdf.layout;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;

/** Glyphs that stand beside each other on one line without a wide gap; in the frame's coordinates. */
final class Segment {

    private int[] glyphs = new int[16];
    private int count;
    double u0 = Double.MAX_VALUE;
    double u1 = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    double em;

    @Nullable
    Box cell;

    void add(int glyph, double start, double end, double middle, double size) {
        if (count == glyphs.length) {
            glyphs = Arrays.copyOf(glyphs, count * 2);
        }
        glyphs[count++] = glyph;
        u0 = Math.min(u0, start);
        u1 = Math.max(u1, end);
        top = Math.min(top, middle - size / 2);
        bottom = Math.max(bottom, middle + size / 2);
        em = Math.max(em, size);
    }

    int count() {
        return count;
    }

    int glyph(int i) {
        return glyphs[i];
    }

    void set(int i, int glyph) {
        glyphs[i] = glyph;
    }

    double middle() {
        return (top + bottom) / 2;
    }

    /** First character that is no space, or 0. */
    char first(GlyphTable table) {
        for (int i = 0; i < count; i++) {
            String text = table.text(glyphs[i]);
            if (!text.isBlank()) {
                return text.charAt(0);
            }
        }
        return 0;
    }

    /** Last character that is no space, or 0. */
    char last(GlyphTable table) {
        for (int i = count - 1; i >= 0; i--) {
            String text = table.text(glyphs[i]);
            if (!text.isBlank()) {
                return text.charAt(text.length() - 1);
            }
        }
        return 0;
    }

    /** Whether at least a third of its characters are Chinese. */
    boolean isChinese(GlyphTable table) {
        int chinese = 0;
        int all = 0;
        for (int i = 0; i < count; i++) {
            char c = table.text(glyphs[i]).charAt(0);
            if (c > ' ') {
                all++;
                chinese += Scripts.isChinese(c) ? 1 : 0;
            }
        }
        return chinese * 3 >= all && chinese > 0;
    }

    /** Width of the first word: up to the first space or Chinese character. */
    double firstWordWidth(GlyphTable table, Frame frame) {
        double start = Double.NaN;
        double end = 0;
        for (int i = 0; i < count; i++) {
            int g = glyphs[i];
            String text = table.text(g);
            if (text.isBlank()) {
                if (!Double.isNaN(start)) {
                    break;
                }
                continue;
            }
            boolean chinese = Scripts.isChinese(text.charAt(0));
            if (Double.isNaN(start)) {
                start = frame.u(table.penX(g), table.penY(g));
                end = frame.u(table.endX(g), table.endY(g));
                if (chinese) {
                    break;
                }
            } else if (chinese) {
                break;
            } else {
                end = frame.u(table.endX(g), table.endY(g));
            }
        }
        return Double.isNaN(start) ? 0 : end - start;
    }
}
