package org.xianshen.extract.pdf;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/** Draws letters, and what is none, in the ways a page can. */
public final class DrawnLetters {

    private static final String WORDS = "张三丰";

    private DrawnLetters() {}

    /** Operators that build the outlines of {@code text} as one path. */
    public static String path(String text, double x, double y, double size) throws IOException {
        StringBuilder out = new StringBuilder();
        var cmap = PdfSamples.typeface().getUnicodeCmapLookup();
        double scale = size / PdfSamples.typeface().getUnitsPerEm();
        double[] p = new double[6];
        double penX = 0;
        double penY = 0;
        for (int i = 0; i < text.length(); i++) {
            double left = x + i * size;
            var outline = PdfSamples.typeface()
                    .getGlyph()
                    .getGlyph(cmap.getGlyphId(text.charAt(i)))
                    .getPath();
            for (PathIterator it = outline.getPathIterator(null); !it.isDone(); it.next()) {
                int kind = it.currentSegment(p);
                for (int k = 0; k < 6; k += 2) {
                    p[k] = left + p[k] * scale;
                    p[k + 1] = y + p[k + 1] * scale;
                }
                switch (kind) {
                    case PathIterator.SEG_MOVETO -> out.append(f(p[0], p[1])).append("m\n");
                    case PathIterator.SEG_LINETO -> out.append(f(p[0], p[1])).append("l\n");
                    case PathIterator.SEG_QUADTO ->
                        out.append(f(penX, penY))
                                .append(f(p[0], p[1], p[2], p[3]))
                                .append("c\n");
                    case PathIterator.SEG_CUBICTO -> out.append(f(p)).append("c\n");
                    default -> out.append("h\n");
                }
                int last = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
                penX = p[last];
                penY = p[last + 1];
            }
        }
        return out.toString();
    }

    private static String f(double... numbers) {
        StringBuilder out = new StringBuilder();
        for (double n : numbers) {
            out.append(String.format(Locale.ROOT, "%.3f ", n));
        }
        return out.toString();
    }

