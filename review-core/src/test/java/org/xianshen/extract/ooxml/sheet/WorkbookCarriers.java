package org.xianshen.extract.ooxml.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.xianshen.extract.ooxml.sheet.XlsxBuilder.OFFICE;
import static org.xianshen.extract.ooxml.sheet.XlsxBuilder.RELATIONSHIP;
import static org.xianshen.extract.ooxml.sheet.XlsxBuilder.SPACES;
import static org.xianshen.extract.ooxml.sheet.XlsxBuilder.SPREADSHEET;
import static org.xianshen.extract.ooxml.sheet.XlsxBuilder.number;
import static org.xianshen.extract.ooxml.sheet.XlsxBuilder.shared;
import static org.xianshen.extract.ooxml.sheet.XlsxBuilder.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.TestFiles;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;

/** Workbooks with a word in each place that can hold one. */
public final class WorkbookCarriers implements PlantedFormat {

    private static final String EXCEL = "application/vnd.ms-excel.";
    private static final String WHITE = "<color rgb=\"FFFFFFFF\"/>";

    private final List<PlantedCarrier> carriers = new ArrayList<>();

    @FunctionalInterface
    private interface Plant {
        void into(XlsxBuilder book, String token);
    }

    @Override
    public int atLeast() {
        return 60;
    }

    @Override
    public List<PlantedCarrier> carriers() throws IOException {
        carriers.clear();
        cells();
        hidden();
        besideCells();
        commentsAndDrawings();
        values();
        packageParts();
        outside();
        return List.copyOf(carriers);
    }

    private void read(String name, Carrier carrier, Plant plant) {
        add(name, carrier, CarrierStatus.READ, plant);
    }

    private void refused(String name, Carrier carrier, Plant plant) {
        add(name, carrier, CarrierStatus.REFUSED, plant);
    }

    private void add(String name, Carrier carrier, CarrierStatus status, Plant plant) {
        add(name, carrier, status, "暗号" + (1000 + carriers.size()) + "Zq", plant);
    }

    private void add(String name, Carrier carrier, CarrierStatus status, String token, Plant plant) {
        XlsxBuilder book = XlsxBuilder.withSheet().row(1, text("A1", "姓名"));
        plant.into(book, token);
        SourceDocument file = SourceDocument.ofBytes("表.xlsx", book.build());
        carriers.add(
                new PlantedCarrier("XLSX", name, carrier, status, status == CarrierStatus.REFUSED ? "" : token, file));
    }

    private void cells() {
        read("text in a cell", Carrier.BODY, (b, t) -> b.row(2, text("A2", t)));
        read("shared string", Carrier.BODY, (b, t) -> b.row(2, shared("A2", b.string("<t>" + t + "</t>"))));
        read(
                "text of several runs",
                Carrier.BODY,
                (b, t) -> b.row(
                        2,
                        shared(
                                "A2",
                                b.string("<r><t>" + t.substring(0, 3) + "</t></r><r><rPr><b/></rPr><t>" + t.substring(3)
                                        + "</t></r>"))));
        read(
                "result of a formula",
                Carrier.BODY,
                (b, t) -> b.row(2, "<c r=\"A2\" t=\"str\"><f>CONCATENATE(1)</f><v>" + t + "</v></c>"));
        read(
                "formula",
                Carrier.FIELD_CODE,
                (b, t) -> b.row(2, "<c r=\"A2\" t=\"str\"><f>LEN(\"" + t + "\")</f><v>9</v></c>"));
        read(
                "words of a number format around a number",
                Carrier.BODY,
                (b, t) -> b.row(2, number("A2", "7", b.look("\"" + t + "\"0", "", ""))));
        read(
                "cell under a merged area",
                Carrier.BODY,
                (b, t) -> b.row(2, text("A2", "题"), text("B2", t))
                        .after("<mergeCells count=\"1\"><mergeCell ref=\"A2:B2\"/></mergeCells>"));
        read(
                "phonetic text",
                Carrier.ALTERNATIVE_TEXT,
                (b, t) -> b.row(2, shared("A2", b.string("<t>字</t><rPh sb=\"0\" eb=\"1\"><t>" + t + "</t></rPh>"))));
    }

