package org.xianshen.extract.ocr.tesseract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.ocr.DrawnPage;
import org.xianshen.extract.ocr.DrawnPages;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.ocr.PictureText;
import org.xianshen.extract.ocr.TextLikeness;
import org.xianshen.message.ProblemException;

class TesseractReaderTest {

    private static final TesseractReader READER = TesseractReader.find();
    private static final Path SCANS = Path.of(System.getProperty("shared.dir", "../shared"), "files", "lab-gongwen");

    private static Picture picture(BufferedImage pixels, int dpi) {
        return new Picture() {
            @Override
            public int dotsPerInch() {
                return dpi;
            }

            @Override
            public BufferedImage pixels() {
                return pixels;
            }
        };
    }

    private static PictureText read(BufferedImage pixels, int dpi) {
        PictureText text = READER.read(List.of(picture(pixels, dpi)), Deadline.in(Duration.ofMinutes(3)))
                .get(0);
        assertEquals("", text.failure());
        return text;
    }

    private static String joined(PictureText text) {
        return text.words().stream().map(PictureText.Word::text).collect(Collectors.joining());
    }

    private static double likeness(DrawnPage page, BufferedImage scan) {
        String read = joined(read(scan, page.dpi()));
        double likeness = TextLikeness.of(page.text(), read);
        System.out.printf("characters read: %.1f %%%n", 100 * likeness);
        return likeness;
    }

    @Test
    void tesseract_with_chinese_is_installed() {
        assertEquals("", READER.unavailability());
        assertTrue(READER.isAvailable());
    }

    @Test
    void a_scanned_official_page_is_read_with_its_mark_its_red_head_and_the_text_under_the_seal() {
        DrawnPage page = DrawnPages.official(300);
        BufferedImage scan = DrawnPage.scanned(page.image(), 1.4, 12, 800, 7);
        String text = joined(read(scan, 300));
        assertTrue(text.contains("机密★10年"), "the mark");
        assertTrue(text.contains("云溪市档案局文件"), "the red head");
        assertTrue(text.contains("2026年5月20日"), "the date under the seal");
        assertTrue(TextLikeness.of(page.text(), text) > 0.95, () -> "" + TextLikeness.of(page.text(), text));
    }

    @Test
    void writing_that_cannot_be_read_is_told_with_its_place() {
        DrawnPage page = DrawnPages.official(300);
        BufferedImage image = page.image();
        DrawnPage note = new DrawnPage(300, 90, 12).line(4, 9, DrawnPage.kai(22), "请王主任阅示后转办公室");
        int left = image.getWidth() / 8;
        int top = image.getHeight() * 89 / 100;
        for (int y = 0; y < note.image().getHeight(); y++) {
            for (int x = 0; x < note.image().getWidth(); x++) {
                image.setRGB(
                        left + x,
                        top + y,
                        note.image()
                                .getRGB(
                                        note.image().getWidth() - 1 - x,
                                        note.image().getHeight() - 1 - y));
            }
        }
        PictureText text = read(image, 300);
        boolean told = text.unread().stream()
                .anyMatch(u -> u.ink() == PictureText.Ink.WRITING && Math.abs(u.y() + u.height() / 2 - top - 70) < 70);
        assertTrue(told, "the line that stands on its head: " + text.unread());
    }

    @Test
    void the_legend_of_a_seal_is_read_from_its_ring_and_comes_last() {
        for (int dpi : new int[] {200, 300}) {
            PictureText text = read(DrawnPages.official(dpi).image(), dpi);
            PictureText.Word legend = text.words().get(text.words().size() - 1);
            assertEquals("云溪市档案局专用章", legend.text());
            assertEquals(42 / 25.4 * dpi, legend.width(), 25);
            assertEquals((138 - 21) / 25.4 * dpi, legend.x(), 15);
        }
    }

    @Test
    void a_seal_whose_legend_is_no_writing_is_told_with_its_place() {
        DrawnPage page = DrawnPages.list(300).seal(150, 250, 40, "◆◇◆◇◆◇◆◇◆");
        List<PictureText.Unread> unread = read(page.image(), 300).unread();
        assertEquals(1, unread.size());
        assertEquals(PictureText.Ink.SEAL, unread.get(0).ink());
        assertEquals(40 / 25.4 * 300, unread.get(0).width(), 25);
        assertEquals((150 - 20) / 25.4 * 300, unread.get(0).x(), 15);
    }

