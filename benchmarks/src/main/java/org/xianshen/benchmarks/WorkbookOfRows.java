package org.xianshen.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet with ten columns: names, numbers, dates, amounts, addresses, remarks; written row by row. */
final class WorkbookOfRows {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private WorkbookOfRows() {}

    /** Writes {@code rows} rows; the longer the remarks the larger the shared strings. */
    static void write(OutputStream out, int rows, int remarkLength) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + type("workbook", "sheet.main")
                            + type("worksheets/sheet1", "worksheet") + type("sharedStrings", "sharedStrings")
                            + type("styles", "styles") + "</Types>");
            entry(zip, "_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"rId0\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationships(
                            "worksheet",
                            "worksheets/sheet1.xml",
                            "sharedStrings",
                            "sharedStrings.xml",
                            "styles",
                            "styles.xml"));
            entry(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN
                            + "\"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
                            + "<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                            + "<xf numFmtId=\"4\"/><xf numFmtId=\"1\"/></cellXfs></styleSheet>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet(zip, rows);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            strings(zip, rows, remarkLength);
            zip.closeEntry();
        }
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + kind + "+xml\"/>";
    }

    private static String relationships(String... kindsAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId" + i / 2 + "\" Type=\"" + OFFICE + "/" + kindsAndTargets[i]
                    + "\" Target=\"" + kindsAndTargets[i + 1] + "\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private static void sheet(OutputStream out, int rows) throws IOException {
        write(out, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int r = 1; r <= rows; r++) {
            int s = 4 * (r - 1);
            write(
                    out,
                    "<row r=\"" + r + "\" spans=\"1:10\">" + shared('A', r, s) + shared('B', r, s + 1)
                            + number('C', r, 3, Long.toString(13_800_000_000L + r))
                            + number('D', r, 1, Integer.toString(30_000 + r % 15_000)) + shared('E', r, s + 2)
                            + number('F', r, 2, r % 100_000 + "." + r % 90) + number('G', r, 0, Integer.toString(r))
                            + "<c r=\"H" + r + "\"><f>G" + r + "*2</f><v>" + 2 * r + "</v></c>" + shared('I', r, s + 3)
                            + number('J', r, 0, "0." + r) + "</row>");
        }
        write(out, "</sheetData></worksheet>");
    }

    private static String shared(char column, int row, int index) {
        return "<c r=\"" + column + row + "\" t=\"s\"><v>" + index + "</v></c>";
    }

    private static String number(char column, int row, int style, String value) {
        return "<c r=\"" + column + row + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    private static void strings(OutputStream out, int rows, int remarkLength) throws IOException {
        write(out, "<sst xmlns=\"" + MAIN + "\" count=\"" + 4 * rows + "\" uniqueCount=\"" + 4 * rows + "\">");
        for (int r = 1; r <= rows; r++) {
            String remark = Texts.paragraph(r).repeat(remarkLength / 60 + 1).substring(0, remarkLength);
            write(
                    out,
                    "<si><t>林晓" + r + "</t></si><si><t>1401051987" + (10_000_000 + r) + "</t></si><si><t>清河县城关镇文昌路" + r
                            + "号院3号楼2单元</t></si><si><t>" + r + remark + "</t></si>");
        }
        write(out, "</sst>");
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, xml);
        zip.closeEntry();
    }

    private static void write(OutputStream out, String xml) throws IOException {
        out.write(xml.getBytes(UTF_8));
    }
}
