package org.xianshen.extract.ooxml.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.extract.ooxml.sheet.format.BuiltInFormats;
import org.xianshen.extract.ooxml.sheet.format.CellFormat;

/** Values look as they look in the program that shows the sheet; whole numbers keep their digits. */
class CellFormatTest {

    private static String shown(String code, String raw) {
        StringBuilder out = new StringBuilder();
        CellFormat.of(code).number(raw, false, out);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "General|140105198703120029|140105198703120029",
                "General|1.4010519870312E+17|140105198703120000",
                "General|13812345670|13812345670",
                "0.00E+00|140105198703120029|140105198703120029",
                "General|0.1|0.1",
                "General|0.30000000000000004|0.3",
                "General|3.1400000000000001|3.14",
                "General|-12.5|-12.5",
                "General|1E-3|0.001",
                "0|3.7|4",
                "0.00|2.6749999999999998|2.68",
                "0.00|2.675|2.68",
                "0.00|1234.5|1234.50",
                "#,##0|1234567|1,234,567",
                "#,##0.00|1234567.891|1,234,567.89",
                "#,##0.00|-0.5|-0.50",
                "#,##0;(#,##0)|-1234|(1,234)",
                "0%|0.256|26%",
                "0.0%|0.256|25.6%",
                "00000|42|00042",
                "000-0000-0000|13812345670|138-1234-5670",
                "[<=9999999]###-####;(###) ###-####|5551234|555-1234",
                "[<=9999999]###-####;(###) ###-####|2025551234|(202) 555-1234",
                "0.##|5|5.",
                "0.##|5.126|5.13",
                "¥#,##0.00|12|¥12.00",
                "[$¥-804]#,##0|12|¥12",
                "0\"元\"|8|8元",
                "General\"元\"|8.5|8.5元",
                "yyyy/m/d|45000|2023/3/15",
                "yyyy\"年\"m\"月\"d\"日\"|45000|2023年3月15日",
                "yyyy年m月d日|45000|2023年3月15日",
                "[$-F800]dddd, mmmm dd, yyyy|45000|2023年3月15日",
                "[$-804]yyyy\"年\"m\"月\";@|45000|2023年3月",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"|45000|二〇二三年三月十五日",
                "[$-804]aaaa|45000|星期三",
                "yyyy-mm-dd hh:mm:ss|45000.5|2023-03-15 12:00:00",
                "h:mm AM/PM|0.75|6:00 PM",
                "上午/下午h\"时\"mm\"分\"|0.25|上午6时00分",
                "mm:ss|0.5006944444|01:00",
                "[h]:mm|1.5|36:00",
                "yyyy/m/d|60|1900/2/29",
                "yyyy/m/d|59|1900/2/28",
                "yyyy/m/d|61|1900/3/1",
                "yyyy/m/d|13812345670|13812345670",
                "d-mmm-yy|45000|15-Mar-23",
                "# ?/?|0.5| 1/2",
                "0.00E+00|0.00012|1.20E-04",
                "@|42|42",
            })
    void a_number_is_shown_as_its_format_says(String code, String raw, String expected) {
        assertEquals(expected.strip(), shown(code, raw).strip());
    }

    @Test
    void days_counted_from_1904_are_four_years_later() {
        StringBuilder out = new StringBuilder();
        CellFormat.of(BuiltInFormats.code(14)).number("43538", true, out);
        assertEquals("2023/3/15", out.toString());
    }

    @Test
    void a_format_that_shows_nothing_of_the_value_says_so() {
        StringBuilder out = new StringBuilder();
        assertFalse(CellFormat.of(";;;").number("5", false, out));
        assertFalse(CellFormat.of(";;;").text("字", out));
        assertEquals("", out.toString());
        assertFalse(CellFormat.of("\"保密\"").number("13812345670", false, out));
        assertEquals("保密", out.toString());
    }

    @Test
    void a_text_format_adds_its_words() {
        StringBuilder out = new StringBuilder();
        CellFormat.of("0;0;0;\"第\"@\"号\"").text("七", out);
        assertEquals("第七号", out.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "yyyy|29292|1980-03-12",
                "yyyy\"年\"m\"月\"|29292|1980-03-12",
                "m/d|29292|1980-03-12",
                "yyyy/m/d|45000.5|2023-03-15 12:00:00",
                "0.0,,|13912345678|13912345678",
                "0|12345.6789|12345.6789",
                "0.00E+00|12345.6789|12345.6789",
                ";;;|1.5912345678E10|15912345678",
                "# ?/?|0.51|0.51",
            })
    void what_a_format_does_not_show_of_a_value_is_told_in_full(String code, String raw, String expected) {
        assertFalse(CellFormat.of(code).number(raw, false, new StringBuilder()));
        assertEquals(expected, CellFormat.of(code).plain(raw, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "General|12.5",
                "0.00|2.5",
                "#,##0.00|1234567.89",
                "0%|0.25",
                "yyyy/m/d|45000",
                "yyyy-mm-dd hh:mm|45000.5",
                "h:mm|0.5",
                "[h]:mm|1.5",
                "0.00E+00|0.0012",
            })
    void a_value_that_is_shown_in_full_is_told_once(String code, String raw) {
        assertTrue(CellFormat.of(code).number(raw, false, new StringBuilder()));
    }
}
