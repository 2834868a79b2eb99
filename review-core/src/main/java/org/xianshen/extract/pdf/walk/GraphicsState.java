package org.xianshen.extract.pdf.walk;

import org.jspecify.annotations.Nullable;

/** The part of PDF's graphics state that decides where text stands and whether it is seen. Mutable, copied by {@code q}. */
final class GraphicsState {

    /** A colour that is not known as a plain one, e.g. a pattern. */
    static final int UNKNOWN_COLOUR = -1;

    Affine ctm;
    Box clip;
    boolean clipIsExact = true;
    int fill;
    int stroke;
    int fillComponents = 1;
    int strokeComponents = 1;
    double fillAlpha = 1;
    double strokeAlpha = 1;
    double groupAlpha = 1;
    boolean blends;

    @Nullable
    FontReading font;

    double fontSize;
    double characterSpacing;
    double wordSpacing;
    double horizontalScale = 1;
    double leading;
    double rise;
    int renderMode;

    GraphicsState(Affine ctm, Box clip) {
        this.ctm = ctm;
        this.clip = clip;
    }

    GraphicsState copy() {
        GraphicsState s = new GraphicsState(ctm, clip);
        s.clipIsExact = clipIsExact;
        s.fill = fill;
        s.stroke = stroke;
        s.fillComponents = fillComponents;
        s.strokeComponents = strokeComponents;
        s.fillAlpha = fillAlpha;
        s.strokeAlpha = strokeAlpha;
        s.groupAlpha = groupAlpha;
        s.blends = blends;
        s.font = font;
        s.fontSize = fontSize;
        s.characterSpacing = characterSpacing;
        s.wordSpacing = wordSpacing;
        s.horizontalScale = horizontalScale;
        s.leading = leading;
        s.rise = rise;
        s.renderMode = renderMode;
        return s;
    }
}
