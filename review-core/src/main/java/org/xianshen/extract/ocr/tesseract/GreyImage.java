package org.xianshen.extract.ocr.tesseract;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A picture of one byte a pixel, 0 black to 255 white, rows from the top; changed in place by its owner only. */
final class GreyImage {

    static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] samples;

    GreyImage(int width, int height) {
        this(width, height, new byte[Math.multiplyExact(width, height)]);
    }

    GreyImage(int width, int height, byte[] samples) {
        this.width = width;
        this.height = height;
        this.samples = samples;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return samples[y * width + x] & 0xFF;
    }

    /** The value between the four pixels around a point; white outside the picture. */
    int between(double x, double y) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) {
            return WHITE;
        }
        double fx = x - x0;
        double fy = y - y0;
        double top = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
        double bottom = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
        return (int) Math.round(top * (1 - fy) + bottom * fy);
    }

    void set(int x, int y, int value) {
        samples[y * width + x] = (byte) value;
    }

    /** The samples themselves, row by row. */
    byte[] samples() {
        return samples;
    }

    GreyImage copy() {
        return new GreyImage(width, height, samples.clone());
    }

    /** The part between the edges, which are moved into the picture first. */
    GreyImage crop(int left, int top, int right, int bottom) {
        int x1 = Math.max(0, Math.min(left, width - 1));
        int y1 = Math.max(0, Math.min(top, height - 1));
        int x2 = Math.max(x1 + 1, Math.min(right, width));
        int y2 = Math.max(y1 + 1, Math.min(bottom, height));
        GreyImage part = new GreyImage(x2 - x1, y2 - y1);
        for (int y = y1; y < y2; y++) {
            System.arraycopy(samples, y * width + x1, part.samples, (y - y1) * part.width, part.width);
        }
        return part;
    }

    /** The picture in the middle of a white margin. */
    GreyImage withMargin(int margin) {
        GreyImage wider = new GreyImage(width + 2 * margin, height + 2 * margin);
        java.util.Arrays.fill(wider.samples, (byte) WHITE);
        for (int y = 0; y < height; y++) {
            System.arraycopy(samples, y * width, wider.samples, (y + margin) * wider.width + margin, width);
        }
        return wider;
    }

    /** Puts {@code other} into this picture with its upper left corner at a place where it fits. */
    void paste(GreyImage other, int left, int top) {
        for (int y = 0; y < other.height; y++) {
            System.arraycopy(other.samples, y * other.width, samples, (top + y) * width + left, other.width);
        }
    }

    /** Paints a rectangle white. */
    void blank(int left, int top, int right, int bottom) {
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            int from = Math.max(0, left);
            int to = Math.min(width, right);
            if (from < to) {
                java.util.Arrays.fill(samples, y * width + from, y * width + to, (byte) WHITE);
            }
        }
    }

    /** The picture turned clockwise by a multiple of 90 degrees. */
    GreyImage turned(int quarters) {
        return switch (quarters & 3) {
            case 1 -> {
                GreyImage to = new GreyImage(height, width);
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        to.samples[x * height + height - 1 - y] = samples[y * width + x];
                    }
                }
                yield to;
            }
            case 2 -> {
                GreyImage to = new GreyImage(width, height);
                for (int i = 0, n = samples.length; i < n; i++) {
                    to.samples[n - 1 - i] = samples[i];
                }
                yield to;
            }
            case 3 -> turned(1).turned(2);
            default -> this;
        };
    }

    /** The picture as {@code transform} moves it onto a white sheet of the given size. */
    GreyImage transformed(AffineTransform transform, int newWidth, int newHeight) {
        GreyImage to = new GreyImage(newWidth, newHeight);
        java.util.Arrays.fill(to.samples, (byte) WHITE);
        BufferedImage target = to.view();
        java.awt.Graphics2D pen = target.createGraphics();
        pen.drawImage(view(), new AffineTransformOp(transform, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        pen.dispose();
        return to;
    }

    /** The picture made smaller by averaging, or larger by interpolation. */
    GreyImage scaled(double factor) {
        int w = Math.max(1, (int) Math.round(width * factor));
        int h = Math.max(1, (int) Math.round(height * factor));
        return factor < 1 ? averaged(w, h) : interpolated(w, h);
    }

    private GreyImage averaged(int w, int h) {
        GreyImage to = new GreyImage(w, h);
        int[] sums = new int[w];
        int[] counts = new int[w];
        int[] target = new int[width];
        for (int x = 0; x < width; x++) {
            target[x] = (int) ((long) x * w / width);
        }
        int row = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0, i = y * width; x < width; x++, i++) {
                sums[target[x]] += samples[i] & 0xFF;
                counts[target[x]]++;
            }
            int next = (int) ((long) (y + 1) * h / height);
            if (next > row) {
                for (int x = 0; x < w; x++) {
                    to.samples[row * w + x] = (byte) (counts[x] == 0 ? WHITE : sums[x] / counts[x]);
                }
                java.util.Arrays.fill(sums, 0);
                java.util.Arrays.fill(counts, 0);
                row = next;
            }
        }
        return to;
    }

    private GreyImage interpolated(int w, int h) {
        GreyImage to = new GreyImage(w, h);
        for (int y = 0; y < h; y++) {
            double sy = Math.max(0, Math.min(height - 1.0, (y + 0.5) * height / h - 0.5));
            int y0 = (int) sy;
            int y1 = Math.min(height - 1, y0 + 1);
            int fy = (int) ((sy - y0) * 256);
            for (int x = 0; x < w; x++) {
                double sx = Math.max(0, Math.min(width - 1.0, (x + 0.5) * width / w - 0.5));
                int x0 = (int) sx;
                int x1 = Math.min(width - 1, x0 + 1);
                int fx = (int) ((sx - x0) * 256);
                int top = at(x0, y0) * (256 - fx) + at(x1, y0) * fx;
                int bottom = at(x0, y1) * (256 - fx) + at(x1, y1) * fx;
                to.samples[y * w + x] = (byte) ((top * (256 - fy) + bottom * fy) >> 16);
            }
        }
        return to;
    }

    /** A view for drawing; it shares the samples. Its colour space is linear, so that nothing is converted. */
    private BufferedImage view() {
        java.awt.image.ColorModel model = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).getColorModel();
        return new BufferedImage(
                model,
                java.awt.image.Raster.createInterleavedRaster(
                        new DataBufferByte(samples, samples.length), width, height, width, 1, new int[] {0}, null),
                false,
                null);
    }

    /** Writes the picture as binary PGM. */
    void writePgm(OutputStream out) throws IOException {
        out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        out.write(samples);
    }

    /** The level that parts dark from light best by Otsu's criterion. */
    int otsu() {
        int[] histogram = new int[256];
        for (byte sample : samples) {
            histogram[sample & 0xFF]++;
        }
        long total = samples.length;
        long sum = 0;
        for (int i = 0; i < 256; i++) {
            sum += (long) i * histogram[i];
        }
        long below = 0;
        long sumBelow = 0;
        double best = -1;
        int level = 127;
        for (int i = 0; i < 255; i++) {
            below += histogram[i];
            sumBelow += (long) i * histogram[i];
            if (below == 0 || below == total) {
                continue;
            }
            double difference = sumBelow / (double) below - (sum - sumBelow) / (double) (total - below);
            double between = (double) below * (total - below) * difference * difference;
            if (between > best) {
                best = between;
                level = i;
            }
        }
        return level;
    }

    @Override
    public String toString() {
        return "GreyImage[" + width + " x " + height + "]";
    }
}
