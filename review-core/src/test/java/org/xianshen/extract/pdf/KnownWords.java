package org.xianshen.extract.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.ocr.PictureText;

/** A reader of pictures that is told what stands in each, so that tests need no recognition. */
public final class KnownWords implements PictureReader {

    private final List<Word> words;
    private final boolean looks;
    private int pictures;
    private int width;
    private int height;

    /** A word, in points from the upper left of the picture. */
    public record Word(String text, double x, double y, double width, double height) {}

    /** Reads {@code words} in every picture. */
    public KnownWords(List<Word> words) {
        this(words, false);
    }

    private KnownWords(List<Word> words, boolean looks) {
        this.words = List.copyOf(words);
        this.looks = looks;
    }

    /** Reads those of {@code words} whose bars {@link PdfPicturesTest#scanned} has drawn and that are still seen. */
    public static KnownWords stillSeen(List<Word> words) {
        return new KnownWords(words, true);
    }

    private static boolean isSeen(Word word, BufferedImage pixels, double scale) {
        double step = word.width() / word.text().length();
        double middle = (word.y() + word.height() / 2) * scale;
        for (int i = 0; i < word.text().length(); i++) {
            double left = word.x() + i * step;
            if (grey(pixels, (left + step / 2) * scale, middle) > 100
                    || grey(pixels, (left + 0.4) * scale, middle) < 180) {
                return false;
            }
        }
        return true;
    }

    private static int grey(BufferedImage pixels, double x, double y) {
        int px = (int) Math.min(pixels.getWidth() - 1, Math.max(0, x));
        int py = (int) Math.min(pixels.getHeight() - 1, Math.max(0, y));
        return pixels.getRGB(px, py) & 0xFF;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public List<PictureText> read(List<? extends Picture> waiting, Deadline deadline) {
        List<PictureText> texts = new ArrayList<>();
        for (Picture picture : waiting) {
            texts.add(read(picture));
        }
        return texts;
    }

    private PictureText read(Picture picture) {
        pictures++;
        BufferedImage pixels;
        try {
            pixels = picture.pixels();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        width = pixels.getWidth();
        height = pixels.getHeight();
        double scale = picture.dotsPerInch() / 72.0;
        List<PictureText.Word> read = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word w = words.get(i);
            if (looks && !isSeen(w, pixels, scale)) {
                continue;
            }
            read.add(new PictureText.Word(
                    w.text(), w.x() * scale, w.y() * scale, w.width() * scale, w.height() * scale, 0.95, i, i));
        }
        return new PictureText(width, height, read, "");
    }

    int pictures() {
        return pictures;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
