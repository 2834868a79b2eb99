package org.xianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static Path sample(String name) {
        return CommandLineRun.SAMPLES.resolve(name);
    }

    private static void conforms(String schema, String line) throws IOException {
        Schema checked = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CommandLineRun.ROOT.resolve("docs/spec/" + schema)), InputFormat.JSON);
        assertEquals(List.of(), checked.validate(line, InputFormat.JSON));
    }

    @Test
    void answers_20_for_a_marked_document() {
        CommandLineRun run = CommandLineRun.of("review", sample("01-marked-notice.pdf"));
        assertEquals(20, run.exitCode());
        assertTrue(run.resultLines().get(0).startsWith("01-marked-notice.pdf  WITHHOLD"), run.results());
    }

    @Test
    void answers_0_for_a_public_notice() {
        assertEquals(
                0, CommandLineRun.of("review", sample("02-public-notice.pdf")).exitCode());
    }

    @Test
    void answers_10_for_a_list_with_identity_numbers() {
        assertEquals(
                10, CommandLineRun.of("review", sample("04-housing-list.pdf")).exitCode());
    }

    @Test
    void answers_30_for_a_scanned_page_without_text() {
        assertEquals(
                30, CommandLineRun.of("review", sample("13-scanned-page.pdf")).exitCode());
    }

    @Test
    void answers_50_in_one_line_for_a_truncated_file() throws IOException {
        byte[] whole = Files.readAllBytes(sample("05-penalty-decision.pdf"));
        Path half = Files.write(folder.resolve("half.pdf"), Arrays.copyOf(whole, whole.length / 2));
        CommandLineRun run = CommandLineRun.of("review", half);
        assertEquals(50, run.exitCode());
        assertEquals(1, run.messageLines().size(), run.messages());
        assertTrue(run.messages().startsWith("EXT-102 "), run.messages());
        assertEquals("", run.results());
    }

    @Test
    void answers_64_in_one_line_for_an_unknown_option() {
        CommandLineRun run = CommandLineRun.of("review", "--nope", "x.txt");
        assertEquals(64, run.exitCode());
        assertEquals(List.of("CLI-001 unknown argument '--nope'; see xianshen review --help"), run.messageLines());
    }

    @Test
    void answers_50_in_one_line_for_a_file_that_is_not_there_a_folder_and_an_empty_file() throws IOException {
        assertEquals(
                "INP-001 " + folder.resolve("no.pdf") + ": no such file; check the path\n",
                CommandLineRun.of("review", folder.resolve("no.pdf")).messages());
        assertEquals(50, CommandLineRun.of("review", folder).exitCode());
        assertTrue(CommandLineRun.of("review", file("空 文件.txt", "")).messages().startsWith("EXT-010 "));
    }

    @Test
    void of_several_files_the_highest_answer_counts_and_the_others_are_still_reviewed() {
        CommandLineRun run = CommandLineRun.of("review", folder.resolve("no.pdf"), sample("02-public-notice.pdf"));
        assertEquals(50, run.exitCode());
        assertTrue(run.results().startsWith("02-public-notice.pdf  RELEASE"), run.results());
    }

    @Test
    void names_the_legal_set_for_an_unknown_regime_item_day_and_language() {
        assertTrue(CommandLineRun.of("review", "--regime", "cn-1999", "x")
                .messages()
                .contains("cn-2019"));
        assertTrue(CommandLineRun.of("review", "--catalogue", "NOPE", "x")
                .messages()
                .contains("HOUSING_BENEFICIARIES"));
        assertEquals(64, CommandLineRun.of("review", "--on", "2001-01-01", "x").exitCode());
        assertEquals(64, CommandLineRun.of("review", "--lang", "fr", "x").exitCode());
    }

    @Test
    void every_json_answer_conforms_to_the_schema() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "review",
                "--format",
                "json",
                "--with-text",
                sample("01-marked-notice.pdf"),
                sample("03-housing-list.docx"),
                sample("09-draft-for-comments.docx"),
                sample("13-scanned-page.pdf"),
                folder.resolve("no.pdf"));
        assertEquals(5, run.resultLines().size());
        for (String line : run.resultLines()) {
            conforms("review.schema.json", line);
        }
    }

    @Test
    void document_text_stands_in_the_json_only_when_asked_for() {
        assertFalse(CommandLineRun.of("review", "--format", "json", sample("04-housing-list.pdf"))
                .results()
                .contains("\"text\""));
    }

    @Test
    void json_lines_answer_in_order_with_their_own_day_and_item() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            lines.append("{\"id\":\"d").append(i).append("\",\"text\":\"联系人手机 13812345670\"");
            lines.append(i % 2 == 0 ? ",\"on\":\"2015-03-01\"}\n" : ",\"catalogue\":\"PENALTY_DECISION\"}\n");
        }
        CommandLineRun run = CommandLineRun.of("review", "--jsonl", file("many.jsonl", lines.toString()));
        assertEquals(10, run.exitCode());
        assertEquals(700, run.resultLines().size());
        for (int i = 0; i < 700; i++) {
            JsonNode answer = JSON.readTree(run.resultLines().get(i));
            assertEquals("d" + i, answer.get("id").asText());
            assertEquals(
                    i % 2 == 0 ? "cn-2008" : "cn-2019",
                    answer.get("regime").get("id").asText());
        }
    }

    @Test
    void a_bad_json_line_is_told_by_number_and_the_others_are_answered() throws IOException {
        Path lines = file(
                "mixed.jsonl",
                "{\"id\":\"a\",\"text\":\"通知\"}\nnot json 13812345670\n\n{\"id\":\"b\"}\n{\"id\":7,\"text\":\"x\"}\n");
        CommandLineRun run = CommandLineRun.of("review", "--jsonl", lines);
        assertEquals(50, run.exitCode());
        assertEquals(4, run.resultLines().size());
        for (String line : run.resultLines()) {
            conforms("review.schema.json", line);
        }
        assertEquals(
                "INP-007",
                JSON.readTree(run.resultLines().get(1)).get("error").get("code").asText());
        assertEquals("7", JSON.readTree(run.resultLines().get(3)).get("id").asText());
        assertTrue(run.messageLines().get(0).startsWith("INP-007 " + lines + ":2"), run.messages());
        assertFalse(run.messages().contains("13812345670"));
    }

    @Test
    void watch_words_are_findings_to_suppress() throws IOException {
        Path watch = file("关注词.txt", "# 本机关关注词\n青石水库\n");
        Path text = file("通告.txt", "关于青 石 水 库管理的通告。\n");
        JsonNode finding = JSON.readTree(
                        CommandLineRun.of("review", "--format", "json", "--with-text", "--watch", watch, text)
                                .results())
                .get("findings")
                .get(0);
        assertEquals("WATCH", finding.get("category").asText());
        assertEquals("SUPPRESS", finding.get("treatment").asText());
        assertEquals("青 石 水 库", finding.get("text").asText());
    }

    @Test
    void a_policy_withholds_keeps_and_is_recorded() throws IOException {
        Path policy = CommandLineRun.ROOT.resolve("examples/policy");
        Path text = file("通告.txt", "咨询电话：0351-6102345\n附件：应急物资储备库布防图\n关于青石水库\n");
        CommandLineRun run = CommandLineRun.of(
                "review",
                "--format",
                "json",
                "--with-text",
                "--policy",
                policy,
                "--watch",
                file("关注词.txt", "青石水库\n"),
                text);
        assertEquals(20, run.exitCode(), run.messages());
        conforms("review.schema.json", run.resultLines().get(0));
        JsonNode answer = JSON.readTree(run.results());
        assertEquals(
                "WW-003 KEEP 0351-6102345, WW-002 WITHHOLD_DOCUMENT 应急物资储备库布防图, WW-001 SUPPRESS 青石水库",
                StreamSupport.stream(answer.get("findings").spliterator(), false)
                        .map(f -> f.get("rule").asText() + " "
                                + f.get("treatment").asText() + " "
                                + f.get("text").asText())
                        .collect(Collectors.joining(", ")));
        assertEquals(
                "DEC-014",
                answer.get("proposal").get("reasons").get(0).get("rule").asText());
        assertEquals(
                Set.of("watch.txt", "negative.csv", "allow.csv", "items.csv", "catalogue.csv"),
                StreamSupport.stream(answer.get("components").spliterator(), false)
                        .map(c -> c.get("name").asText())
                        .filter(name -> name.startsWith("organ-policy/"))
                        .map(name -> name.substring("organ-policy/".length()))
                        .collect(Collectors.toSet()));
        assertEquals(
                30,
                CommandLineRun.of("review", file("空.txt", "巡察组进驻安排"), "--policy", policy)
                        .exitCode());
    }

    @Test
    void an_item_of_the_policy_is_known_only_with_it() throws IOException {
        Path policy = CommandLineRun.ROOT.resolve("examples/policy");
        Path lines = file(
                "名单.jsonl",
                "{\"id\":1,\"text\":\"姓名：康定邦，身份证号：140402199003070511\",\"catalogue\":\"RENT_SUBSIDY_LIST\"}\n");
        CommandLineRun with = CommandLineRun.of("review", "--policy", policy, "--jsonl", lines);
        assertEquals(10, with.exitCode(), with.messages());
        CommandLineRun without = CommandLineRun.of("review", "--jsonl", lines);
        assertTrue(without.messages().startsWith("RUL-001 "), without.messages());
    }

    @Test
    void a_bad_policy_is_told_in_one_line_and_answers_64() throws IOException {
        Path policy = Files.createDirectory(folder.resolve("规则"));
        Files.writeString(policy.resolve("negative.csv"), "phrase,treatment,reason\n青石水库,HIDE,须商\n");
        CommandLineRun run = CommandLineRun.of("review", "--policy", policy, sample("02-public-notice.pdf"));
        assertEquals(64, run.exitCode());
        assertEquals(
                List.of("RUL-003 " + policy.resolve("negative.csv") + ": line 2: 'HIDE' in column treatment is not"
                        + " allowed; use [SUPPRESS, ASK, WITHHOLD_DOCUMENT]"),
                run.messageLines());
        Files.move(policy.resolve("negative.csv"), policy.resolve("negativ.csv"));
        CommandLineRun typo = CommandLineRun.of(
                "redact", sample("02-public-notice.pdf"), "--out", folder.resolve("o.pdf"), "--policy", policy);
        assertEquals(64, typo.exitCode());
        assertTrue(typo.messages().startsWith("RUL-008 " + policy.resolve("negativ.csv")), typo.messages());
        assertFalse(Files.exists(folder.resolve("o.pdf")));
    }

    @Test
    void the_html_report_is_one_page_in_the_folder_named() throws IOException {
        Path out = folder.resolve("报告 一");
        CommandLineRun run =
                CommandLineRun.of("review", "--format", "html", "--out", out, sample("05-penalty-decision.pdf"));
        assertEquals(10, run.exitCode());
        assertTrue(Files.readString(out.resolve("review.html")).startsWith("<!DOCTYPE html>"));
    }
}
