package org.xianshen.rules.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.frame.CatalogueEntry;
import org.xianshen.frame.DocumentDescription;
import org.xianshen.frame.FrameElement;
import org.xianshen.frame.FramePart;
import org.xianshen.frame.GenreGuess;
import org.xianshen.normalize.DocumentText;
import org.xianshen.review.DocumentReviewer;
import org.xianshen.review.ReviewReport;
import org.xianshen.review.StandardFormats;
import org.xianshen.rules.StandardRules;

class OfficialFramesTest {

    private static final Path SHARED = Path.of(System.getProperty("shared.dir", "not-set"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final StandardRules RULES = StandardRules.load();

    private static final Pattern DAY_AT_HEAD =
            Pattern.compile("\\s*[0-9〇○零一二三四五六七八九]{4} ?年 ?[0-9一二三四五六七八九十]{1,2} ?月 ?[0-9一二三四五六七八九十]{1,3} ?日");

    private static final String NOTICE = """
            岚州市拟任干部任前公示
            根据干部选拔任用工作条例，现将拟任职人选公示如下：
            章知微，女，1978年3月生，身份证号11010519491231002X，拟任岚州市统计局局长。
            中共岚州市委组织部
            2023年11月2日
            """;

    private static DocumentDescription describe(String text) {
        return RULES.frames()
                .describe(DocumentText.of(List.of(new TextUnit("u1", Carrier.BODY, "", 0, text)), DocumentLayout.NONE));
    }

    private static ReviewReport review(String text, String item, boolean frames) throws IOException {
        DocumentReviewer.Builder builder = StandardFormats.register(DocumentReviewer.builder())
                .recognizers(RULES.recognizers())
                .ruleEngine(RULES.engine());
        if (frames) {
            builder.frames(RULES.frames());
        }
        DisclosureContext context = new DisclosureContext(
                RULES.legal().regimeOn(DAY), DAY, item.isEmpty() ? null : RULES.requireCatalogueItem(item));
        return builder.build().review(SourceDocument.ofText("t", text), context);
    }

    @Test
    void a_guess_changes_no_finding_and_no_proposal() throws IOException {
        ReviewReport with = review(NOTICE, "", true);
        assertEquals(
                List.of("PERSONNEL_NOTICE"),
                with.description().guesses().stream().map(GenreGuess::item).toList());
        assertEquals(review(NOTICE, "", false).assessment(), with.assessment());
    }

    @Test
    void nothing_is_guessed_when_the_item_was_named() throws IOException {
        ReviewReport named = review(NOTICE, "PERSONNEL_NOTICE", true);
        assertEquals(List.of(), named.description().guesses());
        assertFalse(named.description().frame().parts().isEmpty());
    }

    @Test
    void two_genres_that_compete_are_both_said() {
        DocumentDescription both = describe("""
                石桥镇低收入群体危房改造对象名单公示
                现将有关情况公示如下。
                """);
        assertEquals(
                List.of("LOW_INCOME_AID", "RURAL_HOUSING_REPAIR"),
                both.guesses().stream().map(GenreGuess::item).sorted().toList());
    }

    @Test
    void the_entry_of_a_catalogue_is_made_from_the_frame_and_shows_no_text() {
        CatalogueEntry entry = describe(NOTICE).catalogueEntry();
        assertEquals("岚州市拟任干部任前公示", entry.title().orElse(""));
        assertEquals(LocalDate.of(2023, 11, 2), entry.day().orElseThrow());
        assertEquals(List.of("中共岚州市委组织部"), entry.publishers());
        assertTrue(entry.number().isEmpty());
        assertFalse(entry.toString().contains("岚州"));
        describe(NOTICE)
                .frame()
                .parts()
                .forEach(part -> assertFalse(part.toString().contains("岚州")));
    }

    @Test
    void every_part_says_what_stands_at_its_place() {
        String text = "　　特　急\n临澜市水利局文件\n临水〔2024〕 9 号\n关于防汛的通知\n各县水利局：\n请执行。\n临澜市水利局\n2024年5月1日\n";
        List<FramePart> parts = describe(text).frame().parts();
        assertEquals(6, parts.size());
        for (FramePart part : parts) {
            TextSpan span = part.spans().get(0);
            String written = text.substring(span.start(), span.end()).replaceAll("[\\s\u3000]", "");
            if (!part.element().isDay()) {
                assertEquals(part.value(), written, part.element().name());
            }
        }
    }

    @Test
    void a_number_that_the_text_cites_is_not_its_own() {
        assertTrue(describe("关于防汛的通知\n各县水利局：\n根据临政发〔2024〕3号文件，通知如下。\n临澜市水利局\n2024年5月1日")
                .frame()
                .all(FrameElement.DOCUMENT_NUMBER)
                .isEmpty());
    }

    @Test
    void the_end_of_a_long_document_is_read_and_takes_no_longer_than_its_head() {
        String body = "各单位要按照要求抓好落实，确保各项任务如期完成，不得推诿。\n".repeat(60_000);
        DocumentDescription description = describe(
                "临澜市水利局文件\n临水〔2024〕9号\n关于防汛的通知\n各县水利局：\n" + body + "临澜市水利局\n2024年5月1日\n临澜市水利局办公室　　2024年5月2日印发\n");
        assertEquals(
                "2024-05-01",
                description.frame().first(FrameElement.ISSUE_DATE).orElseThrow().value());
        assertEquals(
                "2024-05-02",
                description
                        .frame()
                        .first(FrameElement.PRINTING_DATE)
                        .orElseThrow()
                        .value());
    }

    @Test
    void any_characters_in_any_order_are_read_without_failing() {
        String alphabet = "〔〕[]()（）0123456789年月日号第文件通知关于公告令：:。，\n\n\n\t 　附抄送印发签发人特急局厅委市县O某★《》—";
        Random random = new Random(20261125);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(120); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (FramePart part : describe(text.toString()).frame().parts()) {
                part.spans().forEach(span -> assertTrue(span.end() <= text.length() && span.length() > 0));
            }
        }
    }

    @Test
    void articles_of_statutes_have_no_frame_but_the_signatures_below_some() throws IOException {
        List<String> texts =
                new ArrayList<>(List.of("违反本规定的，由县级以上人民政府有关部门责令改正；情节严重的，给予处分。", "第三条　本办法自公布之日起施行。\n某某市水利局\n2020年3月4日"));
        if (Files.isDirectory(SHARED.resolve("law"))) {
            try (Stream<Path> files = Files.list(SHARED.resolve("law"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".json")).toList()) {
                    texts(file, texts);
                }
            }
        } else {
            System.out.println("statutes not present: only the project's own sentences were read");
        }
        int signatures = 0;
        for (String text : texts) {
            DocumentDescription description = describe(text);
            assertEquals(List.of(), description.guesses());
            for (FramePart part : description.frame().parts()) {
                assertTrue(isSignature(part, text), part.toString());
                signatures += part.element() == FrameElement.ISSUE_DATE ? 1 : 0;
            }
        }
        System.out.println("articles that end with a signature: " + signatures + " of " + texts.size());
    }

