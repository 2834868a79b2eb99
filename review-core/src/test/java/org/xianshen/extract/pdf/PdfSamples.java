package org.xianshen.extract.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Builds small PDF files for tests, set in an embedded Chinese font. */
public final class PdfSamples {

    /** Where the Debian package fonts-wqy-zenhei puts its font; {@code ./verify} installs it. */
    private static final Path CHINESE = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    private static final TrueTypeFont FONT = load();

    private PdfSamples() {}

    private static TrueTypeFont load() {
        if (!Files.isReadable(CHINESE)) {
            throw new IllegalStateException(
                    "tests need the font " + CHINESE + ": install fonts-wqy-zenhei or run ./verify");
        }
        try {
            TrueTypeCollection all = new TrueTypeCollection(new ByteArrayInputStream(Files.readAllBytes(CHINESE)));
            return all.getFontByName("WenQuanYiZenHei");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Chinese typeface itself. */
    public static TrueTypeFont typeface() {
        return FONT;
    }

    /** The Chinese font, embedded into {@code document} with the characters used. */
    public static PDFont chinese(PDDocument document) throws IOException {
        return PDType0Font.load(document, FONT, true);
    }

    /** Draws on a page. */
    @FunctionalInterface
    public interface Drawing {
        void draw(PDPageContentStream out, PDFont font) throws IOException;
    }

    /** Changes a document before it is saved. */
    @FunctionalInterface
    public interface Change {
        void apply(PDDocument document, PDPage page) throws IOException;
    }

    /** A file of one A4 page. */
    public static byte[] onePage(Drawing drawing) throws IOException {
        return onePage(drawing, (document, page) -> {});
    }

    /** A file of one A4 page, changed before it is saved. */
    public static byte[] onePage(Drawing drawing, Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = addPage(document, drawing);
            change.apply(document, page);
            return bytes(document);
        }
    }

    /** Adds an A4 page to {@code document}. */
    public static PDPage addPage(PDDocument document, Drawing drawing) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        draw(document, page, drawing);
        return page;
    }

    /** Draws on {@code page}. */
    public static void draw(PDDocument document, PDPage page, Drawing drawing) throws IOException {
        PDFont font = chinese(document);
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            drawing.draw(out, font);
        }
    }

    /** The file. */
    public static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** Writes {@code text} with its baseline beginning at the point, in default user space. */
    public static void text(PDPageContentStream out, PDFont font, double size, double x, double y, String text)
            throws IOException {
        out.beginText();
        out.setFont(font, (float) size);
        out.newLineAtOffset((float) x, (float) y);
        out.showText(text);
        out.endText();
    }

    /** A rule from one point to another. */
    public static void rule(PDPageContentStream out, double x0, double y0, double x1, double y1) throws IOException {
        out.moveTo((float) x0, (float) y0);
        out.lineTo((float) x1, (float) y1);
        out.stroke();
    }
}
