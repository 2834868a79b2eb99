package org.xianshen.extract.image;

import java.util.Arrays;
import org.xianshen.document.Carrier;

/** Reads the header of a BMP file and looks for bytes that are no part of the picture. */
final class BmpHeader {

    private static final int FILE_HEADER = 14;

    private BmpHeader() {}

    /** Takes down what stands between and behind the parts; says whether the pixels are all there. */
    static boolean walk(byte[] file, Parts parts) {
        long pixelsAt = Bytes.number32(file, 10, true);
        long headerSize = Bytes.number32(file, FILE_HEADER, true);
        long width = Math.abs((int) Bytes.number32(file, 18, true));
        long height = Math.abs((int) Bytes.number32(file, 22, true));
        int bits = Bytes.number16(file, 28, true);
        long compression = Bytes.number32(file, 30, true);
        parts.dotsPerInch(Bytes.number32(file, 38, true) * 0.0254);
        boolean plain = headerSize >= 40 && (compression == 0 || compression == 3);
        long size = plain ? (width * bits + 31) / 32 * 4 * height : Bytes.number32(file, 34, true);
        long end = pixelsAt + size;
        if (end > file.length) {
            return false;
        }
        long colours = bits <= 8 && headerSize >= 40 ? Bytes.number32(file, 46, true) : 0;
        long table = bits <= 8 ? 4 * (colours == 0 ? 1L << bits : colours) : 0;
        long gap = FILE_HEADER + headerSize + table + (compression == 3 && headerSize == 40 ? 12 : 0);
        if (plain && gap > 0 && gap < pixelsAt && pixelsAt <= file.length) {
            parts.metadata(Carrier.RESIDUE, "bytes between header and pixels", Arrays.copyOfRange(file, (int) gap, (int)
                    pixelsAt));
        }
        parts.trailing(file, (int) end);
        return true;
    }
}
