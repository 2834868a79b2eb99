package org.xianshen.extract;

import static org.xianshen.extract.ContentDetector.startsWith;

import org.jspecify.annotations.Nullable;

/** Tells picture formats by their first bytes. */
final class ImageMagic {

    private ImageMagic() {}

    static @Nullable String mediaType(byte[] head) {
        if (startsWith(head, 0, "\u0089PNG\r\n\u001A\n")) {
            return "image/png";
        }
        if (startsWith(head, 0, "\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (startsWith(head, 0, "GIF87a") || startsWith(head, 0, "GIF89a")) {
            return "image/gif";
        }
        if (startsWith(head, 0, "II*\0") || startsWith(head, 0, "MM\0*")) {
            return "image/tiff";
        }
        if (startsWith(head, 0, "BM") && startsWith(head, 6, "\0\0\0\0")) {
            return "image/bmp";
        }
        if (startsWith(head, 0, "RIFF") && startsWith(head, 8, "WEBP")) {
            return "image/webp";
        }
        if (startsWith(head, 0, "\0\0\0\u000CjP  \r\n\u0087\n")) {
            return "image/jp2";
        }
        if (startsWith(head, 4, "ftypheic") || startsWith(head, 4, "ftypmif1") || startsWith(head, 4, "ftypheix")) {
            return "image/heic";
        }
        return startsWith(head, 4, "ftypavif") ? "image/avif" : null;
    }
}
