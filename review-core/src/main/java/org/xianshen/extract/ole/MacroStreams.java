package org.xianshen.extract.ole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.util.RLEDecompressingInputStream;
import org.xianshen.extract.TextDecoder;

/** What a VBA project keeps beside the source of its modules ([MS-OVBA] 2.2): its description, forms, other streams. */
final class MacroStreams {

    private static final int MOST_DEPTH = 16;

    /** The record of the list of modules that names a module's stream: its number, the length, the name. */
    private static final int STREAM_NAME = 0x32;

    private static final int NAME_HEADER = 6;
    private static final int MOST_NAME_BYTES = 1_000;
    private static final Set<String> PROJECT = Set.of("PROJECT", "PROJECTWM", "PROJECTLK");

    /** Streams of the storage VBA that repeat the source or tell how it was translated. */
    private static final Set<String> TRANSLATED = Set.of("DIR", "_VBA_PROJECT");

    /** Lines of the stream PROJECT that name modules and versions. */
    private static final Set<String> MACHINE = Set.of(
            "ID",
            "DOCUMENT",
            "MODULE",
            "CLASS",
            "BASECLASS",
            "PACKAGE",
            "HELPCONTEXTID",
            "VERSIONCOMPATIBLE32",
            "CMG",
            "DPB",
            "GC",
            "HELPFILE=\"\"",
            "NAME=\"VBAPROJECT\"",
            "NAME=\"PROJECT\"");

    private final Set<String> modules;
    private final StringBuilder text = new StringBuilder();
    private String unread = "";

    MacroStreams(Set<String> modules) {
        this.modules = modules;
    }

    void read(DirectoryNode storage) throws IOException {
        storage(storage, 0);
    }

    private void storage(DirectoryNode storage, int depth) throws IOException {
        boolean project = storage.hasEntryCaseInsensitive("VBA");
        boolean shared = OleObjects.isOwnFile(storage);
        for (Iterator<Entry> entries = storage.getEntries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry instanceof DirectoryNode inner) {
                inner(inner, project, depth);
            } else if (project && entry instanceof DocumentNode stream && (PROJECT.contains(upper(entry)) || !shared)) {
                beside(stream);
            }
        }
    }

    private void inner(DirectoryNode inner, boolean project, int depth) throws IOException {
        if (depth >= MOST_DEPTH) {
            missing("storages of a macro project are too deep");
        } else if (upper(inner).equals("VBA")) {
            code(inner);
        } else if (project && inner.hasEntryCaseInsensitive("f") && inner.hasEntryCaseInsensitive("o")) {
            missing("form of a macro project not read");
        } else {
            storage(inner, depth + 1);
        }
    }

    /** A stream in the storage of the project, where documents keep nothing of their own. */
    private void beside(DocumentNode stream) throws IOException {
        if (upper(stream).equals("PROJECT")) {
            String lines = new String(OleReading.bytes(stream), TextDecoder.GB18030);
            lines.lines()
                    .filter(this::isTelling)
                    .forEach(line -> text.append(line).append('\n'));
        } else if (!PROJECT.contains(upper(stream))) {
            unknown(stream);
        }
    }

    private boolean isTelling(String line) {
        String upper = line.toUpperCase(Locale.ROOT);
        int end = upper.indexOf('=');
        return end > 0
                && !MACHINE.contains(upper.substring(0, end))
                && !MACHINE.contains(upper)
                && modules.stream().noneMatch(line.substring(0, end)::equalsIgnoreCase)
                && !upper.startsWith("&H");
    }

    private void code(DirectoryNode vba) throws IOException {
        String directory = directory(vba);
        for (Iterator<Entry> entries = vba.getEntries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            boolean known = TRANSLATED.contains(upper(entry))
                    || upper(entry).startsWith("__SRP_")
                    || directory.contains("\n" + upper(entry) + "\n");
            if (!known && entry instanceof DocumentNode stream) {
                unknown(stream);
            } else if (!known) {
                missing("storage of an unknown kind in a macro project");
            }
        }
    }

    /** The names in the list of modules, in upper case. */
    private static String directory(DirectoryNode vba) throws IOException {
        if (!vba.hasEntryCaseInsensitive("dir")
                || !(vba.getEntryCaseInsensitive("dir") instanceof DocumentNode stream)) {
            return "";
        }
        byte[] list = RLEDecompressingInputStream.decompress(OleReading.bytes(stream));
        StringBuilder names = new StringBuilder("\n");
        for (int at = 0; at + NAME_HEADER <= list.length; at++) {
            int length = LittleEndian.getInt(list, at + 2);
            if (LittleEndian.getUShort(list, at) == STREAM_NAME
                    && length > 0
                    && length <= Math.min(MOST_NAME_BYTES, list.length - at - NAME_HEADER)) {
                names.append(new String(list, at + NAME_HEADER, length, StandardCharsets.UTF_16LE))
                        .append('\n');
            }
        }
        return names.toString().toUpperCase(Locale.ROOT);
    }

    private void unknown(DocumentNode stream) throws IOException {
        text.append(stream.getName())
                .append('\n')
                .append(PrintableRuns.in(OleReading.bytes(stream)))
                .append('\n');
        missing("stream of an unknown kind in a macro project");
    }

    private static String upper(Entry entry) {
        return entry.getName().toUpperCase(Locale.ROOT);
    }

    private void missing(String reason) {
        unread = unread.isEmpty() ? reason : unread;
    }

    String text() {
        return text.toString();
    }

    String unread() {
        return unread;
    }
}
