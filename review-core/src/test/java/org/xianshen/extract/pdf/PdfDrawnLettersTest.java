package org.xianshen.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

/** Letters that are drawn and not set: refused or read as they look; drawings without letters are neither. */
class PdfDrawnLettersTest {

    private static ExtractedDocument read(PdfSamples.Change change, PictureReader reader) throws IOException {
        byte[] pdf = PdfSamples.onePage((out, font) -> PdfSamples.text(out, font, 12, 80, 800, "正文"), change);
        return StandardFormats.reader(ExtractionLimits.DEFAULT, reader).read(SourceDocument.ofBytes("a.pdf", pdf));
    }

    private static PdfSamples.Change outlines(String words, String operator) {
        return (document, page) -> DrawnLetters.draw(page, DrawnLetters.path(words, 80, 500, 16) + operator + "\n");
    }

    @Test
    void two_letters_in_one_path_are_refused() throws IOException {
        assertFalse(read(outlines("张三", "f"), PictureReader.NONE).census().isComplete());
        assertFalse(read(outlines("王五", "S"), PictureReader.NONE).census().isComplete());
    }

    @Test
    void with_a_reader_they_are_read_as_they_look() throws IOException {
        KnownWords reader = new KnownWords(List.of(new KnownWords.Word("张三", 80, 100, 32, 16)));
        ExtractedDocument read = read(outlines("张三", "f"), reader);
        assertTrue(read.census().isComplete(), read.census().toString());
        assertEquals(1, reader.pictures());
        assertTrue(read.units().stream().map(TextUnit::carrier).anyMatch(c -> c == Carrier.IMAGE));
    }

    @Test
    void drawings_of_ordinary_files_are_no_letters() throws IOException {
        for (PdfSamples.Change drawing :
                List.<PdfSamples.Change>of(DrawnLetters::star, DrawnLetters::printedTable, DrawnLetters::diagram)) {
            ExtractedDocument read = read(drawing, PictureReader.NONE);
            assertTrue(read.census().isComplete(), read.census().toString());
        }
    }

    @Test
    void a_real_identifier_is_counted_and_a_number_of_a_person_is_read() throws IOException {
        ExtractedDocument read = read(
                (document, page) -> {
                    var entry = page.getCOSObject();
                    entry.setString("Za", "6f9619ff-8b86-d011-b42d-00cf4fc964ff");
                    entry.setString("Zb", "110101199003078811");
                    entry.setString("Zc", "6222021234567890123");
                },
                PictureReader.NONE);
        String data = read.units().stream()
                .filter(u -> u.carrier() == Carrier.DATA)
                .map(TextUnit::text)
                .toList()
                .toString();
        assertTrue(data.contains("110101199003078811") && data.contains("6222021234567890123"), data);
        assertFalse(data.contains("8b86"), data);
        assertTrue(read.census().entries().stream().anyMatch(e -> e.detail().contains("identifiers")));
    }
}
