package org.xianshen.extract.ooxml.sheet;

import java.util.List;
import org.xianshen.extract.ooxml.sheet.format.CellFormat;

/** The looks of cells by the number of their style; immutable. */
final class CellStyles {

    private static final CellLook PLAIN = new CellLook(CellFormat.of(""), Palette.AUTOMATIC, CellLook.NO_GROUND, 0);

    /** No styles: every cell is plain. */
    static final CellStyles NONE = new CellStyles(List.of());

    private final List<CellLook> looks;

    CellStyles(List<CellLook> looks) {
        this.looks = List.copyOf(looks);
    }

    /** The look of style {@code number}; a plain one for a style that is not there. */
    CellLook look(int number) {
        return number >= 0 && number < looks.size() ? looks.get(number) : PLAIN;
    }
}
