package org.xianshen.extract.ocr.tesseract;

import java.util.Arrays;
import org.xianshen.extract.ocr.tesseract.Components.Component;

/** The two places of a round seal where words stand, as straight lines; static and pure. */
final class SealLegend {

    /** Between which shares of the radius the characters of a legend stand. */
    private static final double INNER = 0.56;

    private static final double OUTER = 0.93;
    private static final double BELOW_TOP = 0.24;
    private static final double BELOW_BOTTOM = 0.56;
    private static final double BELOW_HALF_WIDTH = 0.56;

    private SealLegend() {}

    /**
     * The ring of {@code seal} as a strip that starts at the foot of the seal and runs clockwise, so that a legend that
     * arches over the middle stands upright on it and reads from left to right.
     */
    static GreyImage unrolled(GreyImage page, Component seal) {
        double middleX = seal.x() + seal.width() / 2.0;
        double middleY = seal.y() + seal.height() / 2.0;
        double radiusX = seal.width() / 2.0;
        double radiusY = seal.height() / 2.0;
        double radius = (radiusX + radiusY) / 2;
        int height = (int) Math.round((OUTER - INNER) * radius);
        int width = (int) Math.round(2 * Math.PI * radius * (INNER + OUTER) / 2);
        GreyImage strip = new GreyImage(width, height);
        Arrays.fill(strip.samples(), (byte) GreyImage.WHITE);
        for (int x = 0; x < width; x++) {
            double angle = 2 * Math.PI * x / width;
            double dx = -Math.sin(angle);
            double dy = Math.cos(angle);
            for (int y = 0; y < height; y++) {
                double share = OUTER - (OUTER - INNER) * (y + 0.5) / height;
                strip.set(x, y, page.between(middleX + dx * share * radiusX, middleY + dy * share * radiusY));
            }
        }
        return strip;
    }

    /** What stands below the middle of {@code seal}, where its kind and its number are. */
    static GreyImage below(GreyImage page, Component seal) {
        double middleX = seal.x() + seal.width() / 2.0;
        double middleY = seal.y() + seal.height() / 2.0;
        double radius = (seal.width() + seal.height()) / 4.0;
        return page.crop(
                (int) (middleX - BELOW_HALF_WIDTH * radius),
                (int) (middleY + BELOW_TOP * radius),
                (int) (middleX + BELOW_HALF_WIDTH * radius),
                (int) (middleY + BELOW_BOTTOM * radius));
    }
}
