package org.xianshen.extract.ooxml.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.ooxml.sheet.XlsxBuilder.number;
import static org.xianshen.extract.ooxml.sheet.XlsxBuilder.shared;
import static org.xianshen.extract.ooxml.sheet.XlsxBuilder.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.ProblemException;
import org.xianshen.review.StandardFormats;

/** What a person sees in the cells is in the text, with the cell of every character. */
class WorkbookTextTest {

    private static ExtractedDocument extract(XlsxBuilder book) {
        return new WorkbookExtractor()
                .extract(book.source(), XlsxBuilder.XLSX, ExtractionContext.of(ExtractionLimits.DEFAULT));
    }

    private static String text(ExtractedDocument document, Carrier carrier) {
        return String.join(
                "|",
                document.units().stream()
                        .filter(u -> u.carrier() == carrier)
                        .map(TextUnit::text)
                        .toList());
    }

    private static String body(XlsxBuilder book) {
        return text(extract(book), Carrier.BODY);
    }

    private static List<String> cells(ExtractedDocument document) {
        List<String> cells = new ArrayList<>();
        for (TableCell cell : document.layout().cells()) {
            cells.add(cell.table() + ":" + cell.row() + "," + cell.column() + "=" + document.textOf(cell.span()));
        }
        return cells;
    }

    @Test
    void rows_end_with_a_line_feed_and_cells_are_parted_by_a_tab() {
        XlsxBuilder book = XlsxBuilder.withSheet();
        int name = book.string("<t>姓名</t>");
        book.row(1, shared("A1", name), XlsxBuilder.text("B1", "证号"))
                .row(2, XlsxBuilder.text("A2", "林晓萍"), number("B2", "140105198703120029", 0));
        ExtractedDocument document = extract(book);
        assertEquals("姓名\t证号\n林晓萍\t140105198703120029", text(document, Carrier.BODY));
        assertEquals(List.of("0:0,0=姓名", "0:0,1=证号", "0:1,0=林晓萍", "0:1,1=140105198703120029"), cells(document));
        assertTrue(document.census().isComplete());
    }

    @Test
    void every_character_has_its_cell() {
        ExtractedDocument document = extract(
                XlsxBuilder.withSheet().row(1, XlsxBuilder.text("A1", "甲")).row(12, XlsxBuilder.text("AB12", "清河县")));
        TextUnit unit = document.units().get(0);
        int at = unit.text().indexOf("河县");
        assertEquals(
                new SourceLocation.InNodes(
                        "xl/worksheets/sheet1.xml", List.of(new SourceLocation.NodeRange("AB12", -1, 1, 3))),
                document.locate(new TextSpan(unit.id(), at, at + 2)));
    }

    @Test
    void each_sheet_is_a_table_of_its_own() {
        ExtractedDocument document = extract(XlsxBuilder.withSheet()
                .row(1, XlsxBuilder.text("A1", "甲"))
                .sheet("二", "")
                .row(1, XlsxBuilder.text("A1", "乙")));
        assertEquals(List.of("0:0,0=甲", "1:0,0=乙"), cells(document));
        assertEquals("甲|乙", text(document, Carrier.BODY));
    }

    @Test
    void values_of_every_type_are_read() {
        XlsxBuilder book = XlsxBuilder.withSheet();
        int day = book.look(14, "", "");
        int money = book.look("#,##0.00", "", "");
        book.rows("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"e\"><v>#N/A</v></c>"
                + "<c r=\"C1\" t=\"str\"><f>A1</f><v>结果</v></c><c r=\"D1\" t=\"d\"><v>2026-11-24</v></c>"
                + number("E1", "45000", day) + number("F1", "1234.5", money) + number("G1", "0.1", 0)
                + number("H1", "1.5E3", 0) + "</row>");
        assertEquals("TRUE\t#N/A\t结果\t2026-11-24\t2023/3/15\t1,234.50\t0.1\t1500", body(book));
    }

    @Test
    void days_of_a_workbook_from_1904_are_counted_from_there() {
        XlsxBuilder book = XlsxBuilder.withSheet().workbookBefore("<workbookPr date1904=\"1\"/>");
        book.row(1, number("A1", "43538", book.look(14, "", "")));
        assertEquals("2023/3/15", body(book));
    }

