package org.xianshen.extract.ocr.tesseract;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * A picture parted into what is printed in black, blue or green and what is printed in red, yellow or violet, so that text
 * under a red seal and red text beside it are both legible.
 *
 * @param dark the picture as through a red glass: seals and highlighters vanish
 * @param warm what the red glass hides, dark on white; null when there is next to nothing
 */
record InkLayers(GreyImage dark, @Nullable GreyImage warm) {

    private static final int CLEARLY_WARM = 70;
    private static final int PIXELS_FOR_A_GLYPH = 60;

    static InkLayers of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (isGrey(picture)) {
            return new InkLayers(samples(picture), null);
        }
        GreyImage dark = new GreyImage(width, height);
        boolean colour = picture.getColorModel().getNumColorComponents() > 1
                || picture.getColorModel() instanceof IndexColorModel;
        boolean alpha = picture.getColorModel().hasAlpha();
        GreyImage warm = colour ? new GreyImage(width, height) : null;
        long warmPixels = 0;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int argb = row[x];
                int r = (argb >> 16) & 0xFF;
                int g = (argb >> 8) & 0xFF;
                int b = argb & 0xFF;
                if (alpha) {
                    int a = argb >>> 24;
                    r = overWhite(r, a);
                    g = overWhite(g, a);
                    b = overWhite(b, a);
                }
                int luminance = (299 * r + 587 * g + 114 * b) / 1000;
                dark.set(x, y, Math.max(luminance, r));
                if (warm != null) {
                    int warmth = Math.max(0, r - Math.min(g, b));
                    warm.set(x, y, GreyImage.WHITE - warmth);
                    if (warmth > CLEARLY_WARM) {
                        warmPixels++;
                    }
                }
            }
        }
        return new InkLayers(dark, warmPixels >= PIXELS_FOR_A_GLYPH ? warm : null);
    }

    private static boolean isGrey(BufferedImage picture) {
        return picture.getRaster().getNumBands() == 1
                && !(picture.getColorModel() instanceof IndexColorModel)
                && (picture.getSampleModel().getSampleSize(0) == 8
                        || picture.getSampleModel().getSampleSize(0) == 16);
    }

    /** Grey samples as they are: {@code getRGB} would take them for linear and make them lighter. */
    private static GreyImage samples(BufferedImage picture) {
        GreyImage grey = new GreyImage(picture.getWidth(), picture.getHeight());
        int shift = picture.getSampleModel().getSampleSize(0) - 8;
        int[] row = new int[picture.getWidth()];
        Raster raster = picture.getRaster();
        for (int y = 0; y < picture.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                grey.set(x, y, row[x] >> shift);
            }
        }
        return grey;
    }

    private static int overWhite(int value, int alpha) {
        return (value * alpha + GreyImage.WHITE * (GreyImage.WHITE - alpha)) / GreyImage.WHITE;
    }
}
