package org.xianshen.extract.rtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TableCell;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.ProblemException;

class RtfExtractorTest {

    @Test
    void cells_of_a_table_are_told() {
        ExtractedDocument read = read(RtfWithCarriers.document(
                "\\trowd\\intbl a\\cell b\\cell\\row\\trowd\\intbl c\\cell d\\cell\\row\\pard after\\par"));
        assertEquals(4, read.layout().cells().size());
        TableCell last = read.layout().cells().get(3);
        assertEquals("d", read.textOf(last.span()));
        assertEquals(1, last.row());
        assertEquals(1, last.column());
        assertTrue(body(read).contains("after"));
    }

    @Test
    void white_text_is_told_as_concealed() {
        ExtractedDocument read = read("{\\rtf1\\ansi{\\colortbl;\\red255\\green255\\blue255;}shown {\\cf1 secret}}");
        assertEquals(1, read.layout().concealed().size());
        assertEquals(
                "secret",
                read.layout().concealed().stream()
                        .map(c -> read.textOf(c.span()))
                        .reduce("", String::concat));
    }

    @Test
    void a_character_of_two_bytes_may_end_in_a_letter() {
        // U+4E02 is 81 40 in GBK: the second byte may stand as a plain character.
        assertTrue(body(read("{\\rtf1\\ansi\\ansicpg936 \\'81@\\'ce\\'ba}")).contains("\u4E02魏"));
    }

    @Test
    void fallbacks_of_unicode_characters_are_left_out() {
        assertEquals("魏x", body(read("{\\rtf1\\ansi\\uc2\\u-26127\\'ce\\'bax}")).replace("\u99F1", "魏"));
    }

    @Test
    void braces_nested_without_end_are_refused() {
        String deep = "{\\rtf1 " + "{".repeat(100_000);
        ProblemException e = assertThrows(ProblemException.class, () -> read(deep));
        assertEquals("EXT-531", e.problem().code());
    }

    @Test
    void ten_times_the_text_costs_about_ten_times_the_time() {
        String paragraph = RtfWithCarriers.gbk("关于公示的通知") + "\\par\n";
        read(RtfWithCarriers.document(paragraph.repeat(20_000)));
        long one = time(paragraph.repeat(10_000));
        long ten = time(paragraph.repeat(100_000));
        assertTrue(ten < 30 * Math.max(one, 5_000_000), one + " and " + ten);
    }

    private static long time(String body) {
        String document = RtfWithCarriers.document(body);
        long start = System.nanoTime();
        read(document);
        return System.nanoTime() - start;
    }

    private static String body(ExtractedDocument read) {
        return read.units().stream()
                .filter(u -> u.carrier() == Carrier.BODY)
                .map(u -> u.text())
                .reduce("", String::concat);
    }

    private static ExtractedDocument read(String rtf) {
        return new RtfExtractor()
                .extract(
                        SourceDocument.ofBytes("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII)),
                        "application/rtf",
                        ExtractionContext.of(ExtractionLimits.DEFAULT));
    }
}
