package org.xianshen.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;

class TextPiecesTest {

    @Test
    void a_text_that_is_not_long_stays_whole() {
        String text = "一行\n".repeat(TextPieces.LONGEST_WHOLE / 3);
        assertEquals(List.of(text), pieces(text, 65_536));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_long_text_is_cut_at_line_ends(String lineEnd) {
        String text = ("公示名单第一行" + lineEnd).repeat(1_200_000);
        List<String> pieces = pieces(text, 65_537);
        assertTrue(pieces.size() >= 8, pieces.size() + " pieces");
        assertEquals(text, String.join("", pieces));
        for (String piece : pieces) {
            assertTrue(piece.endsWith("行" + lineEnd));
            assertTrue(piece.startsWith("公"));
        }
    }

    @Test
    void a_line_without_end_is_cut_between_characters() {
        String text = "x" + "\uD840\uDC00".repeat(5_000_000);
        List<String> pieces = pieces(text, 65_536);
        assertEquals(text, String.join("", pieces));
        assertTrue(pieces.size() > 4);
        for (String piece : pieces) {
            assertTrue(!Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
        }
    }

    private static List<String> pieces(String text, int chunk) {
        List<String> pieces = new ArrayList<>();
        TextPieces cutting = new TextPieces(pieces::add);
        for (int at = 0; at < text.length(); at += chunk) {
            cutting.add(text.substring(at, Math.min(text.length(), at + chunk)));
        }
        cutting.end(pieces.isEmpty());
        return pieces;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void places_are_bytes_of_the_file_over_all_units(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        String line = "第一千零一夜，甲乙丙丁\uD840\uDC00，编号 12345\r\n";
        int lines = 9_000_000 / line.length();
        byte[] file = line.repeat(lines).getBytes(charset);
        ExtractedDocument read = extract("a.txt", "text/plain", file);
        assertTrue(read.units().size() > 5, read.units().size() + " units");
        assertEquals(file.length, lines * (long) line.getBytes(charset).length);
        for (TextUnit unit : read.units()) {
            int at = unit.text().lastIndexOf("编号");
            SourceLocation place = read.locate(new TextSpan(unit.id(), at, at + 2));
            SourceLocation.InBytes bytes = (SourceLocation.InBytes) place;
            assertEquals("编号", new String(file, (int) bytes.start(), (int) (bytes.end() - bytes.start()), charset));
        }
    }

    @Test
    void a_byte_order_mark_counts_into_the_places() throws IOException {
        byte[] file = "\uFEFF甲乙".getBytes(StandardCharsets.UTF_8);
        ExtractedDocument read = extract("a.txt", "text/plain", file);
        assertEquals(new SourceLocation.InBytes(6, 9), read.locate(new TextSpan("u1", 1, 2)));
    }

    @Test
    void a_table_goes_on_over_units() throws IOException {
        String row = "姓名甲,1234567,\"说明, 有逗号\n和换行\"\n";
        int rows = 9_000_000 / row.length();
        ExtractedDocument read = extract("a.csv", "text/csv", row.repeat(rows).getBytes(StandardCharsets.UTF_8));
        assertTrue(read.units().size() > 5);
        var cells = read.layout().cells();
        assertTrue(cells.size() >= 3 * rows && cells.size() < 3 * rows + 20, cells.size() + " cells");
        assertEquals(rows - 1, cells.get(cells.size() - 1).row());
        assertEquals("1234567", read.textOf(cells.get(cells.size() - 2).span()));
        assertEquals(0, cells.get(cells.size() - 1).table());
    }

    private static ExtractedDocument extract(String name, String type, byte[] file) throws IOException {
        return new PlainTextExtractor()
                .extract(SourceDocument.ofBytes(name, file), type, ExtractionContext.of(ExtractionLimits.DEFAULT));
    }
}
