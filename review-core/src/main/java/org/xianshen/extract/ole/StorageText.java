package org.xianshen.extract.ole;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The text in a store of data: an OLE2 file whose streams are files of text, or bytes of any other form. */
public final class StorageText {

    private static final int MOST_DEPTH = 16;

    private StorageText() {}

    /** The text in {@code store}; damaged input gives the runs of text in its bytes. */
    public static String in(byte[] store) {
        if (!OleObjects.isOle2(store)) {
            return decoded(store);
        }
        StringBuilder text = new StringBuilder();
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(store))) {
            streams(file.getRoot(), text, 0);
            UnusedSectors.visit(store, (bytes, from, to) -> line(PrintableRuns.in(bytes, from, to), text));
        } catch (IOException | RuntimeException e) {
            line(PrintableRuns.in(store), text);
        }
        return text.toString();
    }

    private static void streams(DirectoryNode storage, StringBuilder text, int depth) throws IOException {
        for (Iterator<Entry> entries = storage.getEntries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry instanceof DocumentNode stream) {
                line(decoded(OleReading.bytes(stream)), text);
            } else if (entry instanceof DirectoryNode inner && depth < MOST_DEPTH) {
                streams(inner, text, depth + 1);
            }
        }
    }

    private static void line(String value, StringBuilder text) {
        if (!value.isBlank()) {
            text.append(value).append('\n');
        }
    }

    /** UTF-8 text as it is, else the runs of text in the bytes. */
    static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // no text in UTF-8
        }
        return PrintableRuns.in(bytes);
    }
}
