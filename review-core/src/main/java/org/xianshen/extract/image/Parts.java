package org.xianshen.extract.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;

/** Takes down what the walk over a picture file meets beside its pixels; not thread-safe. */
final class Parts {

    private static final int MOST_INFLATED = 16 << 20;
    private static final int NOTHING_BELOW = 4;

    private final ExtractedDocument.Builder document;
    private final ExtractionContext context;
    private final String prefix;
    private final List<byte[]> thumbnails = new ArrayList<>();
    private final StringBuilder structured = new StringBuilder();
    private double dotsPerInch;
    private boolean transparent;
    private int frames;

    /** Of a file that is the document itself. */
    Parts(ExtractedDocument.Builder document, ExtractionContext context) {
        this(document, context, "");
    }

    /** Of a file inside the document; {@code prefix} stands before the name of each part in the census. */
    Parts(ExtractedDocument.Builder document, ExtractionContext context, String prefix) {
        this.document = document;
        this.context = context;
        this.prefix = prefix;
    }

    /** What a library understood of the file's properties; {@link #metadata} leaves out what stands there. */
    void structured(String text) {
        structured.append(text).append('\n');
    }

    void dotsPerInch(double value) {
        if (value >= 10 && value <= 10_000) {
            dotsPerInch = value;
        }
    }

    double dotsPerInch() {
        return dotsPerInch;
    }

    void transparent() {
        transparent = true;
    }

    boolean isTransparent() {
        return transparent;
    }

    void frame() {
        frames++;
    }

    int frames() {
        return frames;
    }

    List<byte[]> thumbnails() {
        return thumbnails;
    }

    void check() {
        context.deadline().check("");
    }

    /** Text that somebody wrote, as it stands. */
    void text(Carrier carrier, String path, String text) {
        if (text.isBlank()) {
            document.census().noText(carrier, prefix + path, "empty");
            return;
        }
        document.unit(carrier, prefix + path, 0, text);
        document.census().read(carrier, prefix + path);
    }

    /** A part that holds no text by its kind. */
    void noText(Carrier carrier, String path, String why) {
        document.census().noText(carrier, prefix + path, why);
    }

    /** A part that nobody can read. */
    void refused(Carrier carrier, String path, String why) {
        document.census().refused(carrier, prefix + path, why);
    }

    /** A block of properties: what is legible in it becomes text, pictures in it are kept to be read. */
    void metadata(Carrier carrier, String path, byte[] block) {
        StringBuilder further = new StringBuilder();
        byte[] rest = withoutPictures(block);
        String whole = PrintableText.whole(rest);
        for (String run : whole.isEmpty() ? PrintableText.runs(rest) : List.of(whole)) {
            if (structured.indexOf(run) < 0) {
                further.append(run).append('\n');
            }
        }
        if (further.isEmpty()) {
            document.census().noText(carrier, prefix + path, "no text beside what the properties say");
        } else {
            document.unit(carrier, prefix + path, 0, further.toString());
            document.census().read(carrier, prefix + path);
        }
    }

    /** A copy with zeros in the place of JPEG pictures, which are kept to be read. */
    byte[] withoutPictures(byte[] block) {
        byte[] rest = block;
        for (int i = 0; i + 3 < rest.length; i++) {
            if ((rest[i] & 0xFF) == 0xFF && (rest[i + 1] & 0xFF) == 0xD8 && (rest[i + 2] & 0xFF) == 0xFF) {
                int end = JpegSegments.end(rest, i);
                if (end < 0) {
                    continue;
                }
                byte[] picture = Arrays.copyOfRange(rest, i, end);
                thumbnails.add(picture);
                rest = rest == block ? block.clone() : rest;
                Arrays.fill(rest, i, end, (byte) 0);
                i = end - 1;
            }
        }
        return rest;
    }

    /** Bytes behind the end of the picture: text, or a file of some kind, or refused. */
    void trailing(byte[] file, int from) {
        int start = from;
        while (start < file.length && (file[start] == 0 || file[start] == '\n' || file[start] == '\r')) {
            start++;
        }
        if (file.length - start < NOTHING_BELOW) {
            return;
        }
        byte[] tail = Arrays.copyOfRange(file, start, file.length);
        String path = "bytes after the picture";
        String whole = PrintableText.whole(tail);
        if (!whole.isEmpty()) {
            text(Carrier.RESIDUE, path, whole);
            return;
        }
        List<String> runs = PrintableText.runs(tail);
        if (!runs.isEmpty()) {
            document.unit(Carrier.RESIDUE, prefix + path, 0, String.join("\n", runs));
        }
        document.nested(
                Carrier.RESIDUE, prefix + path, SourceDocument.ofBytes("bytes after the picture", tail), context);
    }

    /** Inflates a block of a picture; more than 16 MiB is an error. */
    byte[] inflated(byte[] file, int from, int to) throws IOException {
        try (InflaterInputStream in =
                new InflaterInputStream(new java.io.ByteArrayInputStream(file, from, to - from))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                if (out.size() > MOST_INFLATED) {
                    throw new IOException("more than " + MOST_INFLATED + " bytes");
                }
            }
            return out.toByteArray();
        }
    }
}