    private void hidden() {
        read(
                "hidden sheet",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.sheet("备", "hidden").row(1, text("A1", t)));
        read(
                "very hidden sheet",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.sheet("备", "veryHidden").row(1, text("A1", t)));
        read(
                "hidden row",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.rows("<row r=\"2\" hidden=\"1\">" + text("A2", t) + "</row>"));
        read(
                "row filtered out",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.rows("<row r=\"2\" hidden=\"true\">" + text("A2", t) + "</row>")
                        .after("<autoFilter ref=\"A1:A2\"/>"));
        read(
                "row without height",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.rows("<row r=\"2\" ht=\"0\" customHeight=\"1\">" + text("A2", t) + "</row>"));
        read(
                "hidden column",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.before("<cols><col min=\"3\" max=\"4\" width=\"9\" hidden=\"1\"/></cols>")
                        .row(2, text("C2", t)));
        read(
                "column without width",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.before("<cols><col min=\"3\" max=\"3\" width=\"0\" customWidth=\"1\"/></cols>")
                        .row(2, text("C2", t)));
        read("white text", Carrier.HIDDEN_TEXT, (b, t) -> b.row(2, text("A2", t, b.look(0, WHITE, ""))));
        read(
                "white text by the theme",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.row(2, text("A2", t, b.look(0, "<color theme=\"0\"/>", ""))));
        read(
                "black text on black ground",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.row(2, text("A2", t, b.look(0, "", "rgb=\"FF000000\""))));
        read(
                "white run of a text",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.row(
                        2, shared("A2", b.string("<r><t>见</t></r><r><rPr>" + WHITE + "</rPr><t>" + t + "</t></r>"))));
        read(
                "text of one point",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.row(2, text("A2", t, b.look(0, "<sz val=\"1\"/>", ""))));
        read(
                "format that shows nothing",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.row(2, text("A2", t, b.look(";;;", "", ""))));
        read("cell under an opaque shape", Carrier.HIDDEN_TEXT, (b, t) -> {
            b.row(3, text("B3", t));
            drawing(b, shape("<a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>", "", ""));
        });
        read(
                "sheet in no list of sheets",
                Carrier.RESIDUE,
                (b, t) -> b.ofWorkbook(
                        "worksheet",
                        "xl/worksheets/sheet9.xml",
                        SPREADSHEET + "worksheet+xml",
                        "<worksheet" + SPACES + "><sheetData><row r=\"1\">" + text("A1", t)
                                + "</row></sheetData></worksheet>"));
        read("shared string of no cell", Carrier.RESIDUE, (b, t) -> b.string("<t>" + t + "</t>"));
        read("cell beyond the last column", Carrier.RESIDUE, (b, t) -> b.row(2, text("ZZZZ2", t)));
        read("comment in the XML of a sheet", Carrier.RESIDUE, (b, t) -> b.after("<!--" + t + "-->"));
    }

