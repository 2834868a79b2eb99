package org.xianshen.rules.marks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.xianshen.document.Carrier;
import org.xianshen.rules.marks.MarkedDocument.Line;
import org.xianshen.rules.marks.MarkedDocument.Place;

/** Draws a document on pages of A4, its lines where an office would set them. */
final class DrawnPdf {

    /** Where the Debian package fonts-wqy-zenhei puts its font; {@code ./verify} installs it. */
    private static final Path FONT_FILE = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    private static final TrueTypeFont FONT = load();

    private static final double LEFT_POINTS = 79;
    private static final double RIGHT_POINTS = 516;
    private static final double TOP_POINTS = 105;
    private static final double BOTTOM_POINTS = 742;
    private static final double LINE_POINTS = 29;
    private static final double BODY_SIZE = 16;
    private static final double TITLE_SIZE = 22;

    private final PDDocument document;
    private final PDFont font;
    private final MarkedDocument source;

    private DrawnPdf(PDDocument document, PDFont font, MarkedDocument source) {
        this.document = document;
        this.font = font;
        this.source = source;
    }

    static byte[] of(MarkedDocument source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            new DrawnPdf(document, PDType0Font.load(document, FONT, true), source).draw();
            document.save(out);
        }
        return out.toByteArray();
    }

    private static TrueTypeFont load() {
        if (!Files.exists(FONT_FILE)) {
            throw new IllegalStateException(
                    "tests need the font " + FONT_FILE + ": install fonts-wqy-zenhei or run ./verify");
        }
        try {
            // stays open: the font reads from it as it is used
            return new TrueTypeCollection(FONT_FILE.toFile()).getFontByName("WenQuanYiZenHei");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw() throws IOException {
        List<Line> rest = new ArrayList<>(wrapped());
        while (!rest.isEmpty()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                at(out, source.lines(Carrier.HEADER), 50);
                at(out, source.lines(Carrier.FOOTER), 790);
                if (document.getNumberOfPages() == 1) {
                    at(out, source.lines(Carrier.TEXT_BOX), 76);
                }
                body(out, rest);
            }
        }
        List<Line> properties = source.lines(Carrier.METADATA);
        if (!properties.isEmpty()) {
            document.getDocumentInformation().setKeywords(properties.get(0).text());
        }
    }

    /** Draws lines from the front of {@code rest} until the page is full or an enclosure begins. */
    private void body(PDPageContentStream out, List<Line> rest) throws IOException {
        double y = TOP_POINTS;
        boolean gap = false;
        while (!rest.isEmpty() && y < BOTTOM_POINTS) {
            Line line = rest.get(0);
            if (gap && line.text().startsWith("附件")) {
                return;
            }
            rest.remove(0);
            gap = line.text().isBlank();
            line(out, line, y);
            y += LINE_POINTS;
        }
    }

    private void at(PDPageContentStream out, List<Line> lines, double y) throws IOException {
        for (Line line : lines) {
            line(out, line, y);
        }
    }

    private void line(PDPageContentStream out, Line line, double y) throws IOException {
        double size = line.place() == Place.TITLE ? TITLE_SIZE : BODY_SIZE;
        double width = width(line.text(), size);
        double x = switch (line.place()) {
            case LEFT -> LEFT_POINTS;
            case RIGHT -> RIGHT_POINTS - width;
            case TITLE -> (LEFT_POINTS + RIGHT_POINTS - width) / 2;
        };
        out.beginText();
        out.setFont(font, (float) size);
        out.newLineAtOffset((float) x, (float) (PDRectangle.A4.getHeight() - y));
        out.showText(line.text());
        out.endText();
    }

    private double width(String text, double size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** The lines of the body, broken where they would leave the type area. */
    private List<Line> wrapped() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Line line : source.lines(Carrier.BODY)) {
            double size = line.place() == Place.TITLE ? TITLE_SIZE : BODY_SIZE;
            String text = line.text();
            while (width(text, size) > RIGHT_POINTS - LEFT_POINTS) {
                int end = text.length();
                while (width(text.substring(0, end), size) > RIGHT_POINTS - LEFT_POINTS) {
                    end--;
                }
                lines.add(new Line(line.place(), text.substring(0, end)));
                text = text.substring(end);
            }
            lines.add(new Line(line.place(), text));
        }
        return lines;
    }
}
