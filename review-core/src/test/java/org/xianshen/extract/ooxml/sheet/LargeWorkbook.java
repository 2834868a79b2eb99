package org.xianshen.extract.ooxml.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook of any number of rows with ten columns, row by row. */
final class LargeWorkbook {

    private LargeWorkbook() {}

    static void write(Path file, int rows) throws IOException {
        XlsxBuilder frame = XlsxBuilder.withSheet();
        int day = frame.look(14, "", "");
        int index = frame.string("<t>占位</t>");
        frame.row(1, XlsxBuilder.shared("A1", index));
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var part : frame.parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                switch (part.getKey()) {
                    case "xl/worksheets/sheet1.xml" -> sheet(zip, rows, day);
                    case "xl/sharedStrings.xml" -> strings(zip, rows);
                    default -> zip.write(part.getValue());
                }
                zip.closeEntry();
            }
        }
    }

    private static void sheet(OutputStream out, int rows, int day) throws IOException {
        write(out, "<worksheet" + XlsxBuilder.SPACES + "><sheetData>");
        for (int r = 1; r <= rows; r++) {
            int first = 3 * (r - 1);
            write(
                    out,
                    "<row r=\"" + r + "\">" + XlsxBuilder.shared("A" + r, first)
                            + XlsxBuilder.shared("B" + r, first + 1)
                            + XlsxBuilder.shared("C" + r, first + 2)
                            + XlsxBuilder.number("D" + r, Long.toString(13_800_000_000L + r), 0)
                            + XlsxBuilder.number("E" + r, Integer.toString(40_000 + r % 5_000), day)
                            + XlsxBuilder.number("F" + r, r + ".5", 0) + XlsxBuilder.number("G" + r, "1", 0)
                            + XlsxBuilder.number("H" + r, "2", 0) + XlsxBuilder.number("I" + r, "3", 0)
                            + XlsxBuilder.text("J" + r, "备注") + "</row>");
        }
        write(out, "</sheetData></worksheet>");
    }

    private static void strings(OutputStream out, int rows) throws IOException {
        write(out, "<sst" + XlsxBuilder.SPACES + ">");
        for (int r = 1; r <= rows; r++) {
            write(
                    out,
                    "<si><t>林晓" + r + "</t></si><si><t>14010519870312" + r + "</t></si><si><t>清河县城关镇文昌路" + r
                            + "号院3号楼2单元501室</t></si>");
        }
        write(out, "</sst>");
    }

    private static void write(OutputStream out, String xml) throws IOException {
        out.write(xml.getBytes(UTF_8));
    }
}