    private void besideCells() {
        read("name of a sheet", Carrier.BOOKMARK, (b, t) -> b.sheet(t, ""));
        read(
                "defined name",
                Carrier.BOOKMARK,
                (b, t) -> b.workbook(
                        "<definedNames><definedName name=\"" + t + "\">Sheet1!$A$1</definedName></definedNames>"));
        read(
                "comment of a defined name",
                Carrier.BOOKMARK,
                (b, t) -> b.workbook("<definedNames><definedName name=\"区\" comment=\"" + t
                        + "\">$A$1</definedName></definedNames>"));
        read(
                "header",
                Carrier.HEADER,
                (b, t) -> b.after("<headerFooter><oddHeader>&amp;L&amp;\"宋体,常规\"&amp;12" + t
                        + "&amp;R&amp;P</oddHeader></headerFooter>"));
        read(
                "footer",
                Carrier.FOOTER,
                (b, t) -> b.after("<headerFooter><evenFooter>&amp;C" + t + "</evenFooter></headerFooter>"));
        read(
                "tooltip of a link",
                Carrier.LINK,
                (b, t) -> b.after("<hyperlinks><hyperlink ref=\"A1\" location=\"甲!A1\"" + " tooltip=\"" + t
                        + "\"/></hyperlinks>"));
        read("target of a link", Carrier.LINK, (b, t) -> {
            String id = b.relate(b.sheetPart(), "hyperlink", "https://example.org/" + t, true);
            b.after("<hyperlinks><hyperlink ref=\"A1\" r:id=\"" + id + "\"/></hyperlinks>");
        });
        read(
                "prompt for input",
                Carrier.FORM_FIELD,
                (b, t) -> b.after("<dataValidations count=\"1\"><dataValidation"
                        + " type=\"list\" sqref=\"A1\" prompt=\"" + t + "\"><formula1>$B$1</formula1></dataValidation>"
                        + "</dataValidations>"));
        read(
                "list of values for input",
                Carrier.FORM_FIELD,
                (b, t) -> b.after("<dataValidations count=\"1\">"
                        + "<dataValidation type=\"list\" sqref=\"A1\"><formula1>\"" + t
                        + "\"</formula1></dataValidation>"
                        + "</dataValidations>"));
        read(
                "condition of a format",
                Carrier.DATA,
                (b, t) -> b.after("<conditionalFormatting sqref=\"A1\"><cfRule"
                        + " type=\"containsText\" priority=\"1\" operator=\"containsText\" text=\"" + t
                        + "\"><formula>1</formula></cfRule></conditionalFormatting>"));
        read(
                "value of a filter",
                Carrier.DATA,
                (b, t) -> b.after("<autoFilter ref=\"A1:A2\"><filterColumn colId=\"0\">" + "<filters><filter val=\"" + t
                        + "\"/></filters></filterColumn></autoFilter>"));
        read(
                "scenario",
                Carrier.DATA,
                (b, t) -> b.after("<scenarios><scenario name=\"甲\" user=\"" + t + "\" count=\"0\"/></scenarios>"));
        read(
                "name of a protected range",
                Carrier.DATA,
                (b, t) -> b.after(
                        "<protectedRanges><protectedRange sqref=\"A1\" name=\"" + t + "\"/></protectedRanges>"));
        read(
                "folder in which it was saved",
                Carrier.METADATA,
                (b, t) -> b.workbookBefore("<x15ac:absPath url=\"D:\\" + t + "\\\"/>"));
        read(
                "who has reserved the workbook",
                Carrier.METADATA,
                (b, t) -> b.workbookBefore("<fileSharing userName=\"" + t + "\"/>"));
        read("words of a number format", Carrier.STYLE, (b, t) -> b.look("\"" + t + "\"0", "", ""));
        read(
                "name of a cell style",
                Carrier.STYLE,
                (b, t) -> b.styles("<cellStyles><cellStyle name=\"" + t + "\" xfId=\"0\"/></cellStyles>"));
        read("name of a font", Carrier.STYLE, (b, t) -> b.look(0, "<name val=\"" + t + "\"/>", ""));
    }

