package org.xianshen.redact.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.FontReading;

/**
 * Writes show operators: kept glyphs at their place, or moved as the edit says, and nothing of the others.
 *
 * <p>Knows at every moment how far the pen of the new content stands from the pen of the old. Where they differ from what
 * is wanted, one number in a {@code TJ} sets it right, so that neither count nor widths of removed glyphs remain. Not
 * thread-safe.
 */
final class TextOut {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final ContentOut out;
    private final NewResources resources;
    private final PageEdit edit;
    private final FontShop fonts;
    private final StringBuilder pieces = new StringBuilder();
    private final StringBuilder codes = new StringBuilder();
    private final Deque<Setting> saved = new ArrayDeque<>();
    private Setting setting = new Setting(null, 0);
    private @Nullable COSDictionary font;
    private double offset;

    /** The font and size that the new content has set. */
    private record Setting(@Nullable COSDictionary font, double size) {}

    TextOut(ContentOut out, NewResources resources, PageEdit edit, FontShop fonts) {
        this.out = out;
        this.resources = resources;
        this.edit = edit;
        this.fonts = fonts;
    }

    void save() {
        saved.push(setting);
    }

    void restore() {
        setting = saved.pop();
    }

    /** The pen is set anew, in the old content and the new. */
    void placed() {
        offset = 0;
    }

    void adjust(double advance, double unit) {
        offset -= advance * unit;
    }

    void glyph(
            int number, FontReading reading, FontReading.Glyph glyph, double advance, double wordSpacing, double unit)
            throws IOException {
        if (edit.removes(number)) {
            offset -= advance * unit;
            return;
        }
        FontShop.Code code = fonts.code(reading, glyph);
        if (unit > 0) {
            long move = Math.round((edit.shift(number) - offset) / unit);
            if (move != 0) {
                endCodes();
                pieces.append(-move).append(' ');
                offset += move * unit;
            }
        }
        font = code.font();
        codes.append(HEX.toHexDigits(code.code(), 2 * code.bytes()));
        offset -= wordSpacing * unit;
    }

    private void endCodes() {
        if (!codes.isEmpty()) {
            pieces.append('<').append(codes).append("> ");
            codes.setLength(0);
        }
    }

    /** Ends a show operator; writes what was kept of it. */
    void show(double size) {
        endCodes();
        COSDictionary used = font;
        if (used == null || pieces.isEmpty()) {
            return;
        }
        if (setting.font() != used || setting.size() != size) {
            out.word("/" + resources.name(COSName.FONT, used).getName()).op("Tf", size);
            setting = new Setting(used, size);
        }
        out.word("[" + pieces.toString().strip() + "]").op("TJ");
        pieces.setLength(0);
        font = null;
    }
}
