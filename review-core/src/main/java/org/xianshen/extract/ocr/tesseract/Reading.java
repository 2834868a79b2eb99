package org.xianshen.extract.ocr.tesseract;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xianshen.extract.ocr.PictureText;

/**
 * What was read on a page that was set upright, in its pixels.
 *
 * @param words in reading order
 * @param unread places where ink stands that was not read
 */
record Reading(List<PlacedWord> words, List<Place> unread) {

    /** Fewer characters than this are a logo or a caption: what else is in such a picture is taken for drawing. */
    private static final int LEAST_OF_PAGE = 20;

    private static final int LEAST_LINES = 3;

    /** Below this confidence what the program says of a line is a guess at ink that is not print: handwriting, a drawing. */
    private static final double GUESSED = 0.35;

    Reading {
        words = List.copyOf(words);
        unread = List.copyOf(unread);
    }

    /** A reading of {@code words}, in which lines that are only guessed count as unread beside {@code others}. */
    static Reading of(List<PlacedWord> words, List<Place> others) {
        List<Place> unread = new ArrayList<>(others);
        words.stream()
                .collect(Collectors.groupingBy(
                        PlacedWord::line, TreeMap::new, Collectors.mapping(PlacedWord::word, Collectors.toList())))
                .values()
                .stream()
                .filter(line -> SeenWord.confidence(line) < GUESSED
                        && line.stream().mapToInt(word -> word.text().length()).sum() > 1)
                .forEach(line -> unread.add(Place.of(line)));
        return new Reading(words, unread);
    }

    /** A rectangle of ink that was not read. */
    record Place(PictureText.Ink ink, double x, double y, double width, double height) {

        static Place of(InkLines.InkLine line) {
            return new Place(PictureText.Ink.WRITING, line.left(), line.top(), line.width(), line.height());
        }

        static Place of(List<SeenWord> line) {
            double left = line.stream().mapToDouble(SeenWord::x).min().orElse(0);
            double top = line.stream().mapToDouble(SeenWord::y).min().orElse(0);
            double right = line.stream().mapToDouble(SeenWord::right).max().orElse(0);
            double bottom = line.stream().mapToDouble(SeenWord::bottom).max().orElse(0);
            return new Place(PictureText.Ink.WRITING, left, top, right - left, bottom - top);
        }

        static Place ofSeal(Components.Component seal) {
            return new Place(PictureText.Ink.SEAL, seal.x(), seal.y(), seal.width(), seal.height());
        }
    }

    double confidence() {
        return PlacedWord.confidence(words);
    }

    /** The same in the pixels of the picture, from which {@code way} led to the page. */
    PictureText inPicture(int width, int height, AffineTransform way) {
        AffineTransform back;
        try {
            back = way.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
        List<PictureText.Word> mapped = new ArrayList<>();
        for (PlacedWord placed : words) {
            SeenWord word = placed.word();
            Box box = Box.of(word.x(), word.y(), word.width(), word.height(), back);
            mapped.add(new PictureText.Word(
                    word.text(),
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    word.confidence(),
                    placed.paragraph(),
                    placed.line(),
                    placed.cell()));
        }
        List<PictureText.Unread> places = new ArrayList<>();
        if (isPageOfText()) {
            for (Place place : unread) {
                Box box = Box.of(place.x(), place.y(), place.width(), place.height(), back);
                places.add(new PictureText.Unread(place.ink(), box.x(), box.y(), box.width(), box.height()));
            }
        }
        return new PictureText(width, height, mapped, places, "");
    }

    private boolean isPageOfText() {
        int characters = words.stream().mapToInt(w -> w.word().text().length()).sum();
        return characters >= LEAST_OF_PAGE || unread.size() >= LEAST_LINES;
    }

    private record Box(double x, double y, double width, double height) {

        /** The box around the same middle, its sides turned by quarters at most. */
        static Box of(double x, double y, double width, double height, AffineTransform back) {
            Point2D a = back.transform(new Point2D.Double(x, y), null);
            Point2D b = back.transform(new Point2D.Double(x + width, y + height), null);
            Point2D middle = back.transform(new Point2D.Double(x + width / 2, y + height / 2), null);
            double w = Math.abs(a.getX() - b.getX());
            double h = Math.abs(a.getY() - b.getY());
            return new Box(middle.getX() - w / 2, middle.getY() - h / 2, w, h);
        }
    }
}
