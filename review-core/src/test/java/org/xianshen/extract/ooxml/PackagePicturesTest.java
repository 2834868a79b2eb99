package org.xianshen.extract.ooxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.image.PictureBytes;
import org.xianshen.extract.metafile.Metafiles;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.ocr.PictureText;
import org.xianshen.review.StandardFormats;

/** Pictures of a package: each is read once and whole, whatever of it is shown. */
class PackagePicturesTest {

    /** Sees one word on the left and one on the right of every picture. */
    private static final PictureReader TWO_WORDS = new PictureReader() {
        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public List<PictureText> read(List<? extends Picture> pictures, Deadline deadline) {
            List<PictureText> texts = new ArrayList<>();
            for (Picture picture : pictures) {
                try {
                    BufferedImage pixels = picture.pixels();
                    int width = pixels.getWidth();
                    texts.add(new PictureText(
                            width,
                            pixels.getHeight(),
                            List.of(
                                    new PictureText.Word("左边", 0, 10, width * 0.2, 20, 0.9, 0, 0),
                                    new PictureText.Word("右边", width * 0.8, 10, width * 0.2, 20, 0.9, 0, 0)),
                            ""));
                } catch (IOException e) {
                    texts.add(PictureText.failed("damaged"));
                }
            }
            return texts;
        }
    };

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            picture.setRGB(width / 2, height / 2, 0xFFFFFF);
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static String shown(String relationship, String crop) {
        return "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"5000000\" cy=\"5000000\"/><a:graphic><a:graphicData><pic:pic>"
                + "<pic:blipFill><a:blip r:embed=\"" + relationship + "\"/>" + crop
                + "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    private static ExtractedDocument read(DocxBuilder docx) throws IOException {
        return StandardFormats.reader(ExtractionLimits.DEFAULT, TWO_WORDS).read(docx.source());
    }

    private static List<String> words(ExtractedDocument document) {
        return document.units().stream()
                .filter(u -> u.carrier() == Carrier.IMAGE)
                .map(u -> u.text())
                .toList();
    }

    @Test
    void what_is_cropped_away_is_read_and_noted() throws IOException {
        DocxBuilder docx = new DocxBuilder().suffix("png", "image/png").part("word/media/image1.png", png(200, 60));
        String picture = docx.relateOffice("image", "media/image1.png", false);
        ExtractedDocument document = read(docx.body(shown(picture, "<a:srcRect r=\"50000\"/>")));

        assertEquals(List.of("左边右边"), words(document));
        assertEquals(1, document.layout().concealed().size());
        assertEquals("右边", document.textOf(document.layout().concealed().get(0).span()));
        assertEquals(
                Concealment.CROPPED_AWAY, document.layout().concealed().get(0).how());
    }

    @Test
    void what_is_shown_whole_elsewhere_is_not_cropped_away() throws IOException {
        DocxBuilder docx = new DocxBuilder().suffix("png", "image/png").part("word/media/image1.png", png(200, 60));
        String picture = docx.relateOffice("image", "media/image1.png", false);
        ExtractedDocument document =
                read(docx.body(shown(picture, "<a:srcRect r=\"50000\"/>")).body(shown(picture, "")));

        assertEquals(1, words(document).size());
        assertTrue(document.layout().concealed().isEmpty());
    }

    @Test
    void a_picture_stored_twice_is_read_once_and_an_icon_not_at_all() throws IOException {
        DocxBuilder docx = new DocxBuilder()
                .suffix("png", "image/png")
                .part("word/media/image1.png", png(200, 60))
                .part("word/media/image2.png", png(200, 60))
                .part("word/media/image3.png", png(12, 12));
        ExtractedDocument document = read(docx.paragraph("正文"));

        assertEquals(1, words(document).size());
        assertTrue(document.census().isComplete());
        assertEquals(
                2,
                document.census().entries().stream()
                        .filter(e -> e.carrier() == Carrier.IMAGE && e.status() == CarrierStatus.NO_TEXT)
                        .count());
    }

    @Test
    void a_damaged_picture_is_refused() throws IOException {
        ExtractedDocument document = read(new DocxBuilder()
                .suffix("png", "image/png")
                .part("word/media/image1.png", "no picture")
                .paragraph("正文"));

        assertEquals(1, document.census().refused().size());
    }

    @Test
    void a_bitmap_inside_a_metafile_is_read_like_a_picture() throws IOException {
        DocxBuilder docx = new DocxBuilder()
                .suffix("emf", "image/x-emf")
                .part("word/media/image1.emf", Metafiles.withBitmap(120, 60))
                .part("word/media/image2.emf", Metafiles.withBitmap(32, 32))
                .paragraph("正文");

        assertEquals(List.of("左边右边"), words(read(docx)));
    }

    @Test
    void words_of_drawings_are_read_without_text_recognition() throws IOException {
        ExtractedDocument document = read(new DocxBuilder()
                .suffix("emf", "image/x-emf")
                .suffix("wmf", "image/x-wmf")
                .suffix("svg", "image/svg+xml")
                .part("word/media/image1.emf", Metafiles.enhanced("收支概算"))
                .part("word/media/image2.wmf", Metafiles.windows("人员名册"))
                .part(
                        "word/media/image3.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>会<tspan>议</tspan>室</text></svg>")
                .paragraph("正文"));

        assertEquals(List.of("收支概算", "人员名册", "会议室"), words(document));
        assertTrue(document.census().isComplete());
    }

    @Test
    void every_frame_of_a_picture_is_read() throws IOException {
        BufferedImage page = new BufferedImage(120, 60, BufferedImage.TYPE_BYTE_GRAY);
        page.setRGB(60, 30, 0xFFFFFF);
        BufferedImage second = new BufferedImage(130, 60, BufferedImage.TYPE_BYTE_GRAY);
        second.setRGB(60, 30, 0xFFFFFF);
        ExtractedDocument document = read(new DocxBuilder()
                .suffix("tif", "image/tiff")
                .part("word/media/image1.tif", PictureBytes.frames(List.of(page, second), "tiff"))
                .paragraph("正文"));

        assertEquals(List.of("左边右边", "左边右边"), words(document));
        assertTrue(document.census().isComplete(), () -> document.census().toString());
    }

    @Test
    void a_strip_as_high_as_a_line_is_read() throws IOException {
        ExtractedDocument document = read(new DocxBuilder()
                .suffix("png", "image/png")
                .part("word/media/image1.png", png(600, 16))
                .paragraph("正文"));

        assertEquals(List.of("左边右边"), words(document));
    }

    @Test
    void outlines_in_a_drawing_are_refused_and_its_attributes_read() throws IOException {
        ExtractedDocument document = read(new DocxBuilder()
                .suffix("svg", "image/svg+xml")
                .part(
                        "word/media/image1.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 96"
                                + " 96\"><style>.st0{fill:#FF0000}</style><a xlink:href=\"http://secrethref\"><path d=\"M 1,2 3,4 Z\""
                                + " transform=\"matrix(1 0 0 -1 0 96)\" class=\"st0\"/></a><g class=\"zhangsan\""
                                + " data-note=\"138013\" fill=\"none\"/></svg>")
                .paragraph("正文"));

        assertEquals(List.of(".st0{fill:#FF0000}\nhttp://secrethref\nzhangsan\n138013"), words(document));
        assertEquals(1, document.census().refused().size());
    }
}
