package org.xianshen.extract.ole;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.poifs.macros.VBAMacroReader;

/**
 * The source text of a VBA project: each module's name on a line and then its lines.
 *
 * <p>Damaged input never throws: it gives no text and a reason. Immutable.
 *
 * @param text all modules by name; empty when there is none
 * @param unread why something in the project is not in the text; empty when nothing is missing
 */
public record MacroSource(String text, String unread) {

    private static final int MOST_BYTES = 32 << 20;
    private static final String NOT_READ = "macro not read";

    /** The source in {@code project}, the bytes of {@code vbaProject.bin} or of any other OLE2 file with macros in it. */
    public static MacroSource read(byte[] project) {
        if (!OleObjects.isOle2(project) || project.length > MOST_BYTES) {
            return new MacroSource("", NOT_READ);
        }
        try (POIFSFileSystem storage = new POIFSFileSystem(new ByteArrayInputStream(project))) {
            return read(storage);
        } catch (IOException | RuntimeException e) {
            return new MacroSource("", NOT_READ);
        }
    }

    /** The source of all VBA projects in {@code file}, which stays open. */
    @SuppressWarnings("resource") // closing the reader would close the caller's file
    public static MacroSource read(POIFSFileSystem file) {
        try {
            Map<String, String> modules = new TreeMap<>(new VBAMacroReader(file).readMacros());
            if (modules.isEmpty()) {
                return new MacroSource("", NOT_READ);
            }
            StringBuilder text = new StringBuilder();
            modules.forEach((name, code) -> text.append(name)
                    .append('\n')
                    .append(code.replace("\r\n", "\n").replace('\r', '\n'))
                    .append('\n'));
            MacroStreams streams = new MacroStreams(modules.keySet());
            streams.read(file.getRoot());
            text.append(streams.text());
            return new MacroSource(text.toString(), streams.unread());
        } catch (IOException | RuntimeException e) {
            return new MacroSource("", NOT_READ);
        }
    }

    @Override
    public String toString() {
        return "MacroSource[" + text.length() + " chars" + (unread.isEmpty() ? "]" : ", " + unread + "]");
    }
}
