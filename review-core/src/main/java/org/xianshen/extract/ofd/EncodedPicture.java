package org.xianshen.extract.ofd;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.xianshen.document.PageRegion;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;

/** A picture file inside the package, decoded in memory when its turn comes. */
final class EncodedPicture implements Picture {

    private static final long MOST_PIXELS = 150_000_000;
    private static final int POINTS_TO_THE_INCH = 72;

    private final Supplier<byte[]> file;
    private final double widthPoints;
    private volatile int width;
    private volatile int height;

    /**
     * A picture.
     *
     * @param file its bytes
     * @param widthPoints how wide it is on its page, 0 when it is on none
     */
    EncodedPicture(Supplier<byte[]> file, double widthPoints) {
        this.file = file;
        this.widthPoints = widthPoints;
    }

    @Override
    public int dotsPerInch() {
        return widthPoints > 1 && width > 0 ? (int) Math.round(width * POINTS_TO_THE_INCH / widthPoints) : 0;
    }

    @Override
    public BufferedImage pixels() throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.get()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("unknown picture format");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IOException("picture of too many pixels");
                }
                BufferedImage image = reader.read(0);
                width = image.getWidth();
                height = image.getHeight();
                return image;
            } catch (RuntimeException e) {
                throw new IOException("damaged picture", e);
            } finally {
                reader.dispose();
            }
        }
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
