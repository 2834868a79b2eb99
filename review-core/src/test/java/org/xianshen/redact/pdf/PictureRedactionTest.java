package org.xianshen.redact.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.pdf.PdfSamples.onePage;
import static org.xianshen.extract.pdf.PdfSamples.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.pdf.KnownWords;
import org.xianshen.extract.pdf.PdfPicturesTest;
import org.xianshen.extract.pdf.PdfSamples;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.LeakReport;
import org.xianshen.redact.RedactionPlan;
import org.xianshen.redact.leak.StandardLeakCheck;
import org.xianshen.review.StandardFormats;

/** Safe copies of pages whose text was read in pictures. */
class PictureRedactionTest {

    private static final List<KnownWords.Word> WORDS =
            List.of(word("关于处理决定的通知", 120, 100), word("当事人", 80, 160), word("钱多多", 144, 160), word("到场签收", 208, 160));

    @TempDir
    Path folder;

    private static KnownWords.Word word(String text, double x, double y) {
        return new KnownWords.Word(text, x, y, 16.0 * text.length(), 16);
    }

    private static byte[] scan(List<KnownWords.Word> layer) throws IOException {
        return onePage((out, font) -> {}, (document, page) -> {
            var picture = LosslessFactory.createFromImage(document, PdfPicturesTest.scanned(WORDS));
            PdfSamples.draw(document, page, (out, font) -> {
                out.drawImage(
                        picture,
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
                out.setRenderingMode(RenderingMode.NEITHER);
                for (KnownWords.Word w : layer) {
                    text(out, font, 16, w.x(), page.getMediaBox().getHeight() - w.y() - 14, w.text());
                }
            });
        });
    }

    private static ExtractedDocument read(byte[] pdf, PictureReader pictures) throws IOException {
        return StandardFormats.reader(ExtractionLimits.DEFAULT, pictures).read(SourceDocument.ofBytes("a.pdf", pdf));
    }

    private Path redact(byte[] pdf, PictureReader pictures, PdfRedactor redactor) throws IOException {
        ExtractedDocument read = read(pdf, pictures);
        Path out = folder.resolve("safe.pdf");
        redactor.redact(
                SourceDocument.ofBytes("a.pdf", pdf), read, PdfRedactorTest.removing(read, List.of("钱多多"), ""), out);
        return out;
    }

    private static LeakReport examine(byte[] pdf, Path copy, PictureReader pictures) throws IOException {
        ExtractedDocument read = read(pdf, pictures);
        RedactionPlan plan = PdfRedactorTest.removing(read, List.of("钱多多"), "");
        return new StandardLeakCheck(PdfLeakReaders.all(pictures)).examine(copy, read.mediaType(), read, plan);
    }

    private static String layer(Path copy) throws IOException {
        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void a_word_goes_from_the_picture_and_from_the_text_layer_and_the_rest_stays() throws IOException {
        KnownWords reader = KnownWords.stillSeen(WORDS);
        byte[] pdf = scan(List.of());
        Path copy = redact(pdf, reader, new PdfRedactor(reader));
        String layer = layer(copy);
        assertFalse(layer.contains("钱"), layer);
        assertTrue(layer.contains("关于处理决定的通知") && layer.contains("当事人"), layer);
        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            var pixels = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertEquals(0, pixels.getRGB(88, 168) & 0xFF, 40);
            assertEquals(255, pixels.getRGB(300, 300) & 0xFF);
        }
        assertTrue(
                examine(pdf, copy, reader).passed(), examine(pdf, copy, reader).toString());
    }

    @Test
    void the_leak_check_sees_a_word_that_a_picture_still_shows() throws IOException {
        KnownWords reader = KnownWords.stillSeen(WORDS);
        byte[] pdf = scan(List.of());
        Path copy = folder.resolve("leaking.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = PdfSamples.addPage(document, (out, font) -> {});
            var picture = LosslessFactory.createFromImage(document, PdfPicturesTest.scanned(WORDS));
            PdfSamples.draw(
                    document,
                    page,
                    (out, font) -> out.drawImage(
                            picture,
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight()));
            document.save(copy.toFile());
        }
        assertFalse(examine(pdf, copy, reader).passed());
    }

    @Test
    void what_only_the_hidden_layer_says_goes_from_the_picture_too() throws IOException {
        List<KnownWords.Word> misread = new ArrayList<>(WORDS);
        misread.set(2, word("钱夕夕", 144, 160));
        byte[] pdf = scan(WORDS);
        KnownWords reader = KnownWords.stillSeen(misread);
        Path copy = redact(pdf, reader, new PdfRedactor(reader));
        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            var pixels = new PDFRenderer(document).renderImageWithDPI(0, 72);
            int between = pixels.getRGB(160, 161) & 0xFF;
            assertTrue(between < 240, "still white between the letters: " + between);
        }
        assertFalse(layer(copy).contains("钱"));
    }

    @Test
    void a_page_read_in_pictures_from_which_nothing_goes_is_copied() throws IOException {
        KnownWords reader = KnownWords.stillSeen(List.of(WORDS.get(0)));
        byte[] pdf = scan(List.of());
        Path copy = redact(pdf, reader, new PdfRedactor());
        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            var pixels = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertEquals(0, pixels.getRGB(88, 168) & 0xFF, 40);
        }
    }

    @Test
    void nothing_is_removed_from_a_picture_when_nobody_can_read_the_result() throws IOException {
        KnownWords reader = KnownWords.stillSeen(WORDS);
        byte[] pdf = scan(List.of());
        ProblemException refused = assertThrows(ProblemException.class, () -> redact(pdf, reader, new PdfRedactor()));
        assertEquals("RED-107", refused.problem().code());
    }

    @Test
    void a_picture_that_stands_on_several_pages_is_left_to_a_person() throws IOException {
        KnownWords reader = new KnownWords(List.of(word("钱多多", 10, 10)));
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            var picture = LosslessFactory.createFromImage(document, PdfPicturesTest.scanned(WORDS));
            for (int i = 0; i < 2; i++) {
                PDPage page = PdfSamples.addPage(document, (out, font) -> text(out, font, 12, 80, 800, "正文"));
                PdfSamples.draw(document, page, (out, font) -> out.drawImage(picture, 100, 200, 100, 100));
            }
            pdf = PdfSamples.bytes(document);
        }
        ProblemException refused =
                assertThrows(ProblemException.class, () -> redact(pdf, reader, new PdfRedactor(reader)));
        assertEquals("RED-108", refused.problem().code());
    }
}
