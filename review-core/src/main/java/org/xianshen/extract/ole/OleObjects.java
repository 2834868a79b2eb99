package org.xianshen.extract.ole;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.PasswordSource;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.metafile.MetafileText;

/**
 * Takes the files out of embedded OLE objects: {@code oleObject1.bin} of a package, an {@code ObjectPool} storage.
 *
 * <p>An object holds a file in one of these ways: it is the file itself (a binary office file, or no OLE2 storage at all);
 * a stream {@code Package}, {@code EmbeddedOdf} or {@code CONTENTS} is the file; a stream {@code Ole10Native} wraps it with
 * the names it had. Damaged input never throws: it gives no file and a reason. Thread-safe.
 */
public final class OleObjects {

    private static final int[] OLE2_MAGIC = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    /** Streams by which a storage shows that it is itself a file that some reader knows. */
    private static final Set<String> OWN_FILE = Set.of(
            "WordDocument",
            "Workbook",
            "Book",
            "WORKBOOK",
            "PowerPoint Document",
            "__properties_version1.0",
            "VisioDocument",
            "Quill",
            "EncryptedPackage");

    /** Streams that are a file. */
    private static final Set<String> WHOLE_FILE = Set.of("Package", "EmbeddedOdf", "CONTENTS", "Contents");

    /** Streams that may name where a linked object lies. */
    private static final Set<String> LINKS = Set.of("\u0001Ole", "\u0003LinkInfo");

    /** Streams about class, size and clipboard format of the object. */
    private static final Set<String> CLASS = Set.of("\u0001CompObj", "\u0003ObjInfo");

    private static final Pattern EXTENSION = Pattern.compile(".*\\.([A-Za-z0-9]{1,5})", Pattern.DOTALL);

    private OleObjects() {}

    /**
     * What an object holds.
     *
     * @param files the files in it, to be read like any other file inside a file
     * @param names what people called them: label, file name, path; also where a linked object lies; may be empty
     * @param drawn the words that preview pictures of the object show; may be empty
     * @param residue words beside all that: name of the program, remains in unused sectors; may be empty
     * @param unread why something in the object is not among the files; empty when nothing is missing
     */
    public record Unwrapped(
            List<SourceDocument> files, List<String> names, String drawn, String residue, String unread) {
        public Unwrapped {
            files = List.copyOf(files);
            names = List.copyOf(names);
        }

        /**
         * Enters all of it into {@code document}.
         *
         * @param carrier of the files
         * @param path what the object is called in the document
         * @param passwords those of the document
         */
        public void enter(
                Carrier carrier,
                String path,
                ExtractedDocument.Builder document,
                ExtractionContext context,
                PasswordSource passwords) {
            for (SourceDocument file : files) {
                document.nested(carrier, path, file.withPasswords(passwords), context);
            }
            text(Carrier.METADATA, path, String.join("\n", names), "names of an embedded file", document);
            text(Carrier.IMAGE, path, drawn, "words of a preview", document);
            text(Carrier.RESIDUE, path, residue, "words beside the file", document);
            if (!unread.isEmpty()) {
                document.census().refused(carrier, path, unread);
            }
        }

        private static void text(
                Carrier carrier, String path, String text, String detail, ExtractedDocument.Builder document) {
            if (!text.isBlank()) {
                document.unit(carrier, path, 0, text);
                document.census().read(carrier, path, detail);
            }
        }

        @Override
        public String toString() {
            return "Unwrapped[" + files.size() + " files" + (unread.isEmpty() ? "]" : ", " + unread + "]");
        }
    }

