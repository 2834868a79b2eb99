package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.XmlCursor;

/** One reading of one workbook into units, cells and census; not reusable. */
final class WorkbookReading {

    private final OpcPackage opc;
    private final Budget budget;
    private final ExtractedDocument.Builder document;
    private final OtherParts others;
    private final Set<String> done = new LinkedHashSet<>();

    WorkbookReading(OpcPackage opc, ExtractedDocument.Builder document, OtherParts others) {
        this.opc = opc;
        this.budget = opc.zip().budget();
        this.document = document;
        this.others = others;
    }

    void read() {
        String main = opc.targetOfKind("", "officeDocument");
        if (main.isEmpty() || SheetPartKind.of(opc, main) != SheetPartKind.WORKBOOK) {
            throw budget.problem("EXT-224");
        }
        PartLines mainLines = lines(main);
        WorkbookPart part;
        try (XmlCursor xml = opc.zip().openXml(main)) {
            part = WorkbookPart.read(xml, mainLines);
        }
        String stylePart = opc.targetOfKind(main, "styles");
        String stringPart = opc.targetOfKind(main, "sharedStrings");
        Palette palette = Palette.read(opc, stylePart, opc.targetOfKind(main, "theme"));
        PartLines styleLines = lines(stylePart);
        PartLines stringLines = lines(stringPart);
        Workbook workbook = new Workbook(
                palette,
                styles(stylePart, palette, styleLines),
                strings(stringPart, palette, stringLines),
                part.from1904());
        sheets(main, part, workbook);
        mainLines.finish(Carrier.BOOKMARK);
        if (!stylePart.isEmpty()) {
            styleLines.finish(Carrier.STYLE);
        }
        if (!stringPart.isEmpty()) {
            unused(workbook.strings(), stringLines);
            document.census().read(Carrier.BODY, stringPart);
            stringLines.finish();
        }
        done.addAll(List.of(main, stylePart, stringPart));
        others.read(done, palette);
    }

    private PartLines lines(String part) {
        return new PartLines(document, budget, part);
    }

    private CellStyles styles(String part, Palette palette, PartLines lines) {
        if (part.isEmpty()) {
            return CellStyles.NONE;
        }
        try (XmlCursor xml = opc.zip().openXml(part)) {
            return new StyleReader(xml, palette, lines).read();
        }
    }

    private SharedStrings strings(String part, Palette palette, PartLines lines) {
        if (part.isEmpty()) {
            return SharedStrings.none();
        }
        try (XmlCursor xml = opc.zip().openXml(part)) {
            return new SharedStringReader(xml, palette, lines, budget).read();
        }
    }

    private void sheets(String main, WorkbookPart part, Workbook workbook) {
        for (Map.Entry<String, Boolean> sheet : part.hiddenByRelationship().entrySet()) {
            String name = opc.target(main, sheet.getKey());
            if (!name.isEmpty() && isSheet(name) && done.add(name)) {
                sheet(name, sheet.getValue() ? Carrier.HIDDEN_TEXT : Carrier.BODY, workbook);
            }
        }
        for (String name : opc.zip().names()) {
            if (isSheet(name) && done.add(name)) {
                sheet(name, Carrier.RESIDUE, workbook);
            }
        }
    }

    private boolean isSheet(String name) {
        SheetPartKind kind = SheetPartKind.of(opc, name);
        return kind == SheetPartKind.SHEET || kind == SheetPartKind.MACRO_SHEET;
    }

    private void sheet(String name, Carrier carrier, Workbook workbook) {
        PartLines drawingLines = lines("");
        Drawing drawing = null;
        String drawingPart = opc.targetOfKind(name, "drawing");
        if (!drawingPart.isEmpty() && done.add(drawingPart)) {
            drawingLines = lines(drawingPart);
            drawing = others.drawing(drawingPart, drawingLines);
        }
        boolean macros = SheetPartKind.of(opc, name) == SheetPartKind.MACRO_SHEET;
        SheetTexts texts =
                new SheetTexts(document, budget, name, carrier, macros ? Carrier.SCRIPT : Carrier.FIELD_CODE);
        PartLines lines = lines(name);
        List<Area> covers = drawing == null ? List.of() : drawing.covers();
        try (XmlCursor xml = opc.zip().openXml(name)) {
            new SheetReader(xml, workbook, texts, lines, tables(name), covers).read();
        }
        lines.finish();
        if (drawing != null) {
            drawingLines.finish(Carrier.TEXT_BOX);
        }
    }

    /** The areas of the tables of a sheet, whose style colours the ground of their cells. */
    private List<Area> tables(String sheet) {
        List<Area> areas = new ArrayList<>();
        for (OpcPackage.Relationship relationship : opc.relationships(sheet)) {
            boolean table =
                    relationship.kind().equals("table") || relationship.kind().equals("pivotTable");
            if (table && !relationship.external() && opc.zip().has(relationship.target())) {
                try (XmlCursor xml = opc.zip().openXml(relationship.target())) {
                    areas.add(tableArea(xml));
                }
            }
        }
        return areas;
    }

    private static Area tableArea(XmlCursor xml) {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT
                    && (xml.key().equals("x:table") || xml.key().equals("x:location"))) {
                return Area.of(xml.attributeOrEmpty("ref"));
            }
        }
        return Area.of("");
    }

    private void unused(SharedStrings strings, PartLines lines) {
        StringBuilder text = new StringBuilder();
        for (Integer index = strings.unusedFrom(0); index != null; index = strings.unusedFrom(index + 1)) {
            budget.tick();
            text.setLength(0);
            strings.append(index, text);
            lines.add(Carrier.RESIDUE, text.toString());
        }
    }
}
