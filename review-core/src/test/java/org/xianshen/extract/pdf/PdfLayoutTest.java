package org.xianshen.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.document.PageRegion;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextLine;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

/** Where the parts of official documents of the measuring material stand, when it is present. */
class PdfLayoutTest {

    private static final Path FILES = Path.of(System.getProperty("shared.dir", "../shared"), "files");

    /** A line, and where it stands: points from the left and from the top, size of its letters. */
    private record Expected(String words, double x, double y, double size) {}

    @Test
    void the_parts_of_an_official_document_stand_where_the_standard_puts_them() throws IOException {
        check(
                "lab-gongwen/gb9704_2012_marked_left.pdf",
                new Expected("机密★1年", 79, 134, 16),
                new Expected("某政发〔2026〕12号", 228, 298, 16),
                new Expected("关于做好涉密文件清理工作的通知", 135, 383, 22));
        check(
                "lab-gongwen/gb9704_2012_marked_no_period.pdf",
                new Expected("秘密★", 79, 134, 16),
                new Expected("某政发〔2026〕12号", 228, 298, 16));
        check(
                "lab-gongwen/gb9704_2012_unmarked_mentions_only_public.pdf",
                new Expected("关于做好涉密文件清理工作的通知", 135, 383, 22),
                new Expected("（此件公开发布）", 111, 666, 16));
        check(
                "lab-gongwen/gbt9704_1999_marked_right.pdf",
                new Expected("秘  密★长期", 426, 105, 16),
                new Expected("某政发〔2026〕12号", 228, 298, 16));
        check(
                "gbt9704/example.pdf",
                new Expected("XX发〔202X〕X号", 235, 200, 16),
                new Expected("关于印发《公文格式示例》的通知", 125, 326, 23),
                new Expected("（此件公开发布）", 70, 185, 16));
    }

    @Test
    void a_scanned_document_with_a_hidden_layer_is_unread_without_a_reader_of_pictures() throws IOException {
        for (String name : List.of("scan_marked_hidden_ocr.pdf", "scan_unmarked_hidden_ocr.pdf")) {
            Path file = FILES.resolve("lab-gongwen").resolve(name);
            if (Files.isReadable(file)) {
                assertEquals(
                        "page has no text layer",
                        read(file).census().refused().get(0).detail());
            } else {
                System.out.println(name + ": not present");
            }
        }
    }

    @Test
    void a_scanned_document_is_read_where_its_parts_stand() throws IOException {
        checkScan(
                "scan_marked_hidden_ocr.pdf",
                new Expected("机密★1年", 79, 134, 16),
                new Expected("12号", 228, 298, 16),
                new Expected("做好涉密文件清理工作的通知", 135, 383, 22));
        checkScan(
                "scan_unmarked_hidden_ocr.pdf",
                new Expected("12号", 228, 298, 16),
                new Expected("做好涉密文件清理工作的通知", 135, 383, 22),
                new Expected("此件公开发布", 111, 666, 16));
    }

    private static void checkScan(String name, Expected... expected) throws IOException {
        Path file = FILES.resolve("lab-gongwen").resolve(name);
        if (!Files.isReadable(file)) {
            System.out.println(name + ": not present");
            return;
        }
        ExtractedDocument read = StandardFormats.reader(ExtractionLimits.DEFAULT, StandardFormats.pictures())
                .read(SourceDocument.of(file));
        for (Expected line : expected) {
            List<TextLine> found = read.layout().lines().stream()
                    .filter(l -> read.textOf(l.span()).contains(line.words())
                            && Math.abs(l.region().y() - line.y()) < 8)
                    .toList();
            assertEquals(1, found.size(), name + ": " + line.words());
            assertEquals(line.x(), found.get(0).region().x(), 40, line.words());
        }
    }

    private static ExtractedDocument read(Path file) throws IOException {
        return StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE)
                .read(SourceDocument.of(file));
    }

    private static void check(String name, Expected... expected) throws IOException {
        Path file = FILES.resolve(name);
        if (!Files.isReadable(file)) {
            System.out.println(name + ": not present");
            return;
        }
        ExtractedDocument read = read(file);
        for (Expected line : expected) {
            List<TextLine> found = read.layout().lines().stream()
                    .filter(l -> read.textOf(l.span()).equals(line.words()))
                    .toList();
            assertEquals(1, found.size(), name + ": " + line.words());
            PageRegion region = found.get(0).region();
            assertEquals(line.x(), region.x(), 2, line.words());
            assertEquals(line.y(), region.y(), 3, line.words());
            assertEquals(line.size(), found.get(0).fontSizePt(), 2, line.words());
            assertTrue(region.width() > line.size(), line.words());
        }
    }
}
