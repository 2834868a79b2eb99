package org.xianshen.extract.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.ocr.DrawnPage;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.ProblemException;
import org.xianshen.review.StandardFormats;

class PictureExtractorTest {

    private static ExtractedDocument read(String name, byte[] bytes) throws IOException {
        return StandardFormats.reader(ExtractionLimits.DEFAULT, StandardFormats.pictures())
                .read(SourceDocument.ofBytes(name, bytes));
    }

    private static String refusal(String name, byte[] bytes) {
        return assertThrows(ProblemException.class, () -> read(name, bytes))
                .problem()
                .code();
    }

    @Test
    void a_picture_is_a_page_whose_characters_stand_in_points() throws IOException {
        DrawnPage page = new DrawnPage(200, 150, 60).line(50, 40, DrawnPage.hei(22), "云溪市档案局");
        ExtractedDocument read = read("a.png", PictureBytes.pngWithResolution(page.image(), 200));
        TextUnit unit = read.units().get(0);
        assertEquals(1, read.pages());
        assertEquals("云溪市档案局", unit.text());
        assertEquals(1, unit.page());
        SourceLocation.OnPage where = (SourceLocation.OnPage) read.locate(new TextSpan(unit.id(), 0, 1));
        assertEquals(50 / 25.4 * 72, where.regions().get(0).x(), 6);
        assertEquals(22, read.layout().lines().get(0).fontSizePt(), 4);
        assertTrue(read.census().isComplete(), read.census().refused()::toString);
    }

    @Test
    void text_in_transparent_pixels_is_concealed() throws IOException {
        PlantedCarrier alpha = new PlantedPictures()
                .carriers().stream()
                        .filter(c -> c.carrier() == Carrier.HIDDEN_TEXT)
                        .findFirst()
                        .orElseThrow();
        ExtractedDocument read = read("alpha.png", alpha.file().readAllBytes());
        assertEquals(
                List.of(Concealment.COLOUR_OF_GROUND),
                read.layout().concealed().stream().map(c -> c.how()).toList());
    }

    @Test
    void without_a_reader_of_pictures_the_frames_are_refused() throws IOException {
        ExtractedDocument read = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE)
                .read(SourceDocument.ofBytes("a.png", PictureBytes.encoded(PlantedPictures.written("甲"), "png")));
        assertEquals(1, read.census().refused().size());
    }

    @Test
    void a_jpeg_in_four_inks_is_decoded() throws IOException {
        // Written as four bands without a colour transform, as programs for print do.
        BufferedImage page = PlantedPictures.written("人民公园");
        java.awt.image.WritableRaster inks = java.awt.image.Raster.createBandedRaster(
                java.awt.image.DataBuffer.TYPE_BYTE, page.getWidth(), page.getHeight(), 4, null);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                inks.setSample(x, y, 3, 255 - (page.getRGB(x, y) & 255));
            }
        }
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageWriter writer =
                javax.imageio.ImageIO.getImageWritersByFormatName("jpeg").next();
        try (javax.imageio.stream.ImageOutputStream out = javax.imageio.ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new javax.imageio.IIOImage(inks, null, null), null);
        }
        ExtractedDocument read = read("print.jpg", bytes.toByteArray());
        assertEquals("人民公园", read.units().get(0).text());
    }

    @Test
    void cut_pictures_are_refused_with_a_code() {
        BufferedImage sheet = PlantedPictures.written("甲乙丙");
        for (String format : List.of("jpeg", "png", "gif", "bmp")) {
            byte[] whole = PictureBytes.encoded(sheet, format);
            String code = refusal("cut." + format, Arrays.copyOf(whole, whole.length * 2 / 3));
            assertTrue(List.of("EXT-602", "EXT-605").contains(code), format + " " + code);
        }
    }

    @Test
    void a_declared_giant_is_refused_before_memory_is_taken() {
        byte[] png = PictureBytes.encoded(PlantedPictures.written("甲"), "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertEquals("EXT-603", refusal("giant.png", png));
        byte[] bmp = PictureBytes.encoded(PlantedPictures.written("甲"), "bmp");
        ByteBuffer.wrap(bmp)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(18, 60_000)
                .putInt(22, 60_000);
        // The decoder itself refuses the header.
        assertEquals("EXT-605", refusal("giant.bmp", bmp));
    }

    @Test
    void a_compressed_text_that_never_ends_is_refused_in_the_census() throws IOException {
        byte[] bomb = PictureBytes.joined(PictureBytes.utf8("Note\0\0"), PictureBytes.deflated(new byte[64 << 20]));
        ExtractedDocument read = read("bomb.png", PictureBytes.png(PlantedPictures.written(""), "zTXt", bomb));
        assertTrue(read.census().refused().stream().anyMatch(e -> e.carrier() == Carrier.METADATA));
    }

    @Test
    void a_format_without_decoder_is_refused_with_a_code() {
        assertEquals("EXT-601", refusal("a.webp", PictureBytes.utf8("RIFF\0\0\0\0WEBPVP8 0123456789")));
    }

    @Test
    void shared_pictures_end_in_a_result_or_a_code() throws IOException {
        Path files = Path.of(System.getProperty("shared.dir", "../shared"), "files");
        int count = 0;
        if (Files.isDirectory(files)) {
            try (Stream<Path> all = Files.walk(files)) {
                for (Path file : all.filter(f -> f.toString().matches(".*\\.(png|jpg|tif|gif|bmp)"))
                        .toList()) {
                    count++;
                    try {
                        ExtractedDocument read = read(file.getFileName().toString(), Files.readAllBytes(file));
                        System.out.println(
                                file.getFileName() + ": " + read.units().size() + " units, refused "
                                        + read.census().refused().size());
                    } catch (ProblemException e) {
                        System.out.println(
                                file.getFileName() + ": " + e.problem().code());
                    }
                }
            }
        }
        System.out.println(count == 0 ? "shared pictures: not present" : "shared pictures: " + count);
    }
}
