package org.xianshen.extract.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a picture put together as a person would write them down: Chinese without spaces, lines of a paragraph
 * joined, paragraphs and table rows parted by a line feed, cells by a tab.
 *
 * @param text the text
 * @param words the words in order, each with its place in the text
 */
record RecognizedText(String text, List<Word> words) {

    /** Latin words nearer than this share of their height are one word that the reader tore apart. */
    private static final double TORN = 0.2;

    RecognizedText {
        words = List.copyOf(words);
    }

    /** A word at {@code [start, end)} of the text. */
    record Word(int start, int end, PictureText.Word source) {}

    static RecognizedText of(PictureText picture) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        PictureText.Word before = null;
        for (PictureText.Word word : picture.words()) {
            if (word.text().isEmpty()) {
                continue;
            }
            text.append(before == null ? "" : between(before, word));
            int start = text.length();
            text.append(word.text());
            words.add(new Word(start, text.length(), word));
            before = word;
        }
        return new RecognizedText(text.toString(), words);
    }

    private static String between(PictureText.Word before, PictureText.Word word) {
        PictureText.Cell cell = word.cell();
        PictureText.Cell last = before.cell();
        if (cell != null && last != null && cell.table() == last.table() && cell.row() == last.row()) {
            int columns = cell.column() - last.column();
            if (columns > 0) {
                return "\t".repeat(columns);
            }
        } else if (cell != null || last != null || word.paragraph() != before.paragraph()) {
            return "\n";
        }
        boolean latin = isLatin(before.text().codePointBefore(before.text().length()))
                && isLatin(word.text().codePointAt(0));
        return latin && !isTorn(before, word) ? " " : "";
    }

    private static boolean isTorn(PictureText.Word before, PictureText.Word word) {
        double gap = word.x() - (before.x() + before.width());
        return word.line() == before.line()
                && word.width() > 0
                && gap > -word.height()
                && gap < TORN * Math.min(before.height(), word.height());
    }

    private static boolean isLatin(int c) {
        return c < 0x2000 && Character.isLetterOrDigit(c);
    }

    @Override
    public String toString() {
        return "RecognizedText[" + text.length() + " chars]";
    }
}
