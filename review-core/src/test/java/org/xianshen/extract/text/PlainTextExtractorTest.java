package org.xianshen.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.ProblemException;

class PlainTextExtractorTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String LIST = "廉租住房保障对象公示\r\n序号　姓名　身份证号\r\n1　魏建国　140402********1234\r\n㐂𠮷·“引号”…—\r\n";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", LIST, LIST.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with mark", LIST, ("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-16LE with mark", LIST, ("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE with mark", LIST, ("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("UTF-16LE", LIST, LIST.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE", LIST, LIST.getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of(
                        "UTF-16LE without any ASCII",
                        "经研究决定给予表彰，现予公示。",
                        "经研究决定给予表彰，现予公示。".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of(
                        "UTF-16BE without any ASCII",
                        "经研究决定给予表彰，现予公示。",
                        "经研究决定给予表彰，现予公示。".getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("GB18030", LIST, LIST.getBytes(GB18030)),
                Arguments.of("GB18030 with mark", LIST, ("\uFEFF" + LIST).getBytes(GB18030)),
                Arguments.of("GBK, short", "张伟", "张伟".getBytes(GB18030)),
                Arguments.of("GBK that is valid UTF-8", "模煤", "模煤".getBytes(GB18030)),
                Arguments.of("UTF-8, Latin letters", "café Müller", "café Müller".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("ASCII", "Bush hid the facts", "Bush hid the facts".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("late GBK", late(), late().getBytes(GB18030)));
    }

    /** ASCII far beyond the sample before the first Chinese character. */
    private static String late() {
        return "0123456789\n".repeat(20_000) + "经办人：陈静";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void reads_every_encoding_without_loss(String name, String expected, byte[] bytes) {
        ExtractedDocument read = read("text/plain", bytes);
        assertEquals(expected, read.units().get(0).text());
        assertTrue(read.census().isComplete(), name);
    }

    @Test
    void keeps_replacement_characters_for_bytes_that_are_no_text_and_says_so() {
        byte[] bytes = LIST.getBytes(StandardCharsets.UTF_8);
        bytes[5] = (byte) 0xFF;
        ExtractedDocument read = read("text/plain", bytes);
        assertTrue(read.units().get(0).text().contains("\uFFFD"));
        assertTrue(read.units().get(0).text().contains("魏建国"), "one bad byte does not change the encoding");
        assertEquals(1, read.census().refused().size());
        assertTrue(read.census().refused().get(0).detail().endsWith("bytes are not text"));
    }

    @Test
    void uses_text_handed_in_as_it_is() {
        String text = "\uFEFF第一行\u0000\r\n第二行";
        ExtractedDocument read = new PlainTextExtractor()
                .extract(
                        SourceDocument.ofText("7", text), "text/plain", ExtractionContext.of(ExtractionLimits.DEFAULT));
        assertEquals(text, read.units().get(0).text());
    }

    @Test
    void refuses_more_characters_than_the_limit() {
        ExtractionLimits small = new ExtractionLimits(1 << 20, 1, 10, 1, 1, 1, 1, Duration.ofSeconds(1));
        for (SourceDocument document : List.of(
                SourceDocument.ofBytes("a.txt", new byte[] {65, 65, 65, 65, 65, 65, 65, 65, 65, 65, 65}),
                SourceDocument.ofText("a", "AAAAAAAAAAA"))) {
            ProblemException e = assertThrows(
                    ProblemException.class,
                    () -> new PlainTextExtractor().extract(document, "text/plain", ExtractionContext.of(small)));
            assertEquals("EXT-012", e.problem().code());
        }
    }

    @Test
    void tells_the_cells_of_delimited_text() {
        String csv = "姓名,住址,备注\n魏建国,\"英雄路1号,2单元\",\"说\"\"好\"\"\"\r\n,陈静,";
        ExtractedDocument read = read("text/csv", csv.getBytes(StandardCharsets.UTF_8));
        List<String> cells = read.layout().cells().stream()
                .map(c -> c.row() + "/" + c.column() + " " + read.textOf(c.span()))
                .toList();
        assertEquals(
                List.of("0/0 姓名", "0/1 住址", "0/2 备注", "1/0 魏建国", "1/1 英雄路1号,2单元", "1/2 说\"\"好\"\"", "2/1 陈静"), cells);
    }

    @Test
    void locates_every_span_and_enters_the_body_as_read() {
        ExtractedDocument read = read("text/markdown", "# 标题".getBytes(StandardCharsets.UTF_8));
        assertEquals(CarrierStatus.READ, read.census().entries().get(0).status());
        assertFalse(read.locate(read.units().get(0).span()).toString().isEmpty());
    }

    private static ExtractedDocument read(String mediaType, byte[] bytes) {
        return new PlainTextExtractor()
                .extract(
                        SourceDocument.ofBytes("a.txt", bytes),
                        mediaType,
                        ExtractionContext.of(ExtractionLimits.DEFAULT));
    }
}
