package org.xianshen.redact.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * A composite font made anew from outlines: codes are two bytes, given out in the order glyphs are first shown.
 *
 * <p>Neither codes nor tables tell anything of glyphs that are not shown. Not thread-safe.
 */
final class RebuiltFont {

    private final COSDictionary dictionary = new COSDictionary();
    private final boolean vertical;
    private final double ascent;
    private final double descent;
    private final CffWriter program;
    private final String name;
    private final Map<Object, Integer> codes = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * What the font tells of one code.
     *
     * @param text what a reader copies
     * @param width in thousandths
     * @param advance vertical advance in thousandths, negative downwards
     * @param originX where the vertical origin lies, in thousandths
     * @param originY where the vertical origin lies, in thousandths
     */
    record Entry(String text, double width, double advance, double originX, double originY) {}

    /**
     * The {@code number}-th font of a document.
     *
     * @param ascent of the font it stands for, in ems
     * @param descent of the font it stands for, in ems, negative
     */
    RebuiltFont(int number, boolean vertical, double ascent, double descent) {
        this.ascent = ascent;
        this.descent = descent;
        this.name = "XSNEWA+R" + number;
        this.vertical = vertical;
        this.program = new CffWriter(name);
    }

    /** Where outlines come from, asked once for each glyph. */
    @FunctionalInterface
    interface Outline {
        GeneralPath read() throws IOException;
    }

    /** The code for {@code key}, which is entered on its first use. */
    int code(Object key, Entry entry, Outline outline) throws IOException {
        Integer known = codes.get(key);
        if (known != null) {
            return known;
        }
        int code = program.add(outline.read(), entry.width());
        codes.put(key, code);
        entries.add(entry);
        return code;
    }

    boolean isVertical() {
        return vertical;
    }

    /** The font's dictionary; filled by {@link #finish()}. */
    COSDictionary dictionary() {
        return dictionary;
    }

    /** Fills the dictionary once all codes are known. */
    void finish() throws IOException {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        for (int edge : program.bounds()) {
            box.add(COSInteger.get(edge));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setItem(COSName.ASCENT, Streams.number(ascent * 1000));
        descriptor.setItem(COSName.DESCENT, Streams.number(descent * 1000));
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        COSStream file = Streams.flate(program.toBytes());
        file.setName(COSName.SUBTYPE, "CIDFontType0C");
        descriptor.setItem(COSName.FONT_FILE3, file);

        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);

        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, widths());
        if (vertical) {
            descendant.setItem(COSName.W2, verticalMetrics());
        }
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, vertical ? COSName.IDENTITY_V : COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(COSName.TO_UNICODE, Streams.flate(toUnicode(textsByCode(), 2)));
    }

    private COSArray widths() {
        COSArray list = new COSArray();
        entries.forEach(e -> list.add(Streams.number(e.width())));
        COSArray all = new COSArray();
        all.add(COSInteger.ONE);
        all.add(list);
        return all;
    }

    private COSArray verticalMetrics() {
        COSArray list = new COSArray();
        for (Entry e : entries) {
            list.add(Streams.number(e.advance()));
            list.add(Streams.number(e.originX()));
            list.add(Streams.number(e.originY()));
        }
        COSArray all = new COSArray();
        all.add(COSInteger.ONE);
        all.add(list);
        return all;
    }

    private List<String> textsByCode() {
        List<String> texts = new ArrayList<>();
        texts.add("");
        entries.forEach(e -> texts.add(e.text()));
        return texts;
    }

    /** A code map that tells {@code texts} by code, which are {@code bytes} long; an empty text is not told. */
    static byte[] toUnicode(List<String> texts, int bytes) {
        String last = bytes == 1 ? "FF" : "FFFF";
        String first = bytes == 1 ? "00" : "0000";
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<" + first + "> <" + last + ">\nendcodespacerange\n");
        HexFormat hex = HexFormat.of().withUpperCase();
        List<String> lines = new ArrayList<>();
        for (int code = 0; code < texts.size(); code++) {
            String text = texts.get(code);
            if (!text.isEmpty()) {
                String digits = hex.toHexDigits(code, 2 * bytes);
                lines.add("<" + digits + "> <" + hex.formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">\n");
            }
        }
        for (int from = 0; from < lines.size(); from += 100) {
            List<String> some = lines.subList(from, Math.min(lines.size(), from + 100));
            map.append(some.size()).append(" beginbfchar\n");
            some.forEach(map::append);
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
