package org.xianshen.extract.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes the frames of a picture file with the decoders on the class path; thread-safe, each call decodes anew. */
final class Frames {

    /** A frame with more pixels is refused before memory is taken for it. */
    static final long MOST_PIXELS = 200_000_000;

    private final PictureSource source;
    private final String mediaType;

    Frames(byte[] file, String mediaType) {
        this(() -> file, mediaType);
    }

    /** The frames of a file that is fetched anew each time. */
    Frames(PictureSource source, String mediaType) {
        this.source = source;
        this.mediaType = mediaType;
    }

    /** What can be done with an open decoder. */
    private interface Use<T> {
        T with(ImageReader reader, byte[] file) throws IOException;
    }

    /** Whether there is a decoder. */
    boolean isDecodable() {
        return ImageIO.getImageReadersByMIMEType(mediaType).hasNext();
    }

    /** The number of frames. */
    int count() throws IOException {
        return use((reader, file) -> reader.getNumImages(true));
    }

    /** The number of pixels that the header of a frame declares. */
    long pixels(int frame) throws IOException {
        return use((reader, file) -> (long) reader.getWidth(frame) * reader.getHeight(frame));
    }

    /** Whether both sides of a frame are at most {@code side} pixels long. */
    boolean isWithin(int frame, int side) throws IOException {
        return use((reader, file) -> reader.getWidth(frame) <= side && reader.getHeight(frame) <= side);
    }

    /** A frame decoded. */
    BufferedImage decode(int frame) throws IOException {
        return use((reader, file) -> {
            if ((long) reader.getWidth(frame) * reader.getHeight(frame) > MOST_PIXELS) {
                throw new IOException("more than " + MOST_PIXELS + " pixels");
            }
            if (mediaType.equals("image/jpeg") && reader.getRawImageType(frame) == null) {
                return inkColours(reader.readRaster(frame, null), file);
            }
            try {
                return reader.read(frame);
            } catch (javax.imageio.IIOException e) {
                if (reader.canReadRaster()) {
                    return inkColours(reader.readRaster(frame, null), file);
                }
                throw e;
            }
        });
    }

    private <T> T use(Use<T> use) throws IOException {
        ImageReader reader = reader();
        if (reader == null) {
            throw new IOException("no decoder for " + mediaType);
        }
        byte[] file = source.bytes();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, false, true);
            return use.with(reader, file);
        } catch (RuntimeException e) {
            throw new IOException("damaged picture", e);
        } finally {
            reader.dispose();
        }
    }

    private @Nullable ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        return readers.hasNext() ? readers.next() : null;
    }

    /** Adobe programs write the four inks of a JPEG inverted and say so by their segment. */
    private static boolean hasInvertedInk(byte[] file) {
        return Bytes.latin(file, 0, 65_536).contains("Adobe");
    }

    /** Four inks, or luminance with two colour differences and black, made red, green and blue. */
    private static BufferedImage inkColours(Raster raster, byte[] file) throws IOException {
        boolean inverted = hasInvertedInk(file);
        int bands = raster.getNumBands();
        if (bands != 4) {
            throw new IOException(bands + " colour bands");
        }
        boolean luminance = colourTransform(file) == 2;
        int width = raster.getWidth();
        BufferedImage image = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                double c = row[4 * x];
                double m = row[4 * x + 1];
                double e = row[4 * x + 2];
                int k = inverted ? row[4 * x + 3] : 255 - row[4 * x + 3];
                if (luminance) {
                    double cb = m - 128;
                    double cr = e - 128;
                    e = c + 1.772 * cb;
                    m = c - 0.344136 * cb - 0.714136 * cr;
                    c = c + 1.402 * cr;
                }
                image.setRGB(
                        x, y, (light(c, k, inverted) << 16) | (light(m, k, inverted) << 8) | light(e, k, inverted));
            }
        }
        return image;
    }

    private static int light(double ink, int black, boolean inverted) {
        double value = inverted ? ink : 255 - ink;
        return (int) Math.max(0, Math.min(255, value * black / 255));
    }

    /** The last byte of the Adobe segment: 0 four inks, 2 luminance with colour differences and black; −1 without one. */
    private static int colourTransform(byte[] file) {
        int at = Bytes.latin(file, 0, 65_536).indexOf("Adobe");
        return at < 0 ? -1 : Bytes.at(file, at + 11);
    }
}
