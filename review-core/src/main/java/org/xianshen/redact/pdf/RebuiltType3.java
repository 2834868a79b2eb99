package org.xianshen.redact.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.xianshen.extract.pdf.walk.FontReading;

/** A Type 3 font made anew with the procedures of the glyphs shown, under new codes and names. Not thread-safe. */
final class RebuiltType3 {

    private final PDType3Font source;
    private final COSDictionary dictionary = new COSDictionary();
    private final NewResources resources = new NewResources();
    private final Map<Integer, Integer> codes = new HashMap<>();
    private final COSDictionary procedures = new COSDictionary();
    private final COSArray widths = new COSArray();
    private final COSArray names = new COSArray();
    private final List<String> texts = new ArrayList<>();

    RebuiltType3(PDType3Font source) throws CannotRewrite {
        this.source = source;
        COSDictionary old = source.getCOSObject();
        if (!(old.getDictionaryObject(COSName.FONT_MATRIX) instanceof COSArray matrix)
                || !(old.getDictionaryObject(COSName.FONT_BBOX) instanceof COSArray box)) {
            throw new CannotRewrite("Type 3 font without matrix or box");
        }
        dictionary.setItem(COSName.FONT_MATRIX, Streams.numbers(matrix));
        dictionary.setItem(COSName.FONT_BBOX, Streams.numbers(box));
        names.add(COSInteger.ZERO);
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    int code(FontReading.Glyph glyph, FontShop.PageCopyist copyist) throws IOException {
        Integer known = codes.get(glyph.code());
        if (known != null) {
            return known;
        }
        int code = texts.size();
        codes.put(glyph.code(), code);
        COSName name = COSName.getPDFName("g" + code);
        procedures.setItem(name, Streams.flate(copyist.procedure(source, glyph.code(), resources)));
        names.add(name);
        widths.add(Streams.number(source.getWidth(glyph.code())));
        texts.add(glyph.text().equals(FontReading.UNMAPPED) ? "" : glyph.text());
        return code;
    }

    void finish() throws IOException {
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE3);
        dictionary.setItem(COSName.CHAR_PROCS, procedures);
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        dictionary.setItem(COSName.ENCODING, encoding);
        dictionary.setInt(COSName.FIRST_CHAR, 0);
        dictionary.setInt(COSName.LAST_CHAR, texts.size() - 1);
        dictionary.setItem(COSName.WIDTHS, widths);
        dictionary.setItem(COSName.RESOURCES, resources.dictionary());
        dictionary.setItem(COSName.TO_UNICODE, Streams.flate(RebuiltFont.toUnicode(texts, 1)));
    }
}
