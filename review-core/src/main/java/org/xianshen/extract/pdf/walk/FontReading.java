package org.xianshen.extract.pdf.walk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** A font with what was looked up in it so far: how codes are cut from strings, what each means, how wide it is. */
public final class FontReading {

    /** What stands for a glyph whose characters the file does not tell. */
    public static final String UNMAPPED = "\uFFFD";

    private static final double DEFAULT_ASCENT = 0.88;
    private static final double DEFAULT_DESCENT = -0.14;

    private final PDFont font;
    private final boolean vertical;
    private final int fixedCodeLength;
    private final double ascent;
    private final double descent;
    private final @Nullable Glyph[] low = new Glyph[256];
    private final Map<Integer, Glyph> high = new HashMap<>();

    /**
     * What a code of the font means.
     *
     * @param code the code as read from the string
     * @param text its characters, {@link #UNMAPPED} when unknown
     * @param advance how far the pen moves, in ems of text space: to the right, or up when the font is vertical
     * @param shiftX where the glyph's origin lies from the pen, in ems
     * @param shiftY where the glyph's origin lies from the pen, in ems
     * @param width horizontal extent in ems
     */
    public record Glyph(int code, String text, double advance, double shiftX, double shiftY, double width) {}

    FontReading(PDFont font) {
        this.font = font;
        this.vertical = font.isVertical();
        this.fixedCodeLength = codeLength(font);
        double up = DEFAULT_ASCENT;
        double down = DEFAULT_DESCENT;
        PDFontDescriptor descriptor = font.getFontDescriptor();
        if (descriptor != null && !(font instanceof PDType3Font)) {
            double a = descriptor.getAscent() / 1000.0;
            double d = descriptor.getDescent() / 1000.0;
            up = a > 0.5 && a < 1.2 ? a : up;
            down = d < -0.05 && d > -0.5 ? d : down;
        }
        this.ascent = up;
        this.descent = down;
    }

    /** 1 or 2 when every code has that many bytes, 0 when the font's code map decides. */
    private static int codeLength(PDFont font) {
        if (!(font instanceof PDType0Font composite)) {
            return 1;
        }
        CMap map = composite.getCMap();
        String name = map == null ? "" : String.valueOf(map.getName());
        return name.equals("Identity-H") || name.equals("Identity-V") ? 2 : 0;
    }

    /** The font as PDFBox reads it. */
    public PDFont font() {
        return font;
    }

    /** Whether the pen moves down instead of right. */
    public boolean isVertical() {
        return vertical;
    }

    /** Height of letters above the baseline, in ems. */
    public double ascent() {
        return ascent;
    }

    /** Depth of letters below the baseline, in ems, negative. */
    public double descent() {
        return descent;
    }

    /**
     * The next code of {@code string} at {@code at}: length in the upper 32 bits, code in the lower.
     *
     * @throws IOException when the font's code map cannot be used
     */
    long next(byte[] string, int at) throws IOException {
        if (fixedCodeLength == 1) {
            return (1L << 32) | (string[at] & 0xFF);
        }
        if (fixedCodeLength == 2) {
            if (at + 1 >= string.length) {
                return (1L << 32) | (string[at] & 0xFF);
            }
            return (2L << 32) | ((string[at] & 0xFF) << 8) | (string[at + 1] & 0xFF);
        }
        ByteArrayInputStream in = new ByteArrayInputStream(string, at, string.length - at);
        int code = font.readCode(in);
        long length = Math.max(1, string.length - at - in.available());
        return (length << 32) | (code & 0xFFFFFFFFL);
    }

    /** What {@code code} means. */
    Glyph glyph(int code) throws IOException {
        if (code >= 0 && code < low.length) {
            Glyph known = low[code];
            if (known == null) {
                known = read(code);
                low[code] = known;
            }
            return known;
        }
        Glyph known = high.get(code);
        if (known == null) {
            known = read(code);
            high.put(code, known);
        }
        return known;
    }

    private Glyph read(int code) throws IOException {
        Vector displacement = font.getDisplacement(code);
        double width = font instanceof PDType3Font ? displacement.getX() : font.getWidth(code) / 1000.0;
        double shiftX = 0;
        double shiftY = 0;
        if (vertical) {
            Vector position = font.getPositionVector(code);
            shiftX = -position.getX();
            shiftY = -position.getY();
        }
        double advance = vertical ? displacement.getY() : displacement.getX();
        return new Glyph(code, clean(font.toUnicode(code)), advance, shiftX, shiftY, width);
    }

    /** White space becomes a plain space; an empty or control mapping is no mapping. */
    private static String clean(@Nullable String mapped) {
        if (mapped == null || mapped.isEmpty()) {
            return UNMAPPED;
        }
        boolean plain = true;
        for (int i = 0; i < mapped.length(); i++) {
            plain &= mapped.charAt(i) >= ' ' && (mapped.charAt(i) < 0x7F || mapped.charAt(i) >= 0xA0);
        }
        if (plain) {
            return mapped;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < mapped.length(); i++) {
            char c = mapped.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r') {
                out.append(' ');
            } else if (c >= ' ' && (c < 0x7F || c >= 0xA0)) {
                out.append(c);
            }
        }
        return out.isEmpty() ? UNMAPPED : out.toString();
    }
}
