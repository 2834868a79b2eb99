package org.xianshen.extract.ocr.tesseract;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.extract.ocr.tesseract.Components.Component;

/**
 * Gathers the ink of a page into lines by run-length smoothing: gaps within a line are closed on a coarse raster, and each
 * connected patch is one line; static and pure.
 */
final class InkLines {

    /** Cells of the raster on an inch; one is about two points wide. */
    private static final int CELLS_ON_INCH = 36;

    /** Widest gap within a line, in cells: a quarter of an inch. */
    private static final int CLOSED = 9;

    /** Lowest and highest line, as parts of an inch: 6 points to about 50. */
    private static final int LEAST_PART = 12;

    private static final double MOST_PART = 0.75;
    private static final double FAINTEST = 0.03;
    private static final double FULLEST = 0.6;
    private static final double ALIKE = 0.45;

    private InkLines() {}

    /**
     * One line of ink.
     *
     * @param spots how many connected spots of a character's size it has
     */
    record InkLine(int left, int top, int right, int bottom, int spots) {

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }

        /** Whether three spots and more stand side by side, as characters do. */
        boolean isLikeWriting() {
            return spots >= 3 && width() >= 1.5 * height();
        }
    }

    /** The lines of {@code page} from its top down that are as high as lines of text are; dark is at most {@code level}. */
    static List<InkLine> find(GreyImage page, int level, int dpi) {
        int cell = Math.max(1, dpi / CELLS_ON_INCH);
        GreyImage raster = closed(raster(page, level, cell));
        List<InkLine> lines = new ArrayList<>();
        for (Component patch : Components.find(raster, 0, 1)) {
            int left = patch.x() * cell;
            int top = patch.y() * cell;
            int right = Math.min(page.width(), patch.right() * cell);
            int bottom = Math.min(page.height(), patch.bottom() * cell);
            int height = bottom - top;
            if (height >= dpi / LEAST_PART && height <= dpi * MOST_PART && right - left >= height / 2) {
                GreyImage crop = page.crop(left, top, right, bottom);
                double ink = share(crop, level);
                if (ink >= FAINTEST && ink <= FULLEST) {
                    lines.add(new InkLine(left, top, right, bottom, spots(crop, level, height)));
                }
            }
        }
        return lines;
    }

    private static int spots(GreyImage line, int level, int height) {
        return (int) Components.find(line, level, 2).stream()
                .filter(spot -> spot.height() >= ALIKE * height && spot.width() <= 2 * height)
                .count();
    }

    private static double share(GreyImage part, int level) {
        int dark = 0;
        for (byte sample : part.samples()) {
            dark += (sample & 0xFF) <= level ? 1 : 0;
        }
        return dark / (double) part.samples().length;
    }

    /** Black where a cell holds ink. */
    private static GreyImage raster(GreyImage page, int level, int cell) {
        GreyImage raster = new GreyImage((page.width() + cell - 1) / cell, (page.height() + cell - 1) / cell);
        java.util.Arrays.fill(raster.samples(), (byte) GreyImage.WHITE);
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                if (page.at(x, y) <= level) {
                    raster.set(x / cell, y / cell, 0);
                }
            }
        }
        return raster;
    }

    /** Fills the gaps between two black cells of a row that are no wider than {@link #CLOSED}, and single gaps downwards. */
    private static GreyImage closed(GreyImage raster) {
        GreyImage closed = raster.copy();
        for (int y = 0; y < raster.height(); y++) {
            int last = Integer.MIN_VALUE / 2;
            for (int x = 0; x < raster.width(); x++) {
                if (raster.at(x, y) == 0) {
                    for (int fill = last + 1; x - last <= CLOSED + 1 && fill < x; fill++) {
                        closed.set(fill, y, 0);
                    }
                    last = x;
                }
            }
        }
        for (int y = 1; y + 1 < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                if (raster.at(x, y - 1) == 0 && raster.at(x, y + 1) == 0) {
                    closed.set(x, y, 0);
                }
            }
        }
        return closed;
    }
}
