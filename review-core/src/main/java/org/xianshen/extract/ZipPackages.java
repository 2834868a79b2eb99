package org.xianshen.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;

/** Tells Office Open XML, OpenDocument, OFD and plain zip files apart by their entries. */
final class ZipPackages {

    static final String PLAIN = "application/zip";

    private static final int LONGEST_CONTENT_TYPES = 4 << 20;
    private static final int LONGEST_MIMETYPE = 200;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    /** Content type of the main part, without its ending {@code .main+xml} or {@code .main}, and the media type of the file. */
    private static final Map<String, String> MAIN_PARTS = Map.ofEntries(
            Map.entry(OOXML + "wordprocessingml.document", OOXML + "wordprocessingml.document"),
            Map.entry(OOXML + "wordprocessingml.template", OOXML + "wordprocessingml.template"),
            Map.entry(
                    "application/vnd.ms-word.document.macroEnabled",
                    "application/vnd.ms-word.document.macroenabled.12"),
            Map.entry(
                    "application/vnd.ms-word.template.macroEnabledTemplate",
                    "application/vnd.ms-word.template.macroenabled.12"),
            Map.entry(OOXML + "spreadsheetml.sheet", OOXML + "spreadsheetml.sheet"),
            Map.entry(OOXML + "spreadsheetml.template", OOXML + "spreadsheetml.template"),
            Map.entry("application/vnd.ms-excel.sheet.macroEnabled", "application/vnd.ms-excel.sheet.macroenabled.12"),
            Map.entry(
                    "application/vnd.ms-excel.template.macroEnabled",
                    "application/vnd.ms-excel.template.macroenabled.12"),
            Map.entry("application/vnd.ms-excel.addin.macroEnabled", "application/vnd.ms-excel.addin.macroenabled.12"),
            Map.entry(
                    "application/vnd.ms-excel.sheet.binary.macroEnabled",
                    "application/vnd.ms-excel.sheet.binary.macroenabled.12"),
            Map.entry(OOXML + "presentationml.presentation", OOXML + "presentationml.presentation"),
            Map.entry(OOXML + "presentationml.slideshow", OOXML + "presentationml.slideshow"),
            Map.entry(OOXML + "presentationml.template", OOXML + "presentationml.template"),
            Map.entry(
                    "application/vnd.ms-powerpoint.presentation.macroEnabled",
                    "application/vnd.ms-powerpoint.presentation.macroenabled.12"),
            Map.entry(
                    "application/vnd.ms-powerpoint.slideshow.macroEnabled",
                    "application/vnd.ms-powerpoint.slideshow.macroenabled.12"),
            Map.entry(
                    "application/vnd.ms-powerpoint.template.macroEnabled",
                    "application/vnd.ms-powerpoint.template.macroenabled.12"));

    private ZipPackages() {}

    /** The media type of the zip file, or null when it has no readable directory or names two kinds of main part. */
    static @Nullable String mediaType(SourceDocument document) throws IOException {
        try (SeekableByteChannel channel = open(document);
                ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(channel)
                        .setIgnoreLocalFileHeader(true)
                        .get()) {
            return mediaType(zip);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static SeekableByteChannel open(SourceDocument document) throws IOException {
        return document.path().isPresent()
                ? Files.newByteChannel(document.path().get())
                : new SeekableInMemoryByteChannel(document.readAllBytes());
    }

    private static @Nullable String mediaType(ZipFile zip) throws IOException {
        ZipArchiveEntry contentTypes = zip.getEntry("[Content_Types].xml");
        if (contentTypes != null) {
            Set<String> kinds = mainParts(xml(read(zip, contentTypes, LONGEST_CONTENT_TYPES)));
            if (kinds.size() > 1) {
                return null;
            }
            if (kinds.size() == 1) {
                return kinds.iterator().next();
            }
        }
        ZipArchiveEntry mimetype = zip.getEntry("mimetype");
        if (mimetype != null) {
            String declared = new String(read(zip, mimetype, LONGEST_MIMETYPE), StandardCharsets.ISO_8859_1).strip();
            if (declared.startsWith("application/vnd.oasis.opendocument.")
                    || declared.startsWith("application/vnd.sun.xml.")
                    || declared.equals("application/epub+zip")) {
                return declared;
            }
        }
        return isOfd(zip) ? "application/ofd" : PLAIN;
    }

    /** Whether there is an OFD entry in the package itself or in its only folder at the top; letter case does not count. */
    private static boolean isOfd(ZipFile zip) {
        String inFolder = null;
        boolean several = false;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName();
            int slash = name.indexOf('/');
            if (slash < 0 && (name.equalsIgnoreCase("OFD.xml") || name.equalsIgnoreCase("Encryptions.xml"))) {
                return true;
            }
            if (slash > 0 && name.substring(slash + 1).equalsIgnoreCase("OFD.xml")) {
                several |= inFolder != null;
                inFolder = name;
            }
        }
        return inFolder != null && !several;
    }

    private static Set<String> mainParts(String contentTypes) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Map.Entry<String, String> part : MAIN_PARTS.entrySet()) {
            if (contentTypes.contains('"' + part.getKey() + ".main+xml\"")
                    || contentTypes.contains('\'' + part.getKey() + ".main+xml'")
                    || contentTypes.contains('"' + part.getKey() + ".main\"")) {
                kinds.add(part.getValue());
            }
        }
        return kinds;
    }

    private static String xml(byte[] bytes) {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        Charset charset = mark == null ? StandardCharsets.UTF_8 : mark.charset();
        return new String(bytes, charset);
    }

    private static byte[] read(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(most);
        }
    }
}
