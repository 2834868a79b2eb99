package org.xianshen.redact.pdf;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.xianshen.extract.pdf.walk.Box;

/** Draws the boxes of an edit: light grey with what they say where there is room for it, black when there is no font to say it in. Not thread-safe. */
final class MarkWriter {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final double GREY = 0.87;

    private final LabelFont labels;
    private final FontShop fonts;
    private @org.jspecify.annotations.Nullable RebuiltFont font;

    MarkWriter(LabelFont labels, FontShop fonts) {
        this.labels = labels;
        this.fonts = fonts;
    }

    /** Draws {@code marks} in a space of points from the upper left of the visible page, y down. */
    void write(List<PageEdit.Mark> marks, ContentOut out, NewResources resources) throws IOException {
        for (PageEdit.Mark mark : marks) {
            Box box = mark.box();
            double width = labels.width(mark.label());
            double size = EditPlanner.labelSize(mark, width);
            boolean speechless = !mark.label().isEmpty() && width <= 0;
            out.op("g", speechless ? 0 : GREY);
            out.op("re", round(box.x0()), round(box.y0()), round(box.width()), round(box.height()))
                    .op("f");
            if (size > 0) {
                label(mark, size, out, resources);
            }
        }
    }

    private void label(PageEdit.Mark mark, double size, ContentOut out, NewResources resources) throws IOException {
        RebuiltFont used = font;
        if (used == null) {
            used = fonts.newFont();
            font = used;
        }
        StringBuilder codes = new StringBuilder();
        for (int cp : mark.label().codePoints().toArray()) {
            RebuiltFont.Entry entry = new RebuiltFont.Entry(Character.toString(cp), labels.width(cp), 0, 0, 0);
            codes.append(HEX.toHexDigits(used.code(cp, entry, () -> labels.outline(cp)), 4));
        }
        Box box = mark.box();
        double width = labels.width(mark.label()) * size;
        double x = box.x0() + (box.width() - width) / 2;
        double y = (box.y0() + box.y1()) / 2 + 0.36 * size;
        COSName name = resources.name(COSName.FONT, used.dictionary());
        out.op("g", 0).op("BT").word("/" + name.getName()).op("Tf", round(size));
        out.op("Tm", 1, 0, 0, -1, round(x), round(y));
        out.word("<" + codes + ">").op("Tj").op("ET");
    }

    private static double round(double v) {
        return Math.round(v * 100) / 100.0;
    }
}
