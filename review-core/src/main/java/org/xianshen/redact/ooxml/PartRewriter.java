package org.xianshen.redact.ooxml;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.zip.XmlCursor;

/**
 * Writes one story part of a safe copy while reading the source's.
 *
 * <p>Text comes only from {@link KeptText}; structure and formatting only through the allow-list. An element that is not
 * known is left out and what it holds goes through the same sieve. Insertions become plain text, deletions go. For one part.
 */
final class PartRewriter {

    private final XmlCursor xml;
    private final KeptText kept;
    private final Formatting formatting;
    private final References references;
    private final PartWriter writer = new PartWriter();
    private final PageFields fields = new PageFields();
    private final DrawingRewriter drawings;
    private final Deque<Runnable> ends = new ArrayDeque<>();

    PartRewriter(XmlCursor xml, KeptText kept, Formatting formatting, References references) {
        this.xml = xml;
        this.kept = kept;
        this.formatting = formatting;
        this.references = references;
        this.drawings = new DrawingRewriter(xml, writer, kept, formatting, references);
    }

    /** The new part. */
    String rewrite() {
        writer.out().raw(ReducedXml.HEAD);
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                Runnable end = start(xml.key());
                if (end != null) {
                    ends.push(end);
                }
            } else if (event == END_ELEMENT) {
                ends.pop().run();
            }
        }
        return writer.out().toString();
    }

    /** What to do at the end of the element that starts here; null when it was dealt with whole. */
    private @Nullable Runnable start(String key) {
        if (writer.in(Frame.Kind.DRAWING)) {
            return drawings.inside(key);
        }
        return switch (key) {
            case "w:document" -> root(key, false);
            case "w:footnotes", "w:endnotes" -> root(key, false);
            case "w:hdr", "w:ftr" -> root(key, true);
            case "w:body" -> body();
            case "w:footnote", "w:endnote" -> note(key);
            case "w:p" -> paragraph();
            case "w:pPr" -> paragraphProperties();
            case "w:sectPr" -> section();
            case "w:r", "m:r" -> run();
            case "w:rPr" -> runProperties();
            case "w:t", "m:t" -> words();
            case "w:tab", "w:br", "w:cr", "w:ptab", "w:noBreakHyphen", "w:softHyphen", "w:sym" -> character();
            case "w:tbl", "w:tblPr", "w:tblGrid", "w:tr", "w:tblPrEx", "w:trPr", "w:tc", "w:tcPr" -> table(key);
            case "w:instrText" -> {
                fields.instruction(xml.elementText());
                yield null;
            }
            case "w:fldChar" -> fieldCharacter();
            case "w:fldSimple" -> simpleField();
            case "w:footnoteReference", "w:endnoteReference" -> noteReference(key);
            case "w:footnoteRef", "w:endnoteRef", "w:separator", "w:continuationSeparator" -> copied();
            case "w:drawing" -> takesRuns() ? drawings.drawing() : skipped();
            case "w:pict" -> takesRuns() ? drawings.vml("") : skipped();
            case "w:object" -> takesRuns() ? drawings.vml(Placeholders.ATTACHMENT) : skipped();
            case "w:altChunk", "w:subDoc" -> attachment();
            case "w:del",
                    "w:moveFrom",
                    "w:delText",
                    "w:delInstrText",
                    "mc:Fallback",
                    "w:sdtPr",
                    "w:sdtEndPr",
                    "w:smartTagPr",
                    "w:customXmlPr",
                    "w:rubyPr",
                    "w:rt",
                    "w:background",
                    "w:docPartPr",
                    "w:proofErr" -> skipped();
            default -> key.startsWith("m:") && key.endsWith("Pr") ? skipped() : PartRewriter::nothing;
        };
    }

    private static void nothing() {
        // the element leaves no trace of its own
    }

    private @Nullable Runnable skipped() {
        xml.skip();
        return null;
    }

    private boolean takesRuns() {
        return writer.in(Frame.Kind.PARAGRAPH) || writer.in(Frame.Kind.BLOCKS);
    }

    private Runnable root(String key, boolean blocks) {
        writer.out().raw("<" + key + ReducedXml.STORY_NAMESPACES + ">");
        if (!blocks) {
            return () -> writer.out().close(key);
        }
        writer.enter(Frame.Kind.BLOCKS);
        return () -> {
            writer.leaveBlocks(true);
            writer.out().close(key);
        };
    }

    private Runnable body() {
        writer.out().open("w:body");
        writer.enter(Frame.Kind.BLOCKS);
        return () -> {
            writer.leaveBlocks(false);
            writer.out().close("w:body");
        };
    }

    /** A note is kept when the text still refers to it, or when it is one of the separators. */
    private @Nullable Runnable note(String key) {
        String id = xml.attributeOrEmpty("w:id");
        String type = xml.attributeOrEmpty("w:type");
        boolean separator = type.equals("separator") || type.equals("continuationSeparator");
        boolean referred = (key.equals("w:footnote") ? references.footnotes() : references.endnotes()).contains(id);
        if (!AllowList.fits(AllowList.Kind.NUMBER, id) || !(separator || referred)) {
            return skipped();
        }
        writer.out().begin(key);
        if (separator) {
            writer.out().attribute("w:type", type);
        }
        writer.out().attribute("w:id", id).end();
        writer.enter(Frame.Kind.BLOCKS);
        return () -> {
            writer.leaveBlocks(true);
            writer.out().close(key);
        };
    }

    private Runnable paragraph() {
        if (!writer.in(Frame.Kind.BLOCKS)) {
            return PartRewriter::nothing;
        }
        writer.openParagraph();
        return writer::closeParagraph;
    }

    private @Nullable Runnable paragraphProperties() {
        if (!writer.in(Frame.Kind.PARAGRAPH)) {
            return skipped();
        }
        writer.out().open("w:pPr");
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == START_ELEMENT) {
                if (xml.key().equals("w:sectPr")) {
                    section();
                } else {
                    formatting.copy(xml, writer.out());
                }
            }
        }
        writer.out().close("w:pPr");
        return null;
    }

    private @Nullable Runnable section() {
        writer.out().open("w:sectPr");
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == START_ELEMENT) {
                switch (xml.key()) {
                    case "w:headerReference" -> story(true);
                    case "w:footerReference" -> story(false);
                    default -> formatting.copy(xml, writer.out());
                }
            }
        }
        writer.out().close("w:sectPr");
        return null;
    }

    private void story(boolean header) {
        String type = xml.attributeOrEmpty("w:type");
        String id = references.story(header, xml.attributeOrEmpty("r:id"));
        if (id != null) {
            writer.out()
                    .begin(header ? "w:headerReference" : "w:footerReference")
                    .attribute("w:type", AllowList.fits(AllowList.Kind.WORD, type) ? type : "default")
                    .attribute("r:id", id)
                    .endEmpty();
        }
        xml.skip();
    }

    private Runnable run() {
        if (!takesRuns()) {
            return PartRewriter::nothing;
        }
        writer.startRun();
        return writer::endRun;
    }

    private @Nullable Runnable runProperties() {
        if (!takesRuns()) {
            return skipped();
        }
        XmlOut properties = new XmlOut();
        formatting.copy(xml, properties);
        writer.runProperties(properties.toString());
        return null;
    }

    private @Nullable Runnable words() {
        KeptText.Words words = kept.of(xml.element());
        xml.skip();
        if (words != null) {
            writer.say(words.text());
        }
        return null;
    }

    private @Nullable Runnable character() {
        KeptText.Words words = kept.of(xml.element());
        if (words == null) {
            return skipped();
        }
        if (words.changed()) {
            xml.skip();
            writer.say(words.text());
            return null;
        }
        return copied();
    }

    private @Nullable Runnable copied() {
        XmlOut copy = new XmlOut();
        formatting.copy(xml, copy);
        writer.put(copy);
        return null;
    }

    private @Nullable Runnable table(String key) {
        switch (key) {
            case "w:tbl" -> {
                if (writer.in(Frame.Kind.BLOCKS)) {
                    writer.openTable();
                    return writer::closeTable;
                }
            }
            case "w:tr" -> {
                if (writer.in(Frame.Kind.TABLE)) {
                    writer.openRow();
                    return writer::closeRow;
                }
            }
            case "w:tc" -> {
                if (writer.in(Frame.Kind.ROW)) {
                    writer.openCell();
                    return writer::closeCell;
                }
            }
            case "w:trPr" -> {
                if (writer.in(Frame.Kind.ROW)) {
                    rowProperties();
                    return null;
                }
                return skipped();
            }
            default -> {
                boolean fits = switch (key) {
                    case "w:tblPr", "w:tblGrid" -> writer.in(Frame.Kind.TABLE);
                    case "w:tblPrEx" -> writer.in(Frame.Kind.ROW);
                    default -> writer.in(Frame.Kind.BLOCKS);
                };
                if (!fits) {
                    return skipped();
                }
                formatting.copy(xml, writer.out());
                return null;
            }
        }
        return PartRewriter::nothing;
    }

    private void rowProperties() {
        writer.out().open("w:trPr");
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == START_ELEMENT) {
                if (xml.key().equals("w:del")) {
                    writer.frame().dropRow();
                }
                formatting.copy(xml, writer.out());
            }
        }
        writer.out().close("w:trPr");
    }

    private @Nullable Runnable fieldCharacter() {
        switch (xml.attributeOrEmpty("w:fldCharType")) {
            case "begin" -> fields.begin();
            case "separate" -> openPageField();
            case "end" -> {
                openPageField();
                if (fields.end()) {
                    writer.closePageField();
                }
            }
            default -> {
                // not a field character that Word knows
            }
        }
        return skipped();
    }

    private void openPageField() {
        String code = fields.decide();
        if (code != null) {
            writer.openPageField(code);
        }
    }

    private Runnable simpleField() {
        String code = PageFields.pageCode(xml.attributeOrEmpty("w:instr"));
        if (code == null) {
            return PartRewriter::nothing;
        }
        writer.openPageField(code);
        return writer::closePageField;
    }

    private @Nullable Runnable noteReference(String key) {
        String id = xml.attributeOrEmpty("w:id");
        if (!writer.in(Frame.Kind.PARAGRAPH)
                || !AllowList.fits(AllowList.Kind.NUMBER, id)
                || !references.hasNotes(key.equals("w:footnoteReference"))) {
            return skipped();
        }
        if (key.equals("w:footnoteReference")) {
            references.footnote(id);
        } else {
            references.endnote(id);
        }
        return copied();
    }

    private @Nullable Runnable attachment() {
        if (takesRuns()) {
            writer.startRun();
            writer.say(Placeholders.ATTACHMENT);
            writer.endRun();
        }
        return skipped();
    }
}
