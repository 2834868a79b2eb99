package org.xianshen.extract.ooxml.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.ooxml.sheet.XlsxBuilder.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ContentDetector;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.Language;
import org.xianshen.message.ProblemException;

/** Damaged, oversized and hostile workbooks are refused with a code within seconds. */
class HostileWorkbookTest {

    private static final String SECRET = "王小明110101199003078478";

    private static ExtractedDocument extract(byte[] bytes, ExtractionLimits limits) {
        return new WorkbookExtractor()
                .extract(SourceDocument.ofBytes("来件.xlsx", bytes), XlsxBuilder.XLSX, ExtractionContext.of(limits));
    }

    private static void assertRefused(String code, byte[] bytes, ExtractionLimits limits) {
        long start = System.nanoTime();
        ProblemException refusal = assertThrows(ProblemException.class, () -> extract(bytes, limits));
        assertTrue(System.nanoTime() - start < 10_000_000_000L);
        assertEquals(code, refusal.problem().code());
        for (Language language : Language.values()) {
            String line = refusal.problem().line(language);
            assertTrue(line.startsWith(code + " 来件.xlsx"), line);
            assertFalse(line.contains(SECRET) || line.contains("{"), line);
        }
    }

    private static void assertRefused(String code, XlsxBuilder book) {
        assertRefused(code, book.build(), ExtractionLimits.DEFAULT);
    }

    private static XlsxBuilder valid() {
        return XlsxBuilder.withSheet().row(1, text("A1", SECRET));
    }

    @Test
    void refuses_a_bomb_of_spaces() {
        assertRefused("EXT-205", valid().after("<x>" + " ".repeat(8 << 20) + "</x>"));
    }

    @Test
    void refuses_a_bomb_of_shared_strings() {
        XlsxBuilder book = valid();
        int index = book.string("<t>" + SECRET.repeat(5_000) + "</t>");
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= 3_000; i++) {
            row.append("<row r=\"" + i + "\">" + XlsxBuilder.shared("A" + i, index) + "</row>");
        }
        ExtractionLimits limits =
                new ExtractionLimits(1 << 20, 10, 20_000_000, 1_000, 1 << 30, 200, 5, Duration.ofMinutes(1));
        assertRefused("EXT-211", book.rows(row.toString()).build(), limits);
    }

    @Test
    void refuses_declarations_of_types_and_entities() {
        byte[] sheet = ("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"" + SECRET + "\">]><worksheet"
                        + XlsxBuilder.SPACES + "><sheetData/></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
        XlsxBuilder book = valid();
        book.ofWorkbook(
                "worksheet",
                "xl/worksheets/sheet7.xml",
                XlsxBuilder.SPREADSHEET + "worksheet+xml",
                new String(sheet, StandardCharsets.UTF_8));
        assertRefused("EXT-210", book);
    }

    @Test
    void refuses_deep_nesting() {
        assertRefused("EXT-213", valid().after("<a>".repeat(2_000) + "</a>".repeat(2_000)));
        assertRefused(
                "EXT-213",
                valid().rows("<row r=\"2\"><c r=\"A2\"><is>" + "<r>".repeat(2_000) + "</r>".repeat(2_000)
                        + "</is></c></row>"));
    }

    @Test
    void refuses_damaged_xml() {
        assertRefused("EXT-209", valid().after("<open>"));
    }

    @Test
    void refuses_too_many_characters() {
        ExtractionLimits few = new ExtractionLimits(1 << 20, 10, 10, 1_000, 1 << 20, 200, 5, Duration.ofMinutes(1));
        assertRefused("EXT-211", valid().build(), few);
    }

    @Test
    void counts_that_a_part_claims_reserve_nothing() {
        XlsxBuilder book = valid();
        book.row(2, XlsxBuilder.shared("A2", book.string("<t>甲</t>")));
        book.after("<mergeCells count=\"2000000000\"/><dataValidations count=\"2000000000\"/>");
        book.before("<cols><col min=\"1\" max=\"2000000000\" width=\"9\"/><col min=\"5\" max=\"2\"/></cols>");
        assertTrue(extract(book.build(), ExtractionLimits.DEFAULT).census().isComplete());
    }

    @Test
    void long_names_of_styles_and_long_values_do_not_overflow_the_stack() {
        String longName = "20%".repeat(20_000);
        XlsxBuilder book = valid().styles("<cellStyles><cellStyle name=\"" + longName + "\"/></cellStyles>");
        book.look("\"" + "年月".repeat(20_000) + "\"0", "", "");
        book.after("<any some=\"" + "A1 ".repeat(20_000) + "\"/>");
        WorkbookCarriers.drawing(book, WorkbookCarriers.shape("", "", "").replace("矩形 2", longName));
        extract(book.build(), ExtractionLimits.DEFAULT);
    }

    @Test
    void strange_numbers_and_formats_are_read() {
        XlsxBuilder book = valid();
        List<String> codes = List.of(
                "[",
                "\"",
                "\\",
                "_",
                "*",
                "[h",
                "0.",
                ".",
                ",",
                "0,,,",
                "%%%",
                "E+",
                "?/",
                "[<",
                "[<x]0",
                ";",
                ";;;;;;",
                "yyyyyyyyyy",
                "[$",
                "[DBNum",
                "aaa",
                "0E",
                "@@@",
                "General General",
                "s.000000000",
                "[>1]0;[<-5]1;2;@");
        StringBuilder cells = new StringBuilder();
        int row = 2;
        for (String code : codes) {
            int look = book.look(code.replace("<", "&lt;"), "", "");
            for (String number :
                    List.of("1E999999999", "-1e-999999999", "NaN", "-3.5", "2958466", "1e300", "", "0x1p3")) {
                cells.append("<row r=\"" + row + "\">" + XlsxBuilder.number("A" + row, number, look)
                        + text("B" + row, "字", look) + "</row>");
                row++;
            }
        }
        extract(book.rows(cells.toString()).build(), ExtractionLimits.DEFAULT);
    }

    @Test
    void refuses_a_package_without_a_workbook() {
        assertRefused("EXT-224", valid().mainType("application/xml"));
    }

    @Test
    void refuses_a_binary_workbook() throws Exception {
        XlsxBuilder book = valid().mainType("application/vnd.ms-excel.sheet.binary.macroEnabled.main");
        SourceDocument document = SourceDocument.ofBytes("来件.xlsb", book.build());
        String type = new ContentDetector().detect(document);
        assertEquals("application/vnd.ms-excel.sheet.binary.macroenabled.12", type);
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> new WorkbookExtractor().extract(document, type, ExtractionContext.of(ExtractionLimits.DEFAULT)));
        assertEquals("EXT-223", refusal.problem().code());
    }

    @Test
    void refuses_or_reads_a_file_with_any_one_byte_changed_or_cut_off() {
        XlsxBuilder book = valid();
        book.row(2, XlsxBuilder.shared("A2", book.string("<t>甲</t>")));
        byte[] bytes = book.build();
        for (int i = 0; i < bytes.length; i += 5) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x55;
            tryAll(changed);
            tryAll(Arrays.copyOf(bytes, i));
        }
    }

    private static void tryAll(byte[] bytes) {
        try {
            extract(bytes, ExtractionLimits.DEFAULT);
        } catch (ProblemException refusal) {
            assertTrue(
                    refusal.problem().code().startsWith("EXT-2"),
                    refusal.problem().code());
        }
    }
}
