package org.xianshen.extract.ocr.tesseract;

/** The line around a star: as far to both sides as dark pixels follow without a wide gap. */
record Marks(int left, int top, int right, int bottom) {

    static Marks around(Stars.Star star, GreyImage page, int level, int dpi) {
        int reach = star.height() / 3;
        int top = Math.max(0, star.y() - reach);
        int bottom = Math.min(page.height(), star.y() + star.height() + reach);
        int gap = Math.max(star.width() * 5 / 4, dpi / 10);
        int left = edge(page, level, star.x(), -1, top, bottom, gap);
        int right = edge(page, level, star.x() + star.width(), 1, top, bottom, gap);
        return new Marks(Math.max(0, left - 4), top, Math.min(page.width(), right + 4), bottom);
    }

    private static int edge(GreyImage page, int level, int from, int step, int top, int bottom, int gap) {
        int last = from;
        for (int x = from; x >= 0 && x < page.width() && Math.abs(x - last) <= gap; x += step) {
            for (int y = top; y < bottom; y++) {
                if (page.at(x, y) <= level) {
                    last = x;
                    break;
                }
            }
        }
        return last;
    }
}
