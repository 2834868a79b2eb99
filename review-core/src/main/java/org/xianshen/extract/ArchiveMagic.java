package org.xianshen.extract;

import static org.xianshen.extract.ContentDetector.startsWith;

import org.jspecify.annotations.Nullable;

/** Tells archives and compressed files, zip aside, by their first bytes. */
final class ArchiveMagic {

    private static final int TAR_MAGIC_AT = 257;

    private ArchiveMagic() {}

    static @Nullable String mediaType(byte[] head) {
        if (startsWith(head, 0, "\u001F\u008B")) {
            return "application/gzip";
        }
        if (startsWith(head, 0, "BZh") && startsWith(head, 4, "1AY&SY")) {
            return "application/x-bzip2";
        }
        if (startsWith(head, 0, "\u00FD7zXZ\0")) {
            return "application/x-xz";
        }
        if (startsWith(head, 0, "7z\u00BC\u00AF'\u001C")) {
            return "application/x-7z-compressed";
        }
        if (startsWith(head, TAR_MAGIC_AT, "ustar")) {
            return "application/x-tar";
        }
        if (startsWith(head, 0, "Rar!\u001A\u0007")) {
            return "application/x-rar-compressed";
        }
        if (startsWith(head, 0, "MSCF\0\0\0\0")) {
            return "application/vnd.ms-cab-compressed";
        }
        if (startsWith(head, 2, "-lh") || startsWith(head, 2, "-lz")) {
            return "application/x-lha";
        }
        if (startsWith(head, 0, "(\u00B5/\u00FD")) {
            return "application/zstd";
        }
        return startsWith(head, 0, "\u001F\u009D") ? "application/x-compress" : null;
    }

    /** Whether files of this type hold other files or are one compressed file. */
    static boolean isArchive(String mediaType) {
        return switch (mediaType) {
            case "application/zip",
                    "application/gzip",
                    "application/x-bzip2",
                    "application/x-xz",
                    "application/x-7z-compressed",
                    "application/x-tar" -> true;
            default -> false;
        };
    }
}
