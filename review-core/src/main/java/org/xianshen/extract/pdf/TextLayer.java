package org.xianshen.extract.pdf;

import java.awt.image.BufferedImage;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.GlyphPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;
import org.xianshen.extract.pdf.walk.Hidden;
import org.xianshen.extract.pdf.walk.PageContent;

/**
 * The invisible text behind a picture, compared with what the picture shows.
 *
 * <p>Words of the layer are stale when the picture is blank at their place and says nothing like them nearby, or when it
 * clearly says something else there. A layer that agrees with its picture conceals nothing, even if it lies beside the
 * words and a letter is misread. Not thread-safe.
 */
final class TextLayer implements PictureQueue.Outcome {

    private static final int LEAST_CHARACTERS = 2;
    private static final int ANYWHERE = 6;
    private static final double UNLIKE = 0.3;
    private static final double SURE = 0.75;
    private static final double ASTRAY = 0.3;
    private static final int FLAT = 40;

    private final ExtractedDocument.Builder out;
    private final PageUnits units;
    private final PageText text;
    private final GlyphTable glyphs;
    private final BitSet behind = new BitSet();
    private final BitSet blank = new BitSet();
    private boolean astray;

    /** The layer of a page behind a picture at {@code region}. */
    TextLayer(ExtractedDocument.Builder out, PageContent content, PageUnits unseen, Box region) {
        this.out = out;
        this.units = unseen;
        this.text = unseen.text();
        this.glyphs = content.glyphs();
        if (unseen.parts().isEmpty()) {
            return;
        }
        int other = ~(Hidden.RENDER_MODE | Hidden.UNDER_PICTURE | Hidden.TRANSPARENT);
        for (int g = 0; g < glyphs.count(); g++) {
            Box box = glyphs.box(g);
            boolean inside = region.contains((box.x0() + box.x1()) / 2, (box.y0() + box.y1()) / 2);
            if (inside && !glyphs.isVisible(g) && (glyphs.hidden(g) & other) == 0) {
                behind.set(g);
            }
        }
    }

    /** Whether no text is behind the picture. */
    boolean isEmpty() {
        return behind.isEmpty();
    }

    /** Looks where {@code image}, whose upper left is at the point of the page, is blank behind words of the layer. */
    void examine(BufferedImage image, double left, double top, double scale) {
        for (int g = behind.nextSetBit(0); g >= 0; g = behind.nextSetBit(g + 1)) {
            Box box = glyphs.box(g);
            int x0 = clamp((box.x0() - left) * scale, image.getWidth());
            int x1 = clamp((box.x1() - left) * scale, image.getWidth());
            int y0 = clamp((box.y0() - top) * scale, image.getHeight());
            int y1 = clamp((box.y1() - top) * scale, image.getHeight());
            if (x1 > x0 && y1 > y0 && isFlat(image, x0, y0, x1, y1)) {
                blank.set(g);
            }
        }
    }

    private static int clamp(double v, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(v)));
    }

    private static boolean isFlat(BufferedImage image, int x0, int y0, int x1, int y1) {
        int darkest = 255;
        int lightest = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                int rgb = image.getRGB(x, y);
                int grey = ((rgb >> 16 & 0xFF) * 3 + (rgb >> 8 & 0xFF) * 6 + (rgb & 0xFF)) / 10;
                darkest = Math.min(darkest, grey);
                lightest = Math.max(lightest, grey);
            }
        }
        return lightest - darkest < FLAT;
    }

    @Override
    public void read(String unit, String said, @Nullable GlyphPlaces places, double confidence) {
        if (isEmpty()) {
            return;
        }
        SaidInPicture picture = new SaidInPicture(said, places);
        astray = isAstray();
        String layer = text.text();
        for (int from = 0; from < layer.length(); ) {
            int to = from;
            while (to < layer.length() && "\n\t".indexOf(layer.charAt(to)) < 0) {
                to++;
            }
            for (PageText.Piece piece : text.pieces()) {
                int start = Math.max(from, piece.start());
                int end = Math.min(to, piece.end());
                if (start < end) {
                    piece(start, end, picture, confidence);
                }
            }
            from = to + 1;
        }
    }

    private void piece(int start, int end, SaidInPicture picture, double confidence) {
        String words = behind(start, end);
        if (words.length() < LEAST_CHARACTERS) {
            return;
        }
        Box box = text.regions(start, end).get(0);
        String there = picture.at(box);
        boolean covered = isUnderPicture(start, end);
        boolean clearlyOther = (covered || (there.length() >= LEAST_CHARACTERS && confidence >= SURE))
                && Similarity.of(words, picture.near(box)) < UNLIKE;
        if (clearlyOther) {
            if (!picture.saysMost(words)) {
                enter(start, end, covered ? Concealment.COVERED : Concealment.STALE_TEXT_LAYER);
            }
            return;
        }
        blanks(start, end, picture);
    }

    /** Whether the layer does not lie on its picture, so that places tell nothing. */
    private boolean isAstray() {
        int telling = 0;
        int blanks = 0;
        for (int g = behind.nextSetBit(0); g >= 0; g = behind.nextSetBit(g + 1)) {
            if (!glyphs.text(g).isBlank()) {
                telling++;
                blanks += blank.get(g) ? 1 : 0;
            }
        }
        return blanks > ASTRAY * telling;
    }

    /** Enters stretches behind which the picture is blank. */
    private void blanks(int start, int end, SaidInPicture picture) {
        int open = -1;
        int last = -1;
        for (int i = start; i <= end; i++) {
            int g = i < end ? text.glyphAt(i) : -1;
            boolean space =
                    i < end && (g < 0 || Character.isWhitespace(text.text().charAt(i)));
            if (space) {
                continue;
            }
            if (i < end && behind.get(g) && blank.get(g)) {
                open = open < 0 ? i : open;
                last = i + 1;
            } else if (open >= 0) {
                String words = behind(open, last);
                Box box = text.regions(open, last).get(0);
                boolean elsewhere = words.length() >= ANYWHERE
                        ? picture.saysMost(words)
                        : astray ? picture.says(words) : picture.saysNear(words, box);
                if (words.length() >= LEAST_CHARACTERS && !elsewhere) {
                    enter(open, last, Concealment.STALE_TEXT_LAYER);
                }
                open = -1;
            }
        }
    }

    /** Letters and digits of the layer in {@code [start, end)}. */
    private String behind(int start, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = start; i < end; i++) {
            int g = text.glyphAt(i);
            char c = text.text().charAt(i);
            if (g >= 0 && behind.get(g) && Character.isLetterOrDigit(c)) {
                words.append(Character.toLowerCase(c));
            }
        }
        return words.toString();
    }

    private boolean isUnderPicture(int start, int end) {
        for (int i = start; i < end; i++) {
            int g = text.glyphAt(i);
            if (g >= 0 && (glyphs.hidden(g) & Hidden.UNDER_PICTURE) == 0) {
                return false;
            }
        }
        return true;
    }

    private void enter(int start, int end, Concealment how) {
        for (TextSpan span : units.spans(start, end)) {
            out.concealed(new ConcealedText(span, how));
        }
    }
}
