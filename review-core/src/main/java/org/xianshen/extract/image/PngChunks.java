package org.xianshen.extract.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.xianshen.document.Carrier;

/** Walks over the chunks of a PNG file. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "IHDR", "PLTE", "IDAT", "tRNS", "cHRM", "gAMA", "sBIT", "sRGB", "bKGD", "hIST", "pHYs", "tIME", "cICP",
            "mDCV", "cLLI", "acTL", "fcTL", "fdAT", "iDOT", "vpAg", "oFFs", "sTER", "orNT", "caNv");

    private PngChunks() {}

    /** Takes down every chunk with text; says whether the end of the picture is there. */
    static boolean walk(byte[] file, Parts parts) {
        int at = SIGNATURE;
        int number = 0;
        boolean animated = false;
        while (at + 12 <= file.length) {
            parts.check();
            long length = Bytes.number32(file, at, false);
            String kind = Bytes.latin(file, at + 4, at + 8);
            int from = at + 8;
            if (length > file.length - from - 4L) {
                return false;
            }
            int to = from + (int) length;
            number++;
            if (kind.equals("IEND")) {
                if (animated) {
                    parts.refused(Carrier.IMAGE, "further frames", "frames of an animation are not read");
                }
                parts.trailing(file, to + 4);
                return true;
            }
            animated |= kind.equals("fdAT");
            chunk(file, kind, from, to, number, parts);
            at = to + 4;
        }
        return false;
    }

    private static void chunk(byte[] file, String kind, int from, int to, int number, Parts parts) {
        String path = "chunk " + number;
        try {
            switch (kind) {
                case "IHDR" -> {
                    if ((Bytes.at(file, from + 9) & 4) != 0) {
                        parts.transparent();
                    }
                }
                case "tRNS" -> parts.transparent();
                case "pHYs" -> {
                    if (Bytes.at(file, from + 8) == 1) {
                        parts.dotsPerInch(Bytes.number32(file, from, false) * 0.0254);
                    }
                }
                case "tEXt" -> {
                    byte[] body = Arrays.copyOfRange(file, from, to);
                    int zero = zero(body, 0);
                    parts.text(
                            Carrier.METADATA,
                            path,
                            line(body, zero, Arrays.copyOfRange(body, Math.min(body.length, zero + 1), body.length)));
                }
                case "zTXt" -> {
                    int zero = zero(file, from);
                    byte[] text = parts.inflated(file, Math.min(to, zero + 2), to);
                    parts.text(Carrier.METADATA, path, line(Arrays.copyOfRange(file, from, to), zero - from, text));
                }
                case "iTXt" -> parts.text(Carrier.METADATA, path, international(file, from, to, parts));
                case "iCCP" -> {
                    int zero = zero(file, from);
                    byte[] profile = parts.inflated(file, Math.min(to, zero + 2), to);
                    byte[] both =
                            Arrays.copyOf(Arrays.copyOfRange(file, from, zero + 1), zero + 1 - from + profile.length);
                    System.arraycopy(profile, 0, both, zero + 1 - from, profile.length);
                    parts.metadata(Carrier.METADATA, path + " (ICC profile)", both);
                }
                case "eXIf" -> TiffDirectories.exif(Arrays.copyOfRange(file, from, to), path + " (EXIF)", parts);
                default -> other(file, kind, from, to, path, parts);
            }
        } catch (IOException e) {
            parts.refused(Carrier.METADATA, path, "compressed text is damaged or too long");
        }
    }

    private static void other(byte[] file, String kind, int from, int to, String path, Parts parts) {
        if (!WITHOUT_TEXT.contains(kind)) {
            byte[] body = Arrays.copyOfRange(file, from, to);
            parts.metadata(Carrier.UNKNOWN, path, body);
            if (PrintableText.whole(body).isEmpty() && body.length > 0) {
                parts.refused(Carrier.UNKNOWN, path, "chunk of an unknown kind");
            }
        }
    }

    private static String line(byte[] body, int zero, byte[] text) {
        String whole = PrintableText.whole(text);
        String said = whole.isEmpty() ? new String(text, StandardCharsets.ISO_8859_1) : whole;
        return Bytes.latin(body, 0, zero) + ": " + said;
    }

    private static String international(byte[] file, int from, int to, Parts parts) throws IOException {
        int keyword = zero(file, from);
        boolean compressed = Bytes.at(file, keyword + 1) == 1;
        int language = zero(file, Math.min(to, keyword + 3));
        int translated = zero(file, Math.min(to, language + 1));
        int start = Math.min(to, translated + 1);
        byte[] text = compressed ? parts.inflated(file, start, to) : Arrays.copyOfRange(file, start, to);
        String title = new String(
                file,
                Math.min(to, language + 1),
                Math.max(0, Math.min(to, translated) - language - 1),
                StandardCharsets.UTF_8);
        return Bytes.latin(file, from, keyword) + (title.isEmpty() ? "" : " " + title) + ": "
                + new String(text, StandardCharsets.UTF_8);
    }

    private static int zero(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        return at;
    }
}
