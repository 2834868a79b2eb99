package org.xianshen.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.disclosure.DisclosureProposal.Refer;
import org.xianshen.disclosure.DisclosureProposal.Release;
import org.xianshen.disclosure.NextStep;
import org.xianshen.document.Carrier;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.Category;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.legal.LegalBasis;
import org.xianshen.message.Language;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.ProblemException;
import org.xianshen.review.ReviewReport;

class HtmlReportTest {

    private static final HtmlReport REPORT = new HtmlReport();
    private static final ReportOptions OPTIONS = new ReportOptions("云汀市人民政府办公室", true);
    /** Where the pages are left for a person to look at. */
    private static final Path SEEN = Path.of("target", "report");

    private static String page(List<ReportEntry> entries, Language language, ReportOptions options) throws IOException {
        StringBuilder out = new StringBuilder();
        REPORT.write(entries, out, language, options);
        return out.toString();
    }

    private static String page(ReviewReport review) throws IOException {
        return page(List.of(ReportEntry.of(review)), Language.ZH, OPTIONS);
    }

    /** The page without its style sheet, which is a file of its own. */
    private static String withoutStyle(String page) {
        return page.replaceFirst("(?s)<style>.*?</style>", "<style/>");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"showcase, ZH", "showcase, EN", "refused, ZH", "findings-only, ZH"})
    void the_page_is_the_golden_page(String name, Language language) throws IOException {
        String page = switch (name) {
            case "showcase" -> page(Showcase.entries(), language, OPTIONS);
            case "refused" -> page(List.of(Showcase.refusedCopy()), language, ReportOptions.DEFAULT);
            default -> page(Showcase.entries(), language, new ReportOptions("", false));
        };
        String file = name + "." + language.code() + ".html";
        Files.createDirectories(SEEN);
        Files.writeString(SEEN.resolve(file), page);
        Files.writeString(SEEN.resolve(file + ".golden"), withoutStyle(page));
        assertEquals(
                golden(file), withoutStyle(page), "if the change is meant, copy target/report/" + file + ".golden");
    }

    private static String golden(String file) throws IOException {
        try (InputStream in = HtmlReportTest.class.getResourceAsStream(file)) {
            return in == null ? "no golden file " + file : new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void the_page_loads_nothing() throws IOException {
        String page = page(Showcase.entries(), Language.ZH, OPTIONS);
        Document html = Jsoup.parse(page);
        assertAll(
                () -> assertTrue(html.select("script, link, img, iframe, object, embed, form, base")
                        .isEmpty()),
                () -> assertFalse(page.contains("url(")),
                () -> assertFalse(page.contains("@import")),
                () -> assertFalse(html.head().html().contains("http:")
                        || html.head().html().contains("https:")),
                () -> assertTrue(html.select("[href]").stream()
                        .allMatch(a -> a.attr("href").startsWith("#"))));
    }

    @Test
    void text_of_a_document_never_becomes_markup() throws IOException {
        String page = page(Showcase.hostile());
        Document html = Jsoup.parse(page);
        Set<String> attributes = new HashSet<>();
        html.getAllElements().forEach(e -> e.attributes().forEach(a -> attributes.add(a.getKey())));
        assertAll(
                () -> assertTrue(
                        html.select("script, img, b[onclick], i:not(.unseen)").isEmpty()),
                () -> assertTrue(attributes.stream().noneMatch(a -> a.startsWith("on")), attributes::toString),
                () -> assertTrue(html.text().contains("</p></div><script>alert(\"1\")</script> &amp; &#60;")),
                () -> assertTrue(html.text().contains("<b>须由人判断</b>")));
    }

    @Test
    void what_a_document_hides_is_shown() throws IOException {
        String page = page(Showcase.hostile());
        for (String unseen : List.of("202E", "202C", "200B", "0000", "0007", "007F", "D800", "E000", "FEFF", "2028")) {
            assertTrue(page.contains("title=\"U+" + unseen + "\""), unseen);
        }
        assertTrue(page.chars()
                .noneMatch(c -> Character.getType(c) == Character.FORMAT
                        || (c < ' ' && c != '\n' && c != '\t')
                        || Character.getType(c) == Character.PRIVATE_USE));
        assertTrue(page.contains("𠮷"));
    }

    @Test
    void overlapping_findings_each_keep_their_number_and_note() throws IOException {
        Document html = Jsoup.parse(page(Showcase.hostile()));
        assertAll(
                () -> assertEquals(
                        "[1, 2, 3, 4]",
                        html.select("sup").eachText().stream().sorted().toList().toString()),
                () -> assertEquals(
                        "[甲, 乙丙, 丁, 戊]",
                        html.select(".text mark:not(:contains( ))").eachText().stream()
                                .filter(t -> !t.isEmpty())
                                .toList()
                                .toString()));
    }

    @Test
    void every_number_in_the_text_leads_to_a_note_and_back() throws IOException {
        Document html = Jsoup.parse(page(Showcase.entries(), Language.ZH, OPTIONS));
        int findings = 0;
        for (ReportEntry entry : Showcase.entries()) {
            findings += entry.review().assessment().findings().size();
        }
        assertEquals(findings, html.select("sup[id] a").size());
        assertEquals(findings, html.select("a.num").size());
        for (Element link : html.select("sup a, a.num, #contents a, .jump a")) {
            assertEquals(1, html.select(link.attr("href")).size(), link.attr("href"));
        }
        List<String> ids = html.select("[id]").eachAttr("id");
        assertEquals(new HashSet<>(ids).size(), ids.size());
    }

    @Test
    void a_line_broken_by_the_page_reads_as_one_paragraph() throws IOException {
        Document html = Jsoup.parse(page(Showcase.markedNotice()));
        html.select("sup").remove();
        List<String> paragraphs = html.select(".text p").eachText();
        assertTrue(
                paragraphs.contains(
                        "为保证汛期物资调拨有序进行，现将有关事项通知如下。各地各部门要按照分" + "级负责的原则，落实值守力量，调拨信息一律经专用渠道报送，联系人秦仲和，电话13800001206。"),
                paragraphs::toString);
        assertEquals(
                List.of("云汀市人民政府办公室文件", "关于做好汛期应急物资储备调拨工作的通知"),
                html.select("p.large").eachText());
        assertEquals(List.of("2026年5月18日"), html.select("p.right").eachText());
        assertEquals(1, html.select("p.indented").size());
    }

    @Test
    void a_table_is_a_table_and_like_findings_share_a_note() throws IOException {
        Document html = Jsoup.parse(page(List.of(Showcase.beneficiaries()), Language.ZH, OPTIONS));
        assertEquals(5, html.select("table.source tr").size());
        assertEquals(30, html.select("table.source td").size());
        Element note = html.select(".note:contains(居民身份证号)").first();
        assertTrue(note != null && note.select("a.num").eachText().equals(List.of("2", "6", "10", "14")));
    }

    @Test
    void all_text_is_shown_whatever_the_layout_says() throws IOException {
        java.util.Random random = new java.util.Random(7);
        for (int round = 0; round < 200; round++) {
            Reviews reviews = Reviews.of("r.txt", "text/plain");
            StringBuilder source = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                source.append("甲乙丙 \t\n<&\r\n丁".charAt(random.nextInt(11)));
            }
            String text = reviews.unit(Carrier.BODY, "", 0, source.toString());
            for (int i = 0; i < 5; i++) {
                int start = random.nextInt(text.length());
                int end = start + random.nextInt(text.length() - start + 1);
                reviews.finding(finding("u1", start, end));
            }
            if (round % 2 == 0) {
                reviews.table(random.nextInt(2), Math.min(3, text.split("\n", -1).length));
            }
            Document html = Jsoup.parse(page(reviews.review(new Release(List.of()))));
            assertEquals(5, html.select("sup").size(), "numbers");
            html.select("sup").remove();
            assertEquals(
                    text.replaceAll("\\s", ""), html.select(".text").text().replaceAll("\\s", ""), "round " + round);
        }
    }

    private static Finding finding(String unit, int start, int end) {
        return new Finding(
                "f1",
                new RuleId("PI-001"),
                Category.PERSONAL_INFORMATION,
                FindingType.PERSON_NAME,
                new TextSpan(unit, start, end),
                0.5,
                List.of(),
                List.of(),
                Treatment.MASK,
                new LocalizedText("理由", "reason"));
    }

    @Test
    void refuses_a_finding_outside_the_text() {
        Reviews past = Reviews.of("a.txt", "text/plain");
        past.unit(Carrier.BODY, "", 0, "甲乙");
        past.finding(finding("u1", 1, 3));
        Reviews unknown = Reviews.of("a.txt", "text/plain").finding(finding("u9", 0, 1));
        for (Reviews reviews : List.of(past, unknown)) {
            StringBuilder out = new StringBuilder();
            List<ReportEntry> entries = List.of(ReportEntry.of(reviews.review(new Release(List.of()))));
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> REPORT.write(entries, out, Language.ZH, OPTIONS));
            assertEquals("RPT-001", refused.problem().code());
            assertEquals("", out.toString());
        }
    }

    @Test
    void refuses_the_safe_copy_of_another_document() {
        ReportEntry strange =
                new ReportEntry(Showcase.scan(), Showcase.beneficiaries().redaction(), List.of());
        ProblemException refused =
                assertThrows(ProblemException.class, () -> page(List.of(strange), Language.ZH, ReportOptions.DEFAULT));
        assertEquals("RPT-002", refused.problem().code());
    }

    @Test
    void refuses_to_report_nothing() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> page(List.of(), Language.EN, ReportOptions.DEFAULT));
        assertEquals(
                "RPT-003 there is no review to report; pass at least one",
                refused.problem().line(Language.EN));
    }

    @Test
    void without_text_the_page_holds_none_of_it() throws IOException {
        String page = page(Showcase.entries(), Language.ZH, new ReportOptions("", false));
        for (String value : List.of("秦仲和", "田秀兰", "13800001206", "青岚县城关镇", "肢体二级残疾", "体育公园")) {
            assertFalse(page.contains(value), value);
        }
    }

    @Test
    void a_step_tells_whom_by_when_and_what_silence_means() throws IOException {
        NextStep ask = new NextStep(
                "third-party",
                NextStep.Kind.CONSULT,
                new LocalizedText("书面征求权利人意见", "the holder is asked in writing"),
                new NextStep.Clock("third.2019", 15, NextStep.Unit.WORKING_DAY, NextStep.Runner.ADDRESSEE),
                NextStep.Silence.ORGAN_DECIDES,
                List.of(new LegalBasis("中华人民共和国政府信息公开条例", "国务院令第711号", "第三十二条")));
        NextStep sever = new NextStep(
                "sever",
                NextStep.Kind.SEVER,
                new LocalizedText("能够作区分处理的，提供可以公开的部分", "what can be given is given"),
                null,
                NextStep.Silence.UNSAID,
                List.of());
        ReviewReport review = Reviews.of("a.txt", "text/plain")
                .steps(List.of(ask, sever))
                .review(new Refer(List.of(), List.of("third-party"), List.of()));
        List<String> steps =
                Jsoup.parse(page(review)).select("ol.reasons:nth-of-type(2) li").eachText();
        assertEquals(
                List.of("征求意见： 书面征求权利人意见 (对方须在 15 个工作日内答复、逾期未答复由本机关决定) 《政府信息公开条例》第三十二条", "区分处理： 能够作区分处理的，提供可以公开的部分"),
                steps);
    }

    @Test
    void five_hundred_pages_are_written_in_seconds() throws IOException {
        Reviews reviews = Reviews.of("long.pdf", "application/pdf");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            lines.add("本页第" + i + "行：经办人⟦PERSON_NAME MASK|梁启山⟧，电话⟦PHONE_NUMBER SUPPRESS|13900001830⟧，其余文字照录不改。");
        }
        for (int p = 1; p <= 500; p++) {
            reviews.unit(Carrier.BODY, "", p, String.join("\n", lines));
        }
        ReviewReport review = reviews.review(new Release(List.of()));
        Files.createDirectories(SEEN);
        long start = System.nanoTime();
        try (var out = Files.newBufferedWriter(SEEN.resolve("long.html"), UTF_8)) {
            REPORT.write(List.of(ReportEntry.of(review)), out, Language.ZH, OPTIONS);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 20_000, millis + " ms");
    }
}
