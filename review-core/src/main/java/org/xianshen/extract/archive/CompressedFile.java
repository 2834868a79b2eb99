package org.xianshen.extract.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.ExtraField;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The one file in a file compressed with gzip, bzip2 or xz; several behind each other are one. */
final class CompressedFile {

    private static final int MOST_MEMORY_KIB = 256 << 10;

    private final Entries entries;
    private String firstName = "";
    private int members;

    CompressedFile(Entries entries) {
        this.entries = entries;
    }

    void read(String mediaType) throws IOException {
        long size = entries.archive().sizeBytes();
        try (InputStream raw = entries.archive().open();
                InputStream in = new BufferedInputStream(raw);
                InputStream inflating = inflating(in, mediaType)) {
            String name = firstName;
            String path = entries.next(name);
            entries.content(
                    path, name.isEmpty() ? uncompressed(entries.archive().name()) : name, inflating, size);
        }
    }

    /** Enters what the header of a gzip member says: its comment, its extra fields, and its name unless it is the first. */
    private void member(GzipCompressorInputStream gzip) throws IOException {
        GzipParameters header = gzip.getMetaData();
        if (header.getComment() != null) {
            entries.comment(Entries.decoded(header.getComment()));
        }
        String name = header.getFileName() == null ? "" : Entries.decoded(header.getFileName());
        if (members++ == 0) {
            firstName = name;
        } else if (!name.isEmpty()) {
            entries.alsoNamed(name);
        }
        ExtraField extra = header.getExtraField();
        if (extra != null) {
            for (ExtraField.SubField field : extra) {
                entries.property(Entries.decoded(field.getId()) + ' ' + Entries.decoded(field.getPayload()));
            }
        }
        entries.context().deadline().check(entries.archive().name());
    }

    private InputStream inflating(InputStream in, String mediaType) throws IOException {
        return switch (mediaType) {
            case "application/gzip" ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setFileNameCharset(StandardCharsets.ISO_8859_1)
                        .setOnMemberStart(this::member)
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