    @Test
    void nothing_is_told_of_a_page_of_which_all_was_read() {
        assertEquals(List.of(), read(DrawnPages.official(300).image(), 300).unread());
        assertEquals(List.of(), read(DrawnPages.list(300).image(), 300).unread());
        assertEquals(List.of(), read(DrawnPages.table(300).image(), 300).unread());
    }

    @Test
    void a_scan_of_one_bit_a_pixel_is_read() {
        DrawnPage page = DrawnPages.list(300);
        BufferedImage scan =
                DrawnPage.as(DrawnPage.scanned(page.image(), -1.2, 12, 800, 7), BufferedImage.TYPE_BYTE_BINARY);
        assertTrue(likeness(page, scan) > 0.95);
    }

    @Test
    void columns_are_read_one_after_the_other() {
        DrawnPage page = DrawnPages.twoColumns(200);
        BufferedImage scan =
                DrawnPage.as(DrawnPage.scanned(page.image(), 0.8, 10, 200, 7), BufferedImage.TYPE_BYTE_GRAY);
        assertTrue(likeness(page, scan) > 0.93);
    }

    @Test
    void the_words_of_a_table_know_their_cells() {
        DrawnPage page = DrawnPages.table(300);
        PictureText text = read(DrawnPage.scanned(page.image(), -0.9, 12, 500, 7), 300);
        assertTrue(TextLikeness.of(page.text(), joined(text)) > 0.95, "characters");
        for (PictureText.Word word : text.words()) {
            if (word.text().contains("13900002222")) {
                assertEquals(new PictureText.Cell(0, 2, 3), word.cell());
                return;
            }
        }
        throw new AssertionError("the number of the second row was not read");
    }

