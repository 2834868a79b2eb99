package org.xianshen.extract.ooxml.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ocr.VisiblePart;
import org.xianshen.extract.ooxml.internal.CommonParts;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.ooxml.internal.PartKind;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.XmlCursor;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/** Reads the parts of a workbook that are neither sheets nor what all sheets share. For one document. */
final class OtherParts {

    private final OpcPackage opc;
    private final Budget budget;
    private final ExtractedDocument.Builder document;
    private final CarrierCensus.Builder census;
    private final CommonParts common;

    OtherParts(OpcPackage opc, ExtractedDocument.Builder document, ExtractionContext context) {
        this.opc = opc;
        this.budget = opc.zip().budget();
        this.document = document;
        this.census = document.census();
        this.common = new CommonParts(opc, document, context);
    }

    /** Reads the drawing in the part called {@code name}. */
    Drawing drawing(String name, PartLines lines) {
        Drawing drawing;
        try (XmlCursor xml = opc.zip().openXml(name)) {
            drawing = new DrawingReader(xml, opc, name, lines).read();
        }
        drawing.smallPictures().forEach((part, small) -> common.pictures().shown(part, small, VisiblePart.ALL));
        if (drawing.linked()) {
            census.refused(Carrier.IMAGE, name, "linked image not read");
        }
        return drawing;
    }

    /** Reads all parts but those in {@code done}, then what lies outside of the parts. */
    void read(Set<String> done, Palette palette) {
        List<String> names = opc.zip().names();
        for (String name : names) {
            if (!done.contains(name) && SheetPartKind.of(opc, name) == SheetPartKind.DRAWING) {
                PartLines lines = lines(name);
                drawing(name, lines);
                lines.finish(Carrier.TEXT_BOX);
            }
        }
        for (String name : names) {
            SheetPartKind kind = SheetPartKind.of(opc, name);
            if (!done.contains(name) && kind != SheetPartKind.DRAWING) {
                budget.checkTime();
                part(name, kind, palette);
            }
        }
        common.finish();
    }

    private void part(String name, SheetPartKind kind, Palette palette) {
        switch (kind) {
            case COMMENTS, THREADED_COMMENTS -> comments(name, palette);
            case VML -> vml(name);
            case PRINTER -> printer(name);
            case MACRO -> common.read(name, PartKind.MACRO, 0);
            case CUSTOM_PROPERTY -> customProperty(name);
            case COMMON -> common(name);
            default -> values(name, kind.carrier());
        }
    }

    private PartLines lines(String name) {
        return new PartLines(document, budget, name);
    }

    private byte[] bytes(String name) {
        try (InputStream in = opc.zip().open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-201", budget.document()), e);
        }
    }

    private void values(String name, Carrier carrier) {
        PartLines lines = lines(name);
        try (XmlCursor xml = opc.zip().openXml(name)) {
            new PartValues(lines, carrier).readAll(xml);
        }
        lines.finish(carrier);
    }

    private void comments(String name, Palette palette) {
        PartLines lines = lines(name);
        try (XmlCursor xml = opc.zip().openXml(name)) {
            CellText comments = new CellText(document, budget, Carrier.COMMENT, name, -1);
            new CommentReader(xml, palette, comments, lines).read();
        }
        census.read(Carrier.COMMENT, name);
        lines.finish();
    }

    private void vml(String name) {
        PartLines lines = lines(name);
        VmlReader reader = new VmlReader(lines);
        try (XmlCursor xml = opc.zip().openXml(name)) {
            reader.read(xml);
        } catch (ProblemException e) {
            if (!e.problem().code().equals("EXT-209")) {
                throw e;
            }
            try (InputStream in = opc.zip().open(name)) {
                reader.readLeniently(in);
            } catch (IOException again) {
                throw new ProblemException(Problem.of("EXT-201", budget.document()), again);
            }
        }
        lines.finish(Carrier.TEXT_BOX);
    }

    private void printer(String name) {
        Optional<String> words = PrinterSettings.words(bytes(name));
        if (words.isEmpty()) {
            census.refused(Carrier.DATA, name, "printer settings of an unknown form");
        } else if (words.get().isBlank()) {
            census.noText(Carrier.DATA, name, "printer settings");
        } else {
            document.unit(Carrier.DATA, name, 0, words.get());
            census.read(Carrier.DATA, name, "names and words of printer settings");
        }
    }

    /** Programs keep text in it, two bytes a character; anything else is not known. */
    private void customProperty(String name) {
        byte[] bytes = bytes(name);
        String text = new String(bytes, StandardCharsets.UTF_16LE);
        if (bytes.length % 2 == 0
                && text.chars().allMatch(c -> (c >= ' ' && c < 0xD800) || c == '\n' || c == '\r' || c == '\t')) {
            document.unit(Carrier.DATA, name, 0, text);
            census.read(Carrier.DATA, name);
        } else {
            census.refused(Carrier.DATA, name, "custom property of an unknown form");
        }
    }

    private void common(String name) {
        PartKind kind = PartKind.of(opc, name);
        boolean queries = kind == PartKind.CUSTOM_XML && QueryMashup.is(opc, name) && mashup(name);
        if (!queries) {
            common.read(name, kind, 0);
        }
    }

    private boolean mashup(String name) {
        Optional<QueryMashup> mashup = QueryMashup.read(opc, name);
        if (mashup.isEmpty()) {
            return false;
        }
        List<String> queries = mashup.get().queries(budget);
        if (queries.isEmpty()) {
            census.refused(Carrier.SCRIPT, name, "queries not read");
        }
        PartLines lines = lines(name);
        queries.forEach(query -> lines.add(Carrier.SCRIPT, query));
        lines.add(Carrier.DATA, mashup.get().remarks());
        lines.finish(Carrier.DATA);
        return true;
    }
}