    private void commentsAndDrawings() {
        read("comment", Carrier.COMMENT, (b, t) -> comments(b, "审", t));
        read("author of a comment", Carrier.METADATA, (b, t) -> comments(b, t, "注"));
        read(
                "threaded comment",
                Carrier.COMMENT,
                (b, t) -> b.ofSheet(
                        "threadedComment",
                        "xl/threadedComments/threadedComment1.xml",
                        EXCEL + "threadedcomments+xml",
                        "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                                + "<threadedComment ref=\"A1\" id=\"{00000000-0000-0000-0000-000000000001}\"><text>" + t
                                + "</text></threadedComment></ThreadedComments>"));
        read(
                "person of a threaded comment",
                Carrier.METADATA,
                (b, t) -> b.ofWorkbook(
                        "person",
                        "xl/persons/person.xml",
                        EXCEL + "person+xml",
                        "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                                + "<person displayName=\"" + t + "\" userId=\"S\"/></personList>"));
        read("text box", Carrier.TEXT_BOX, (b, t) -> drawing(b, shape("<a:noFill/>", "", t)));
        read("hidden text box", Carrier.HIDDEN_TEXT, (b, t) -> drawing(b, shape("<a:noFill/>", " hidden=\"1\"", t)));
        read(
                "alternative text of a shape",
                Carrier.ALTERNATIVE_TEXT,
                (b, t) -> drawing(b, shape("<a:noFill/>", " descr=\"" + t + "\"", "")));
        read(
                "name of a shape",
                Carrier.ALTERNATIVE_TEXT,
                (b, t) -> drawing(b, shape("<a:noFill/>", "", "").replace("矩形 2", t)));
        read(
                "cell that a shape shows",
                Carrier.FIELD_CODE,
                (b, t) -> drawing(
                        b, shape("<a:noFill/>", "", "").replace("<xdr:sp ", "<xdr:sp textlink=\"" + t + "!A1\" ")));
        read(
                "caption of a control",
                Carrier.TEXT_BOX,
                (b, t) -> vml(
                        b, "<v:shape id=\"s1\"><v:textbox><div><font>" + t + "</font></div></v:textbox></v:shape>"));
        read(
                "caption of a control, not well-formed",
                Carrier.TEXT_BOX,
                (b, t) -> vml(b, "<v:shape id=\"s1\"><v:textbox><div>甲<br>" + t + "</div></v:textbox></v:shape>"));
        read(
                "macro of a control",
                Carrier.FORM_FIELD,
                (b, t) -> vml(
                        b,
                        "<v:shape id=\"s1\"><x:ClientData ObjectType=\"Button\"><x:FmlaMacro>" + t
                                + "</x:FmlaMacro></x:ClientData></v:shape>"));
        read(
                "settings of a control",
                Carrier.FORM_FIELD,
                (b, t) -> b.ofSheet(
                        "ctrlProp",
                        "xl/ctrlProps/ctrlProp1.xml",
                        EXCEL + "controlproperties+xml",
                        "<formControlPr xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
                                + " objectType=\"Drop\" fmlaRange=\"" + t + "\"/>"));
        read(
                "values of a chart",
                Carrier.EMBEDDED_OBJECT,
                (b, t) -> b.part(
                        "xl/charts/chart1.xml",
                        OFFICE + "drawingml.chart+xml",
                        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart><c:strCache>"
                                + "<c:pt idx=\"0\"><c:v>" + t + "</c:v></c:pt></c:strCache></c:chart></c:chartSpace>"));
        read(
                "diagram",
                Carrier.EMBEDDED_OBJECT,
                (b, t) -> b.part(
                        "xl/diagrams/data1.xml",
                        OFFICE + "drawingml.diagramdata+xml",
                        "<dgm:dataModel xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
                                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:t>" + t
                                + "</a:t></dgm:dataModel>"));
        refused("picture", Carrier.IMAGE, (b, t) -> b.part("xl/media/image1.png", "image/png", bytes(t)));
        refused("picture behind the cells", Carrier.IMAGE, (b, t) -> {
            b.part("xl/media/image2.jpeg", "image/jpeg", bytes(t));
            b.after("<picture r:id=\"" + b.relate(b.sheetPart(), "image", "xl/media/image2.jpeg") + "\"/>");
        });
        refused("preview picture", Carrier.IMAGE, (b, t) -> {
            b.part("docProps/thumbnail.jpeg", "image/jpeg", bytes(t));
            b.relate("", "thumbnail", "docProps/thumbnail.jpeg");
        });
    }

