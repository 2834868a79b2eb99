package org.xianshen.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the extension of a file's name promises, held against what its content is. */
final class NameClaim {

    private static final Set<String> WORD = Set.of("doc", "dot", "wps", "wpt", "rtf");
    private static final Set<String> WORD_XML = Set.of("docx", "docm", "dotx", "dotm");
    private static final Set<String> SHEET = Set.of("xls", "xlt", "et", "ett");
    private static final Set<String> SHEET_XML = Set.of("xlsx", "xlsm", "xltx", "xltm");
    private static final Set<String> SLIDES = Set.of("ppt", "pps", "pot", "dps", "dpt", "pptx", "pptm", "ppsx", "potx");
    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "jp2");
    private static final Set<String> TEXTS = Set.of("txt", "md", "csv", "tsv", "log", "html", "htm", "xml", "json");
    private static final Set<String> ARCHIVES = Set.of("zip", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz");

    private NameClaim() {}

    /** How name and content contradict each other, in English and without the name itself; empty when they do not. */
    static Optional<String> contradiction(String name, String mediaType) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return keeps(extension, mediaType)
                ? Optional.empty()
                : Optional.of("name says " + extension + ", content is " + mediaType);
    }

    private static boolean keeps(String extension, String type) {
        boolean encrypted = type.equals(OlePackages.ENCRYPTED);
        if (WORD.contains(extension)) {
            return encrypted || isWord(type) || isWrittenByOfficePrograms(type);
        }
        if (WORD_XML.contains(extension)) {
            return encrypted || isWord(type);
        }
        if (SHEET.contains(extension)) {
            return encrypted || isSheet(type) || isWrittenByOfficePrograms(type);
        }
        if (SHEET_XML.contains(extension)) {
            return encrypted || isSheet(type);
        }
        if (SLIDES.contains(extension)) {
            return encrypted || type.contains("powerpoint") || type.contains("presentation");
        }
        if (PICTURES.contains(extension)) {
            return type.startsWith("image/");
        }
        if (TEXTS.contains(extension)) {
            return isText(type);
        }
        if (ARCHIVES.contains(extension)) {
            return ArchiveMagic.isArchive(type) || type.contains("compress") || type.contains("rar");
        }
        return switch (extension) {
            case "pdf" -> type.equals("application/pdf");
            case "ofd" -> type.equals("application/ofd");
            case "eml" -> type.equals("message/rfc822") || type.startsWith("text/");
            case "msg" -> type.equals("application/vnd.ms-outlook") || type.equals("message/rfc822");
            default -> true;
        };
    }

    private static boolean isWord(String type) {
        return type.contains("word") || type.endsWith("/rtf");
    }

    private static boolean isSheet(String type) {
        return type.contains("excel") || type.contains("spreadsheet");
    }

    /** What Word and Excel, and systems that export to them, write under the extensions of the binary formats. */
    private static boolean isWrittenByOfficePrograms(String type) {
        return isText(type);
    }

    private static boolean isText(String type) {
        return type.startsWith("text/")
                || type.startsWith("message/")
                || type.endsWith("xml")
                || type.equals("application/mbox")
                || type.equals("application/json");
    }
}