    /** Whether a part is of the signature below a last article: the organ's name at the head of a line and the day behind it. */
    private static boolean isSignature(FramePart part, String text) {
        TextSpan span = part.spans().get(0);
        String line = text.substring(text.lastIndexOf('\n', span.start()) + 1, span.start());
        String behind = text.substring(span.start(), Math.min(text.length(), span.end() + 16));
        boolean day = DAY_AT_HEAD
                .matcher(behind.substring(part.element().isDay() ? 0 : span.length()))
                .lookingAt();
        return day
                && switch (part.element()) {
                    case ISSUE_DATE -> line.isBlank() || line.matches("[一-龥]{4,24}");
                    case ISSUING_ORGAN -> line.isBlank();
                    default -> false;
                };
    }

    @Test
    void sentences_of_the_kind_statutes_have_bear_no_frame() {
        for (String text : List.of(
                "本条例自2021年1月1日起施行。2007年4月5日公布的条例同时废止。",
                "公文一般由份号、紧急程度、发文机关标志、发文字号、签发人、标题、主送机关组成。",
                "联合行文时，使用主办机关的发文字号，如“国办发〔2012〕1号”。")) {
            assertEquals(DocumentDescription.NONE, describe(text));
        }
    }

    private static void texts(Path json, List<String> texts) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = "text".equals(parser.currentName()) || "answer".equals(parser.currentName());
                if (token == JsonToken.VALUE_STRING && text) {
                    texts.add(parser.getText());
                }
            }
        }
    }
}