    private void values() {
        value(
                "table",
                "xl/tables/table1.xml",
                SPREADSHEET + "table+xml",
                "<table" + SPACES
                        + " ref=\"A1:A2\" displayName=\"表1\"><tableColumns><tableColumn id=\"1\" name=\"%s\"/></tableColumns></table>");
        value(
                "query table",
                "xl/queryTables/queryTable1.xml",
                SPREADSHEET + "querytable+xml",
                "<queryTable" + SPACES + " name=\"%s\"/>");
        value(
                "connection",
                "xl/connections.xml",
                SPREADSHEET + "connections+xml",
                "<connections" + SPACES + "><connection id=\"1\"><dbPr connection=\"%s\"/></connection></connections>");
        value(
                "pivot table",
                "xl/pivotTables/pivotTable1.xml",
                SPREADSHEET + "pivottable+xml",
                "<pivotTableDefinition" + SPACES + " dataCaption=\"%s\"/>");
        value(
                "shared values of a pivot",
                "xl/pivotCache/pivotCacheDefinition1.xml",
                SPREADSHEET + "pivotcachedefinition+xml",
                "<pivotCacheDefinition" + SPACES + "><cacheField name=\"甲\"><sharedItems><s v=\"%s\"/></sharedItems>"
                        + "</cacheField></pivotCacheDefinition>");
        value(
                "who has refreshed a pivot",
                "xl/pivotCache/pivotCacheDefinition2.xml",
                SPREADSHEET + "pivotcachedefinition+xml",
                "<pivotCacheDefinition" + SPACES + " refreshedBy=\"%s\"/>");
        value(
                "records of a pivot",
                "xl/pivotCache/pivotCacheRecords1.xml",
                SPREADSHEET + "pivotcacherecords+xml",
                "<pivotCacheRecords" + SPACES + "><r><s v=\"%s\"/><x v=\"0\"/></r></pivotCacheRecords>");
        value(
                "slicer",
                "xl/slicers/slicer1.xml",
                EXCEL + "slicer+xml",
                "<slicers xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><slicer name=\"甲\""
                        + " caption=\"%s\"/></slicers>");
        value(
                "cache of a slicer",
                "xl/slicerCaches/slicerCache1.xml",
                EXCEL + "slicercache+xml",
                "<slicerCacheDefinition xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
                        + " sourceName=\"%s\"/>");
        value(
                "values of another workbook",
                "xl/externalLinks/externalLink1.xml",
                SPREADSHEET + "externallink+xml",
                "<externalLink" + SPACES
                        + "><externalBook><sheetDataSet><sheetData sheetId=\"0\"><row r=\"1\"><cell r=\"A1\""
                        + " t=\"str\"><v>%s</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>");
        value(
                "map of XML",
                "xl/xmlMaps.xml",
                "application/xml",
                "<MapInfo" + SPACES + "><Map ID=\"1\" Name=\"%s\"/></MapInfo>");
        value("custom XML", "customXml/item1.xml", "application/xml", "<a><b>%s</b></a>");
        add(
                "query of Power Query",
                Carrier.SCRIPT,
                CarrierStatus.READ,
                "Zqquery6",
                (b, t) -> b.part(
                        "customXml/item2.xml",
                        "application/xml",
                        mashup("section Section1; shared q = \"" + t + "\";")));
        value(
                "metadata of cells",
                "xl/metadata.xml",
                SPREADSHEET + "sheetmetadata+xml",
                "<metadata" + SPACES + "><metadataStrings><s v=\"%s\"/></metadataStrings></metadata>");
        read(
                "value before a change",
                Carrier.DELETION,
                (b, t) -> b.ofWorkbook(
                        "revisionLog",
                        "xl/revisions/revisionLog1.xml",
                        SPREADSHEET + "revisionlog+xml",
                        "<revisions" + SPACES + "><rcc rId=\"1\" sId=\"1\"><oc r=\"A1\" t=\"inlineStr\"><is><t>" + t
                                + "</t></is></oc></rcc></revisions>"));
        read(
                "author of a change",
                Carrier.METADATA,
                (b, t) -> b.ofWorkbook(
                        "revisionHeaders",
                        "xl/revisions/revisionHeaders.xml",
                        SPREADSHEET + "revisionheaders+xml",
                        "<headers" + SPACES + "><header userName=\"" + t + "\"/></headers>"));
        add(
                "order of calculation",
                Carrier.DATA,
                CarrierStatus.NO_TEXT,
                "",
                (b, t) -> b.ofWorkbook(
                        "calcChain",
                        "xl/calcChain.xml",
                        SPREADSHEET + "calcchain+xml",
                        "<calcChain" + SPACES + "><c r=\"A1\" i=\"1\"/></calcChain>"));
    }

