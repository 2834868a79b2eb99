package org.xianshen.redact.pdf;

import java.io.ByteArrayOutputStream;

/** Keeps of a JPEG file what decodes to pixels: frames, tables, scans and the colour transform; drops all else. */
final class JpegCleaner {

    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};

    private JpegCleaner() {}

    static byte[] clean(byte[] jpeg) throws CannotRewrite {
        if (jpeg.length < 4 || (jpeg[0] & 0xFF) != 0xFF || (jpeg[1] & 0xFF) != 0xD8) {
            throw new CannotRewrite("not a JPEG picture");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length);
        out.write(0xFF);
        out.write(0xD8);
        int at = 2;
        while (at + 3 < jpeg.length) {
            if ((jpeg[at] & 0xFF) != 0xFF) {
                throw new CannotRewrite("damaged JPEG picture");
            }
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xD9) {
                break;
            }
            int end = at + 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
            if (end > jpeg.length) {
                throw new CannotRewrite("damaged JPEG picture");
            }
            if (isPixelData(marker)) {
                out.write(jpeg, at, end - at);
            } else if (marker == 0xEE && isAdobe(jpeg, at + 4) && end - at >= 16) {
                out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14});
                out.write(jpeg, at + 4, 12);
            }
            at = marker == 0xDA ? scan(jpeg, end, out) : end;
        }
        out.write(0xFF);
        out.write(0xD9);
        return out.toByteArray();
    }

    /** Frame headers, Huffman and quantisation tables, restart interval, start of scan. */
    private static boolean isPixelData(int marker) {
        return (marker >= 0xC0 && marker <= 0xCF && marker != 0xC8)
                || marker == 0xDA
                || marker == 0xDB
                || marker == 0xDD;
    }

    /** Copies entropy-coded data up to the next marker and returns its place. */
    private static int scan(byte[] jpeg, int from, ByteArrayOutputStream out) {
        int at = from;
        while (at + 1 < jpeg.length) {
            int next = jpeg[at + 1] & 0xFF;
            if ((jpeg[at] & 0xFF) == 0xFF && next != 0 && !(next >= 0xD0 && next <= 0xD7)) {
                break;
            }
            at++;
        }
        int end = at + 1 < jpeg.length ? at : jpeg.length;
        out.write(jpeg, from, end - from);
        return end;
    }

    private static boolean isAdobe(byte[] jpeg, int at) {
        for (int i = 0; i < ADOBE.length; i++) {
            if (at + i >= jpeg.length || jpeg[at + i] != ADOBE[i]) {
                return false;
            }
        }
        return true;
    }
}
