package org.xianshen.extract.ocr;

import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells pictures with the same pixels, and pictures in which nothing can be written; static and pure. */
public final class PixelDigest {

    private static final int LEAST_EDGE = 8;
    private static final int ALIKE = 6;

    private PixelDigest() {}

    /** SHA-256 over size and colours. */
    static String of(BufferedImage picture) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        int width = picture.getWidth();
        int[] row = new int[width];
        byte[] bytes = new byte[4 * width];
        digest.update((width + "x" + picture.getHeight()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                bytes[4 * x] = (byte) (row[x] >> 24);
                bytes[4 * x + 1] = (byte) (row[x] >> 16);
                bytes[4 * x + 2] = (byte) (row[x] >> 8);
                bytes[4 * x + 3] = (byte) row[x];
            }
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether a picture is too small for a character or has one colour, transparency included. */
    public static boolean isEmpty(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (width < LEAST_EDGE || height < LEAST_EDGE) {
            return true;
        }
        int[] row = new int[width];
        int first = picture.getRGB(0, 0);
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                if (argb != first && !alike(argb, first)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean alike(int a, int b) {
        for (int shift = 0; shift < 32; shift += 8) {
            if (Math.abs(((a >> shift) & 0xFF) - ((b >> shift) & 0xFF)) > ALIKE) {
                return false;
            }
        }
        return true;
    }
}
