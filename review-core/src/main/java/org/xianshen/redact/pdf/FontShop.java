package org.xianshen.redact.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.xianshen.extract.pdf.walk.FontReading;
import org.xianshen.message.ProblemException;

/** Makes the fonts of a safe copy, each from the glyphs that are shown. Not thread-safe, one document each. */
final class FontShop {

    private final String where;
    private final PageCopyist copyist;
    private final IdentityHashMap<FontReading, RebuiltFont> fonts = new IdentityHashMap<>();
    private final IdentityHashMap<FontReading, RebuiltType3> type3Fonts = new IdentityHashMap<>();
    private final List<RebuiltFont> inOrder = new ArrayList<>();
    private final List<RebuiltType3> type3InOrder = new ArrayList<>();

    /** Copies the procedure of a Type 3 glyph. */
    @FunctionalInterface
    interface PageCopyist {
        byte[] procedure(PDType3Font font, int code, NewResources resources) throws IOException;
    }

    FontShop(String where, PageCopyist copyist) {
        this.where = where;
        this.copyist = copyist;
    }

    /**
     * A code of a new font.
     *
     * @param font the font's dictionary
     * @param code the code
     * @param bytes how many bytes the code has
     */
    record Code(COSDictionary font, int code, int bytes) {}

    /** A font of its own for labels or invisible text. */
    RebuiltFont newFont() {
        RebuiltFont font = new RebuiltFont(inOrder.size() + 1, false, 0.88, -0.14);
        inOrder.add(font);
        return font;
    }

    /** The new code for {@code glyph} of {@code font}. */
    Code code(FontReading font, FontReading.Glyph glyph) throws IOException {
        if (font.font() instanceof PDType3Font type3) {
            RebuiltType3 made = type3Fonts.get(font);
            if (made == null) {
                made = new RebuiltType3(type3);
                type3Fonts.put(font, made);
                type3InOrder.add(made);
            }
            return new Code(made.dictionary(), made.code(glyph, copyist), 1);
        }
        RebuiltFont made = fonts.get(font);
        if (made == null) {
            made = new RebuiltFont(inOrder.size() + 1, font.isVertical(), font.ascent(), font.descent());
            fonts.put(font, made);
            inOrder.add(made);
        }
        return new Code(made.dictionary(), made.code(glyph.code(), entry(font, glyph), () -> outline(font, glyph)), 2);
    }

    private static RebuiltFont.Entry entry(FontReading font, FontReading.Glyph glyph) {
        double width = glyph.width() * 1000;
        String text = glyph.text().equals(FontReading.UNMAPPED) ? "" : glyph.text();
        if (!font.isVertical()) {
            return new RebuiltFont.Entry(text, width, 0, 0, 0);
        }
        return new RebuiltFont.Entry(text, width, glyph.advance() * 1000, glyph.shiftX() * 1000, glyph.shiftY() * 1000);
    }

    private GeneralPath outline(FontReading font, FontReading.Glyph glyph) throws IOException {
        PDFont source = font.font();
        if (!(source instanceof PDVectorFont vector)) {
            throw new CannotRewrite("font without outlines");
        }
        boolean missing = !source.isEmbedded() && !glyph.text().isBlank() && !vector.hasGlyph(glyph.code());
        if (missing) {
            throw ProblemException.of("RED-106", where);
        }
        return vector.getNormalizedPath(glyph.code());
    }

    /** Fills all fonts made. */
    void finish() throws IOException {
        for (RebuiltFont font : inOrder) {
            font.finish();
        }
        for (RebuiltType3 font : type3InOrder) {
            font.finish();
        }
    }
}
