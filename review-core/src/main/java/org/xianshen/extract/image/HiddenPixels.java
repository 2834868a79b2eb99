package org.xianshen.extract.image;

import java.awt.image.BufferedImage;

/** Shows what the colours of nearly transparent pixels draw; static and pure. */
final class HiddenPixels {

    private static final int NEARLY_TRANSPARENT = 24;

    private HiddenPixels() {}

    /** The transparent pixels in their colours, the others in the most frequent of those; one pixel when none differ. */
    static BufferedImage of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int ground = -1;
        boolean differ = false;
        BufferedImage shown = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        java.util.Map<Integer, Integer> counts = new java.util.HashMap<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int argb = picture.getRGB(x, y);
                if (argb >>> 24 <= NEARLY_TRANSPARENT) {
                    int rgb = argb & 0xFFFFFF;
                    differ |= ground >= 0 && rgb != ground;
                    ground = rgb;
                    if (counts.size() < 4096 || counts.containsKey(rgb)) {
                        counts.merge(rgb, 1, Integer::sum);
                    }
                }
            }
        }
        if (!differ) {
            return new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY);
        }
        int frequent = counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(0xFFFFFF);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int argb = picture.getRGB(x, y);
                shown.setRGB(x, y, argb >>> 24 <= NEARLY_TRANSPARENT ? argb & 0xFFFFFF : frequent);
            }
        }
        return shown;
    }
}
