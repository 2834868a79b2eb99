package org.xianshen.extract.ocr.tesseract;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.extract.ocr.tesseract.Components.Component;

/**
 * Finds five-pointed stars by their shape: the mark between a level of secrecy and its term, which the program does not know
 * as a character.
 */
final class Stars {

    private static final double LIKE_A_STAR = 0.72;
    private static final int GRID = 24;
    private static final boolean[] STAR = star();

    /** A star's box. */
    record Star(int x, int y, int width, int height, double likeness) {}

    private Stars() {}

    /** The stars of 2 to 9 mm. */
    static List<Star> find(GreyImage page, int level, int dpi) {
        int most = dpi * 9 / 25;
        List<Star> stars = new ArrayList<>();
        for (Component spot : Components.find(page, level, dpi * 2 / 25)) {
            if (spot.width() <= most && spot.isSquarish() && spot.fill() > 0.22 && spot.fill() < 0.5) {
                double likeness = likeness(page, level, spot.x(), spot.y(), spot.width(), spot.height());
                if (likeness >= LIKE_A_STAR) {
                    stars.add(new Star(spot.x(), spot.y(), spot.width(), spot.height(), likeness));
                }
            }
        }
        return stars;
    }

    /** Area in common with a star divided by area of both together. */
    private static double likeness(GreyImage page, int level, int left, int top, int width, int height) {
        int common = 0;
        int together = 0;
        for (int gy = 0; gy < GRID; gy++) {
            for (int gx = 0; gx < GRID; gx++) {
                boolean dark =
                        page.at(left + (int) ((gx + 0.5) * width / GRID), top + (int) ((gy + 0.5) * height / GRID))
                                <= level;
                boolean star = STAR[gy * GRID + gx];
                common += dark && star ? 1 : 0;
                together += dark || star ? 1 : 0;
            }
        }
        return common / (double) Math.max(1, together);
    }

    private static boolean[] star() {
        java.awt.geom.Path2D path = new java.awt.geom.Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 1 : 0.382;
            double angle = Math.PI / 5 * i;
            double x = Math.sin(angle) * radius;
            double y = -Math.cos(angle) * radius;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        java.awt.geom.Rectangle2D box = path.getBounds2D();
        boolean[] inside = new boolean[GRID * GRID];
        for (int gy = 0; gy < GRID; gy++) {
            for (int gx = 0; gx < GRID; gx++) {
                inside[gy * GRID + gx] = path.contains(
                        box.getX() + (gx + 0.5) / GRID * box.getWidth(),
                        box.getY() + (gy + 0.5) / GRID * box.getHeight());
            }
        }
        return inside;
    }
}
