package org.xianshen.examples.samples;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * The pages of a PDF file that is being drawn: text and lines at given places, the same bytes for the same calls.
 *
 * <p>Places and lengths are points from the upper left corner of the page, y down. Not thread-safe.
 */
final class PdfSheet {

    /** Where the base line runs in a line of text, as a share of its size below its upper edge. */
    private static final double BASELINE = 0.86;

    private final PDDocument document = new PDDocument();
    private final PDType0Font song;
    private final PDType0Font kai;
    private final PDType0Font hei;
    private final List<PDPageContentStream> pages = new ArrayList<>();

    PdfSheet(SampleFonts fonts, String title, String author, LocalDate day) throws IOException {
        document.setDocumentId((long) title.hashCode());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setProducer("Xianshen sample generator");
        Calendar created = new GregorianCalendar(TimeZone.getTimeZone("GMT+08:00"));
        created.clear();
        created.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), 9, 30, 0);
        information.setCreationDate(created);
        song = load(fonts.song());
        kai = load(fonts.kai());
        hei = load(fonts.hei());
    }

    private PDType0Font load(TrueTypeFont font) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    /** Adds a page of A4; the pages count from 0. */
    void addPage() throws IOException {
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        pages.add(new PDPageContentStream(document, added));
    }

    int pages() {
        return pages.size();
    }

    /** The width of {@code text}, {@code spacing} counted after every character. */
    double width(String text, double size, Face face, double spacing) throws IOException {
        return font(face).getStringWidth(text) / 1000 * size + text.length() * spacing;
    }

    /** Sets {@code text} on {@code page} with its upper left corner at {@code x}, {@code top}. */
    void text(int page, String text, double x, double top, double size, Face face, Color colour, double spacing)
            throws IOException {
        PDPageContentStream content = pages.get(page);
        content.beginText();
        content.setNonStrokingColor(colour);
        content.setFont(font(face), (float) size);
        content.setCharacterSpacing((float) spacing);
        content.setRenderingMode(face.isThick() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (face.isThick()) {
            content.setStrokingColor(colour);
            content.setLineWidth((float) (size * 0.035));
        }
        content.newLineAtOffset((float) x, (float) up(top + size * BASELINE));
        content.showText(text);
        content.endText();
    }

    /** Draws a level line. */
    void rule(int page, double x, double width, double top, double thickness, Color colour) throws IOException {
        PDPageContentStream content = pages.get(page);
        content.setStrokingColor(colour);
        content.setLineWidth((float) thickness);
        content.moveTo((float) x, (float) up(top));
        content.lineTo((float) (x + width), (float) up(top));
        content.stroke();
    }

    /** Draws the edges of a rectangle. */
    void box(int page, double x, double top, double width, double height) throws IOException {
        PDPageContentStream content = pages.get(page);
        content.setStrokingColor(Color.BLACK);
        content.setLineWidth(0.6f);
        content.addRect((float) x, (float) up(top + height), (float) width, (float) height);
        content.stroke();
    }

    /** The file's bytes; nothing can be drawn afterwards. */
    byte[] finish() throws IOException {
        for (PDPageContentStream content : pages) {
            content.close();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }

    private PDType0Font font(Face face) {
        return switch (face) {
            case SONG, TITLE -> song;
            case KAI -> kai;
            case HEI -> hei;
        };
    }

    private static double up(double top) {
        return PDRectangle.A4.getHeight() - top;
    }
}