    /** Letters set together from squares. */
    public static void dots(PDDocument document, PDPage page) throws IOException {
        String[] letter = {"#   #", "##  #", "# # #", "#  ##", "#   #"};
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            for (int row = 0; row < letter.length; row++) {
                for (int column = 0; column < 5; column++) {
                    if (letter[row].charAt(column) == '#') {
                        out.append(f(80 + i * 12 + column * 2, 500 - row * 2, 2, 2))
                                .append("re f\n");
                    }
                }
            }
        }
        draw(page, out.toString());
    }

    /** Letters in the cell of a tiling pattern that fills an area. */
    public static void pattern(PDDocument document, PDPage page) throws IOException {
        COSStream cell = stream(path(WORDS, 0, 10, 16) + "f\n");
        cell.setItem(COSName.TYPE, COSName.PATTERN);
        cell.setInt(COSName.PATTERN_TYPE, 1);
        cell.setInt(COSName.PAINT_TYPE, 1);
        cell.setInt(COSName.TILING_TYPE, 1);
        cell.setItem(COSName.BBOX, rectangle(0, 0, 100, 40));
        cell.setInt(COSName.X_STEP, 100);
        cell.setInt(COSName.Y_STEP, 40);
        cell.setItem(COSName.RESOURCES, new COSDictionary());
        COSDictionary patterns = new COSDictionary();
        patterns.setItem(COSName.getPDFName("P1"), cell);
        page.getResources().getCOSObject().setItem(COSName.PATTERN, patterns);
        draw(page, "/Pattern cs /P1 scn 300 100 200 300 re f\n");
    }

    /** Letters in a layer that is off. */
    public static void hiddenLayer(PDDocument document, PDPage page) throws IOException {
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        PDOptionalContentGroup group = new PDOptionalContentGroup("layer");
        layers.addGroup(group);
        layers.setGroupEnabled(group, false);
        document.getDocumentCatalog().setOCProperties(layers);
        COSName name = page.getResources().add(group);
        draw(page, "/OC /" + name.getName() + " BDC\n" + path(WORDS, 80, 500, 16) + "f\nEMC\n");
    }

    /** Letters in a form that nothing invokes. */
    public static void unusedForm(PDDocument document, PDPage page) throws IOException {
        addForm(page, stream(path(WORDS, 0, 10, 16) + "f\n"));
    }

    /** Gives {@code page} a form that it does not invoke. */
    public static void addForm(PDPage page, COSStream form) {
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, rectangle(0, 0, 300, 100));
        COSDictionary objects = new COSDictionary();
        objects.setItem(COSName.getPDFName("Fm0"), form);
        page.getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
    }

    /** What somebody wrote by hand. */
    public static void ink(PDDocument document, PDPage page) {
        COSDictionary ink = annotation(page, "Ink");
        COSArray strokes = new COSArray();
        strokes.add(rectangle(80, 500, 90, 510, 100, 500));
        ink.setItem(COSName.getPDFName("InkList"), strokes);
    }

    /** A stamp whose words are drawn. */
    public static void stamp(PDDocument document, PDPage page) throws IOException {
        COSDictionary stamp = annotation(page, "Stamp");
        COSStream form = stream(path(WORDS, 0, 4, 16) + "f\n");
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, rectangle(0, 0, 100, 20));
        COSDictionary appearances = new COSDictionary();
        appearances.setItem(COSName.N, form);
        stamp.setItem(COSName.AP, appearances);
    }

    /** An annotation on {@code page}. */
    public static COSDictionary annotation(PDPage page, String kind) {
        COSDictionary d = new COSDictionary();
        d.setItem(COSName.TYPE, COSName.ANNOT);
        d.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
        d.setItem(COSName.RECT, rectangle(80, 480, 180, 520));
        COSArray all = new COSArray();
        all.add(d);
        page.getCOSObject().setItem(COSName.ANNOTS, all);
        return d;
    }

    /** A star, as on seals and heads of documents. */
    public static void star(PDDocument document, PDPage page) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 12 : 5;
            double angle = Math.PI / 2 + i * Math.PI / 5;
            out.append(f(200 + radius * Math.cos(angle), 500 + radius * Math.sin(angle)))
                    .append(i == 0 ? "m\n" : "l\n");
        }
        draw(page, out + "f\n");
    }

    /** A table as word processors print it: borders and corners as thin filled rectangles. */
    public static void printedTable(PDDocument document, PDPage page) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 6; column++) {
                double x = 60 + column * 24;
                double y = 700 - row * 15.6;
                out.append(f(x, y, 0.48, 0.48)).append("re f\n");
                out.append(f(x + 0.48, y, 23.5, 0.48)).append("re f\n");
                out.append(f(x, y - 15.1, 0.48, 15.1)).append("re f\n");
            }
        }
        draw(page, out.toString());
    }

    /** A diagram: a curve through many points, rounded boxes, and arrows from one to the next. */
    public static void diagram(PDDocument document, PDPage page) throws IOException {
        StringBuilder out = new StringBuilder("60 400 m\n");
        for (int i = 1; i < 60; i++) {
            out.append(f(60 + i * 4, 400 + 30 * Math.sin(i))).append("l\n");
        }
        out.append("S\n");
        for (int i = 0; i < 3; i++) {
            double x = 60 + i * 150;
            out.append(f(x + 4, 200)).append("m ").append(f(x + 86, 200)).append("l ");
            out.append(f(x + 88, 200, x + 90, 202, x + 90, 204)).append("c ");
            out.append(f(x + 90, 236))
                    .append("l ")
                    .append(f(x + 90, 238, x + 88, 240, x + 86, 240))
                    .append("c ");
            out.append(f(x + 4, 240))
                    .append("l ")
                    .append(f(x + 2, 240, x, 238, x, 236))
                    .append("c ");
            out.append(f(x, 204))
                    .append("l ")
                    .append(f(x, 202, x + 2, 200, x + 4, 200))
                    .append("c S\n");
            out.append(f(x + 130, 215)).append("m ").append(f(x + 140, 220)).append("l ");
            out.append(f(x + 130, 225)).append("l h f\n");
        }
        draw(page, out.toString());
    }

    /** Lets {@code page} run {@code operators} after what it has. */
    public static void draw(PDPage page, String operators) throws IOException {
        COSArray contents = new COSArray();
        contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
        contents.add(stream("q\n" + operators + "Q\n"));
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
    }

    private static COSStream stream(String content) throws IOException {
        COSStream stream = new COSStream();
        try (var out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static COSArray rectangle(int... edges) {
        COSArray array = new COSArray();
        for (int edge : edges) {
            array.add(COSInteger.get(edge));
        }
        return array;
    }
}
