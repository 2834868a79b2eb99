package org.xianshen.extract.ocr.tesseract;

/** Takes the uneven ground, the grain and the specks of a scan away; static and pure. */
final class Cleaning {

    private static final int TILE_MM_TENTHS = 60;
    private static final int SOFT_GRAIN = 7;

    private Cleaning() {}

    /** A cleaned copy of a picture with {@code dpi} pixels to the inch. */
    static GreyImage clean(GreyImage picture, int dpi) {
        GreyImage even = evenGround(picture, Math.max(16, dpi * TILE_MM_TENTHS / 254));
        GreyImage smooth = grain(even) > SOFT_GRAIN ? smoothed(even) : even;
        Specks.remove(smooth, smooth.otsu(), Math.max(1, (int) Math.round(dpi * dpi / 14_400.0)));
        return smooth;
    }

    /** Divides by the ground, which is a light quantile of each tile, interpolated; a dark ground stays as it is. */
    private static GreyImage evenGround(GreyImage picture, int tile) {
        int columns = (picture.width() + tile - 1) / tile;
        int rows = (picture.height() + tile - 1) / tile;
        int[][] ground = new int[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                ground[r][c] = lightQuantile(picture, c * tile, r * tile, tile);
            }
        }
        GreyImage even = new GreyImage(picture.width(), picture.height());
        int[] across = new int[columns];
        for (int y = 0; y < picture.height(); y++) {
            double gy = Math.max(0, Math.min(rows - 1.0, (y - tile / 2.0) / tile));
            int r0 = (int) gy;
            int r1 = Math.min(rows - 1, r0 + 1);
            double fy = gy - r0;
            for (int c = 0; c < columns; c++) {
                across[c] = (int) (ground[r0][c] * (1 - fy) + ground[r1][c] * fy);
            }
            for (int x = 0; x < picture.width(); x++) {
                double gx = Math.max(0, Math.min(columns - 1.0, (x - tile / 2.0) / tile));
                int c0 = (int) gx;
                int c1 = Math.min(columns - 1, c0 + 1);
                double fx = gx - c0;
                double level = across[c0] * (1 - fx) + across[c1] * fx;
                even.set(x, y, Math.min(GreyImage.WHITE, (int) (picture.at(x, y) * 255 / level)));
            }
        }
        return even;
    }

    private static int lightQuantile(GreyImage picture, int left, int top, int tile) {
        int[] histogram = new int[256];
        int count = 0;
        for (int y = top; y < Math.min(picture.height(), top + tile); y += 2) {
            for (int x = left; x < Math.min(picture.width(), left + tile); x += 2) {
                histogram[picture.at(x, y)]++;
                count++;
            }
        }
        int level = 255;
        for (int seen = histogram[255]; level > 0 && seen < count * 0.4; ) {
            seen += histogram[--level];
        }
        return level < 110 ? 255 : level;
    }

    /** The mean step between neighbours on light ground: how grainy it is. */
    private static double grain(GreyImage picture) {
        long steps = 0;
        long count = 1;
        for (int y = 0; y < picture.height(); y += 7) {
            for (int x = 1; x < picture.width(); x += 3) {
                int a = picture.at(x - 1, y);
                int b = picture.at(x, y);
                if (a > 170 && b > 170) {
                    steps += Math.abs(a - b);
                    count++;
                }
            }
        }
        return steps / (double) count;
    }

    /** A 3 by 3 binomial filter. */
    private static GreyImage smoothed(GreyImage picture) {
        int w = picture.width();
        int h = picture.height();
        GreyImage to = new GreyImage(w, h);
        int[] columns = new int[w + 2];
        for (int y = 0; y < h; y++) {
            int up = Math.max(0, y - 1);
            int down = Math.min(h - 1, y + 1);
            for (int x = 0; x < w; x++) {
                columns[x + 1] = picture.at(x, up) + 2 * picture.at(x, y) + picture.at(x, down);
            }
            columns[0] = columns[1];
            columns[w + 1] = columns[w];
            for (int x = 0; x < w; x++) {
                to.set(x, y, (columns[x] + 2 * columns[x + 1] + columns[x + 2] + 8) >> 4);
            }
        }
        return to;
    }
}
