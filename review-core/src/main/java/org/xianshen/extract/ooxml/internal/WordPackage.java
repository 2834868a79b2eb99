package org.xianshen.extract.ooxml.internal;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.zip.Budget;

/**
 * A Word document as a package: its main part, its styles, and its story parts in reading order.
 *
 * <p>For one thread.
 */
public final class WordPackage implements Closeable {

    private final OpcPackage opc;
    private final String main;
    private final StyleSheet styles;

    private WordPackage(OpcPackage opc, String main, StyleSheet styles) {
        this.opc = opc;
        this.main = main;
        this.styles = styles;
    }

    /** Opens {@code document}; a package without a Word document in it is refused. */
    public static WordPackage open(SourceDocument document, ExtractionLimits limits) {
        return open(document, new Budget(document.name(), limits));
    }

    /** Opens {@code document} within {@code budget}. */
    public static WordPackage open(SourceDocument document, Budget budget) {
        OpcPackage opc = OpcPackage.open(document, budget);
        try {
            String main = opc.targetOfKind("", "officeDocument");
            if (main.isEmpty() || PartKind.of(opc, main) != PartKind.MAIN) {
                throw budget.problem("EXT-208");
            }
            return new WordPackage(opc, main, StyleSheet.read(opc.zip(), opc.targetOfKind(main, "styles")));
        } catch (RuntimeException e) {
            opc.close();
            throw e;
        }
    }

    /** The package underneath. */
    public OpcPackage opc() {
        return opc;
    }

    /** Name of the main document part. */
    public String main() {
        return main;
    }

    /** All parts: the main part first, then those with paragraphs by kind, then the others, each in directory order. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        parts.add(main);
        for (PartKind kind : PartKind.values()) {
            for (String name : opc.zip().names()) {
                if (!name.equals(main) && PartKind.of(opc, name) == kind) {
                    parts.add(name);
                }
            }
        }
        return parts;
    }

    /** The paragraphs of the part called {@code name}. */
    public WordText text(String name) {
        return WordText.read(opc.zip(), name, PartKind.of(opc, name).carrier(), styles);
    }

    @Override
    public void close() {
        opc.close();
    }
}
