package org.xianshen.extract.ocr.tesseract;

/** Measures by how much the lines of a page are turned; static and pure. */
final class Skew {

    /** Turned less than this a page is left as it is, in degrees. */
    static final double NEGLIGIBLE = 0.15;

    private static final double MOST = 4;
    private static final int WORKING_WIDTH = 900;
    private static final int MOST_POINTS = 120_000;
    private static final int FEWEST_POINTS = 300;

    private Skew() {}

    /** The angle in degrees by which the lines fall to the right; 0 when nothing tells. */
    static double degrees(GreyImage picture) {
        double factor = Math.min(1, WORKING_WIDTH / (double) Math.max(picture.width(), picture.height()) * 1.4);
        GreyImage small = factor < 1 ? picture.scaled(factor) : picture;
        int level = Math.min(200, small.otsu() + 30);
        int[] xs = new int[MOST_POINTS];
        int[] ys = new int[MOST_POINTS];
        int count = 0;
        for (int y = 0; y < small.height() && count < MOST_POINTS; y++) {
            for (int x = 0; x < small.width() && count < MOST_POINTS; x++) {
                if (small.at(x, y) <= level) {
                    xs[count] = x;
                    ys[count++] = y;
                }
            }
        }
        if (count < FEWEST_POINTS) {
            return 0;
        }
        int span = small.height() + 2 * (int) (small.width() * Math.tan(Math.toRadians(MOST)) + 2);
        double best = search(xs, ys, count, small.width(), span, 0, MOST, 0.25);
        return search(xs, ys, count, small.width(), span, best, 0.25, 0.05);
    }

    private static double search(
            int[] xs, int[] ys, int count, int width, int span, double middle, double reach, double step) {
        double best = middle;
        double bestScore = -1;
        int steps = (int) Math.round(reach / step);
        for (int i = -steps; i <= steps; i++) {
            double angle = Math.max(-MOST, Math.min(MOST, middle + i * step));
            double score = sharpness(xs, ys, count, width, span, Math.tan(Math.toRadians(angle)));
            if (score > bestScore * (1 + 1e-9) || (score >= bestScore && Math.abs(angle) < Math.abs(best))) {
                bestScore = score;
                best = angle;
            }
        }
        return best;
    }

    /** Sum of the squared differences of neighbouring rows of the sheared projection. */
    private static double sharpness(int[] xs, int[] ys, int count, int width, int span, double slope) {
        int[] rows = new int[span + 2];
        double middleX = width / 2.0;
        double lift = middleX * Math.abs(slope) + 1;
        for (int i = 0; i < count; i++) {
            int row = (int) (ys[i] - (xs[i] - middleX) * slope + lift);
            if (row >= 0 && row < span) {
                rows[row]++;
            }
        }
        double sum = 0;
        for (int r = 1; r < span; r++) {
            double d = rows[r] - rows[r - 1];
            sum += d * d;
        }
        return sum;
    }
}