    private void value(String name, String part, String type, String xml) {
        read(name, Carrier.DATA, (b, t) -> b.ofWorkbook("any", part, type, xml.formatted(t)));
    }

    private void packageParts() {
        read(
                "title",
                Carrier.METADATA,
                (b, t) -> b.part(
                        "docProps/core.xml",
                        "application/vnd.openxmlformats-package.core-properties+xml",
                        "<p:coreProperties xmlns:p=\"x\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + t
                                + "</dc:title></p:coreProperties>"));
        read(
                "company",
                Carrier.METADATA,
                (b, t) -> b.part(
                        "docProps/app.xml",
                        OFFICE + "extended-properties+xml",
                        "<Properties><Company>" + t + "</Company></Properties>"));
        read(
                "custom property",
                Carrier.METADATA,
                (b, t) -> b.part(
                        "docProps/custom.xml",
                        OFFICE + "custom-properties+xml",
                        "<Properties><property name=\"甲\"><lpwstr>" + t + "</lpwstr></property></Properties>"));
        read(
                "name of a printer",
                Carrier.DATA,
                (b, t) ->
                        b.part("xl/printerSettings/printerSettings1.bin", SPREADSHEET + "printersettings", printer(t)));
        refused(
                "printer settings of another form",
                Carrier.DATA,
                (b, t) -> b.part("xl/printerSettings/printerSettings1.bin", SPREADSHEET + "printersettings", bytes(t)));
        read(
                "workbook in the workbook",
                Carrier.EMBEDDED_OBJECT,
                (b, t) -> b.part(
                                "xl/embeddings/Microsoft_Excel_Worksheet1.xlsx",
                                XlsxBuilder.XLSX,
                                XlsxBuilder.withSheet().row(1, text("A1", t)).build())
                        .relate(b.sheetPart(), "package", "xl/embeddings/Microsoft_Excel_Worksheet1.xlsx"));
        read("file in a storage in the workbook", Carrier.EMBEDDED_OBJECT, (b, t) -> {
            b.part(
                    "xl/embeddings/oleObject1.bin",
                    OFFICE + "oleobject",
                    OleSamples.wrapped("清单.txt", bytes(t + " 的内容")));
            b.relate(b.sheetPart(), "oleObject", "xl/embeddings/oleObject1.bin");
        });
        read("name of a file in the workbook", Carrier.METADATA, (b, t) -> {
            b.part("xl/embeddings/oleObject1.bin", OFFICE + "oleobject", OleSamples.wrapped(t + ".txt", bytes("内容")));
            b.relate(b.sheetPart(), "oleObject", "xl/embeddings/oleObject1.bin");
        });
        add(
                "source of a macro",
                Carrier.SCRIPT,
                CarrierStatus.READ,
                "Zqmacro8",
                (b, t) -> b.part(
                        "xl/vbaProject.bin", "application/vnd.ms-office.vbaproject", OleSamples.macro("' " + t)));
        refused(
                "macro project that is damaged",
                Carrier.SCRIPT,
                (b, t) -> b.part("xl/vbaProject.bin", "application/vnd.ms-office.vbaproject", bytes(t)));
        refused(
                "control with its own storage",
                Carrier.FORM_FIELD,
                (b, t) -> b.part("xl/activeX/activeX1.bin", "application/vnd.ms-office.activex", bytes(t)));
        refused(
                "digital signature",
                Carrier.SIGNATURE,
                (b, t) -> b.part(
                        "_xmlsignatures/sig1.xml",
                        "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
                        "<Signature>" + t + "</Signature>"));
        refused(
                "part of an unknown kind",
                Carrier.UNKNOWN,
                (b, t) -> b.part("xl/other.bin", "application/x-other", bytes(t)));
        read(
                "formula of an old macro sheet",
                Carrier.SCRIPT,
                (b, t) -> b.ofWorkbook(
                        "xlMacrosheet",
                        "xl/macrosheets/sheet1.xml",
                        EXCEL + "macrosheet+xml",
                        "<xm:macrosheet" + SPACES + "><sheetData><row r=\"1\"><c r=\"A1\"><f>ALERT(\"" + t
                                + "\")</f><v>0</v></c></row></sheetData></xm:macrosheet>"));
    }

