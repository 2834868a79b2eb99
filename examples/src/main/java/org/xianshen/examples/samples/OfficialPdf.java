package org.xianshen.examples.samples;

import java.awt.Color;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets an official document by GB/T 9704-2012: A4, type area 156 by 225 mm, 22 lines of 28 characters.
 *
 * <p>Lengths are points unless they say mm; heights count down from the upper edge of the page. One instance sets one
 * document and is not thread-safe.
 */
final class OfficialPdf {

    private static final double MM = 72 / 25.4;
    private static final double LEFT = 28 * MM;
    private static final double TOP = 37 * MM;
    private static final double WIDTH = 156 * MM;
    private static final double HEIGHT = 225 * MM;
    /** Height of one of the 22 lines. */
    static final double LINE = HEIGHT / 22;
    /** Width of one of the 28 characters of a line. */
    static final double CHARACTER = WIDTH / 28;

    /** Sizes by their Chinese names. */
    static final double SIZE_2 = 22;

    static final double SIZE_3 = 16;
    static final double SIZE_4 = 14;
    private static final Color RED = new Color(0xD0, 0x12, 0x12);

    private final PdfSheet sheet;
    private double y;

    OfficialPdf(SampleFonts fonts, String title, String author, LocalDate day) throws IOException {
        sheet = new PdfSheet(fonts, title, author, day);
        newPage();
    }

    private void newPage() throws IOException {
        sheet.addPage();
        y = TOP;
    }

    /** Begins a new page. */
    OfficialPdf nextPage() throws IOException {
        newPage();
        return this;
    }

    /** Leaves {@code lines} lines free. */
    OfficialPdf space(double lines) {
        y += lines * LINE;
        return this;
    }

    /** Lines in the upper left corner: copy number, secrecy mark, urgency. */
    OfficialPdf corner(String... lines) throws IOException {
        for (int i = 0; i < lines.length; i++) {
            put(lines[i], LEFT, TOP + i * LINE, SIZE_3, Face.HEI, Color.BLACK, 0);
        }
        return this;
    }

    /** The red name of the issuing organ, the document number and the red line, on the first page. */
    OfficialPdf redHead(String organ, String number) throws IOException {
        double size = Math.min(50, WIDTH / width(organ, 1, Face.TITLE, 0));
        y = TOP + 35 * MM;
        centred(organ, y, size, Face.TITLE, RED);
        y += size + 2 * LINE;
        centred(number, y, SIZE_3, Face.SONG, Color.BLACK);
        y += LINE + 4 * MM;
        rule(LEFT, WIDTH, y, 1.4, RED);
        y += 2 * LINE - 10;
        return this;
    }

    /** Title lines in size 2, centred. */
    OfficialPdf title(String... lines) throws IOException {
        for (String line : lines) {
            centred(line, y, SIZE_2, Face.TITLE, Color.BLACK);
            y += 1.25 * LINE;
        }
        y += 0.75 * LINE;
        return this;
    }

    /** One centred line. */
    OfficialPdf centred(String text, double size, Face face) throws IOException {
        centred(text, y, size, face, Color.BLACK);
        y += Math.max(LINE, size * 1.5);
        return this;
    }

    /** One line flush right, {@code free} characters from the margin. */
    OfficialPdf right(String text, double free) throws IOException {
        room(LINE);
        double x = LEFT + WIDTH - free * CHARACTER - width(text, SIZE_3, Face.SONG, spacing());
        put(text, x, y, SIZE_3, Face.SONG, Color.BLACK, spacing());
        y += LINE;
        return this;
    }

    /** A line without indent, e.g. the addressees. */
    OfficialPdf flush(String text) throws IOException {
        return block(text, 0, Face.SONG);
    }

    /** A paragraph of text. */
    OfficialPdf text(String... paragraphs) throws IOException {
        for (String paragraph : paragraphs) {
            block(paragraph, 2, Face.SONG);
        }
        return this;
    }

    /** A heading of the first level. */
    OfficialPdf heading(String text) throws IOException {
        room(3 * LINE);
        return block(text, 2, Face.HEI);
    }

    /** A heading of the second level. */
    OfficialPdf subheading(String text) throws IOException {
        room(2 * LINE);
        return block(text, 2, Face.KAI);
    }

    /** The note under the text that names its annex. */
    OfficialPdf annexNote(String annex) throws IOException {
        y += LINE;
        return block("附件：" + annex, 2, Face.SONG);
    }

    /** Begins the page of the annex. */
    OfficialPdf annex() throws IOException {
        newPage();
        block("附件", 0, Face.HEI);
        y += LINE;
        return this;
    }

    /** Organ and day at the end of the text, the day four characters from the margin, the organ centred above it. */
    OfficialPdf signature(String organ, String day) throws IOException {
        room(3 * LINE);
        y += LINE;
        double dayWidth = width(day, SIZE_3, Face.SONG, spacing());
        double organWidth = width(organ, SIZE_3, Face.SONG, spacing());
        double right = LEFT + WIDTH - 4 * CHARACTER;
        double centre = Math.min(right - dayWidth / 2, LEFT + WIDTH - organWidth / 2);
        put(organ, centre - organWidth / 2, y, SIZE_3, Face.SONG, Color.BLACK, spacing());
        y += LINE;
        put(day, right - dayWidth, y, SIZE_3, Face.SONG, Color.BLACK, spacing());
        y += LINE;
        return this;
    }

