package org.xianshen.extract.ooxml.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.TestFiles;

/** Writes workbooks part by part, also such as no program would write. */
final class XlsxBuilder {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    static final String SPREADSHEET = OFFICE + "spreadsheetml.";
    static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** Declarations of all namespaces that the samples use. */
    static final String SPACES = " xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIP
            + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
            + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\""
            + " xmlns:x15ac=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, List<String>> relations = new LinkedHashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final List<String> fonts = new ArrayList<>(List.of("<font><sz val=\"11\"/><name val=\"宋体\"/></font>"));
    private final List<String> fills = new ArrayList<>(List.of(
            "<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>"));
    private final List<String> looks = new ArrayList<>(List.of("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"/>"));
    private String styleExtra = "";
    private String workbookBefore = "";
    private String workbookAfter = "";
    private String mainType = SPREADSHEET + "sheet.main+xml";
    private boolean strict;

    private static final class Sheet {
        final String name;
        final String state;
        final StringBuilder before = new StringBuilder();
        final StringBuilder rows = new StringBuilder();
        final StringBuilder after = new StringBuilder();

        Sheet(String name, String state) {
            this.name = name;
            this.state = state;
        }
    }

    /** A workbook with one visible sheet. */
    static XlsxBuilder withSheet() {
        return new XlsxBuilder().sheet("名单", "");
    }

    /** Begins a sheet; {@code state} is empty, {@code hidden} or {@code veryHidden}. */
    XlsxBuilder sheet(String name, String state) {
        sheets.add(new Sheet(name, state));
        return this;
    }

    private Sheet current() {
        return sheets.get(sheets.size() - 1);
    }

    /** Name of the part of the sheet begun last. */
    String sheetPart() {
        return "xl/worksheets/sheet" + sheets.size() + ".xml";
    }

    /** Adds XML before the cells of the sheet. */
    XlsxBuilder before(String xml) {
        current().before.append(xml);
        return this;
    }

    /** Adds rows as XML. */
    XlsxBuilder rows(String xml) {
        current().rows.append(xml);
        return this;
    }

    /** Adds a row with the given cells as XML. */
    XlsxBuilder row(int number, String... cells) {
        return rows("<row r=\"" + number + "\">" + String.join("", cells) + "</row>");
    }

    /** Adds XML behind the cells of the sheet. */
    XlsxBuilder after(String xml) {
        current().after.append(xml);
        return this;
    }

    /** A cell with a text of its own. */
    static String text(String name, String words) {
        return text(name, words, 0);
    }

    static String text(String name, String words, int style) {
        return "<c r=\"" + name + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    /** A cell with a number. */
    static String number(String name, String number, int style) {
        return "<c r=\"" + name + "\" s=\"" + style + "\"><v>" + number + "</v></c>";
    }

    /** A cell with shared string {@code index}. */
    static String shared(String name, int index) {
        return "<c r=\"" + name + "\" t=\"s\"><v>" + index + "</v></c>";
    }

    /** Adds a shared string given as the XML inside of {@code si}, and returns its number. */
    int string(String xml) {
        strings.add("<si>" + xml + "</si>");
        return strings.size() - 1;
    }

    /** Adds a look and returns its number; empty arguments stand for the plain ones. */
    int look(String code, String font, String fill) {
        int format = 0;
        if (!code.isEmpty()) {
            format = 164 + formats.size();
            formats.add("<numFmt numFmtId=\"" + format + "\" formatCode=\"" + code.replace("\"", "&quot;") + "\"/>");
        }
        return look(format, font, fill);
    }

    /** Adds a look with a built-in format. */
    int look(int format, String font, String fill) {
        int fontId = 0;
        int fillId = 0;
        if (!font.isEmpty()) {
            fontId = fonts.size();
            fonts.add("<font>" + font + "</font>");
        }
        if (!fill.isEmpty()) {
            fillId = fills.size();
            fills.add("<fill><patternFill patternType=\"solid\"><fgColor " + fill + "/></patternFill></fill>");
        }
        looks.add("<xf numFmtId=\"" + format + "\" fontId=\"" + fontId + "\" fillId=\"" + fillId + "\"/>");
        return looks.size() - 1;
    }

    /** Adds XML to the end of the styles. */
    XlsxBuilder styles(String xml) {
        styleExtra += xml;
        return this;
    }

    /** Adds XML to the workbook before its sheets. */
    XlsxBuilder workbookBefore(String xml) {
        workbookBefore += xml;
        return this;
    }

    /** Adds XML to the workbook behind its sheets. */
    XlsxBuilder workbook(String xml) {
        workbookAfter += xml;
        return this;
    }

    /** Writes the namespaces of the strict form. */
    XlsxBuilder strict() {
        strict = true;
        return this;
    }

    /** Tells another kind of workbook. */
    XlsxBuilder mainType(String type) {
        mainType = type;
        return this;
    }

    /** Adds a part. */
    XlsxBuilder part(String name, String type, byte[] content) {
        parts.put(name, content.clone());
        types.put(name, type);
        return this;
    }

    XlsxBuilder part(String name, String type, String xml) {
        return part(name, type, xml.getBytes(UTF_8));
    }

    /** Relates {@code source} to {@code target} and returns the id. */
    String relate(String source, String kind, String target) {
        return relate(source, kind, target, false);
    }

    String relate(String source, String kind, String target, boolean external) {
        List<String> of = relations.computeIfAbsent(source, s -> new ArrayList<>());
        String id = "rId" + (100 + of.size());
        of.add("<Relationship Id=\"" + id + "\" Type=\"" + RELATIONSHIP + "/" + kind + "\" Target=\""
                + (external ? target : "/" + target) + "\"" + (external ? " TargetMode=\"External\"" : "") + "/>");
        return id;
    }

    /** Adds a part related to the current sheet and returns the id. */
    String ofSheet(String kind, String name, String type, String xml) {
        part(name, type, xml);
        return relate(sheetPart(), kind, name);
    }

    /** Adds a part related to the workbook. */
    XlsxBuilder ofWorkbook(String kind, String name, String type, String xml) {
        part(name, type, xml);
        relate("xl/workbook.xml", kind, name);
        return this;
    }

    /** All parts with their names. */
    Map<String, byte[]> parts() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        StringBuilder workbook = new StringBuilder("<workbook" + SPACES + ">" + workbookBefore + "<sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            String part = "xl/worksheets/sheet" + (i + 1) + ".xml";
            types.put(part, SPREADSHEET + "worksheet+xml");
            String id = relate("xl/workbook.xml", "worksheet", part);
            workbook.append("<sheet name=\"" + sheet.name + "\" sheetId=\"" + (i + 1) + "\""
                    + (sheet.state.isEmpty() ? "" : " state=\"" + sheet.state + "\"") + " r:id=\"" + id + "\"/>");
            all.put(
                    part,
                    utf8("<worksheet" + SPACES + ">" + sheet.before + "<sheetData>" + sheet.rows + "</sheetData>"
                            + sheet.after + "</worksheet>"));
        }
        all.put("xl/workbook.xml", utf8(workbook + "</sheets>" + workbookAfter + "</workbook>"));
        types.put("xl/workbook.xml", mainType);
        relate("", "officeDocument", "xl/workbook.xml");
        if (!strings.isEmpty()) {
            all.put(
                    "xl/sharedStrings.xml",
                    utf8("<sst" + SPACES + " count=\"1000000000\" uniqueCount=\"1000000000\">"
                            + String.join("", strings) + "</sst>"));
            types.put("xl/sharedStrings.xml", SPREADSHEET + "sharedStrings+xml");
            relate("xl/workbook.xml", "sharedStrings", "xl/sharedStrings.xml");
        }
        all.put(
                "xl/styles.xml",
                utf8("<styleSheet" + SPACES + "><numFmts>" + String.join("", formats) + "</numFmts><fonts>"
                        + String.join("", fonts) + "</fonts><fills>" + String.join("", fills) + "</fills><cellXfs>"
                        + String.join("", looks) + "</cellXfs>" + styleExtra + "</styleSheet>"));
        types.put("xl/styles.xml", SPREADSHEET + "styles+xml");
        relate("xl/workbook.xml", "styles", "xl/styles.xml");
        all.putAll(parts);
        relations.forEach((source, of) -> all.put(
                relationshipsOf(source),
                utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + String.join("", of) + "</Relationships>")));
        StringBuilder contentTypes = new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        types.forEach((name, type) ->
                contentTypes.append("<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>"));
        all.put("[Content_Types].xml", utf8(contentTypes + "</Types>"));
        if (strict) {
            all.replaceAll((name, content) -> utf8(new String(content, UTF_8)
                    .replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .replace(RELATIONSHIP, "http://purl.oclc.org/ooxml/officeDocument/relationships")));
        }
        return all;
    }

    private static String relationshipsOf(String source) {
        int folder = source.lastIndexOf('/') + 1;
        return source.substring(0, folder) + "_rels/" + source.substring(folder) + ".rels";
    }

    private static byte[] utf8(CharSequence xml) {
        return xml.toString().getBytes(UTF_8);
    }

    /** The file; once. */
    byte[] build() {
        return TestFiles.zip(parts());
    }

    SourceDocument source() {
        return SourceDocument.ofBytes("表.xlsx", build());
    }
}
