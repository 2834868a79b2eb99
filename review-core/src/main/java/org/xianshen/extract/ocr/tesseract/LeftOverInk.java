package org.xianshen.extract.ocr.tesseract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.extract.ocr.tesseract.InkLines.InkLine;

/**
 * The ink of a page that no word covers, looked at once more: the program leaves out lines of a sparse page.
 *
 * @param words what the second look read, a line number for each line
 * @param unread lines that look like writing and stay unread
 */
record LeftOverInk(List<SeenWord> words, List<InkLine> unread) {

    /** More lines than this are a photograph or a drawing. */
    private static final int MOST_LINES = 60;

    private static final double SURE = 0.5;
    private static final double SURE_OF_ONE = 0.8;
    private static final int BLOCK = 6;

    LeftOverInk {
        words = List.copyOf(words);
        unread = List.copyOf(unread);
    }

    /** Reads a picture with a way of segmentation. */
    interface Recognition {
        List<SeenWord> read(GreyImage picture, int segmentation) throws IOException;
    }

    /** Looks at what is left of {@code page} where {@code known} words do not stand; numbers lines from {@code firstLine}. */
    static LeftOverInk of(
            GreyImage page, int level, int dpi, List<SeenWord> known, int firstLine, Recognition recognition)
            throws IOException {
        GreyImage rest = page.copy();
        Coverage.of(known).forEach(box -> rest.blank(box.left(), box.top(), box.right(), box.bottom()));
        List<InkLine> lines = InkLines.find(rest, level, dpi);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            return new LeftOverInk(List.of(), List.of());
        }
        LineSheet sheet = LineSheet.of(rest, lines);
        List<List<SeenWord>> read = sheet.byLine(recognition.read(sheet.image(), BLOCK));
        List<SeenWord> words = new ArrayList<>();
        List<InkLine> unread = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<SeenWord> line = read.get(i);
            if (isSure(line)) {
                int number = firstLine + i;
                line.forEach(word -> words.add(word.of(-1, number)));
            } else if (lines.get(i).isLikeWriting()) {
                unread.add(lines.get(i));
            }
        }
        return new LeftOverInk(words, unread);
    }

    private static boolean isSure(List<SeenWord> line) {
        int length = line.stream().mapToInt(word -> word.text().length()).sum();
        double confidence = SeenWord.confidence(line);
        return length > 1 ? confidence >= SURE : length == 1 && confidence >= SURE_OF_ONE;
    }
}
