package org.xianshen.extract.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.InnerFileName;
import org.xianshen.extract.TextDecoder;
import org.xianshen.message.ProblemException;

/** The entries of one archive as they are met: their names gathered, their contents inflated, counted and read. */
final class Entries {

    /** Most bytes of one entry, since it is inflated in memory. */
    static final int MOST_BYTES = 256 << 20;

    private static final int RATIO_COUNTS_FROM = 1 << 20;

    private final SourceDocument archive;
    private final ExtractionContext context;
    private final ExtractedDocument.Builder read;
    private final StringBuilder names = new StringBuilder();
    private final StringBuilder comments = new StringBuilder();
    private final StringBuilder properties = new StringBuilder();
    private int count;
    private long inflated;

    Entries(SourceDocument archive, ExtractionContext context, ExtractedDocument.Builder read) {
        this.archive = archive;
        this.context = context;
        this.read = read;
    }

    SourceDocument archive() {
        return archive;
    }

    ExtractionContext context() {
        return context;
    }

    /** Begins an entry called {@code name} and returns what it is called here: a number. */
    String next(String name) {
        if (++count > context.limits().maxEntries()) {
            throw bomb();
        }
        context.deadline().check(archive.name());
        alsoNamed(name);
        return "entry " + count;
    }

    /** Another name that an entry has, e.g. the target of a link. */
    void alsoNamed(String name) {
        names.append(name).append('\n');
    }

    void comment(String text) {
        comments.append(text).append('\n');
    }

    void property(String text) {
        properties.append(text).append('\n');
    }

    void refused(Carrier carrier, String path, String reason) {
        read.census().refused(carrier, path, reason);
    }

    /**
     * Reads the content of the entry {@code path}.
     *
     * @param compressed bytes it takes in the archive; −1 when not known
     * @throws ProblemException {@code EXT-303} when it inflates beyond the limits
     */
    void content(String path, String name, InputStream in, long compressed) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            count(n);
            size += n;
            ratio(size, compressed);
            if (size <= MOST_BYTES) {
                content.write(chunk, 0, n);
            } else {
                // Counted to its end, since only then it shows whether it is large or made to cost.
                content.reset();
            }
        }
        if (size > MOST_BYTES) {
            refused(Carrier.ATTACHMENT, path, "larger than " + (MOST_BYTES >> 20) + " MiB");
            return;
        }
        if (content.size() == 0) {
            read.census().noText(Carrier.ATTACHMENT, path, "empty");
            return;
        }
        SourceDocument inner = SourceDocument.ofBytes(InnerFileName.of(path, name), content.toByteArray())
                .withPasswords(archive.passwords());
        read.nested(Carrier.ATTACHMENT, path, inner, context);
    }

    private void count(int bytes) {
        inflated += bytes;
        if (inflated > context.limits().maxExpandedBytes()) {
            throw bomb();
        }
        context.deadline().check(archive.name());
    }

    private void ratio(long size, long compressed) {
        ExtractionLimits limits = context.limits();
        if (compressed >= 0
                && size > RATIO_COUNTS_FROM
                && size > Math.max(1, compressed) * (long) limits.maxExpansionRatio()) {
            throw bomb();
        }
    }

    ProblemException bomb() {
        return ProblemException.of("EXT-303", archive.name());
    }

    /** A name whose bytes nobody said the encoding of. */
    static String decoded(byte[] name) throws IOException {
        return TextDecoder.decode(SourceDocument.ofBytes("", name), Long.MAX_VALUE)
                .text();
    }

    /** A name that a library made of bytes one by one, or that is text already. */
    static String decoded(String name) throws IOException {
        boolean bytes = name.chars().allMatch(c -> c <= 0xFF);
        return bytes ? decoded(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
    }

    /** The archive as read. */
    ExtractedDocument document() {
        text(Carrier.FILE_NAME, names);
        text(Carrier.COMMENT, comments);
        text(Carrier.METADATA, properties);
        return read.build();
    }

    private void text(Carrier carrier, StringBuilder text) {
        if (!text.toString().isBlank()) {
            read.unit(carrier, "", 0, text.toString());
            read.census().read(carrier, "");
        }
    }
}