    /** The imprint at the foot of the last page: copies to, issuing office and day of printing. */
    OfficialPdf imprint(String copies, String office, String day) throws IOException {
        double lead = 20;
        double inset = CHARACTER;
        LineBreaker breaker = new LineBreaker(t -> width(t, SIZE_4, Face.SONG, 0), false);
        List<String> lines = copies.isEmpty() ? List.of() : breaker.lines(copies, WIDTH - 2 * inset, 0);
        double copiesHeight = lines.isEmpty() ? 0 : lines.size() * lead + 9;
        double officeHeight = lead + 9;
        room(copiesHeight + officeHeight);
        double at = TOP + HEIGHT - copiesHeight - officeHeight;
        rule(LEFT, WIDTH, at, 1, Color.BLACK);
        for (int i = 0; i < lines.size(); i++) {
            put(lines.get(i), LEFT + inset, at + 7 + i * lead, SIZE_4, Face.SONG, Color.BLACK, 0);
        }
        at += copiesHeight;
        if (!lines.isEmpty()) {
            rule(LEFT, WIDTH, at, 0.7, Color.BLACK);
        }
        put(office, LEFT + inset, at + 7, SIZE_4, Face.SONG, Color.BLACK, 0);
        double x = LEFT + WIDTH - inset - width(day, SIZE_4, Face.SONG, 0);
        put(day, x, at + 7, SIZE_4, Face.SONG, Color.BLACK, 0);
        rule(LEFT, WIDTH, TOP + HEIGHT, 1, Color.BLACK);
        return this;
    }

    /**
     * A ruled table; cells break their text where they must, numbers included.
     *
     * @param shares widths of the columns in characters of the text size, scaled to the type area
     */
    OfficialPdf table(List<Double> shares, double size, List<List<String>> rows) throws IOException {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> widths = shares.stream().map(s -> s * WIDTH / sum).toList();
        LineBreaker breaker = new LineBreaker(t -> width(t, size, Face.SONG, 0), true);
        for (int r = 0; r < rows.size(); r++) {
            List<List<String>> cells = new ArrayList<>();
            int most = 1;
            for (int c = 0; c < widths.size(); c++) {
                List<String> lines = breaker.lines(rows.get(r).get(c), widths.get(c) - 6, 0);
                cells.add(lines);
                most = Math.max(most, lines.size());
            }
            double height = most * size * 1.25 + 7;
            if (y + height > TOP + HEIGHT) {
                newPage();
            }
            row(cells, widths, size, height, r == 0 ? Face.HEI : Face.SONG);
        }
        y += 0.4 * LINE;
        return this;
    }

    private void row(List<List<String>> cells, List<Double> widths, double size, double height, Face face)
            throws IOException {
        double x = LEFT;
        for (int c = 0; c < cells.size(); c++) {
            sheet.box(sheet.pages() - 1, x, y, widths.get(c), height);
            double at = y + (height - cells.get(c).size() * size * 1.25) / 2;
            for (String line : cells.get(c)) {
                double free = widths.get(c) - width(line, size, face, 0);
                put(line, x + (cells.get(c).size() > 1 ? 3 : free / 2), at, size, face, Color.BLACK, 0);
                at += size * 1.25;
            }
            x += widths.get(c);
        }
        y += height;
    }

    private OfficialPdf block(String text, int indent, Face face) throws IOException {
        LineBreaker breaker = new LineBreaker(t -> width(t, SIZE_3, face, spacing()), false);
        List<String> lines = breaker.lines(text, WIDTH, indent * CHARACTER);
        for (int i = 0; i < lines.size(); i++) {
            room(LINE);
            double start = i == 0 ? indent * CHARACTER : 0;
            double spacing = spacing();
            if (i < lines.size() - 1) {
                double free = WIDTH - start - width(lines.get(i), SIZE_3, face, spacing);
                spacing += free / lines.get(i).length();
            }
            put(lines.get(i), LEFT + start, y, SIZE_3, face, Color.BLACK, spacing);
            y += LINE;
        }
        return this;
    }

    /** The document's bytes, with a number on every page; nothing can be added afterwards. */
    byte[] finish() throws IOException {
        for (int page = 0; page < sheet.pages(); page++) {
            String number = "— " + (page + 1) + " —";
            double width = width(number, SIZE_4, Face.SONG, 0);
            double x = page % 2 == 0 ? LEFT + WIDTH - CHARACTER - width : LEFT + CHARACTER;
            sheet.text(page, number, x, TOP + HEIGHT + 7 * MM, SIZE_4, Face.SONG, Color.BLACK, 0);
        }
        return sheet.finish();
    }

    private void room(double height) throws IOException {
        if (y + height > TOP + HEIGHT + 1) {
            newPage();
        }
    }

    /** What brings a character of size 3 to the grid's width. */
    private static double spacing() {
        return CHARACTER - SIZE_3;
    }

    private void centred(String text, double top, double size, Face face, Color colour) throws IOException {
        put(text, LEFT + (WIDTH - width(text, size, face, 0)) / 2, top, size, face, colour, 0);
    }

    private double width(String text, double size, Face face, double spacing) throws IOException {
        return sheet.width(text, size, face, spacing);
    }

    private void put(String text, double x, double top, double size, Face face, Color colour, double spacing)
            throws IOException {
        sheet.text(sheet.pages() - 1, text, x, top, size, face, colour, spacing);
    }

    private void rule(double x, double width, double top, double thickness, Color colour) throws IOException {
        sheet.rule(sheet.pages() - 1, x, width, top, thickness, colour);
    }
}
