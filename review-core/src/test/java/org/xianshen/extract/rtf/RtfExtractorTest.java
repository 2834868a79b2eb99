package org.xianshen.extract.rtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
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
    void the_second_byte_of_a_character_may_be_a_backslash_or_a_brace() throws Exception {
        ByteArrayOutputStream rtf = new ByteArrayOutputStream();
        rtf.write("{\\rtf1\\ansi\\ansicpg936 ".getBytes(StandardCharsets.US_ASCII));
        for (int second : new int[] {0x5C, 0x7B, 0x7D}) {
            rtf.write(0x81);
            rtf.write(second);
            rtf.write("secretword more\\par ".getBytes(StandardCharsets.US_ASCII));
        }
        rtf.write('}');
        String expected = new String(new byte[] {(byte) 0x81, 0x5C}, Charset.forName("GB18030")) + "secretword more";
        String body = body(read(rtf.toByteArray()));
        assertTrue(body.contains(expected), body);
        assertEquals(
                3, body.lines().filter(line -> line.endsWith("secretword more")).count(), body);
    }

    @Test
    void nothing_that_is_written_as_markup_gets_lost() {
        String all = all(read("{\\rtf1{\\info{\\creatim\\yr2024\\mo3\\dy5\\hr9\\min7}}"
                + "\\zhangsan13800138000 x\\uc6\\u20320 secretx\\lisi y}"));
        for (String word : List.of("2024-03-05 09:07", "zhangsan13800138000", "secret", "lisi")) {
            assertTrue(all.contains(word), word + " in " + all);
        }
    }

    @Test
    void ordinary_fallbacks_leave_nothing_over() {
        ExtractedDocument read = read("{\\rtf1\\ansi\\ansicpg936\\uc2\\u24352\\'d5\\'c5\\uc1\\u8220\\ldblquote "
                + "\\u233 e\\u183 \\'b7\\u-3913 ?\\u8230\\'85}");
        assertTrue(read.units().stream().noneMatch(u -> u.carrier() == Carrier.RESIDUE), () -> all(read));
    }

    @Test
    void a_picture_is_whole_though_its_group_holds_other_groups() {
        ExtractedDocument read = read("{\\rtf1{\\pict\\pngblip 8950{\\*\\blipuid 00112233}4e47}}");
        assertTrue(
                read.census().entries().stream().noneMatch(e -> e.detail().equals("empty")), read.census()::toString);
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

    private static String all(ExtractedDocument read) {
        return read.units().stream().map(u -> u.carrier() + ": " + u.text()).collect(Collectors.joining("\n"));
    }

    private static ExtractedDocument read(String rtf) {
        return read(rtf.getBytes(StandardCharsets.US_ASCII));
    }

    private static ExtractedDocument read(byte[] rtf) {
        return new RtfExtractor()
                .extract(
                        SourceDocument.ofBytes("a.rtf", rtf),
                        "application/rtf",
                        ExtractionContext.of(ExtractionLimits.DEFAULT));
    }
}
