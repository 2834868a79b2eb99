package org.xianshen.extract.ooxml.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.document.PasswordSource;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ole.MacroSource;
import org.xianshen.extract.ole.OleObjects;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads the parts that every kind of Office Open XML package has: properties, charts, files inside the file, pictures,
 * macros, and what lies in the archive beside the parts.
 *
 * <p>For one package and one thread.
 */
public final class CommonParts {

    /** What ends the reading of the whole file: expansion, characters and time. */
    private static final Set<String> LIMITS = Set.of("EXT-204", "EXT-206", "EXT-207", "EXT-211", "EXT-212", "EXT-014");

    private final OpcPackage opc;
    private final ExtractedDocument.Builder document;
    private final ExtractionContext context;
    private final PackagePictures pictures;

    /** Reads parts of {@code opc} into {@code document}. */
    public CommonParts(OpcPackage opc, ExtractedDocument.Builder document, ExtractionContext context) {
        this.opc = opc;
        this.document = document;
        this.context = context;
        this.pictures = new PackagePictures(opc, document, context);
    }

    /** The pictures; what is known of their places has to be told before they are read. */
    public PackagePictures pictures() {
        return pictures;
    }

    /**
     * Reads the part called {@code name} and enters it in the census.
     *
     * @param page to which the part belongs, or 0
     */
    public void read(String name, PartKind kind, int page) {
        context.deadline().check(opc.zip().budget().document());
        switch (kind) {
            case IMAGE -> pictures.add(name, "image");
            case THUMBNAIL -> pictures.add(name, "thumbnail");
            case EMBEDDED -> embedded(name, Carrier.EMBEDDED_OBJECT);
            case ALTERNATIVE_CHUNK -> embedded(name, Carrier.ATTACHMENT);
            case MACRO -> macro(name, kind);
            default -> {
                if (kind.isUnread()) {
                    document.census().refused(kind.carrier(), name, kind.refusal());
                } else {
                    values(name, kind.carrier(), kind.reading(), page);
                }
            }
        }
    }

    /** Reads the values of a part that holds no paragraphs, one a line. */
    public void values(String name, Carrier carrier, PartKind.Reading reading, int page) {
        String text = PartText.read(opc, name, reading);
        if (text.isEmpty()) {
            document.census().noText(carrier, name, "");
        } else {
            document.unit(carrier, name, page, text);
            document.census().read(carrier, name);
        }
    }

    /** Reads a drawing that the part called {@code name} holds as a package in an attribute. */
    public void packedDrawing(String name, byte[] packed) {
        try (OpcPackage drawing = OpcPackage.open(
                SourceDocument.ofBytes("drawing", packed), opc.zip().budget())) {
            Set<String> lines = new LinkedHashSet<>();
            for (String part : drawing.zip().names()) {
                if (part.endsWith(".xml") || OpcPackage.isRelationships(part)) {
                    PartKind kind = PartKind.of(drawing, part);
                    PartKind.Reading reading =
                            kind.reading() == PartKind.Reading.PACKAGE ? kind.reading() : PartKind.Reading.TELLING;
                    lines.addAll(PartText.read(drawing, part, reading).lines().toList());
                } else {
                    document.census().refused(Carrier.EMBEDDED_OBJECT, name, "file inside a packed drawing not read");
                }
            }
            lines.addAll(drawing.zip().strayTexts());
            if (!lines.isEmpty()) {
                document.unit(Carrier.EMBEDDED_OBJECT, name + "!drawing", 0, String.join("\n", lines));
                document.census().read(Carrier.EMBEDDED_OBJECT, name, "drawing packed into an attribute");
            }
        } catch (ProblemException e) {
            if (LIMITS.contains(e.problem().code())) {
                throw e;
            }
            document.census().refused(Carrier.EMBEDDED_OBJECT, name, "drawing packed into an attribute not read");
        }
    }

    /** Reads what waits: the pictures. Then what is in the file but in no part. */
    public void finish() {
        pictures.readAll();
        List<String> stray = opc.zip().strayTexts();
        if (!stray.isEmpty()) {
            document.unit(Carrier.RESIDUE, "", 0, String.join("\n", stray));
            document.census().read(Carrier.RESIDUE, "");
        }
        for (String oddity : opc.zip().oddities()) {
            document.census().refused(Carrier.RESIDUE, "", oddity);
        }
    }

    private void embedded(String name, Carrier carrier) {
        byte[] content = bytes(name);
        String called = name.substring(name.lastIndexOf('/') + 1);
        if (!OleObjects.isOle2(content)) {
            if (content.length == 0) {
                document.census().noText(carrier, name, "empty");
            } else {
                document.nested(carrier, name, SourceDocument.ofBytes(called, content), context);
            }
            return;
        }
        OleObjects.unwrap(called, content).enter(carrier, name, document, context, PasswordSource.NONE);
    }

    private void macro(String name, PartKind kind) {
        if (opc.contentType(name).endsWith("signature")) {
            document.census().refused(Carrier.SIGNATURE, name, "signature of a macro not read");
            return;
        }
        MacroSource macro = MacroSource.read(bytes(name));
        if (!macro.text().isEmpty()) {
            document.unit(kind.carrier(), name, 0, macro.text());
            document.census().read(kind.carrier(), name, "source of the macro");
        }
        if (!macro.unread().isEmpty()) {
            document.census().refused(kind.carrier(), name, macro.unread());
        }
    }

    private byte[] bytes(String name) {
        try (InputStream in = opc.zip().open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-201", opc.zip().budget().document()), e);
        }
    }
}