    /**
     * The files in the object {@code bytes}.
     *
     * @param name what messages call the object, e.g. {@code oleObject1.bin}; the files are called after it
     */
    public static Unwrapped unwrap(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return unread("empty object");
        }
        if (!isOle2(bytes)) {
            return file(name, bytes);
        }
        try (POIFSFileSystem storage = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (isOwnFile(storage.getRoot())) {
                return file(name, bytes);
            }
            Reading reading = new Reading(name);
            String unused = UnusedSectors.words(bytes);
            if (unused == null) {
                reading.missing("unused bytes of an object not read");
            } else {
                reading.words(unused);
            }
            return reading.read(storage.getRoot());
        } catch (IOException | RuntimeException e) {
            return unread("damaged object");
        }
    }

    /** The files in the object whose storage is {@code object}; parameters as above. */
    public static Unwrapped unwrap(String name, DirectoryNode object) {
        try {
            return new Reading(name).read(object);
        } catch (IOException | RuntimeException e) {
            return unread("damaged object");
        }
    }

    /** Whether {@code bytes} begin like an OLE2 file. */
    public static boolean isOle2(byte[] bytes) {
        if (bytes.length < OLE2_MAGIC.length) {
            return false;
        }
        for (int i = 0; i < OLE2_MAGIC.length; i++) {
            if ((bytes[i] & 0xFF) != OLE2_MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    private static Unwrapped unread(String reason) {
        return new Unwrapped(List.of(), List.of(), "", "", reason);
    }

    private static Unwrapped file(String name, byte[] bytes) {
        return new Unwrapped(List.of(SourceDocument.ofBytes(name, bytes)), List.of(), "", "", "");
    }

    /** Whether {@code object} is a file that some reader knows. */
    static boolean isOwnFile(DirectoryNode object) {
        for (Iterator<Entry> entries = object.getEntries(); entries.hasNext(); ) {
            if (OWN_FILE.contains(entries.next().getName())) {
                return true;
            }
        }
        return false;
    }

    /** One object being taken apart. */
    private static final class Reading {
        private final String name;
        private final List<SourceDocument> files = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final StringBuilder drawn = new StringBuilder();
        private final Set<String> residue = new LinkedHashSet<>();
        private boolean known;
        private String unread = "";

        Reading(String name) {
            this.name = name;
        }

        Unwrapped read(DirectoryNode object) throws IOException {
            if (isOwnFile(object)) {
                file("", bytesOf(object));
                return new Unwrapped(files, names, "", "", "");
            }
            for (Iterator<Entry> entries = object.getEntries(); entries.hasNext(); ) {
                Entry entry = entries.next();
                if (entry instanceof DocumentNode stream) {
                    stream(object, stream);
                } else {
                    missing("storage inside an object not read");
                }
            }
            if (files.isEmpty() && !known) {
                missing("object of an unknown kind");
            }
            return new Unwrapped(files, names, drawn.toString(), String.join("\n", residue), unread);
        }

        void words(String words) {
            if (!words.isBlank()) {
                residue.add(words);
            }
        }

        private void stream(DirectoryNode object, DocumentNode stream) throws IOException {
            String streamName = stream.getName();
            if (streamName.equals(Ole10Native.OLE10_NATIVE)) {
                ole10Native(object, stream);
            } else if (WHOLE_FILE.contains(streamName)) {
                byte[] content = bytesOf(stream);
                String extension = extensionOf(content);
                if (streamName.equalsIgnoreCase("contents") && extension.isEmpty()) {
                    words(PrintableRuns.in(content));
                    missing("contents of a control or of an unknown program not read");
                } else {
                    // What kind of package it is, its content tells.
                    file(extension.equals("zip") ? "" : extension, content);
                }
            } else if (streamName.startsWith("\u0002OlePres")) {
                preview(PreviewPicture.metafileIn(bytesOf(stream)));
            } else if (streamName.equals("\u0003EPRINT") || streamName.equals("\u0003META")) {
                preview(bytesOf(stream));
            } else if (LINKS.contains(streamName)) {
                link(bytesOf(stream));
            } else if (CLASS.contains(streamName)) {
                words(PrintableRuns.in(bytesOf(stream)));
            } else if (stream.getSize() > 0) {
                words(streamName.strip() + "\n" + PrintableRuns.in(bytesOf(stream)));
                missing("stream of an unknown kind in an object");
            }
        }

        /** Where a linked object lies; the second number of the stream says whether it is linked. */
        private void link(byte[] stream) {
            String link = PrintableRuns.in(stream);
            if (!link.isEmpty()) {
                names.add(link);
            }
            known |= stream.length > 4 && (stream[4] & 1) != 0;
        }

        private void ole10Native(DirectoryNode object, DocumentNode stream) throws IOException {
            Optional<WrappedFile> wrapped = WrappedFile.of(bytesOf(stream));
            if (wrapped.isPresent()) {
                wrappedFile(stream, wrapped.get().names(), wrapped.get().content());
                return;
            }
            try {
                Ole10Native other = Ole10Native.createFromEmbeddedOleObject(object);
                wrappedFile(stream, Set.of(), other.getDataBuffer());
            } catch (Ole10NativeException | RuntimeException e) {
                missing("wrapped object is damaged");
            }
        }

        private void wrappedFile(DocumentNode stream, Set<String> called, byte @Nullable [] content) {
            names.addAll(called);
            known |= !called.isEmpty();
            if (content != null && content.length > 0) {
                file(
                        called.stream()
                                .map(OleObjects::extensionIn)
                                .filter(e -> !e.isEmpty())
                                .findFirst()
                                .orElse(""),
                        content);
            } else if (stream.getSize() > 0 && called.isEmpty()) {
                missing("wrapped object is empty");
            }
        }

        private void preview(byte @Nullable [] metafile) {
            if (metafile == null) {
                missing("preview picture of an object not read");
            } else if (metafile.length > 0) {
                MetafileText picture = MetafileText.read(metafile);
                drawn.append(drawn.isEmpty() || picture.text().isEmpty() ? "" : "\n")
                        .append(picture.text());
                if (!picture.unread().isEmpty() || !picture.bitmaps().isEmpty()) {
                    missing("preview picture of an object not read");
                }
            }
        }

        private void file(String extension, byte[] content) {
            int number = files.size() + 1;
            String inner = name + (number > 1 ? "-" + number : "") + (extension.isEmpty() ? "" : "." + extension);
            files.add(SourceDocument.ofBytes(inner, content));
        }

        void missing(String reason) {
            unread = unread.isEmpty() ? reason : unread;
        }
    }

    static String extensionIn(String fileName) {
        Matcher matcher = EXTENSION.matcher(fileName);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** What a stream without a name begins like; empty when it begins like nothing known. */
    private static String extensionOf(byte[] content) {
        if (startsWith(content, "%PDF")) {
            return "pdf";
        }
        if (startsWith(content, "PK\u0003\u0004")) {
            return "zip";
        }
        if (startsWith(content, "{\\rtf")) {
            return "rtf";
        }
        if (startsWith(content, "\u0089PNG")) {
            return "png";
        }
        if (startsWith(content, "\u00FF\u00D8\u00FF")) {
            return "jpg";
        }
        return isOle2(content) ? "ole" : "";
    }

    private static boolean startsWith(byte[] content, String magic) {
        if (content.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((content[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytesOf(DocumentNode stream) throws IOException {
        try (DocumentInputStream in = new DocumentInputStream(stream)) {
            return in.readAllBytes();
        }
    }

    /** The storage as a file of its own. */
    private static byte[] bytesOf(DirectoryNode storage) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            EntryUtils.copyNodes(storage, root);
            root.setStorageClsid(storage.getStorageClsid());
            file.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
