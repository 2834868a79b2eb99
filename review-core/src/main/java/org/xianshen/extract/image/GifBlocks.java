package org.xianshen.extract.image;

import java.io.ByteArrayOutputStream;
import org.xianshen.document.Carrier;

/** Walks over the blocks of a GIF file. */
final class GifBlocks {

    private GifBlocks() {}

    /** Takes down every block with text; says whether the end of the picture is there. */
    static boolean walk(byte[] file, Parts parts) {
        int at = 13 + colourTable(Bytes.at(file, 10));
        int number = 0;
        while (at < file.length) {
            parts.check();
            int kind = Bytes.at(file, at);
            if (kind == 0x3B) {
                parts.trailing(file, at + 1);
                return true;
            }
            if (kind == 0x2C) {
                parts.frame();
                at = afterBlocks(file, at + 11 + colourTable(Bytes.at(file, at + 9)), null);
            } else if (kind == 0x21) {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                int label = Bytes.at(file, at + 1);
                at = afterBlocks(file, at + 2, body);
                extension(label, body.toByteArray(), ++number, parts);
            } else {
                return false;
            }
        }
        return false;
    }

    private static int colourTable(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int afterBlocks(
            byte[] file, int from, @org.jspecify.annotations.Nullable ByteArrayOutputStream body) {
        int at = from;
        while (at < file.length) {
            int size = Bytes.at(file, at);
            if (size == 0) {
                return at + 1;
            }
            if (body != null) {
                body.write(file, at + 1, Math.min(size, file.length - at - 1));
            }
            at += size + 1;
        }
        return at;
    }

    private static void extension(int label, byte[] body, int number, Parts parts) {
        switch (label) {
            case 0xF9 -> {
                if ((Bytes.at(body, 0) & 1) != 0) {
                    parts.transparent();
                }
            }
            case 0xFE -> parts.metadata(Carrier.COMMENT, "comment " + number, body);
            case 0x01 -> parts.metadata(Carrier.BODY, "plain text " + number, body);
            case 0xFF -> {
                if (!Bytes.startsWith(body, 0, "NETSCAPE2.0") || body.length > 14) {
                    parts.metadata(Carrier.METADATA, "application block " + number, body);
                }
            }
            default -> parts.refused(Carrier.UNKNOWN, "block " + number, "block of an unknown kind");
        }
    }
}
