package org.xianshen.extract.ofd;

import java.nio.charset.StandardCharsets;

/** What the first bytes of a file tell of it as a picture. */
final class PictureHead {

    /** How many bytes are wanted. */
    static final int BYTES = 4096;

    private static final byte[] TRANSPARENCY = "tRNS".getBytes(StandardCharsets.US_ASCII);
    private static final int PNG_COLOUR_TYPE = 25;
    private static final int PNG_RGB = 2;

    private final Kind kind;
    private final boolean opaque;

    /** What kind of file it is. */
    enum Kind {
        /** PNG, JPEG, GIF, BMP or TIFF, which the platform decodes. */
        DECODABLE,
        /** A picture in another format, e.g. JBIG2. */
        OTHER_PICTURE,
        /** No picture known. */
        NONE
    }

    private PictureHead(Kind kind, boolean opaque) {
        this.kind = kind;
        this.opaque = opaque;
    }

    static PictureHead of(byte[] head) {
        if (starts(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A)) {
            boolean alpha =
                    head.length <= PNG_COLOUR_TYPE || head[PNG_COLOUR_TYPE] > PNG_RGB || contains(head, TRANSPARENCY);
            return new PictureHead(Kind.DECODABLE, !alpha);
        }
        if (starts(head, 0xFF, 0xD8, 0xFF) || (starts(head, 'B', 'M') && head.length > 14)) {
            return new PictureHead(Kind.DECODABLE, true);
        }
        if (starts(head, 'G', 'I', 'F', '8') || starts(head, 'I', 'I', '*', 0) || starts(head, 'M', 'M', 0, '*')) {
            return new PictureHead(Kind.DECODABLE, false);
        }
        boolean other = starts(head, 0x97, 'J', 'B', '2')
                || starts(head, 0, 0, 0, 0x0C, 'j', 'P')
                || starts(head, 'R', 'I', 'F', 'F')
                || isBareJbig2(head);
        return new PictureHead(other ? Kind.OTHER_PICTURE : Kind.NONE, false);
    }

    /** JBIG2 as OFD embeds it may lack the file header: the segment of page information comes first. */
    private static boolean isBareJbig2(byte[] head) {
        return starts(head, 0, 0, 0, 0) && head.length > 10 && (head[4] & 0x3F) == 0x30;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it certainly hides what lies below it. */
    boolean isOpaque() {
        return opaque;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] what) {
        for (int i = 0; i + what.length <= bytes.length; i++) {
            int k = 0;
            while (k < what.length && bytes[i + k] == what[k]) {
                k++;
            }
            if (k == what.length) {
                return true;
            }
        }
        return false;
    }
}
