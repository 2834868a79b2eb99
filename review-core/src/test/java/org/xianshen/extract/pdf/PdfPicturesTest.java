package org.xianshen.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.pdf.PdfSamples.onePage;
import static org.xianshen.extract.pdf.PdfSamples.text;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.document.PageRegion;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

/** Pictures on pages, read by a reader that knows what was drawn. */
public class PdfPicturesTest {

    private static final PDRectangle SHEET = PDRectangle.A4;

    private static ExtractedDocument read(byte[] pdf, PictureReader pictures) throws IOException {
        return StandardFormats.reader(ExtractionLimits.DEFAULT, pictures).read(SourceDocument.ofBytes("scan.pdf", pdf));
    }

    private static List<String> texts(ExtractedDocument read, Carrier carrier) {
        return read.units().stream()
                .filter(u -> u.carrier() == carrier)
                .map(TextUnit::text)
                .toList();
    }

    private static List<String> concealed(ExtractedDocument read, Concealment how) {
        return read.layout().concealed().stream()
                .filter(c -> c.how() == how)
                .map(c -> read.textOf(c.span()))
                .toList();
    }

    /** A page's worth of pixels with a dark bar wherever a word is to stand. */
    public static BufferedImage scanned(List<KnownWords.Word> words) {
        BufferedImage image = new BufferedImage(595, 842, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 595, 842);
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        for (KnownWords.Word word : words) {
            double step = word.width() / word.text().length();
            for (int i = 0; i < word.text().length(); i++) {
                int x = (int) (word.x() + i * step);
                g.fillRect(x + 2, (int) word.y() + 3, (int) step - 4, (int) word.height() - 6);
            }
        }
        g.dispose();
        return image;
    }

    private static PdfSamples.Change scan(BufferedImage image) {
        return (document, page) -> {
            var picture = LosslessFactory.createFromImage(document, image);
            PdfSamples.draw(
                    document, page, (out, font) -> out.drawImage(picture, 0, 0, SHEET.getWidth(), SHEET.getHeight()));
        };
    }

    private static KnownWords.Word word(String text, double x, double y) {
        return new KnownWords.Word(text, x, y, 16.0 * text.length(), 16);
    }

    @Test
    void a_scanned_page_is_body_text_with_a_place_for_every_character() throws IOException {
        List<KnownWords.Word> words = List.of(word("关于开展工作的通知", 120, 100), word("各有关单位", 80, 160));
        ExtractedDocument read = read(onePage((out, font) -> {}, scan(scanned(words))), new KnownWords(words));
        assertEquals(List.of("关于开展工作的通知\n各有关单位"), texts(read, Carrier.BODY));
        TextUnit body = read.units().get(0);
        assertEquals(1, body.page());
        PageRegion place = assertInstanceOf(
                        SourceLocation.OnPage.class, read.locate(new org.xianshen.document.TextSpan(body.id(), 2, 4)))
                .regions()
                .get(0);
        assertEquals(120 + 32, place.x(), 1);
        assertEquals(100, place.y(), 1);
        assertEquals(32, place.width(), 1);
        assertEquals(2, read.layout().lines().size());
        assertTrue(read.census().isComplete(), read.census().toString());
    }

    @Test
    void a_turned_scan_is_read_as_it_is_shown() throws IOException {
        List<KnownWords.Word> words = List.of(word("转动", 60, 50));
        byte[] pdf = onePage((out, font) -> {}, (document, page) -> {
            scan(scanned(words)).apply(document, page);
            page.setRotation(90);
        });
        KnownWords reader = new KnownWords(words);
        ExtractedDocument read = read(pdf, reader);
        assertEquals(List.of("转动"), texts(read, Carrier.BODY));
        assertTrue(reader.width() > reader.height());
    }

