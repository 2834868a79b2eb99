package org.xianshen.redact.ooxml;

import java.io.IOException;
import java.nio.file.Path;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.ooxml.internal.PartKind;
import org.xianshen.extract.ooxml.internal.WordPackage;
import org.xianshen.extract.zip.XmlCursor;
import org.xianshen.redact.RedactionPlan;

/** The making of one safe copy; not reusable. */
final class SafeCopy {

    private final String document;
    private final WordPackage word;
    private final OpcPackage opc;
    private final ExtractedDocument extracted;
    private final RedactionPlan plan;
    private final Values values;
    private final Formatting formatting;
    private final References references;
    private final SafePackage copy = new SafePackage();

    SafeCopy(String document, WordPackage word, ExtractedDocument extracted, RedactionPlan plan) {
        this.document = document;
        this.word = word;
        this.opc = word.opc();
        this.extracted = extracted;
        this.plan = plan;
        this.values = Values.of(extracted, plan);
        this.formatting =
                new Formatting(StyleNames.read(opc.zip(), part("styles")), ThemeValues.read(opc.zip(), part("theme")));
        this.references = new References(opc, word.main());
    }

    private String part(String kind) {
        return opc.targetOfKind(word.main(), kind);
    }

    void write(Path out) throws IOException {
        String body = rewritten(word.main());
        formattingParts();
        for (References.Story story : references.stories()) {
            copy.add(
                    story.target(),
                    story.header() ? "header" : "footer",
                    story.relationship(),
                    rewritten(story.source()));
        }
        if (!references.footnotes().isEmpty()) {
            copy.add("word/footnotes.xml", "footnotes", "rId4", rewritten(part("footnotes")));
        }
        if (!references.endnotes().isEmpty()) {
            copy.add("word/endnotes.xml", "endnotes", "rId5", rewritten(part("endnotes")));
        }
        copy.write(body, out);
    }

    private void formattingParts() {
        String settings = part("settings");
        if (settings.isEmpty()) {
            copy.add("word/settings.xml", "settings", "rId1", StylesRewriter.settings());
        } else {
            try (XmlCursor xml = opc.zip().openXml(settings)) {
                copy.add("word/settings.xml", "settings", "rId1", StylesRewriter.settings(xml));
            }
        }
        String styles = part("styles");
        if (!styles.isEmpty()) {
            try (XmlCursor xml = opc.zip().openXml(styles)) {
                copy.add("word/styles.xml", "styles", "rId2", new StylesRewriter(formatting).styles(xml));
            }
        }
        String numbering = part("numbering");
        if (!numbering.isEmpty()) {
            try (XmlCursor xml = opc.zip().openXml(numbering)) {
                copy.add("word/numbering.xml", "numbering", "rId3", new NumberingRewriter(formatting).numbering(xml));
            }
        }
    }

    private String rewritten(String name) {
        KeptText kept =
                KeptText.of(document, name, PartKind.of(opc, name).carrier(), word.text(name), extracted, plan, values);
        try (XmlCursor xml = opc.zip().openXml(name)) {
            return new PartRewriter(xml, kept, formatting, references).rewrite();
        }
    }
}