    @Test
    void a_page_that_lies_on_its_side_is_read_with_places_of_the_picture() {
        DrawnPage page = DrawnPages.list(300);
        BufferedImage upright = page.image();
        BufferedImage turned = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                turned.setRGB(upright.getHeight() - 1 - y, x, upright.getRGB(x, y));
            }
        }
        PictureText text = read(turned, 300);
        assertTrue(TextLikeness.of(page.text(), joined(text)) > 0.9, "characters");
        PictureText.Word first = text.words().get(0);
        assertTrue(first.x() > turned.getWidth() * 0.8, "the title stands at the right edge");
        assertTrue(first.height() > first.width(), "and runs downwards");
    }

    @Test
    void places_are_those_of_the_picture_as_it_was_handed_in() {
        DrawnPage page = new DrawnPage(100, 200, 60);
        page.line(100, 40, DrawnPage.hei(24), "库房安全检查");
        PictureText text = read(page.image(), 100);
        assertEquals(page.image().getWidth(), text.width());
        assertTrue(joined(text).contains("安全检查"));
        double left =
                text.words().stream().mapToDouble(PictureText.Word::x).min().orElseThrow();
        double top =
                text.words().stream().mapToDouble(PictureText.Word::y).min().orElseThrow();
        assertEquals(100 / 25.4 * 100, left, 10);
        assertEquals(31.5 / 25.4 * 100, top, 12);
    }

    @Test
    void several_pictures_keep_their_order_and_blank_ones_have_no_words() {
        BufferedImage blank = new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY);
        DrawnPage first = new DrawnPage(200, 150, 40).line(20, 25, DrawnPage.hei(24), "人民公园");
        DrawnPage third = new DrawnPage(200, 150, 40).line(20, 25, DrawnPage.hei(24), "中心医院");
        List<PictureText> texts = READER.atOnce(2)
                .read(
                        List.of(picture(first.image(), 200), picture(blank, 200), picture(third.image(), 200)),
                        Deadline.in(Duration.ofMinutes(2)));
        assertTrue(joined(texts.get(0)).endsWith("人民公园"));
        assertEquals(List.of(), texts.get(1).words());
        assertTrue(joined(texts.get(2)).endsWith("中心医院"));
    }

    @Test
    void a_picture_that_cannot_be_decoded_fails_alone() {
        Picture broken = new Picture() {
            @Override
            public int dotsPerInch() {
                return 0;
            }

            @Override
            public BufferedImage pixels() throws IOException {
                throw new IOException("broken");
            }
        };
        List<PictureText> texts = READER.read(
                List.of(broken, picture(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY), 0)),
                Deadline.in(Duration.ofMinutes(1)));
        assertEquals("picture cannot be decoded", texts.get(0).failure());
        assertEquals("", texts.get(1).failure());
    }

    @Test
    void a_passed_deadline_ends_every_process() throws IOException {
        BufferedImage page = DrawnPages.official(300).image();
        long before = children();
        ProblemException late = assertThrows(
                ProblemException.class,
                () -> READER.read(
                        List.of(picture(page, 300), picture(page, 300)), Deadline.in(Duration.ofMillis(900))));
        assertEquals("EXT-014", late.problem().code());
        long end = System.nanoTime() + 5_000_000_000L;
        while (children() > before && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(before, children());
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    @Test
    void a_missing_program_and_missing_chinese_are_told(@TempDir Path folder) throws IOException {
        TesseractReader nowhere = TesseractReader.at(folder.resolve("tesseract"));
        assertFalse(nowhere.isAvailable());
        assertEquals("tesseract cannot be run", nowhere.unavailability());
        Path english = folder.resolve("english");
        Files.writeString(english, "#!/bin/sh\necho 'List of available languages (1):'\necho eng\n");
        assertTrue(english.toFile().setExecutable(true));
        TesseractReader withoutChinese = TesseractReader.at(english);
        assertFalse(withoutChinese.isAvailable());
        assertEquals("tesseract has no language data chi_sim", withoutChinese.unavailability());
    }

    @Test
    void a_program_that_fails_is_a_reason_not_an_exception(@TempDir Path folder) throws IOException {
        Path failing = folder.resolve("failing");
        Files.writeString(
                failing, "#!/bin/sh\n[ \"$1\" = --list-langs ] && echo chi_sim && exit 0\ncat >/dev/null\nexit 3\n");
        assertTrue(failing.toFile().setExecutable(true));
        PictureText text = TesseractReader.at(failing)
                .read(List.of(picture(DrawnPages.list(200).image(), 200)), Deadline.in(Duration.ofMinutes(1)))
                .get(0);
        assertEquals("text recognition failed: the program ended with code 3", text.failure());
    }

    @Test
    void the_shared_scans_give_their_mark_and_title() throws IOException {
        List<Path> scans = new ArrayList<>();
        for (String name : List.of("scan_marked_hidden_ocr.pdf", "scan_unmarked_hidden_ocr.pdf")) {
            if (Files.exists(SCANS.resolve(name))) {
                scans.add(SCANS.resolve(name));
            }
        }
        System.out.println(scans.isEmpty() ? "shared scans: not present" : "shared scans: " + scans.size());
        for (Path scan : scans) {
            try (PDDocument pdf = Loader.loadPDF(scan.toFile())) {
                BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 300, ImageType.RGB);
                String text = joined(read(page, 300));
                assertTrue(text.contains("做好涉密文件清理工作的通知"), "title");
                boolean marked = scan.toString().contains("scan_marked");
                assertEquals(marked, text.startsWith("000001机密★"), "mark");
            }
        }
    }

    @Test
    void a_page_takes_seconds_and_four_at_once_take_less_than_four_times_that() {
        BufferedImage page = DrawnPage.scanned(DrawnPages.list(300).image(), 0.5, 8, 300, 7);
        long one = time(List.of(picture(page, 300)));
        long four = time(List.of(picture(page, 300), picture(page, 300), picture(page, 300), picture(page, 300)));
        System.out.println("a page at 300 dpi: " + one + " ms; four: " + four + " ms");
        assertTrue(four < 60_000 + 6 * one);
    }

    private static long time(List<Picture> pictures) {
        long start = System.nanoTime();
        assertEquals(
                pictures.size(),
                READER.read(pictures, Deadline.in(Duration.ofMinutes(3))).size());
        return (System.nanoTime() - start) / 1_000_000;
    }
}
