package org.xianshen.extract.image;

import java.util.Arrays;
import org.xianshen.document.Carrier;

/** Walks over the segments of a JPEG file. */
final class JpegSegments {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;

    private JpegSegments() {}

    /** Takes down every segment with text; says whether the end of the picture is there. */
    static boolean walk(byte[] file, Parts parts) {
        int at = 2;
        int number = 0;
        while (at + 1 < file.length) {
            parts.check();
            if (Bytes.at(file, at) != 0xFF) {
                at++;
                continue;
            }
            int marker = Bytes.at(file, at + 1);
            if (marker == END) {
                parts.trailing(file, at + 2);
                return true;
            }
            if (isBare(marker)) {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            int length = Bytes.number16(file, at + 2, false);
            int end = Math.min(file.length, at + 2 + length);
            if (length < 2) {
                at += 2;
                continue;
            }
            if ((marker >= 0xE0 && marker <= 0xEF) || marker == COMMENT) {
                segment(file, marker, at + 4, end, ++number, parts);
            }
            at = marker == SCAN ? afterScan(file, end) : end;
        }
        return false;
    }

    private static boolean isBare(int marker) {
        return marker == 0xFF || marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= START);
    }

    /** The next marker behind entropy-coded bytes. */
    private static int afterScan(byte[] file, int from) {
        int at = from;
        while (at + 1 < file.length) {
            int next = Bytes.at(file, at + 1);
            if (Bytes.at(file, at) == 0xFF && next != 0 && !(next >= 0xD0 && next <= 0xD7) && next != 0xFF) {
                return at;
            }
            at++;
        }
        return file.length;
    }

    /** Where the JPEG picture that starts at {@code from} ends; −1 if it does not. */
    static int end(byte[] bytes, int from) {
        int at = from + 2;
        while (at + 3 < bytes.length && Bytes.at(bytes, at) == 0xFF) {
            int marker = Bytes.at(bytes, at + 1);
            if (marker == END) {
                return at + 2;
            }
            if (isBare(marker)) {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            int end = at + 2 + Bytes.number16(bytes, at + 2, false);
            at = marker == SCAN ? afterScan(bytes, end) : end;
        }
        return at + 1 < bytes.length && Bytes.at(bytes, at) == 0xFF && Bytes.at(bytes, at + 1) == END ? at + 2 : -1;
    }

    private static void segment(byte[] file, int marker, int from, int to, int number, Parts parts) {
        byte[] body = from <= to ? Arrays.copyOfRange(file, from, to) : new byte[0];
        if (marker == COMMENT) {
            String text = PrintableText.whole(body);
            if (text.isEmpty()) {
                parts.metadata(Carrier.COMMENT, "comment " + number, body);
            } else {
                parts.text(Carrier.COMMENT, "comment " + number, text);
            }
            return;
        }
        if (marker == 0xE0 && Bytes.startsWith(body, 0, "JFIF\0")) {
            int unit = Bytes.at(body, 7);
            int density = Bytes.number16(body, 8, false);
            parts.dotsPerInch(unit == 1 ? density : unit == 2 ? density * 2.54 : 0);
            if (Bytes.at(body, 12) > 0 && Bytes.at(body, 13) > 0) {
                parts.refused(Carrier.IMAGE, "thumbnail in segment " + number, "uncompressed thumbnail is not read");
            }
            return;
        }
        if (marker == 0xEE && Bytes.startsWith(body, 0, "Adobe") && body.length <= 12) {
            return;
        }
        String path = "segment " + number + " " + name(marker, body);
        if (Bytes.startsWith(body, 0, "Exif\0")) {
            TiffDirectories.exif(Arrays.copyOfRange(body, Math.min(6, body.length), body.length), path, parts);
        } else {
            parts.metadata(Carrier.METADATA, path, body);
        }
    }

    private static String name(int marker, byte[] body) {
        if (Bytes.startsWith(body, 0, "Exif\0")) {
            return "(EXIF)";
        }
        if (Bytes.startsWith(body, 0, "http://ns.adobe.com/")) {
            return "(XMP)";
        }
        if (Bytes.startsWith(body, 0, "ICC_PROFILE")) {
            return "(ICC profile)";
        }
        if (Bytes.startsWith(body, 0, "Photoshop")) {
            return "(IPTC)";
        }
        return "(APP" + (marker - 0xE0) + ")";
    }
}
