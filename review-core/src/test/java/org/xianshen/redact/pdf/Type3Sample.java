package org.xianshen.redact.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Builds a page set in a Type 3 font. */
final class Type3Sample {

    private Type3Sample() {}

    /** A font whose glyphs are squares; only its code map tells what they mean. */
    static PDPage page(String all, String fontName) throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        COSArray matrix = new COSArray();
        for (float v : new float[] {0.001f, 0, 0, 0.001f, 0, 0}) {
            matrix.add(new COSFloat(v));
        }
        font.setItem(COSName.FONT_MATRIX, matrix);
        font.setItem(COSName.FONT_BBOX, CarrierSample.rectangle(0, 0, 600, 700));
        COSDictionary procedures = new COSDictionary();
        COSArray names = new COSArray();
        names.add(COSInteger.get(1));
        COSArray widths = new COSArray();
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
                + " 1 begincodespacerange <00> <FF> endcodespacerange\n");
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < all.length(); i++) {
            COSName name = COSName.getPDFName("letter" + i + all.charAt(i));
            procedures.setItem(name, CarrierSample.stream("600 0 0 0 600 700 d1 " + (40 + 5 * i) + " 0 300 500 re f"));
            names.add(name);
            widths.add(COSInteger.get(600));
            map.append("1 beginbfchar <").append(String.format("%02X", i + 1)).append("> <");
            map.append(String.format("%04X", (int) all.charAt(i))).append("> endbfchar\n");
            codes.append(String.format("%02X", i + 1));
        }
        map.append("endcmap end end");
        font.setItem(COSName.CHAR_PROCS, procedures);
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, all.length());
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, CarrierSample.stream(map.toString()));
        font.setName(COSName.NAME, fontName);
        PDPage page = new PDPage(PDRectangle.A4);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("T3"), font);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject()
                .setItem(COSName.CONTENTS, CarrierSample.stream("BT /T3 20 Tf 80 700 Td <" + codes + "> Tj ET"));
        return page;
    }
}
