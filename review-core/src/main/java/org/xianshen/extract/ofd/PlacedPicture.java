package org.xianshen.extract.ofd;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.xianshen.document.PageRegion;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;

/** A picture on a page, which knows where its pixels stand once it is decoded. */
final class PlacedPicture implements Picture {

    private static final int POINTS_TO_THE_INCH = 72;

    private final Picture picture;
    private final double widthPoints;
    private volatile int width;
    private volatile int height;

    /**
     * A picture.
     *
     * @param picture its pixels
     * @param widthPoints how wide it is on its page
     */
    PlacedPicture(Picture picture, double widthPoints) {
        this.picture = picture;
        this.widthPoints = widthPoints;
    }

    @Override
    public int dotsPerInch() {
        return widthPoints > 1 && width > 0 ? (int) Math.round(width * POINTS_TO_THE_INCH / widthPoints) : 0;
    }

    @Override
    public BufferedImage pixels() throws IOException {
        BufferedImage image = picture.pixels();
        width = image.getWidth();
        height = image.getHeight();
        return image;
    }

    /** Where a rectangle of pixels stands on page {@code page}, when {@code map} leads from the unit square to the page. */
    PageRegion region(Affine map, int page, double x, double y, double w, double h) {
        double across = Math.max(1, width);
        double down = Math.max(1, height);
        Box box = Box.of(map, x / across, y / down, (x + w) / across, (y + h) / down);
        double left = Numbers.sane(box.x0());
        double top = Numbers.sane(box.y0());
        return new PageRegion(
                page, left, top, Math.max(0, Numbers.sane(box.x1()) - left), Math.max(0, Numbers.sane(box.y1()) - top));
    }
}