    @Test
    void a_picture_beside_text_is_read_where_it_stands() throws IOException {
        List<KnownWords.Word> words = List.of(word("图中文字", 10, 20));
        byte[] pdf = onePage((out, font) -> text(out, font, 16, 80, 760, "正文"), (document, page) -> {
            var picture = LosslessFactory.createFromImage(document, scanned(List.of()));
            PdfSamples.draw(document, page, (out, font) -> out.drawImage(picture, 100, 200, 200, 300));
        });
        ExtractedDocument read = read(pdf, new KnownWords(words));
        assertEquals(List.of("图中文字"), texts(read, Carrier.IMAGE));
        TextUnit unit = read.units().stream()
                .filter(u -> u.carrier() == Carrier.IMAGE)
                .findFirst()
                .orElseThrow();
        PageRegion place =
                ((SourceLocation.OnPage) read.locate(unit.span())).regions().get(0);
        assertEquals(110, place.x(), 0.5);
        assertEquals(SHEET.getHeight() - 500 + 20, place.y(), 0.5);
        assertTrue(read.census().isComplete(), read.census().toString());
    }

    @Test
    void one_picture_on_many_pages_is_read_once() throws IOException {
        KnownWords reader = new KnownWords(List.of(word("标志", 10, 20)));
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            var picture = LosslessFactory.createFromImage(document, scanned(List.of()));
            for (int i = 0; i < 4; i++) {
                PDPage page = PdfSamples.addPage(document, (out, font) -> text(out, font, 12, 80, 700, "正文"));
                PdfSamples.draw(document, page, (out, font) -> out.drawImage(picture, 100, 200, 60, 60));
            }
            pdf = PdfSamples.bytes(document);
        }
        assertEquals(List.of("标志"), texts(read(pdf, reader), Carrier.IMAGE));
        assertEquals(1, reader.pictures());
    }

    @Test
    void pictures_cut_into_strips_are_read_as_one() throws IOException {
        KnownWords reader = new KnownWords(List.of());
        byte[] pdf = onePage((out, font) -> text(out, font, 12, 80, 800, "正文"), (document, page) -> {
            for (int i = 0; i < 5; i++) {
                var strip = LosslessFactory.createFromImage(document, new BufferedImage(200, 20, 1));
                int y = 300 + 20 * i;
                PdfSamples.draw(document, page, (out, font) -> out.drawImage(strip, 100, y, 200, 20));
            }
        });
        read(pdf, reader);
        assertEquals(1, reader.pictures());
    }

    @Test
    void pictures_too_small_for_words_are_not_read() throws IOException {
        KnownWords reader = new KnownWords(List.of());
        byte[] pdf = onePage((out, font) -> text(out, font, 12, 80, 800, "正文"), (document, page) -> {
            var dot = LosslessFactory.createFromImage(document, scanned(List.of()));
            PdfSamples.draw(document, page, (out, font) -> out.drawImage(dot, 100, 200, 8, 8));
        });
        ExtractedDocument read = read(pdf, reader);
        assertEquals(0, reader.pictures());
        assertTrue(read.census().entries().stream()
                .anyMatch(e -> e.carrier() == Carrier.IMAGE && e.status() == CarrierStatus.NO_TEXT));
    }

    @Test
    void letters_drawn_as_shapes_are_read_as_they_look() throws IOException {
        KnownWords reader = new KnownWords(List.of(word("描边字", 80, 100)));
        byte[] pdf = onePage((out, font) -> {
            text(out, font, 12, 80, 800, "正文");
            for (int i = 0; i < 60; i++) {
                out.moveTo(100 + i, 300);
                out.curveTo(110 + i, 320, 120 + i, 310, 130 + i, 300);
                out.stroke();
            }
        });
        ExtractedDocument read = read(pdf, reader);
        assertEquals(List.of("正文"), texts(read, Carrier.BODY));
        assertEquals(List.of("描边字"), texts(read, Carrier.IMAGE));
        assertTrue(read.census().isComplete(), read.census().toString());
    }

    // ---- layers behind pictures

    private static byte[] withLayer(List<KnownWords.Word> drawn, List<KnownWords.Word> layer) throws IOException {
        return onePage((out, font) -> {}, (document, page) -> {
            scan(scanned(drawn)).apply(document, page);
            PdfSamples.draw(document, page, (out, font) -> {
                out.setRenderingMode(RenderingMode.NEITHER);
                for (KnownWords.Word word : layer) {
                    text(out, font, 16, word.x(), SHEET.getHeight() - word.y() - 14, word.text());
                }
            });
        });
    }

    @Test
    void a_layer_that_agrees_with_its_picture_conceals_nothing() throws IOException {
        List<KnownWords.Word> words = List.of(word("关于开展工作的通知", 120, 100), word("联系人王小明", 80, 160));
        List<KnownWords.Word> seen = List.of(word("关于开展工作的通知", 120, 100), word("联系人王小朋", 80, 160));
        ExtractedDocument read = read(withLayer(words, words), new KnownWords(seen));
        assertEquals(List.of(), read.layout().concealed());
        assertEquals(1, texts(read, Carrier.HIDDEN_TEXT).size());
        assertEquals(List.of("关于开展工作的通知\n联系人王小朋"), texts(read, Carrier.BODY));
    }

    @Test
    void words_of_a_layer_that_the_picture_no_longer_shows_are_stale() throws IOException {
        List<KnownWords.Word> layer = List.of(word("关于开展工作的通知", 120, 100), word("联系人王小明电话", 80, 160));
        List<KnownWords.Word> seen = List.of(word("关于开展工作的通知", 120, 100), word("联系人", 80, 160), word("电话", 176, 160));
        ExtractedDocument read = read(withLayer(seen, layer), new KnownWords(seen));
        assertEquals(List.of("王小明"), concealed(read, Concealment.STALE_TEXT_LAYER));
        assertEquals(1, read.layout().concealed().size());
    }

    @Test
    void a_layer_that_lies_beside_the_words_of_its_picture_conceals_nothing() throws IOException {
        List<KnownWords.Word> drawn = List.of(word("联系人瞿麒麟，电话一二三四五", 80, 160));
        List<KnownWords.Word> layer = List.of(word("联系人瞿麒麟电话一二三四五", 80, 500));
        List<KnownWords.Word> seen = List.of(word("联系人瞿朋麟，电话一二三四五", 80, 160));
        assertEquals(
                List.of(),
                read(withLayer(drawn, layer), new KnownWords(seen)).layout().concealed());
    }

    @Test
    void a_layer_that_says_something_else_than_its_picture_is_stale() throws IOException {
        List<KnownWords.Word> layer = List.of(word("关于开展工作的通知", 120, 100), word("原来的一行内容", 80, 160));
        List<KnownWords.Word> seen = List.of(word("关于开展工作的通知", 120, 100), word("后换上去的话语", 80, 160));
        ExtractedDocument read = read(withLayer(seen, layer), new KnownWords(seen));
        assertEquals(List.of("原来的一行内容"), concealed(read, Concealment.STALE_TEXT_LAYER));
    }

    @Test
    void text_under_a_scan_that_shows_it_conceals_nothing_and_under_a_photo_it_is_covered() throws IOException {
        List<KnownWords.Word> words = List.of(word("底下的文字", 120, 100));
        byte[] pdf = onePage(
                (out, font) -> text(out, font, 16, 120, SHEET.getHeight() - 114, "底下的文字"), scan(scanned(words)));
        assertEquals(List.of(), read(pdf, new KnownWords(words)).layout().concealed());
        assertEquals(List.of("底下的文字"), concealed(read(pdf, new KnownWords(List.of())), Concealment.COVERED));
    }

    @Test
    void words_of_a_picture_under_a_box_are_covered() throws IOException {
        List<KnownWords.Word> words = List.of(word("看得见", 80, 100), word("盖住了", 80, 300));
        byte[] pdf = onePage((out, font) -> {}, (document, page) -> {
            scan(scanned(words)).apply(document, page);
            PdfSamples.draw(document, page, (out, font) -> {
                out.addRect(70, SHEET.getHeight() - 330, 200, 40);
                out.fill();
            });
        });
        ExtractedDocument read = read(pdf, new KnownWords(words));
        assertEquals(List.of("盖住了"), concealed(read, Concealment.COVERED));
        assertEquals(
                2,
                new ArrayList<>(texts(read, Carrier.IMAGE)).size()
                        + texts(read, Carrier.BODY).size());
    }
}
