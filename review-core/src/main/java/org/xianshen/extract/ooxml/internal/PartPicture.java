package org.xianshen.extract.ooxml.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.zip.ZipPackage;

/** A picture in a package, decoded when its turn comes. */
final class PartPicture implements Picture {

    private static final int TINY_PIXELS = 16;
    private static final int ICON_PIXELS = 48;
    private static final long MOST_PIXELS = 100_000_000L;

    private final Source source;

    /** Opens the picture's file anew. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private PartPicture(Source source) {
        this.source = source;
    }

    /** The picture in the part called {@code name}. */
    static PartPicture of(ZipPackage zip, String name) {
        return new PartPicture(() -> zip.open(name));
    }

    /** The picture in {@code file}. */
    static PartPicture of(byte[] file) {
        return new PartPicture(() -> new ByteArrayInputStream(file));
    }

    /** Whether it is too small to hold a legible character; one that cannot be measured is not. */
    boolean isTiny() {
        return isWithin(TINY_PIXELS, Integer.MAX_VALUE) || isWithin(Integer.MAX_VALUE, TINY_PIXELS);
    }

    /** Whether it is as small as the symbol of a program. */
    boolean isIcon() {
        return isTiny() || isWithin(ICON_PIXELS, ICON_PIXELS);
    }

    private boolean isWithin(int width, int height) {
        try (InputStream in = source.open();
                ImageInputStream data = new MemoryCacheImageInputStream(in)) {
            ImageReader reader = reader(data);
            try {
                return reader.getWidth(0) <= width && reader.getHeight(0) <= height;
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    @Override
    public int dotsPerInch() {
        return 0;
    }

    @Override
    public BufferedImage pixels() throws IOException {
        try (InputStream in = source.open();
                ImageInputStream data = new MemoryCacheImageInputStream(in)) {
            ImageReader reader = reader(data);
            try {
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IOException("picture has too many pixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("picture is damaged", e);
        }
    }

    private static ImageReader reader(ImageInputStream data) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(data);
        if (!readers.hasNext()) {
            throw new IOException("no decoder for this picture");
        }
        ImageReader reader = readers.next();
        reader.setInput(data, true, true);
        return reader;
    }
}