    private void outside() throws IOException {
        read("name of a part", Carrier.RESIDUE, (b, t) -> b.part("xl/" + t + ".xml", "application/xml", "<a/>"));
        String token = "Zqcomment9";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment(token);
            for (var part : XlsxBuilder.withSheet().parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        carriers.add(new PlantedCarrier(
                "XLSX",
                "comment of the archive",
                Carrier.RESIDUE,
                CarrierStatus.READ,
                token,
                SourceDocument.ofBytes("表.xlsx", bytes.toByteArray())));
        byte[] plain = TestFiles.zip(XlsxBuilder.withSheet().parts());
        byte[] longer = Arrays.copyOf(plain, plain.length + 40);
        carriers.add(new PlantedCarrier(
                "XLSX",
                "bytes behind the archive",
                Carrier.RESIDUE,
                CarrierStatus.REFUSED,
                "",
                SourceDocument.ofBytes("表.xlsx", longer)));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(UTF_8);
    }

    private static void comments(XlsxBuilder book, String author, String words) {
        book.ofSheet(
                "comments",
                "xl/comments1.xml",
                SPREADSHEET + "comments+xml",
                "<comments" + SPACES + "><authors><author>" + author + "</author></authors><commentList>"
                        + "<comment ref=\"A1\" authorId=\"0\"><text><r><t>" + words.substring(0, 1) + "</t></r><r><t>"
                        + words.substring(1) + "</t></r></text></comment></commentList></comments>");
    }

    static void drawing(XlsxBuilder book, String anchors) {
        String id = book.ofSheet(
                "drawing",
                "xl/drawings/drawing1.xml",
                OFFICE + "drawing+xml",
                "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + RELATIONSHIP
                        + "\">" + anchors + "</xdr:wsDr>");
        book.after("<drawing r:id=\"" + id + "\"/>");
    }

    /** A rectangle over B3 to C4. */
    static String shape(String fill, String attributes, String words) {
        return "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row>"
                + "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:colOff>9</xdr:colOff>"
                + "<xdr:row>3</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:to><xdr:sp ><xdr:nvSpPr><xdr:cNvPr id=\"2\""
                + " name=\"矩形 2\"" + attributes + "/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:ext cx=\"900\""
                + " cy=\"900\"/></a:xfrm><a:prstGeom prst=\"rect\"/>" + fill + "</xdr:spPr><xdr:txBody><a:p><a:r><a:t>"
                + words + "</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>";
    }

    private static void vml(XlsxBuilder book, String shapes) {
        String id = book.ofSheet(
                "vmlDrawing",
                "xl/drawings/vmlDrawing1.vml",
                OFFICE + "vmldrawing",
                "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">" + shapes + "</xml>");
        book.after("<legacyDrawing r:id=\"" + id + "\"/>");
    }

    private static String mashup(String query) {
        byte[] queries = TestFiles.zip("Formulas/Section1.m", query);
        ByteBuffer bytes = ByteBuffer.allocate(12 + queries.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0).putInt(queries.length).put(queries);
        return "<DataMashup xmlns=\"http://schemas.microsoft.com/DataMashup\">"
                + Base64.getEncoder().encodeToString(bytes.array()) + "</DataMashup>";
    }

    private static byte[] printer(String name) {
        ByteBuffer settings = ByteBuffer.allocate(220).order(ByteOrder.LITTLE_ENDIAN);
        settings.put(name.getBytes(UTF_16LE));
        settings.putShort(68, (short) 220);
        return settings.array();
    }
}
