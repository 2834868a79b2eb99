package org.xianshen.extract.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Looks at a picture when its turn comes, so that codes are decoded and nothing is read twice or for nothing.
 *
 * <p>For one document; pictures are looked at in order, from one thread at a time.
 */
final class FirstLook implements Picture {

    private final Picture picture;
    private final int number;
    private final Map<String, Integer> firstOf;
    private List<Barcodes.Code> codes = List.of();
    private int sameAs = -1;

    /**
     * A look at picture number {@code number}.
     *
     * @param firstOf the pictures seen so far, by what makes them the same
     */
    FirstLook(Picture picture, int number, Map<String, Integer> firstOf) {
        this.picture = picture;
        this.number = number;
        this.firstOf = firstOf;
    }

    /** The number of the earlier picture that shows the same; its own when there is none. */
    int source() {
        return sameAs < 0 ? number : sameAs;
    }

    /** The codes found in it. */
    List<Barcodes.Code> codes() {
        return codes;
    }

    @Override
    public int dotsPerInch() {
        return picture.dotsPerInch();
    }

    @Override
    public BufferedImage pixels() throws IOException {
        String identity = picture.identity();
        if (!identity.isEmpty() && isKnown("identity " + identity)) {
            return nothing();
        }
        BufferedImage pixels = picture.pixels();
        if (PixelDigest.isEmpty(pixels) || isKnown("pixels " + PixelDigest.of(pixels) + " " + dotsPerInch())) {
            return nothing();
        }
        codes = Barcodes.in(pixels);
        return codes.isEmpty() ? pixels : withoutCodes(pixels);
    }

    /** The codes would only be taken for strange characters. */
    private BufferedImage withoutCodes(BufferedImage pixels) {
        BufferedImage copy = new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(pixels, 0, 0, null);
        pen.setColor(Color.WHITE);
        codes.forEach(code -> pen.fill(code.area()));
        pen.dispose();
        return PixelDigest.isEmpty(copy) ? nothing() : copy;
    }

    private boolean isKnown(String key) {
        Integer first = firstOf.putIfAbsent(key, number);
        if (first == null) {
            return false;
        }
        sameAs = first;
        return true;
    }

    /** A picture that needs no reading. */
    private static BufferedImage nothing() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY);
    }
}
