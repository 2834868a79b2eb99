package org.xianshen.extract.rtf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.util.LittleEndian;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.InnerFileName;
import org.xianshen.extract.ole.OleObjects;
import org.xianshen.extract.ole.PrintableRuns;
import org.xianshen.message.ProblemException;

/** The texts of one rich text document by carrier, its table cells, pictures and objects. */
final class RtfTexts {

    private final SourceDocument document;
    private final ExtractionContext context;
    private final ExtractedDocument.Builder read;
    private final Map<Carrier, StringBuilder> texts = new EnumMap<>(Carrier.class);
    private final List<int[]> cells = new ArrayList<>();
    private final List<int[]> concealed = new ArrayList<>();
    private long characters;
    private int pictures;
    private int objects;

    /** Something to be read once the texts are entered, so that the body is the first unit. */
    private final List<Runnable> later = new ArrayList<>();

    RtfTexts(SourceDocument document, ExtractionContext context, ExtractedDocument.Builder read) {
        this.document = document;
        this.context = context;
        this.read = read;
    }

    /** Adds characters to the text of a carrier. */
    void add(Carrier carrier, String text) {
        characters += text.length();
        if (characters > context.limits().maxCharacters()) {
            throw ProblemException.of(
                    "EXT-012", document.name(), Long.toString(context.limits().maxCharacters()));
        }
        of(carrier).append(text);
    }

    /** Ends a line unless it is empty. */
    void endLine(Carrier carrier) {
        StringBuilder text = of(carrier);
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    int length(Carrier carrier) {
        return of(carrier).length();
    }

    private StringBuilder of(Carrier carrier) {
        return texts.computeIfAbsent(carrier, c -> new StringBuilder());
    }

    int newTable() {
        return read.newTable();
    }

    /** A cell of the body. */
    void cell(int start, int end, int table, int row, int column) {
        if (end > start) {
            cells.add(new int[] {start, end, table, row, column});
        }
    }

    /** A stretch of the body in white. */
    void concealed(int start, int end) {
        int[] last = concealed.isEmpty() ? null : concealed.get(concealed.size() - 1);
        if (last != null && last[1] == start) {
            last[1] = end;
        } else if (!of(Carrier.BODY).substring(start, end).isBlank()) {
            concealed.add(new int[] {start, end});
        }
    }

    void picture(byte[] content, String extension) {
        String path = "picture " + ++pictures;
        if (content.length == 0) {
            read.census().noText(Carrier.IMAGE, path, "empty");
            return;
        }
        later.add(() -> nested(Carrier.IMAGE, path, SourceDocument.ofBytes(path + "." + extension, content)));
    }

    private void nested(Carrier carrier, String path, SourceDocument inner) {
        read.nested(carrier, path, inner.withPasswords(document.passwords()), context);
    }

    /** An object in the form of OLE 1: names, then the data (MS-OLEDS). */
    void object(byte[] content) {
        String path = "object " + ++objects;
        later.add(() -> readObject(path, content));
    }

    private void readObject(String path, byte[] content) {
        int at = 8;
        String program = "";
        for (int i = 0; i < 3 && at + 4 <= content.length; i++) {
            int length = LittleEndian.getInt(content, at);
            if (length < 0 || length > content.length - at - 4) {
                at = content.length;
                break;
            }
            if (i == 0) {
                program = new String(content, at + 4, length, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .replace("\0", "");
            }
            at += 4 + length;
        }
        if (at + 4 > content.length) {
            text(Carrier.EMBEDDED_OBJECT, path, PrintableRuns.in(content));
            read.census().refused(Carrier.EMBEDDED_OBJECT, path, "object is damaged or only a link");
            return;
        }
        int size = LittleEndian.getInt(content, at);
        int end = size < 0 || size > content.length - at - 4 ? content.length : at + 4 + size;
        byte[] data = java.util.Arrays.copyOfRange(content, at + 4, end);
        if (program.equals("Package")) {
            wrapped(path, java.util.Arrays.copyOfRange(content, at, end));
            return;
        }
        OleObjects.Unwrapped object = OleObjects.unwrap(path, data);
        text(Carrier.FILE_NAME, path, String.join("\n", object.names()));
        object.files().forEach(file -> nested(Carrier.EMBEDDED_OBJECT, path, file));
        if (!object.unread().isEmpty()) {
            read.census().refused(Carrier.EMBEDDED_OBJECT, path, object.unread());
        }
    }

    private void wrapped(String path, byte[] content) {
        try {
            Ole10Native wrapped = new Ole10Native(content, 0);
            text(
                    Carrier.FILE_NAME,
                    path,
                    wrapped.getLabel() + "\n" + wrapped.getFileName() + "\n" + wrapped.getCommand());
            nested(
                    Carrier.EMBEDDED_OBJECT,
                    path,
                    SourceDocument.ofBytes(
                            InnerFileName.of(path, String.valueOf(wrapped.getLabel())), wrapped.getDataBuffer()));
        } catch (Ole10NativeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            text(Carrier.EMBEDDED_OBJECT, path, PrintableRuns.in(content));
            read.census().refused(Carrier.EMBEDDED_OBJECT, path, "wrapped object is damaged");
        }
    }

    private void text(Carrier carrier, String path, String text) {
        if (!text.isBlank()) {
            read.unit(carrier, path, 0, text);
            read.census().read(carrier, path);
        }
    }

    /** Bytes of a store of custom data: the text in them. */
    void store(byte[] content) {
        String runs = PrintableRuns.in(content);
        if (!runs.isEmpty()) {
            endLine(Carrier.DATA);
            add(Carrier.DATA, runs);
        }
    }

    void noText(Carrier carrier, String detail) {
        read.census().noText(carrier, "", detail);
    }

    /** Enters all units. */
    void enter() {
        for (Map.Entry<Carrier, StringBuilder> one : texts.entrySet()) {
            String text = one.getValue().toString();
            if (text.isBlank()) {
                continue;
            }
            Carrier carrier = one.getKey();
            read.census().read(carrier, "");
            String unit = read.unit(carrier, "", 0, text, TextPlaces.inPart(""));
            if (carrier == Carrier.BODY) {
                cells.forEach(c -> read.cell(unit, c[0], c[1], c[2], c[3], c[4]));
                concealed.forEach(c -> read.concealed(
                        new ConcealedText(new TextSpan(unit, c[0], c[1]), Concealment.COLOUR_OF_GROUND)));
            }
        }
        later.forEach(Runnable::run);
    }
}
