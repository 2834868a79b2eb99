package org.xianshen.extract.ooxml.sheet;

import org.jspecify.annotations.Nullable;
import org.xianshen.document.Concealment;
import org.xianshen.extract.ooxml.sheet.format.CellFormat;

/** What cells of one style look like; immutable. */
final class CellLook {

    /** The ground is not painted. */
    static final int NO_GROUND = -1;

    /** The ground is painted in a way that is not one colour. */
    static final int PATTERNED = -2;

    private static final int WHITE_FROM = 0xF5;
    private static final int ALIKE = 8;
    private static final double TINY_POINTS = 1;

    private final CellFormat format;
    private final int ink;
    private final int ground;
    private final boolean tiny;

    /**
     * A look.
     *
     * @param format how values are shown
     * @param ink colour of the text, or {@link Palette#AUTOMATIC}
     * @param ground colour of the ground, {@link #NO_GROUND} or {@link #PATTERNED}
     * @param points size of the text in points; 0 when not told
     */
    CellLook(CellFormat format, int ink, int ground, double points) {
        this.format = format;
        this.ink = ink;
        this.ground = ground;
        this.tiny = points > 0 && points <= TINY_POINTS;
    }

    CellFormat format() {
        return format;
    }

    /** Whether the text is too small to be seen. */
    boolean isTiny() {
        return tiny;
    }

    /**
     * How text of the cell is hidden by its colour, or null when it is not.
     *
     * @param onColouredGround whether something else, such as a table's style, may colour the ground
     */
    @Nullable
    Concealment concealment(boolean onColouredGround) {
        return concealment(ink, onColouredGround);
    }

    /** As above for text in the colour {@code own}; {@link Palette#AUTOMATIC} for that of the cell. */
    @Nullable
    Concealment concealment(int own, boolean onColouredGround) {
        int colour = own == Palette.AUTOMATIC ? Math.max(0, ink) : own;
        if (ground == PATTERNED || (ground == NO_GROUND && onColouredGround)) {
            return null;
        }
        if (ground == NO_GROUND) {
            return isWhite(colour) ? Concealment.COLOUR_OF_GROUND : null;
        }
        boolean alike = true;
        for (int shift = 0; shift <= 16; shift += 8) {
            alike &= Math.abs((colour >> shift & 0xFF) - (ground >> shift & 0xFF)) <= ALIKE;
        }
        if (!alike) {
            return null;
        }
        return isWhite(ground) ? Concealment.COLOUR_OF_GROUND : Concealment.COVERED;
    }

    private static boolean isWhite(int colour) {
        return (colour >> 16 & 0xFF) >= WHITE_FROM
                && (colour >> 8 & 0xFF) >= WHITE_FROM
                && (colour & 0xFF) >= WHITE_FROM;
    }
}