    @Test
    void cells_without_names_follow_each_other() {
        ExtractedDocument document = extract(XlsxBuilder.withSheet()
                .rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>"));
        assertEquals(List.of("0:0,0=1", "0:0,1=2", "0:1,1=3"), cells(document));
    }

    @Test
    void sparse_rows_keep_their_real_places() {
        ExtractedDocument document = extract(XlsxBuilder.withSheet()
                .row(5, XlsxBuilder.text("C5", "甲"), XlsxBuilder.text("XFD5", "乙"))
                .row(1_048_576, XlsxBuilder.text("A1048576", "丙")));
        assertEquals(List.of("0:4,2=甲", "0:4,16383=乙", "0:1048575,0=丙"), cells(document));
        assertEquals("甲\t乙\n丙", text(document, Carrier.BODY));
    }

    @Test
    void a_cell_that_is_written_twice_is_read_twice() {
        assertEquals(
                "甲\t乙", body(XlsxBuilder.withSheet().row(1, XlsxBuilder.text("A1", "甲"), XlsxBuilder.text("A1", "乙"))));
    }

    @Test
    void a_cell_on_no_sheet_is_residue() {
        for (String name : List.of("XFE1", "A1048577", "ZZZZZZZZZZZZ99999999999999")) {
            ExtractedDocument document = extract(XlsxBuilder.withSheet().row(1, XlsxBuilder.text(name, "外")));
            assertEquals("外", text(document, Carrier.RESIDUE));
            assertTrue(cells(document).isEmpty());
        }
    }

    @Test
    void a_reference_to_no_shared_string_is_residue() {
        for (String index : List.of("99", "-1", "99999999999", "x")) {
            XlsxBuilder book = XlsxBuilder.withSheet();
            book.string("<t>甲</t>");
            book.rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + index + "</v></c></row>");
            assertTrue(text(extract(book), Carrier.RESIDUE).contains(index));
        }
    }

    @Test
    void a_line_break_in_a_cell_is_a_space_and_escapes_are_undone() {
        XlsxBuilder book = XlsxBuilder.withSheet();
        book.row(1, shared("A1", book.string("<t xml:space=\"preserve\">甲_x000D_\n乙_x4E19__xZZZZ_</t>")));
        assertEquals("甲  乙丙_xZZZZ_", body(book));
    }

    @Test
    void a_heading_over_merged_columns_stands_over_each() {
        ExtractedDocument document = extract(XlsxBuilder.withSheet()
                .row(1, XlsxBuilder.text("A1", "电话"))
                .row(2, number("A2", "1", 0), number("B2", "2", 0))
                .after("<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"));
        assertEquals(List.of("0:0,0=电话", "0:0,1=电话", "0:1,0=1", "0:1,1=2"), cells(document));
    }

    @Test
    void a_hidden_column_keeps_its_heading_and_its_table() {
        ExtractedDocument document = extract(XlsxBuilder.withSheet()
                .before("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")
                .row(1, XlsxBuilder.text("A1", "姓名"), XlsxBuilder.text("B1", "电话"))
                .row(2, XlsxBuilder.text("A2", "甲"), number("B2", "13812345670", 0)));
        assertEquals("姓名\n甲", text(document, Carrier.BODY));
        assertEquals("电话\n13812345670", text(document, Carrier.HIDDEN_TEXT));
        assertTrue(cells(document).containsAll(List.of("0:0,1=电话", "0:1,1=13812345670")));
        assertTrue(document.layout().concealed().isEmpty());
    }

    @Test
    void text_in_the_colour_of_its_ground_is_reported_as_concealed() {
        XlsxBuilder book = XlsxBuilder.withSheet();
        int white = book.look(0, "<color rgb=\"FFFFFFFF\"/>", "");
        int covered = book.look(0, "", "rgb=\"FF000000\"");
        int shown = book.look(0, "<color rgb=\"FFFFFFFF\"/>", "rgb=\"FF1F4E79\"");
        book.row(
                1,
                XlsxBuilder.text("A1", "白", white),
                XlsxBuilder.text("B1", "黑", covered),
                XlsxBuilder.text("C1", "见", shown));
        ExtractedDocument document = extract(book);
        assertEquals("见", text(document, Carrier.BODY));
        List<String> found = new ArrayList<>();
        for (ConcealedText concealed : document.layout().concealed()) {
            found.add(document.textOf(concealed.span()) + concealed.how());
        }
        assertEquals(List.of("白" + Concealment.COLOUR_OF_GROUND, "黑" + Concealment.COVERED), found);
    }

    @Test
    void white_headings_of_a_styled_table_are_visible() {
        XlsxBuilder book = XlsxBuilder.withSheet();
        book.row(1, XlsxBuilder.text("A1", "表头", book.look(0, "<color theme=\"0\"/>", "")));
        book.ofSheet(
                "table",
                "xl/tables/table1.xml",
                XlsxBuilder.SPREADSHEET + "table+xml",
                "<table" + XlsxBuilder.SPACES + " ref=\"A1:A9\"/>");
        assertEquals("表头", body(book));
    }

