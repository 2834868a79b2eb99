package org.xianshen.extract.rtf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ole.OldObject;
import org.xianshen.extract.ole.OleObjects;
import org.xianshen.extract.ole.PrintableRuns;
import org.xianshen.extract.ole.StorageText;
import org.xianshen.message.ProblemException;

/** The texts of one rich text document by carrier, its table cells, pictures and objects. */
final class RtfTexts {

    private static final int MOST_CONTROLS = 5_000;
    private static final int LONGEST_HEADER = 256;

    private final SourceDocument document;
    private final ExtractionContext context;
    private final ExtractedDocument.Builder read;
    private final Map<Carrier, StringBuilder> texts = new EnumMap<>(Carrier.class);
    private final List<int[]> cells = new ArrayList<>();
    private final List<int[]> concealed = new ArrayList<>();
    private final Set<String> controls = new LinkedHashSet<>();
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
        OldObject.unwrap(path, content).enter(Carrier.EMBEDDED_OBJECT, path, read, context, document.passwords());
    }

    /** Bytes of a store of data: the text in them. */
    void store(Carrier carrier, byte[] content) {
        line(carrier, StorageText.in(withoutHeader(content)));
    }

    /** A store in the form of OLE 1 is an OLE2 file behind a few names. */
    private static byte[] withoutHeader(byte[] content) {
        for (int i = 1; i < Math.min(content.length, LONGEST_HEADER); i++) {
            if ((content[i] & 0xFF) == 0xD0) {
                byte[] rest = Arrays.copyOfRange(content, i, content.length);
                if (OleObjects.isOle2(rest)) {
                    return rest;
                }
            }
        }
        return content;
    }

    /** A theme: a package with names of fonts and colours. */
    void theme(byte[] content) {
        if (content.length > 0) {
            try {
                line(Carrier.STYLE, ThemePackage.text(document.name(), content, context));
            } catch (ProblemException e) {
                context.deadline().check(document.name());
                line(Carrier.STYLE, PrintableRuns.in(content));
                refused(Carrier.STYLE, "theme not read: " + e.problem().code());
            }
        }
    }

    /** Adds a line to the text of a carrier. */
    void line(Carrier carrier, String text) {
        if (!text.isBlank()) {
            endLine(carrier);
            add(carrier, text.strip() + "\n");
        }
    }

    /** A control word that means nothing to this reader; anybody can write one. */
    void control(String word) {
        if (controls.size() < MOST_CONTROLS) {
            controls.add(word);
        } else if (!controls.contains(word)) {
            line(Carrier.RESIDUE, word);
        }
    }

    void refused(Carrier carrier, String reason) {
        read.census().refused(carrier, "", reason);
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
        if (!controls.isEmpty()) {
            read.unit(Carrier.STYLE, "control words", 0, String.join(" ", controls), TextPlaces.inPart(""));
            read.census().read(Carrier.STYLE, "control words");
        }
        later.forEach(Runnable::run);
    }
}
