package org.xianshen.extract.pdf.walk;

import java.util.Arrays;

/**
 * The glyphs of a page in the order they are painted, as parallel arrays.
 *
 * <p>A glyph's number is its index here. Not thread-safe while it is filled.
 */
public final class GlyphTable {

    private int count;
    private String[] text = new String[1024];
    private float[] box = new float[4096];
    private float[] origin = new float[4096];
    private float[] size = new float[1024];
    private short[] hidden = new short[1024];
    private int unmapped;

    /** Number of glyphs. */
    public int count() {
        return count;
    }

    /** The characters glyph {@code g} stands for; U+FFFD when the file does not tell. */
    public String text(int g) {
        return text[g];
    }

    /** Left edge of glyph {@code g}. */
    public double x0(int g) {
        return box[4 * g];
    }

    /** Upper edge of glyph {@code g}. */
    public double y0(int g) {
        return box[4 * g + 1];
    }

    /** Right edge of glyph {@code g}. */
    public double x1(int g) {
        return box[4 * g + 2];
    }

    /** Lower edge of glyph {@code g}. */
    public double y1(int g) {
        return box[4 * g + 3];
    }

    /** The box of glyph {@code g}. */
    public Box box(int g) {
        return new Box(box[4 * g], box[4 * g + 1], box[4 * g + 2], box[4 * g + 3]);
    }

    /** x of the pen before glyph {@code g}. */
    public double penX(int g) {
        return origin[4 * g];
    }

    /** y of the pen before glyph {@code g}: the baseline. */
    public double penY(int g) {
        return origin[4 * g + 1];
    }

    /** x of the pen after glyph {@code g}, with character but without word spacing. */
    public double endX(int g) {
        return origin[4 * g + 2];
    }

    /** y of the pen after glyph {@code g}, with character but without word spacing. */
    public double endY(int g) {
        return origin[4 * g + 3];
    }

    /** Height of one em of glyph {@code g}, in points. */
    public double size(int g) {
        return size[g];
    }

    /** The {@link Hidden} bits of glyph {@code g}; 0 when a reader sees it. */
    public int hidden(int g) {
        return hidden[g];
    }

    /** Whether a reader sees glyph {@code g}. */
    public boolean isVisible(int g) {
        return hidden[g] == 0;
    }

    /** Number of glyphs whose characters the file does not tell. */
    public int unmapped() {
        return unmapped;
    }

    /** Adds {@code bit} to why glyph {@code g} is hidden. */
    public void hide(int g, int bit) {
        hidden[g] |= (short) bit;
    }

    /**
     * Adds the glyph painted next.
     *
     * @param characters what it stands for
     * @param x0 left edge
     * @param y0 upper edge
     * @param x1 right edge
     * @param y1 lower edge
     * @param penX x of the pen before it
     * @param penY y of the pen before it
     * @param endX x of the pen after it
     * @param endY y of the pen after it
     * @param em height of one em, in points
     * @param hiddenBits {@link Hidden} bits; 0 when a reader sees it
     */
    public void add(
            String characters,
            double x0,
            double y0,
            double x1,
            double y1,
            double penX,
            double penY,
            double endX,
            double endY,
            double em,
            int hiddenBits) {
        if (count == size.length) {
            int larger = count * 2;
            text = Arrays.copyOf(text, larger);
            box = Arrays.copyOf(box, larger * 4);
            origin = Arrays.copyOf(origin, larger * 4);
            size = Arrays.copyOf(size, larger);
            hidden = Arrays.copyOf(hidden, larger);
        }
        int at = 4 * count;
        text[count] = characters;
        box[at] = (float) x0;
        box[at + 1] = (float) y0;
        box[at + 2] = (float) x1;
        box[at + 3] = (float) y1;
        origin[at] = (float) penX;
        origin[at + 1] = (float) penY;
        origin[at + 2] = (float) endX;
        origin[at + 3] = (float) endY;
        size[count] = (float) em;
        hidden[count] = (short) hiddenBits;
        if (characters.equals(FontReading.UNMAPPED)) {
            unmapped++;
        }
        count++;
    }
}
