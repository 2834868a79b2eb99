package org.xianshen.extract.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.PageRegion;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.NestedReader;

class PictureQueueTest {

    /** Says the same of every picture in which something can stand, and counts. */
    private static final class CountingReader implements PictureReader {
        private final PictureText answer;
        private final List<Integer> widths = new ArrayList<>();

        CountingReader(PictureText.Word... words) {
            this(new PictureText(100, 100, List.of(words), ""));
        }

        CountingReader(PictureText answer) {
            this.answer = answer;
        }

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public List<PictureText> read(List<? extends Picture> pictures, Deadline deadline) {
            List<PictureText> texts = new ArrayList<>();
            for (Picture picture : pictures) {
                try {
                    int width = picture.pixels().getWidth();
                    if (width > 1) {
                        widths.add(width);
                    }
                    texts.add(width > 1 ? answer : new PictureText(1, 1, List.of(), ""));
                } catch (IOException e) {
                    texts.add(PictureText.failed("picture cannot be decoded"));
                }
            }
            return texts;
        }
    }

    private static ExtractionContext context(PictureReader reader) {
        return new ExtractionContext(
                ExtractionLimits.DEFAULT, Deadline.in(Duration.ofMinutes(1)), reader, NestedReader.NONE);
    }

    private static Picture drawn(int width, Color spot) {
        return new Picture() {
            @Override
            public int dotsPerInch() {
                return 72;
            }

            @Override
            public BufferedImage pixels() {
                BufferedImage image = new BufferedImage(width, 100, BufferedImage.TYPE_INT_RGB);
                image.setRGB(10, 10, spot.getRGB());
                return image;
            }
        };
    }

    private static PictureText.Word word(String text, double x, double y, double confidence, int line) {
        return new PictureText.Word(text, x, y, 10.0 * text.length(), 10, confidence, line, line);
    }

    @Test
    void the_same_pixels_are_read_once_and_stand_in_every_place() {
        CountingReader reader = new CountingReader(word("公章", 0, 0, 0.9, 0));
        ExtractedDocument.Builder document = ExtractedDocument.builder("test/test");
        PictureQueue queue = new PictureQueue(context(reader), document);
        queue.add("one", drawn(100, Color.RED));
        queue.add("other", drawn(100, Color.GREEN));
        queue.add("two", drawn(100, Color.RED));
        queue.readAll();
        ExtractedDocument read = document.build();
        assertEquals(2, reader.widths.size());
        assertEquals(
                List.of("one", "other", "two"),
                read.units().stream().map(u -> u.path()).toList());
        assertTrue(read.units().stream().allMatch(u -> u.text().equals("公章")));
    }

    @Test
    void pictures_of_one_colour_are_not_read_and_hold_no_text() {
        CountingReader reader = new CountingReader(word("公章", 0, 0, 0.9, 0));
        ExtractedDocument.Builder document = ExtractedDocument.builder("test/test");
        PictureQueue queue = new PictureQueue(context(reader), document);
        queue.add("plain", drawn(100, Color.BLACK));
        queue.readAll();
        assertEquals(List.of(), reader.widths);
        assertEquals(
                CarrierStatus.NO_TEXT,
                document.build().census().entries().get(0).status());
    }

    @Test
    void characters_lines_and_cells_stand_where_the_mapping_says() {
        PictureText.Word cell = new PictureText.Word("电话", 0, 40, 20, 10, 0.9, 1, 1, new PictureText.Cell(0, 1, 2));
        ExtractedDocument.Builder document = ExtractedDocument.builder("test/test");
        PictureQueue queue = new PictureQueue(context(new CountingReader(word("通知", 10, 20, 0.9, 0), cell)), document);
        queue.add(
                Carrier.BODY,
                "page 3",
                3,
                drawn(100, Color.RED),
                (page, x, y, w, h) -> new PageRegion(page, x / 2, y / 2, w / 2, h / 2));
        queue.readAll();
        ExtractedDocument read = document.build();
        assertEquals("通知\n电话", read.units().get(0).text());
        String id = read.units().get(0).id();
        assertEquals(
                new SourceLocation.OnPage(List.of(new PageRegion(3, 10, 10, 5, 5))),
                read.locate(new TextSpan(id, 1, 2)));
        assertEquals(2, read.layout().lines().size());
        assertEquals(5.3, read.layout().lines().get(0).fontSizePt(), 0.01);
        assertEquals(
                List.of(new TableCell(new TextSpan(id, 3, 5), 0, 1, 2)),
                read.layout().cells());
        assertEquals(0.9, read.layout().words().get(0).confidence());
    }

    @Test
    void text_of_which_the_reader_is_unsure_is_kept_and_given_to_a_person() {
        ExtractedDocument.Builder document = ExtractedDocument.builder("test/test");
        PictureQueue queue = new PictureQueue(context(new CountingReader(word("模糊", 0, 0, 0.4, 0))), document);
        queue.add("scan", drawn(100, Color.RED));
        queue.readAll();
        ExtractedDocument read = document.build();
        assertEquals("模糊", read.units().get(0).text());
        assertEquals(1, read.census().refused().size());
    }

    @Test
    void ink_that_was_not_read_is_given_to_a_person_with_its_place() {
        PictureText text = new PictureText(
                100,
                100,
                List.of(word("通知", 10, 20, 0.9, 0)),
                List.of(
                        new PictureText.Unread(PictureText.Ink.WRITING, 10, 40, 60, 20),
                        new PictureText.Unread(PictureText.Ink.SEAL, 50, 50, 40, 40)),
                "");
        ExtractedDocument.Builder document = ExtractedDocument.builder("test/test");
        PictureQueue queue = new PictureQueue(context(new CountingReader(text)), document);
        queue.add(
                Carrier.BODY,
                "page 3",
                3,
                drawn(100, Color.RED),
                (page, x, y, w, h) -> new PageRegion(page, x / 2, y / 2, w / 2, h / 2));
        queue.add("word/media/image1.png", drawn(100, Color.GREEN));
        queue.readAll();
        assertEquals(
                List.of(
                        "page 3 at 5 20, 30 x 10 pt",
                        "page 3 at 25 25, 20 x 20 pt",
                        "word/media/image1.png at 10 40, 60 x 20 px",
                        "word/media/image1.png at 50 50, 40 x 40 px"),
                document.build().census().refused().stream()
                        .map(entry -> entry.path())
                        .toList());
    }
}
