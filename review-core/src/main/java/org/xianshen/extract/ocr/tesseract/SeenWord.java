package org.xianshen.extract.ocr.tesseract;

import java.util.List;

/**
 * A word in the picture as it was handed to the program, in its pixels.
 *
 * @param block number of the block of text
 * @param line number of the line over all blocks
 */
record SeenWord(String text, double x, double y, double width, double height, double confidence, int block, int line) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    SeenWord moved(double dx, double dy) {
        return new SeenWord(text, x + dx, y + dy, width, height, confidence, block, line);
    }

    SeenWord scaled(double factor) {
        return new SeenWord(text, x * factor, y * factor, width * factor, height * factor, confidence, block, line);
    }

    SeenWord of(int newBlock, int newLine) {
        return new SeenWord(text, x, y, width, height, confidence, newBlock, newLine);
    }

    SeenWord saying(String other) {
        return new SeenWord(other, x, y, width, height, confidence, block, line);
    }

    /** Which share of this word's area the other covers. */
    double coveredBy(SeenWord other) {
        double w = Math.min(right(), other.right()) - Math.max(x, other.x);
        double h = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return w <= 0 || h <= 0 ? 0 : w * h / Math.max(1e-9, width * height);
    }

    /** How sure the program is on average, weighted by length. */
    static double confidence(List<SeenWord> words) {
        return evidence(words)
                / Math.max(1, words.stream().mapToInt(w -> w.text().length()).sum());
    }

    /** Sum of confidences over characters. */
    static double evidence(List<SeenWord> words) {
        return words.stream()
                .mapToDouble(w -> w.confidence() * w.text().length())
                .sum();
    }

    @Override
    public String toString() {
        return "SeenWord[" + text.length() + " chars]";
    }
}
