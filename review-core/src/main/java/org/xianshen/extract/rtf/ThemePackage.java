package org.xianshen.extract.rtf;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.ooxml.internal.PartKind;
import org.xianshen.extract.ooxml.internal.PartText;
import org.xianshen.extract.zip.Budget;
import org.xianshen.message.ProblemException;

/** The theme that Word keeps in rich text: an Office Open XML package of a few parts. */
final class ThemePackage {

    private ThemePackage() {}

    /**
     * What its parts say beside measures and colours.
     *
     * @param document what messages call the document
     * @throws ProblemException when it is damaged or holds more than XML
     */
    static String text(String document, byte[] content, ExtractionContext context) {
        try (OpcPackage opc =
                OpcPackage.open(SourceDocument.ofBytes(document, content), new Budget(document, context))) {
            List<String> lines = new ArrayList<>(opc.zip().strayTexts());
            for (String name : opc.zip().names()) {
                if (name.endsWith(".rels")) {
                    lines.add(PartText.read(opc, name, PartKind.Reading.PACKAGE));
                } else if (name.endsWith(".xml")) {
                    lines.add(PartText.read(opc, name, PartKind.Reading.TELLING));
                } else {
                    throw ProblemException.of("EXT-201", document);
                }
            }
            if (!opc.zip().oddities().isEmpty()) {
                throw ProblemException.of("EXT-201", document);
            }
            lines.removeIf(String::isBlank);
            return String.join("\n", lines);
        }
    }
}
