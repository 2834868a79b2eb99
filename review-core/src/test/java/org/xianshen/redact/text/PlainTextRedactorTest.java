package org.xianshen.redact.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.html.HtmlExtractor;
import org.xianshen.extract.text.PlainTextExtractor;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.LeakReport;
import org.xianshen.redact.leak.StandardLeakCheck;
import org.xianshen.redact.leak.TextLeakReaders;
import org.xianshen.redact.secret.Plans;
import org.xianshen.redact.secret.SearchForm;

class PlainTextRedactorTest {

    private static final FindingType[] KINDS = {
        FindingType.PERSON_NAME,
        FindingType.RESIDENT_ID,
        FindingType.PHONE_NUMBER,
        FindingType.ADDRESS,
        FindingType.WATCH_WORD
    };

    @TempDir
    Path folder;

    @Test
    void writes_the_same_text_with_replacements() throws IOException {
        Plans plans = Plans.over("\u200B保障对象：魏建国\r\n身份证：14040219850312051X\r\n备注\u202E：魏 建 国本人\u0007领取\n")
                .remove(FindingType.PERSON_NAME, Treatment.PSEUDONYMIZE, "魏建国")
                .remove(FindingType.RESIDENT_ID, Treatment.MASK, "14040219850312051X");
        assertEquals("保障对象：魏某\r\n身份证：1404****051X\r\n备注：魏某本人领取\n", redact(plans));
    }

    @Test
    void removes_a_value_where_it_stands_escaped() throws IOException {
        byte[] file = "{\"a\":\"\\u9b4f\\u5efa\\u56fd\",\"b\":\"魏建国\"}\nn=%E9%AD%8F%E5%BB%BA%E5%9B%BD&x\n"
                .getBytes(StandardCharsets.UTF_8);
        ExtractedDocument read = new PlainTextExtractor()
                .extract(
                        SourceDocument.ofBytes("a.json", file),
                        "text/plain",
                        ExtractionContext.of(ExtractionLimits.DEFAULT));
        Plans plans = Plans.over(read).remove(FindingType.PERSON_NAME, Treatment.SUPPRESS, "魏建国");
        assertEquals("{\"a\":\"███\",\"b\":\"███\"}\nn=███&x\n", redact(plans));
    }

    @Test
    void leaves_no_value_of_random_spans_in_random_text() throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Plans plans = randomPlan(random);
            redact(plans);
            Path out = folder.resolve("copy");
            LeakReport report = new StandardLeakCheck(TextLeakReaders.all())
                    .examine(out, "text/plain", plans.document(), plans.plan());
            assertEquals(List.of(), report.failures(), "seed " + seed);
            String copy = SearchForm.of(Files.readString(out)).text();
            plans.plan().redactions().forEach(r -> {
                String value = SearchForm.of(plans.document().textOf(r.finding().span()))
                        .text();
                if (value.length() >= 8) {
                    assertFalse(copy.contains(value), "a whole value stands");
                }
            });
        }
    }

    /** Text of few different characters, so that values recur by chance, with spaces and breaks inside them. */
    private static Plans randomPlan(Random random) {
        String alphabet = "张王李赵国建魏0123456789Xx　 \n，。：\u200B１４";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        Plans plans = Plans.over(text.toString());
        int at = random.nextInt(20);
        while (at + 25 < text.length()) {
            int end = at + 2 + random.nextInt(20);
            plans.remove(KINDS[random.nextInt(KINDS.length)], Treatment.SUPPRESS, new TextSpan("u1", at, end));
            at = end + random.nextInt(60);
        }
        return plans;
    }

    @Test
    void gives_the_same_bytes_for_secrets_of_equal_length() throws IOException {
        byte[][] copies = new byte[2][];
        String[][] secrets = {{"魏建国", "14040219850312051X", "13834567890"}, {"郝秀兰", "140481197208043622", "15503551234"}
        };
        for (int i = 0; i < 2; i++) {
            String text = "申请人" + secrets[i][0] + "，证号" + secrets[i][1] + "，电话" + secrets[i][2] + "；再致" + secrets[i][0];
            Plans plans = Plans.over(text)
                    .remove(FindingType.PERSON_NAME, Treatment.SUPPRESS, secrets[i][0])
                    .remove(FindingType.RESIDENT_ID, Treatment.SUPPRESS, secrets[i][1])
                    .remove(FindingType.PHONE_NUMBER, Treatment.SUPPRESS, secrets[i][2]);
            copies[i] = redact(plans).getBytes(StandardCharsets.UTF_8);
        }
        assertArrayEquals(copies[0], copies[1]);
    }

    @Test
    void removes_an_attribute_only_at_its_place() throws IOException {
        Plans plans = Plans.over("魏某，汉族。全区汉族人口").remove(FindingType.ETHNICITY, Treatment.SUPPRESS, "汉族");
        assertEquals("魏某，███。全区汉族人口", redact(plans));
    }

    @Test
    void a_text_read_in_several_pieces_is_written_as_one() throws IOException {
        ExtractedDocument.Builder read = ExtractedDocument.builder("text/plain");
        read.census().read(Carrier.BODY, "");
        read.unit(Carrier.BODY, "", 0, "申请人魏建国\r\n");
        read.unit(Carrier.BODY, "", 0, "复核：魏建国本人领取\n");
        Plans plans = Plans.over(read.build()).remove(FindingType.PERSON_NAME, Treatment.SUPPRESS, "魏建国");
        assertEquals("申请人███\r\n复核：███本人领取\n", redact(plans));
    }

    @Test
    void refuses_a_document_of_more_than_one_text() {
        SourceDocument page = SourceDocument.ofBytes("a.html", "<p title=t>x".getBytes(StandardCharsets.UTF_8));
        ExtractedDocument read =
                new HtmlExtractor().extract(page, "text/html", ExtractionContext.of(ExtractionLimits.DEFAULT));
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> new PlainTextRedactor()
                        .redact(page, read, Plans.over(read).plan(), folder.resolve("copy")));
        assertEquals("RED-302", e.problem().code());
        assertFalse(Files.exists(folder.resolve("copy")));
    }

    private String redact(Plans plans) throws IOException {
        Path out = folder.resolve("copy");
        Files.deleteIfExists(out);
        new PlainTextRedactor().redact(SourceDocument.ofText("a", "unused"), plans.document(), plans.plan(), out);
        return Files.readString(out);
    }
}
