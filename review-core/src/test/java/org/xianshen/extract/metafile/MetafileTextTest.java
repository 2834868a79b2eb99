package org.xianshen.extract.metafile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MetafileTextTest {

    @Test
    void strings_of_an_enhanced_metafile_are_read_line_by_line() {
        MetafileText drawing = MetafileText.read(Metafiles.enhanced("收支概算", "合计 12 万元"));

        assertEquals("收支概算\n合计 12 万元", drawing.text());
        assertEquals("", drawing.unread());
        assertFalse(drawing.toString().contains("合计"));
    }

    @Test
    void letters_drawn_one_by_one_at_one_height_are_one_word() {
        MetafileText drawing = MetafileText.read(Metafiles.enhanced(
                List.of(Metafiles.text("甲", 7, 0), Metafiles.text("乙", 7, 0), Metafiles.text("丙", 9, 0))));

        assertEquals("甲乙\n丙", drawing.text());
    }

    @Test
    void strings_of_an_old_metafile_are_read_in_the_local_encoding() {
        MetafileText drawing = MetafileText.read(Metafiles.windows("收支概算", "合计"));

        assertEquals("收支概算\n合计", drawing.text());
        assertEquals("", drawing.unread());
    }

    @Test
    void a_bitmap_in_a_metafile_comes_out_as_a_file() throws IOException {
        MetafileText drawing = MetafileText.read(Metafiles.enhanced(List.of(Metafiles.bitmap(30, 20))));

        assertEquals(1, drawing.bitmaps().size());
        assertEquals(
                30,
                ImageIO.read(new ByteArrayInputStream(drawing.bitmaps().get(0))).getWidth());
    }

    @Test
    void letters_given_by_number_are_not_read_and_said_so() {
        MetafileText drawing = MetafileText.read(Metafiles.enhanced(List.of(Metafiles.text("AB", 0, 0x10))));

        assertEquals("letters given by number of their shape", drawing.unread());
    }

    @Test
    void words_in_the_comment_of_a_program_are_read_and_long_data_is_said_to_be_missing() {
        byte[] label = "名单.docx\0".getBytes(StandardCharsets.UTF_16LE);
        MetafileText icon = MetafileText.read(Metafiles.enhanced(List.of(Metafiles.comment(label))));
        MetafileText other = MetafileText.read(
                Metafiles.enhanced(List.of(Metafiles.comment("x".repeat(5000).getBytes(StandardCharsets.UTF_8)))));

        assertTrue(icon.text().contains("名单.docx"));
        assertEquals("", icon.unread());
        assertEquals("data of a program inside a metafile", other.unread());
    }

    @Test
    void many_curves_without_a_string_may_be_letters() {
        byte[] curve = Metafiles.drawing(85);

        assertEquals(
                "",
                MetafileText.read(Metafiles.enhanced(Collections.nCopies(3, curve)))
                        .unread());
        assertEquals(
                "letters may be drawn with lines",
                MetafileText.read(Metafiles.enhanced(Collections.nCopies(40, curve)))
                        .unread());
    }

    @Test
    void words_of_the_header_do_not_speak_for_the_drawing() {
        List<byte[]> records = new ArrayList<>(Collections.nCopies(60, Metafiles.drawing(85)));
        byte[] described = Metafiles.described("Prog\0Doc\0\0", records);

        assertTrue(MetafileText.read(described).text().contains("Prog"));
        assertEquals(
                "letters may be drawn with lines", MetafileText.read(described).unread());
    }

    @Test
    void areas_with_many_corners_may_be_letters_and_those_with_few_are_not() {
        for (int type : new int[] {3, 4, 86, 87}) {
            assertEquals("", shapes(Metafiles.outline(type, 4)));
            assertEquals("letters may be drawn with lines", shapes(Metafiles.outline(type, 30)));
        }
    }

    private static String shapes(byte[] record) {
        return MetafileText.read(Metafiles.enhanced(Collections.nCopies(40, record)))
                .unread();
    }

    @Test
    void words_behind_the_end_are_read() {
        for (byte[] whole : List.of(Metafiles.enhanced("甲"), Metafiles.windows("甲"))) {
            byte[] words = "宇文澄13800138000".getBytes(Charset.forName("GB18030"));
            byte[] more = Arrays.copyOf(whole, whole.length + words.length);
            System.arraycopy(words, 0, more, whole.length, words.length);
            assertTrue(MetafileText.read(more).text().contains("宇文澄13800138000"));
            assertEquals(
                    "",
                    MetafileText.read(Arrays.copyOf(whole, whole.length + 20)).unread());
            assertEquals(
                    "data of a program inside a metafile",
                    MetafileText.read(filled(whole, whole.length + 3000)).unread());
        }
    }

    private static byte[] filled(byte[] whole, int length) {
        byte[] more = Arrays.copyOf(whole, length);
        Arrays.fill(more, whole.length, length, (byte) 'x');
        return more;
    }

    @Test
    void the_bitmap_of_a_large_brush_comes_out() {
        assertEquals(
                1,
                MetafileText.read(Metafiles.enhanced(List.of(Metafiles.brush(40, 40))))
                        .bitmaps()
                        .size());
        assertEquals(
                0,
                MetafileText.read(Metafiles.enhanced(List.of(Metafiles.brush(8, 8))))
                        .bitmaps()
                        .size());
    }

    @Test
    void what_only_a_driver_understands_is_searched_for_words() {
        byte[] escape = Metafiles.comment("x".getBytes(StandardCharsets.UTF_8));
        escape[0] = 106;
        byte[] words = Metafiles.comment("宇文澄名单".getBytes(Charset.forName("GB18030")));
        words[0] = 106;

        assertTrue(MetafileText.read(Metafiles.enhanced(List.of(escape, words)))
                .text()
                .contains("宇文澄名单"));
    }

    @Test
    void every_cut_and_every_changed_byte_gives_an_answer() {
        Random random = new Random(7);
        for (byte[] whole : List.of(
                Metafiles.enhanced(List.of(Metafiles.text("甲乙丙", 0, 0), Metafiles.bitmap(20, 20))),
                Metafiles.windows("甲乙丙", "丁"))) {
            for (int length = 0; length < whole.length; length += 3) {
                MetafileText cut = MetafileText.read(Arrays.copyOf(whole, length));
                assertTrue(!cut.unread().isEmpty(), "silent at " + length);
            }
            for (int i = 0; i < 20_000; i++) {
                byte[] changed = whole.clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                assertTrue(MetafileText.read(changed).text().length() < 1000);
            }
        }
    }
}
