package org.xianshen.redact.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianshen.deidentify.Replacement;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.redact.LeakReport;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;
import org.xianshen.redact.secret.Plans;

class StandardLeakCheckTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String ID = "14040219850312051X";
    private static final String SOURCE = "公示：魏国，男，汉族，45岁，身份证号" + ID + "，电话13834567890，住山西省长治市潞州区英雄南路12号3单元501室。";

    @TempDir
    Path folder;

    static Stream<Arguments> disguises() {
        return Stream.of(
                Arguments.of("as it was", utf8("公示 " + ID)),
                Arguments.of("name of two characters", utf8("附件由魏国报送")),
                Arguments.of("in lower case", utf8("14040219850312051x")),
                Arguments.of("in full width", utf8("１４０４０２１９８５０３１２０５１Ｘ")),
                Arguments.of("spread out", utf8("1 4 0 4 0 2 1 9 8 5 0 3 1 2 0 5 1 X")),
                Arguments.of("a line each", utf8("魏\n国")),
                Arguments.of("hyphenated", utf8("138-3456-7890")),
                Arguments.of("with zero width", utf8("魏\u200B国")),
                Arguments.of("digits hidden by the mask", utf8("尾号前 0219850312 共十位")),
                Arguments.of("most of the hidden digits", utf8("生日19850312附近")),
                Arguments.of("address below the county", utf8("英雄南路12号3单元501室")),
                Arguments.of("in its context", utf8("，男，汉族，45岁，身份")),
                Arguments.of("UTF-16LE", utf16(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE", utf16(StandardCharsets.UTF_16BE)),
                Arguments.of("GB18030", "报送人魏国。".getBytes(GB18030)),
                Arguments.of("hexadecimal", utf8(HexFormat.of().formatHex("魏国".getBytes(StandardCharsets.UTF_16BE)))),
                Arguments.of(
                        "upper hexadecimal",
                        utf8(HexFormat.of().withUpperCase().formatHex(ID.getBytes(StandardCharsets.UTF_8)))),
                Arguments.of("decimal references", utf8("&#39759;&#22269;")),
                Arguments.of("hexadecimal references", utf8("&#x9B4F;&#x56FD;")),
                Arguments.of("percent escapes", utf8("?q=%e9%ad%8f%e5%9b%bd")),
                Arguments.of("script escapes", utf8("\"\\u9b4f\\u56fd\"")),
                Arguments.of("base64", base64("")),
                Arguments.of("base64 shifted by one", base64("x")),
                Arguments.of("base64 shifted by two", base64("xx")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguises")
    void finds_a_value(String disguise, byte[] copy) throws IOException {
        LeakReport report = examine(copy);
        assertFalse(report.passed(), disguise);
        for (String failure : report.failures()) {
            assertFalse(
                    failure.contains("魏国") || failure.contains("0312") || failure.contains("3456"), "no value told");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the safe copy, 公示：魏某，男，███，40至49岁，身份证号1404****051X，电话138****7890，住山西省长治市潞州区。",
        "same ethnic group elsewhere, 本区有汉族居民45人",
        "same number elsewhere, 第45条 共45岁以上",
        "another number, 电话13834567891"
    })
    void passes(String name, String copy) throws IOException {
        assertEquals(List.of(), examine(utf8(copy)).failures(), name);
    }

    @Test
    void names_reader_carrier_and_finding_once() throws IOException {
        LeakReport report = examine(utf8(ID + " " + ID));
        assertTrue(report.failures().contains("text-utf8: text: finding f4 is still there"));
        assertEquals(report.failures().stream().distinct().toList(), report.failures());
        assertEquals(List.of("text-bytes", "text-utf8", "text-tika"), report.readers());
        assertTrue(report.carriers().contains("file"));
    }

    @Test
    void fails_without_a_reader_for_the_type() throws IOException {
        LeakReport report = check(List.of(), "text/plain", utf8("公示"));
        assertFalse(report.passed());
        assertEquals(List.of("no reader for text/plain: nothing was examined"), report.failures());
    }

    @Test
    void fails_when_a_reader_throws_reports_or_finds_nothing() throws IOException {
        LeakReport report = check(
                List.of(
                        reader("thrower", sink -> {
                            sink.text("part", "公示");
                            throw new IOException("page 7: " + ID);
                        }),
                        reader("reporter", sink -> {
                            sink.text("part", "公示");
                            sink.failure("part 2", "unknown filter");
                        }),
                        reader("idler", sink -> {})),
                "text/plain",
                utf8("公示"));
        assertEquals(
                List.of(
                        "thrower: could not read to the end (IOException)",
                        "reporter: part 2: unknown filter",
                        "idler: found nothing to examine"),
                report.failures());
    }

    @Test
    void fails_for_a_copy_that_is_no_utf8() throws IOException {
        LeakReport report = examine("公示名单".getBytes(GB18030));
        assertEquals(List.of("text-utf8: could not read to the end (MalformedInputException)"), report.failures());
    }

    @Test
    void does_not_name_a_carrier_whose_name_is_the_leak() throws IOException {
        LeakReport report =
                check(List.of(reader("names", sink -> sink.text("附件/魏国.txt", "公示"))), "text/plain", utf8("公示"));
        assertFalse(report.passed());
        assertFalse(report.toString().contains("魏国"));
    }

    @Test
    void takes_short_bytes_in_noise_for_chance_but_not_long_ones() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(3).nextBytes(noise);
        byte[] name = "魏国".getBytes(StandardCharsets.UTF_16BE);
        System.arraycopy(name, 0, noise, 5_000, name.length);
        List<LeakReader> raw = List.of(reader("raw", sink -> sink.bytes("stream", noise)));
        assertTrue(check(raw, "text/plain", utf8("公示")).passed());
        byte[] number = "13834567890".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(number, 0, noise, 9_000, number.length);
        assertFalse(check(raw, "text/plain", utf8("公示")).passed());
    }

    @Test
    void measures_replacements_whose_width_follows_the_value() throws IOException {
        assertEquals(0.0, examine(utf8("公示")).leakBits());
        String text = "甲：张三，乙：欧阳修远";
        PlannedRedaction first = new PlannedRedaction(
                Plans.finding("f1", FindingType.PERSON_NAME, Treatment.SUPPRESS, new TextSpan("u1", 2, 4)),
                new Replacement("██"),
                "x");
        PlannedRedaction second = new PlannedRedaction(
                Plans.finding("f2", FindingType.PERSON_NAME, Treatment.SUPPRESS, new TextSpan("u1", 7, 11)),
                new Replacement("████"),
                "x");
        Path copy = Files.write(folder.resolve("copy"), utf8("公示"));
        LeakReport report = new StandardLeakCheck(TextLeakReaders.all())
                .examine(copy, "text/plain", Plans.document(text), new RedactionPlan(List.of(first, second)));
        assertEquals(2.0, report.leakBits());
    }

    private LeakReport examine(byte[] copy) throws IOException {
        return check(TextLeakReaders.all(), "text/plain", copy);
    }

    private LeakReport check(List<LeakReader> readers, String mediaType, byte[] copy) throws IOException {
        Plans plans = Plans.over(SOURCE)
                .remove(FindingType.PERSON_NAME, Treatment.PSEUDONYMIZE, "魏国")
                .remove(FindingType.ETHNICITY, Treatment.SUPPRESS, "汉族")
                .remove(FindingType.AGE, Treatment.GENERALIZE, "45岁")
                .remove(FindingType.RESIDENT_ID, Treatment.MASK, ID)
                .remove(FindingType.PHONE_NUMBER, Treatment.MASK, "13834567890")
                .remove(FindingType.ADDRESS, Treatment.GENERALIZE, "山西省长治市潞州区英雄南路12号3单元501室");
        Path file = Files.write(folder.resolve("copy.txt"), copy);
        return new StandardLeakCheck(readers).examine(file, mediaType, plans.document(), plans.plan());
    }

    private interface Reading {
        void run(LeakReader.Sink sink) throws IOException;
    }

    private static LeakReader reader(String name, Reading reading) {
        return new LeakReader() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean supports(String mediaType) {
                return true;
            }

            @Override
            public void read(Path safeCopy, Sink sink) throws IOException {
                reading.run(sink);
            }
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf16(Charset charset) {
        return ("报送人：魏国" + String.format(Locale.ROOT, "（%d）", 1)).getBytes(charset);
    }

    private static byte[] base64(String lead) {
        return Base64.getEncoder().encode((lead + "魏国").getBytes(StandardCharsets.UTF_8));
    }
}
