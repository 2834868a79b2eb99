package org.xianshen.extract.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The one file in a file compressed with gzip, bzip2 or xz; several behind each other are one. */
final class CompressedFile {

    private static final int MOST_MEMORY_KIB = 256 << 10;

    private final Entries entries;

    CompressedFile(Entries entries) {
        this.entries = entries;
    }

    void read(String mediaType) throws IOException {
        long size = entries.archive().sizeBytes();
        try (InputStream raw = entries.archive().open();
                InputStream in = new BufferedInputStream(raw);
                InputStream inflating = inflating(in, mediaType)) {
            String name = inflating instanceof GzipCompressorInputStream gzip ? told(gzip) : "";
            String path = entries.next(name);
            entries.content(
                    path, name.isEmpty() ? uncompressed(entries.archive().name()) : name, inflating, size);
        }
    }

    /** The name a gzip file says its content had; its comment is entered. */
    private String told(GzipCompressorInputStream gzip) throws IOException {
        String comment = gzip.getMetaData().getComment();
        if (comment != null) {
            entries.comment(Entries.decoded(comment));
        }
        String name = gzip.getMetaData().getFileName();
        return name == null ? "" : Entries.decoded(name);
    }

    private static InputStream inflating(InputStream in, String mediaType) throws IOException {
        return switch (mediaType) {
            case "application/gzip" ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setFileNameCharset(StandardCharsets.ISO_8859_1)
                        .get();
            case "application/x-bzip2" -> new BZip2CompressorInputStream(in, true);
            default ->
                XZCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MOST_MEMORY_KIB)
                        .get();
        };
    }

    /** The name without the ending of the compression. */
    private static String uncompressed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        return dot < 0 ? lower : lower.substring(0, dot);
    }
}
