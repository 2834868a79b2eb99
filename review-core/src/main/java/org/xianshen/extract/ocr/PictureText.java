package org.xianshen.extract.ocr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read in one picture.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param words in reading order
 * @param unread places where ink stands that was not read
 * @param failure why it could not be read; empty when it was
 */
public record PictureText(int width, int height, List<Word> words, List<Unread> unread, String failure) {

    public PictureText {
        words = List.copyOf(words);
        unread = List.copyOf(unread);
    }

    /** A picture of which all was read. */
    public PictureText(int width, int height, List<Word> words, String failure) {
        this(width, height, words, List.of(), failure);
    }

    /** What ink that was not read looks like. */
    public enum Ink {
        /** A line of writing. */
        WRITING,
        /** A round seal, whose legend runs along its edge. */
        SEAL
    }

    /**
     * A place where ink stands that was not read.
     *
     * @param ink what it looks like
     * @param x left edge in pixels from the left
     * @param y upper edge in pixels from the top
     * @param width extent to the right in pixels
     * @param height extent downwards in pixels
     */
    public record Unread(Ink ink, double x, double y, double width, double height) {}

    /**
     * One word, or one run of Chinese characters, as it stands in the picture.
     *
     * @param text its characters
     * @param x left edge in pixels from the left
     * @param y upper edge in pixels from the top
     * @param width extent to the right in pixels
     * @param height extent downwards in pixels
     * @param confidence how sure the reader is, 0 to 1
     * @param paragraph number of the paragraph in the picture, ascending
     * @param line number of the visual line in the picture, ascending
     * @param cell the table cell it stands in; null outside tables
     */
    public record Word(
            String text,
            double x,
            double y,
            double width,
            double height,
            double confidence,
            int paragraph,
            int line,
            @Nullable Cell cell) {

        /** A word outside tables. */
        public Word(
                String text,
                double x,
                double y,
                double width,
                double height,
                double confidence,
                int paragraph,
                int line) {
            this(text, x, y, width, height, confidence, paragraph, line, null);
        }

        @Override
        public String toString() {
            return "Word[" + text.length() + " chars]";
        }
    }

    /** A cell of a table: numbers of the table in the picture, of the row and of the column, all from 0. */
    public record Cell(int table, int row, int column) {}

    /** The picture could not be read. */
    public static PictureText failed(String reason) {
        return new PictureText(0, 0, List.of(), reason);
    }

    /** How sure the reader is on average, weighted by length; 1 when there is no word. */
    public double confidence() {
        double sum = 0;
        int characters = 0;
        for (Word word : words) {
            sum += word.confidence() * word.text().length();
            characters += word.text().length();
        }
        return characters == 0 ? 1 : sum / characters;
    }

    @Override
    public String toString() {
        return "PictureText[" + words.size() + " words]";
    }
}
