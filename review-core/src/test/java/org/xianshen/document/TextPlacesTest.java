package org.xianshen.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.document.SourceLocation.NodeRange;

class TextPlacesTest {

    private static TextUnit unit(String text) {
        return new TextUnit("u1", Carrier.BODY, "", 1, text);
    }

    @Test
    void a_span_over_two_lines_has_a_region_on_each() {
        // 甲乙 on one line, 丙 on the next, the line feed between them stands for no glyph
        GlyphPlaces places = new GlyphPlaces(
                1, new int[] {0, 1, -1, 2}, new float[] {10, 20, 22, 32, 22, 20, 34, 32, 10, 40, 22, 52}, new int[] {
                    0, 0, 1
                });
        SourceLocation.OnPage all = (SourceLocation.OnPage) places.locate(unit("甲乙\n丙"), 0, 4);
        assertEquals(List.of(new PageRegion(1, 10, 20, 24, 12), new PageRegion(1, 10, 40, 12, 12)), all.regions());
    }

    @Test
    void a_span_that_covers_no_glyph_stands_beside_the_nearest_one() {
        GlyphPlaces places = new GlyphPlaces(3, new int[] {0, -1}, new float[] {10, 20, 22, 32}, new int[] {0});
        SourceLocation.OnPage gap = (SourceLocation.OnPage) places.locate(unit("甲\n"), 1, 2);
        assertEquals(List.of(new PageRegion(3, 22, 20, 0, 12)), gap.regions());
    }

    @Test
    void a_page_without_glyphs_is_named() {
        GlyphPlaces places = new GlyphPlaces(7, new int[] {-1}, new float[0], new int[0]);
        assertEquals(new SourceLocation.InPart("page 7"), places.locate(unit("\n"), 0, 1));
    }

    @Test
    void a_span_over_runs_names_each_text_node_and_skips_breaks() {
        // 姓名： in node 4, then a tab that no node holds, then 张三 in node 6 from its second character on
        NodePlaces places = NodePlaces.of(
                "word/document.xml", new int[] {0, 3, 4}, new int[] {4, -1, 6}, new int[] {0, 0, 1}, List.of());
        assertEquals(
                new SourceLocation.InNodes(
                        "word/document.xml", List.of(new NodeRange("", 4, 1, 3), new NodeRange("", 6, 1, 2))),
                places.locate(unit("姓名：\t张三"), 1, 5));
        assertEquals(new SourceLocation.InPart("word/document.xml"), places.locate(unit("姓名：\t张三"), 3, 4));
    }

    @Test
    void an_empty_span_lies_in_the_node_that_begins_there() {
        NodePlaces places = NodePlaces.of("p", new int[] {0, 2}, new int[] {0, 1}, new int[] {0, 0}, List.of("3", "5"));
        assertEquals(
                new SourceLocation.InNodes("p", List.of(new NodeRange("5", 1, 0, 0))),
                places.locate(unit("甲乙丙"), 2, 2));
    }

    @Test
    void cells_are_named_as_a_person_sees_them() {
        CellPlaces places = new CellPlaces(
                "xl/worksheets/sheet1.xml", new int[] {0, 3}, new int[] {2, 5}, new int[] {0, 11}, new int[] {0, 27});
        assertEquals(
                new SourceLocation.InNodes(
                        "xl/worksheets/sheet1.xml",
                        List.of(new NodeRange("A1", -1, 1, 2), new NodeRange("AB12", -1, 0, 2))),
                places.locate(unit("姓名\t张三"), 1, 5));
    }

    @ParameterizedTest
    @CsvSource({"0, A1", "25, Z1", "26, AA1", "701, ZZ1", "702, AAA1", "16383, XFD1"})
    void column_letters_count_without_a_zero(int column, String name) {
        assertEquals(name, CellPlaces.name(0, column));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 3", "GB18030, 0", "UTF-16LE, 2"})
    void bytes_are_those_of_the_file(String encoding, long base) {
        Charset charset = Charset.forName(encoding);
        String text = "编号𠮷A，张三";
        byte[] bytes = text.getBytes(charset);
        int start = text.indexOf("张三");
        SourceLocation.InBytes place =
                (SourceLocation.InBytes) new BytePlaces(charset, base).locate(unit(text), start, start + 2);
        byte[] found = Arrays.copyOfRange(bytes, (int) (place.start() - base), (int) (place.end() - base));
        assertEquals("张三", new String(found, charset));
    }

    @Test
    void a_place_in_an_inner_file_names_the_file() {
        TextPlaces places = new NestedPlaces("附件.txt", new BytePlaces(StandardCharsets.UTF_8, 0));
        assertEquals(
                new SourceLocation.InFile("附件.txt", new SourceLocation.InBytes(3, 6)), places.locate(unit("甲乙"), 1, 2));
    }

    @Test
    void segments_of_unequal_number_are_a_mistake_of_the_reader() {
        assertThrows(
                IllegalArgumentException.class,
                () -> NodePlaces.of("p", new int[] {0}, new int[] {0, 1}, new int[] {0}, List.of()));
    }
}
