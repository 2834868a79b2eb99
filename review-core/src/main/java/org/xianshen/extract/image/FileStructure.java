package org.xianshen.extract.image;

import org.xianshen.document.Carrier;

/** Walks over the structure of a picture file of any format; static. */
final class FileStructure {

    private FileStructure() {}

    /** Takes down everything that is no pixel; says whether the end of the picture is in the file. */
    static boolean walk(byte[] file, String mediaType, Parts parts) {
        return switch (mediaType) {
            case "image/jpeg" -> JpegSegments.walk(file, parts);
            case "image/png" -> PngChunks.walk(file, parts);
            case "image/gif" -> GifBlocks.walk(file, parts);
            case "image/tiff" -> TiffDirectories.walk(file, parts);
            case "image/bmp", "image/x-ms-bmp" -> BmpHeader.walk(file, parts);
            default -> {
                parts.metadata(Carrier.METADATA, "file", file);
                parts.refused(Carrier.UNKNOWN, "file", "the structure of this format is not walked over");
                yield true;
            }
        };
    }

    /** The media type by the first bytes; empty when it is none of those walked over. */
    static String typeOf(byte[] file) {
        if (Bytes.at(file, 0) == 0xFF && Bytes.at(file, 1) == 0xD8 && Bytes.at(file, 2) == 0xFF) {
            return "image/jpeg";
        }
        if (Bytes.at(file, 0) == 0x89 && Bytes.startsWith(file, 1, "PNG\r\n")) {
            return "image/png";
        }
        if (Bytes.startsWith(file, 0, "GIF8")) {
            return "image/gif";
        }
        if (Bytes.startsWith(file, 0, "II*\0") || Bytes.startsWith(file, 0, "MM\0*")) {
            return "image/tiff";
        }
        return Bytes.startsWith(file, 0, "BM") && file.length > 14 ? "image/bmp" : "";
    }
}
