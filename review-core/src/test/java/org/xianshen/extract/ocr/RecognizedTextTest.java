package org.xianshen.extract.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecognizedTextTest {

    private static PictureText.Word word(String text, double x, double width, int paragraph, int line) {
        return new PictureText.Word(text, x, 0, width, 20, 0.9, paragraph, line);
    }

    private static PictureText.Word cell(String text, int row, int column) {
        return new PictureText.Word(text, 0, 0, 10, 20, 0.9, row, row, new PictureText.Cell(0, row, column));
    }

    private static String text(PictureText.Word... words) {
        return RecognizedText.of(new PictureText(100, 100, List.of(words), "")).text();
    }

    @Test
    void chinese_is_joined_without_spaces_and_lines_of_a_paragraph_too() {
        assertEquals("库房安全检查", text(word("库房", 0, 40, 0, 0), word("安全", 60, 40, 0, 0), word("检查", 0, 40, 0, 1)));
    }

    @Test
    void latin_words_keep_their_space_and_torn_numbers_do_not_get_one() {
        assertEquals("Think Server", text(word("Think", 0, 50, 0, 0), word("Server", 60, 60, 0, 0)));
        assertEquals("13800001111", text(word("1380000", 0, 70, 0, 0), word("1111", 72, 40, 0, 0)));
    }

    @Test
    void paragraphs_are_parted_by_line_feeds() {
        assertEquals("特急\n通知", text(word("特急", 0, 40, 0, 0), word("通知", 0, 40, 1, 1)));
    }

    @Test
    void cells_are_parted_by_tabs_and_rows_by_line_feeds() {
        assertEquals(
                "序号\t姓名\n1\t\t电话\n完",
                text(cell("序号", 0, 0), cell("姓名", 0, 1), cell("1", 1, 0), cell("电话", 1, 2), word("完", 0, 20, 9, 9)));
    }
}
