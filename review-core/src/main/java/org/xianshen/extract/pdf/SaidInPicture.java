package org.xianshen.extract.pdf;

import org.jspecify.annotations.Nullable;
import org.xianshen.document.GlyphPlaces;
import org.xianshen.extract.pdf.walk.Box;

/** Letters and digits that were read in a picture, with their places on the page. */
final class SaidInPicture {

    private static final double MOST = 0.5;

    private final StringBuilder letters = new StringBuilder();
    private final float[] boxes;
    private final int[] glyphOf;

    SaidInPicture(String text, @Nullable GlyphPlaces places) {
        int[] all = places == null ? new int[0] : places.glyphOf();
        boxes = places == null ? new float[0] : places.boxes();
        int[] kept = new int[all.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            char c = text.charAt(i);
            if (all[i] >= 0 && Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
                kept[count++] = all[i];
            }
        }
        glyphOf = java.util.Arrays.copyOf(kept, count);
    }

    /** What stands within {@code box}. */
    String at(Box box) {
        return within(box.grow(0.2 * box.height()));
    }

    /** What stands on the lines around {@code box}. */
    String near(Box box) {
        double margin = 0.8 * box.height();
        return within(new Box(
                box.x0() - 2 * box.height(), box.y0() - margin, box.x1() + 2 * box.height(), box.y1() + margin));
    }

    /** Whether {@code words} stand on the lines around {@code box}. */
    boolean saysNear(String words, Box box) {
        double margin = 0.8 * box.height();
        return within(new Box(-1e6, box.y0() - margin, 1e6, box.y1() + margin)).contains(words);
    }

    /** Whether {@code words} stand anywhere. */
    boolean says(String words) {
        return letters.indexOf(words) >= 0;
    }

    /** Whether most of {@code words} stand anywhere, as far as single misread letters allow. */
    boolean saysMost(String words) {
        int found = 0;
        for (int i = 0; i + 2 <= words.length(); i++) {
            found += letters.indexOf(words.substring(i, i + 2)) >= 0 ? 1 : 0;
        }
        return found >= MOST * (words.length() - 1);
    }

    private String within(Box box) {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < glyphOf.length; i++) {
            int g = glyphOf[i];
            double x = (boxes[4 * g] + boxes[4 * g + 2]) / 2.0;
            double y = (boxes[4 * g + 1] + boxes[4 * g + 3]) / 2.0;
            if (box.contains(x, y)) {
                found.append(letters.charAt(i));
            }
        }
        return found.toString();
    }
}
