package org.xianshen.extract.pdf.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures that were painted, and whether they may be letters: outlines beside each other, strokes of a pen, or letters set
 * together from small rectangles or short lines.
 *
 * <p>Keeps no more than a few hundred boxes. Not thread-safe.
 */
public final class DrawnShapes {

    private static final double LARGEST = 150;
    private static final double SMALLEST = 2.5;
    private static final double ENDLESS_SHEET = 1e6;
    private static final int MOST_KEPT = 400;

    /** A letter has more pieces than an arrow head or a dot. */
    private static final int PIECES_OF_A_LETTER = 6;

    /** From so many pieces on one outline may be a whole word. */
    private static final int PIECES_OF_A_WORD = 40;

    private static final double LENGTH_OF_A_WORD = 2.5;
    private static final int PIECES_OF_A_TEXT = 200;

    /** A line of handwriting turns back more often than a curve in a diagram. */
    private static final int TURNS_OF_A_HAND = 10;

    private static final double LARGEST_HAND = 300;
    private static final double ALIKE = 3;
    private static final double PART_OF = 5;

    private final List<Shape> kept = new ArrayList<>();
    private final Mosaic dots = new Mosaic(8, 12, false);
    private final Mosaic strokes = new Mosaic(4, 10, true);
    private final double largest;
    private boolean tooMany;
    private boolean handwriting;
    private @Nullable List<Shape> letters;

    /** Outlines that touch, and of how many pieces they are. */
    private record Shape(Box box, int pieces) {
        double size() {
            return Math.max(box.width(), box.height());
        }
    }

    /** Shapes on a page of {@code width} points; on an endless sheet nothing is too large for a letter. */
    DrawnShapes(double width) {
        this.largest = width > ENDLESS_SHEET ? Double.MAX_VALUE : LARGEST;
    }

    /** Enters a figure that is filled, stroked or clips what is painted. */
    public void add(Figure figure) {
        Box box = figure.box();
        if (box == null) {
            return;
        }
        double size = Math.max(box.width(), box.height());
        if (figure.isRectangle()) {
            if (figure.pieces() >= 3) {
                rectangle(box);
            } else {
                figure.lines().forEach(strokes::add);
            }
            return;
        }
        handwriting |= figure.turns() >= TURNS_OF_A_HAND && size <= Math.max(LARGEST_HAND, largest);
        if (size > largest) {
            return;
        }
        letters = null;
        Shape shape = new Shape(box, figure.isRounded() ? 1 : figure.pieces());
        if (kept.size() >= MOST_KEPT) {
            tooMany = true;
        } else if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(shape)) {
            kept.add(shape);
        }
    }

    /** Enters an upright rectangle. */
    public void rectangle(Box box) {
        dots.add(box);
    }

    /** Whether there is nothing that somebody might ask about. */
    public boolean isEmpty() {
        return kept.isEmpty() && !handwriting && !mosaic();
    }

    /** Whether any of it is as intricate as a letter. */
    public boolean isIntricate() {
        return mayBeLetters() || !letters().isEmpty();
    }

    /** Whether it may be letters. */
    public boolean mayBeLetters() {
        if (tooMany || handwriting || mosaic()) {
            return true;
        }
        List<Shape> all = letters();
        for (int i = 0; i < all.size(); i++) {
            Shape one = all.get(i);
            boolean word = one.pieces() >= PIECES_OF_A_WORD
                    && one.size()
                            >= LENGTH_OF_A_WORD
                                    * Math.min(one.box().width(), one.box().height());
            if (word || one.pieces() >= PIECES_OF_A_TEXT) {
                return true;
            }
            for (int k = 0; k < i; k++) {
                if (areBeside(one, all.get(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mosaic() {
        return dots.isLetters() || strokes.isLetters();
    }

    private static boolean areBeside(Shape a, Shape b) {
        double larger = Math.max(a.size(), b.size());
        return larger <= ALIKE * Math.min(a.size(), b.size())
                && a.box().grow(0.8 * larger).overlaps(b.box());
    }

    /** Outlines that touch are one letter; what is far larger than a letter only stands around it. */
    private List<Shape> letters() {
        List<Shape> known = letters;
        if (known != null) {
            return known;
        }
        List<Shape> merged = new ArrayList<>();
        for (Shape next : kept) {
            Shape grown = next;
            for (int i = merged.size() - 1; i >= 0; i--) {
                Shape other = merged.get(i);
                boolean alike = Math.max(other.size(), grown.size()) <= PART_OF * Math.min(other.size(), grown.size());
                if (alike && other.box().overlaps(grown.box())) {
                    grown = new Shape(grown.box().union(other.box()), grown.pieces() + other.pieces());
                    merged.remove(i);
                }
            }
            merged.add(grown);
        }
        merged.removeIf(s -> s.pieces() < PIECES_OF_A_LETTER || s.size() < SMALLEST);
        letters = merged;
        return merged;
    }

    /** Small pieces counted by where they stand, so that a letter set together from them is noticed. */
    private static final class Mosaic {

        private static final double LARGEST_PIECE = 16;
        private static final double SMALL = 6;
        private static final double LONGEST = 2.5;
        private static final int MOST_FIELDS = 12_000;
        private static final int LEAST_RANKS = 3;

        private final int piecesAcross;
        private final int least;
        private final boolean lines;
        private final Map<String, Field> fields = new HashMap<>();
        private boolean letters;

        /** What stands in one field. */
        private static final class Field {
            private int pieces;
            private int upright;
            private long columns;
            private long rows;
        }

        Mosaic(int piecesAcross, int least, boolean lines) {
            this.piecesAcross = piecesAcross;
            this.least = least;
            this.lines = lines;
        }

        void add(Box piece) {
            double size = Math.max(piece.width(), piece.height());
            double breadth = Math.min(piece.width(), piece.height());
            boolean small = lines ? size <= LARGEST_PIECE : size <= SMALL || breadth * LONGEST >= size;
            if (letters || !small || size > LARGEST_PIECE || size < 0.05) {
                return;
            }
            if (fields.size() > MOST_FIELDS) {
                found();
                return;
            }
            double step = Math.pow(2, Math.ceil(Math.log(size) / Math.log(2)));
            double side = step * piecesAcross;
            for (int shift = 0; shift < 4; shift++) {
                double x = piece.x0() / side + (shift & 1) / 2.0;
                double y = piece.y0() / side + (shift >> 1) / 2.0;
                count(shift + " " + step + " " + Math.floor(x) + " " + Math.floor(y), piece, x, y);
            }
        }

        private void count(String key, Box piece, double x, double y) {
            Field field = fields.computeIfAbsent(key, k -> new Field());
            long column = 1L << (int) ((x - Math.floor(x)) * 2 * piecesAcross);
            long row = 1L << (int) ((y - Math.floor(y)) * 2 * piecesAcross);
            field.pieces++;
            field.upright += piece.height() > piece.width() ? 1 : 0;
            field.columns |= column;
            field.rows |= row;
            boolean both = !lines || (field.upright >= LEAST_RANKS && field.pieces - field.upright >= LEAST_RANKS);
            if (both
                    && field.pieces >= least
                    && Long.bitCount(field.columns) >= LEAST_RANKS
                    && Long.bitCount(field.rows) >= LEAST_RANKS) {
                found();
            }
        }

        private void found() {
            letters = true;
            fields.clear();
        }

        boolean isLetters() {
            return letters;
        }
    }
}
