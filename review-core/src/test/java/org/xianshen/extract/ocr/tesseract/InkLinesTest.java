package org.xianshen.extract.ocr.tesseract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.extract.ocr.DrawnPage;
import org.xianshen.extract.ocr.tesseract.InkLines.InkLine;

class InkLinesTest {

    private static final int DPI = 300;

    private static GreyImage grey(DrawnPage page) {
        return InkLayers.of(page.image()).dark();
    }

    @Test
    void lines_are_found_from_the_top_with_their_places() {
        DrawnPage page = new DrawnPage(DPI, 120, 60)
                .line(20, 20, DrawnPage.song(16), "云档发〔2026〕17号")
                .line(60, 45, DrawnPage.song(12), "二〇二六年五月");
        List<InkLine> lines = InkLines.find(grey(page), 128, DPI);
        assertEquals(2, lines.size());
        assertEquals(20 / 25.4 * DPI, lines.get(0).left(), 15);
        assertEquals(60 / 25.4 * DPI, lines.get(1).left(), 15);
        assertTrue(lines.stream().allMatch(InkLine::isLikeWriting));
    }

    @Test
    void rules_specks_and_solid_areas_are_no_lines() {
        DrawnPage page = new DrawnPage(DPI, 120, 60)
                .rule(10, 10, 110, 10, 0.5, java.awt.Color.BLACK)
                .rule(10, 40, 60, 40, 8, java.awt.Color.BLACK)
                .rule(20, 20, 20.3, 20.3, 0.3, java.awt.Color.BLACK);
        assertEquals(List.of(), InkLines.find(grey(page), 128, DPI));
    }

    @Test
    void one_drawn_shape_is_not_like_writing() {
        DrawnPage page = new DrawnPage(DPI, 60, 60).line(20, 30, DrawnPage.song(30), "○");
        List<InkLine> lines = InkLines.find(grey(page), 128, DPI);
        assertFalse(lines.stream().anyMatch(InkLine::isLikeWriting));
    }

    @Test
    void a_sheet_gives_words_their_places_on_the_page() {
        DrawnPage page = new DrawnPage(DPI, 120, 60)
                .line(20, 20, DrawnPage.song(16), "云档发")
                .line(60, 45, DrawnPage.song(12), "五月");
        GreyImage image = grey(page);
        List<InkLine> lines = InkLines.find(image, 128, DPI);
        LineSheet sheet = LineSheet.of(image, lines);
        SeenWord inSecond = new SeenWord("五月", 48, 48 + 64 + 48, 64, 64, 0.9, 0, 1);
        List<SeenWord> words = sheet.byLine(List.of(inSecond)).get(1);
        InkLine second = lines.get(1);
        assertEquals(second.left(), words.get(0).x(), 0.01);
        assertEquals(second.top(), words.get(0).y(), 0.01);
        assertEquals(second.height(), words.get(0).height(), 0.01);
    }
}
