package org.xianshen.extract.pdf.walk;

/** Why a glyph that a page holds is not seen by a reader; the constants are bits of one mask. */
public final class Hidden {

    /** Text rendering mode 3 or 7, or a font size of nothing. */
    public static final int RENDER_MODE = 1;
    /** Painted in the colour of what lies below it. */
    public static final int COLOUR = 1 << 1;
    /** Painted with an opacity of almost nothing. */
    public static final int TRANSPARENT = 1 << 2;
    /** Outside the visible page box. */
    public static final int OFF_PAGE = 1 << 3;
    /** Outside the clipping path. */
    public static final int CLIPPED = 1 << 4;
    /** Under optional content that is off. */
    public static final int LAYER = 1 << 5;
    /** Painted over by an opaque area. */
    public static final int COVERED = 1 << 6;
    /** Inside a pattern or soft mask, where no reader reads. */
    public static final int PATTERN = 1 << 7;

    /** Painted over by an opaque picture, as the text layer of some scans is. */
    public static final int UNDER_PICTURE = 1 << 8;

    private Hidden() {}
}
