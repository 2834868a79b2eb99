package org.xianshen.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.message.ProblemException;

/**
 * Tells what a document is by its first bytes and, for zip files, by the entries in them.
 *
 * <p>The name only decides between kinds of text that look alike (Markdown, CSV, mail). A document handed in as text is
 * {@code text/plain}. Tika's detector is loaded on the first document that nothing else tells, since it costs most of a
 * second. Immutable and thread-safe.
 */
public final class ContentDetector implements MediaTypeDetector {

    /** What a file is called whose content nobody knows. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final int HEAD_BYTES = 64 * 1024;
    private static final int PDF_HEADER_WITHIN = 1024;

    /** Names that promise a format which always shows in the content. */
    private static final Set<String> PROMISING = Set.of(
            "pdf", "docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "xltm", "xlam", "xlsb", "pptx", "pptm", "potx",
            "potm", "ppsx", "ppsm", "odt", "ods", "odp", "ofd", "doc", "xls", "ppt", "wps", "et", "dps", "rtf");

    private static final Set<String> PROMISING_PACKAGE = Set.of(
            "docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "xltm", "xlam", "xlsb", "pptx", "pptm", "potx", "potm",
            "ppsx", "ppsm", "odt", "ods", "odp", "ofd");

    /** Tika's detector, loaded on first use. */
    private static final class Tika {
        static final Detector DETECTOR = new DefaultDetector();

        private Tika() {}
    }

    /**
     * The media type of {@code document}.
     *
     * @throws ProblemException {@code EXT-010} for an empty file, {@code EXT-011} for one that is not what its name
     *     promises and nothing known either, {@code EXT-304} to {@code EXT-308} for what no reader can open
     */
    @Override
    public String detect(SourceDocument document) throws IOException {
        if (document.text().isPresent()) {
            return TextSniffer.PLAIN;
        }
        byte[] head;
        try (InputStream in = document.open()) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (head.length == 0) {
            throw ProblemException.of("EXT-010", document.name());
        }
        ForeignMagic.refuse(document, head);
        String extension = extension(document.name());
        String known = byMagic(document, head, extension);
        if (known == null) {
            known = TextSniffer.detect(head, head.length < HEAD_BYTES, extension);
        }
        if (known == null) {
            known = byTika(document);
        }
        if (known.equals(UNKNOWN) && PROMISING.contains(extension)) {
            throw ProblemException.of("EXT-011", document.name(), extension);
        }
        return known;
    }

    /**
     * Whether {@code document} is plain, Markdown or delimited text, which needs no parser; an empty one is not.
     *
     * <p>Looks at the first bytes with this project's own code only, so that it is safe on any input.
     */
    public static boolean isPlainText(SourceDocument document) throws IOException {
        if (document.text().isPresent()) {
            return true;
        }
        byte[] head;
        try (InputStream in = document.open()) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (head.length == 0
                || startsWith(head, 0, "PK")
                || startsWith(head, 0, "%PDF-")
                || startsWith(head, 0, "{\\rtf")
                || hasLatePdfHeader(head)
                || ImageMagic.mediaType(head) != null) {
            return false;
        }
        String type = TextSniffer.detect(head, head.length < HEAD_BYTES, extension(document.name()));
        return TextSniffer.PLAIN.equals(type)
                || "text/markdown".equals(type)
                || "text/csv".equals(type)
                || "text/tab-separated-values".equals(type);
    }

    private static @Nullable String byMagic(SourceDocument document, byte[] head, String extension) throws IOException {
        if (startsWith(head, 0, "PK\u0003\u0004") || startsWith(head, 0, "PK\u0005\u0006")) {
            String type = ZipPackages.mediaType(document);
            if (type == null || (type.equals(ZipPackages.PLAIN) && PROMISING_PACKAGE.contains(extension))) {
                throw ProblemException.of("EXT-011", document.name(), extension.isEmpty() ? "zip" : extension);
            }
            return type;
        }
        if (startsWith(head, 0, "%PDF-") || hasLatePdfHeader(head)) {
            return "application/pdf";
        }
        if (startsWith(head, 0, "{\\rtf")) {
            return "application/rtf";
        }
        if (startsWith(head, 0, OLE2)) {
            return OlePackages.mediaType(document);
        }
        if (startsWith(head, 0, "x\u009F>\"")) {
            return "application/ms-tnef";
        }
        if (CmsMagic.isMessage(head)) {
            return "application/pkcs7-mime";
        }
        String archive = ArchiveMagic.mediaType(head);
        return archive == null ? ImageMagic.mediaType(head) : archive;
    }

    /** A PDF header behind other bytes within the first kilobyte, when objects of a PDF follow it. */
    private static boolean hasLatePdfHeader(byte[] head) {
        int end = Math.min(PDF_HEADER_WITHIN, head.length - 8);
        for (int i = 1; i < end; i++) {
            if (startsWith(head, i, "%PDF-1.") || startsWith(head, i, "%PDF-2.")) {
                return contains(head, i, " obj");
            }
        }
        return false;
    }

    private static boolean contains(byte[] bytes, int from, String text) {
        for (int i = from; i + text.length() <= bytes.length; i++) {
            if (startsWith(bytes, i, text)) {
                return true;
            }
        }
        return false;
    }

    private static String byTika(SourceDocument document) throws IOException {
        Metadata metadata = new Metadata();
        try (InputStream raw = document.open();
                TikaInputStream in = TikaInputStream.get(raw)) {
            String type = Tika.DETECTOR.detect(in, metadata).getBaseType().toString();
            // What is no text by its bytes is not made text by a lenient guess.
            return type.startsWith("text/") ? UNKNOWN : type;
        } catch (IOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return UNKNOWN;
        }
    }

    static boolean startsWith(byte[] bytes, int at, String magic) {
        if (bytes.length - at < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((bytes[at + i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