    @Test
    void a_shape_covers_only_the_cells_under_it() {
        XlsxBuilder book = XlsxBuilder.withSheet()
                .row(2, XlsxBuilder.text("B2", "上"))
                .row(3, XlsxBuilder.text("B3", "下"), XlsxBuilder.text("D3", "右"));
        WorkbookCarriers.drawing(
                book, WorkbookCarriers.shape("<a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>", "", ""));
        ExtractedDocument document = extract(book);
        assertEquals("上\n右", text(document, Carrier.BODY));
        assertEquals(Concealment.COVERED, document.layout().concealed().get(0).how());
    }

    @Test
    void the_strict_form_is_read_alike() {
        XlsxBuilder book = XlsxBuilder.withSheet().strict();
        book.row(1, shared("A1", book.string("<t>严格</t>")));
        assertEquals("严格", body(book));
    }

    @Test
    void templates_and_workbooks_with_macros_are_workbooks() throws Exception {
        DocumentReader reader = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);
        for (Map.Entry<String, String> kind : Map.of(
                        XlsxBuilder.SPREADSHEET + "template.main+xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                        "application/vnd.ms-excel.sheet.macroenabled.12",
                        "application/vnd.ms-excel.template.macroEnabled.main+xml",
                        "application/vnd.ms-excel.template.macroenabled.12",
                        "application/vnd.ms-excel.addin.macroEnabled.main+xml",
                        "application/vnd.ms-excel.addin.macroenabled.12")
                .entrySet()) {
            XlsxBuilder book = XlsxBuilder.withSheet().mainType(kind.getKey()).row(1, XlsxBuilder.text("A1", "甲"));
            ExtractedDocument document = reader.read(SourceDocument.ofBytes("表.et", book.build()));
            assertEquals(kind.getValue(), document.mediaType());
            assertEquals("甲", text(document, Carrier.BODY));
        }
    }

    @Test
    void a_long_sheet_is_cut_into_units_at_row_ends() {
        XlsxBuilder book = XlsxBuilder.withSheet();
        String words = "字".repeat(997);
        int index = book.string("<t>" + words + "</t>");
        for (int row = 1; row <= 2_500; row++) {
            book.row(row, shared("A" + row, index), number("B" + row, Integer.toString(row), 0));
        }
        ExtractedDocument document = extract(book);
        List<TextUnit> units = document.units().stream()
                .filter(u -> u.carrier() == Carrier.BODY)
                .toList();
        assertEquals(3, units.size());
        assertTrue(units.get(0).length() >= 1 << 20 && units.get(0).length() < (1 << 20) + 2_000);
        assertFalse(units.get(1).text().startsWith("\n"));
        TableCell last = document.layout().cells().get(4_999);
        assertEquals("2500", document.textOf(last.span()));
        assertEquals(2_499, last.row());
    }

    @Test
    void the_same_bytes_give_the_same_units() {
        byte[] bytes =
                XlsxBuilder.withSheet().row(1, XlsxBuilder.text("A1", "甲")).build();
        SourceDocument document = SourceDocument.ofBytes("表.xlsx", bytes);
        ExtractionContext context = ExtractionContext.of(ExtractionLimits.DEFAULT);
        WorkbookExtractor extractor = new WorkbookExtractor();
        assertEquals(
                extractor.extract(document, XlsxBuilder.XLSX, context).units(),
                extractor.extract(document, XlsxBuilder.XLSX, context).units());
    }

    @Test
    void public_test_files_are_read_or_refused_with_a_code() throws Exception {
        Path shared = Path.of(System.getProperty("shared.dir", "../../shared"), "files");
        if (!Files.isDirectory(shared)) {
            System.out.println("shared files: not present");
        }
        DocumentReader reader = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);
        Map<String, String> outcomes = new TreeMap<>();
        try (Stream<Path> files = Files.isDirectory(shared) ? Files.walk(shared, 2) : Stream.empty()) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.xl[st][xm]")).toList()) {
                String name = String.valueOf(file.getFileName());
                try {
                    ExtractedDocument document = reader.read(SourceDocument.of(file));
                    assertFalse(document.units().isEmpty(), name);
                    List<String> refused = new ArrayList<>();
                    for (CarrierCensus.Entry entry : document.census().refused()) {
                        refused.add(entry.carrier() + " " + entry.detail());
                    }
                    outcomes.put(name, document.units().size() + " units, refused " + refused);
                } catch (ProblemException refusal) {
                    assertTrue(refusal.problem().code().startsWith("EXT-"), name);
                    outcomes.put(name, refusal.problem().code());
                }
            }
        }
        if (Boolean.getBoolean("xianshen.verbose")) {
            outcomes.forEach((name, outcome) -> System.out.println(name + ": " + outcome));
        }
        assertTrue(!Files.isDirectory(shared) || outcomes.size() > 20, "only " + outcomes.size() + " files");
        assertEquals("自备样本", body(XlsxBuilder.withSheet().row(1, XlsxBuilder.text("A1", "自备样本"))));
    }
}
