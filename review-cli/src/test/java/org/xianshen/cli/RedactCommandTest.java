package org.xianshen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static Path sample(String name) {
        return CommandLineRun.SAMPLES.resolve(name);
    }

    @Test
    void a_proven_copy_is_written_and_told_by_the_schema() throws IOException {
        Path out = folder.resolve("公开 版.pdf");
        CommandLineRun run =
                CommandLineRun.of("redact", "--format", "json", sample("05-penalty-decision.pdf"), "--out", out);
        assertEquals(0, run.exitCode(), run.messages());
        JsonNode answer = JSON.readTree(run.results());
        conforms(run.results());
        assertTrue(answer.get("leakCheck").get("passed").asBoolean());
        assertEquals("公开 版.pdf", answer.get("output").get("name").asText());
        assertTrue(Files.size(out) > 0);
        assertEquals(List.of(out), content());
    }

    @Test
    void the_same_document_gives_the_same_copy() throws IOException {
        Path first = folder.resolve("1.docx");
        Path second = folder.resolve("2.docx");
        CommandLineRun.of("redact", sample("03-housing-list.docx"), "--out", first);
        CommandLineRun.of("redact", sample("03-housing-list.docx"), "--out", second);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void a_marked_document_is_refused_and_no_file_is_left() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "redact", "--format", "json", sample("01-marked-notice.pdf"), "--out", folder.resolve("x.pdf"));
        assertEquals(40, run.exitCode());
        conforms(run.results());
        JsonNode answer = JSON.readTree(run.results());
        assertTrue(answer.get("output").isNull());
        assertFalse(answer.get("leakCheck").get("passed").asBoolean());
        assertEquals("RED-004", answer.get("refused").get(0).get("code").asText());
        assertEquals(List.of(), content());
    }

    @Test
    void a_document_its_organ_keeps_back_is_refused_also_without_a_mark() throws IOException {
        Path text = Files.writeString(
                folder.resolve("a.txt"), "关于会议安排的通知\n各科室：\n联系人手机13812345670。\n（此件不予公开）\n", StandardCharsets.UTF_8);
        CommandLineRun run = CommandLineRun.of("redact", text, "--out", folder.resolve("b.txt"));
        assertEquals(40, run.exitCode());
        assertTrue(run.messages().startsWith("RED-004 "), run.messages());
        assertEquals(List.of(text), content());
    }

    @Test
    void refuses_to_write_over_the_input() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "手机 13812345670", StandardCharsets.UTF_8);
        CommandLineRun run = CommandLineRun.of("redact", text, "--out", text);
        assertEquals(64, run.exitCode());
        assertEquals("手机 13812345670", Files.readString(text));
    }

    @Test
    void a_watched_phrase_goes_wherever_it_stands() throws IOException {
        Path watch = Files.writeString(folder.resolve("watch.txt"), "青石水库\n", StandardCharsets.UTF_8);
        Path page = Files.writeString(
                folder.resolve("a.html"),
                "<html><head><title>青石水库</title></head><body><p title='青石水库'>关于青<b>石水</b>库的通告</p></body></html>",
                StandardCharsets.UTF_8);
        Path out = folder.resolve("b.html");
        CommandLineRun run = CommandLineRun.of("redact", page, "--watch", watch, "--out", out);
        assertEquals(0, run.exitCode(), run.messages());
        assertFalse(Files.readString(out).replaceAll("<[^>]*>", "").contains("石水"));
    }

    @Test
    void a_policy_says_what_goes_and_what_stays_in_the_copy() throws IOException {
        Path text = Files.writeString(
                folder.resolve("a.txt"), "咨询电话 0351-6102345，手机 13835178602。\n勿用内网测试账号。\n", StandardCharsets.UTF_8);
        Path out = folder.resolve("b.txt");
        CommandLineRun run = CommandLineRun.of(
                "redact", text, "--policy", CommandLineRun.ROOT.resolve("examples/policy"), "--out", out);
        assertEquals(0, run.exitCode(), run.messages());
        String copy = Files.readString(out);
        assertTrue(copy.contains("0351-6102345"), copy);
        assertFalse(copy.contains("13835178602") || copy.contains("测试账号"), copy);
    }

    @Test
    void a_listed_phrase_goes_as_a_whole_where_law_would_leave_a_part() throws IOException {
        Path policy = Files.createDirectory(folder.resolve("规则"));
        Files.writeString(policy.resolve("negative.csv"), "phrase,treatment,reason\n13835178602,SUPPRESS,值守安排不对外公开\n");
        Files.writeString(policy.resolve("watch.txt"), "晋原省\n康定邦\n");
        Path text = Files.writeString(
                folder.resolve("a.txt"), "姓名：康定邦，手机：13835178602，住址：晋原省青川市府前街18号3单元401室\n", StandardCharsets.UTF_8);
        Path out = folder.resolve("b.txt");
        CommandLineRun run = CommandLineRun.of("redact", text, "--policy", policy, "--out", out);
        assertEquals(0, run.exitCode(), run.messages());
        String copy = Files.readString(out);
        for (String part : List.of("138", "8602", "晋原", "康")) {
            assertFalse(copy.contains(part), copy);
        }
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void conforms(String line) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(CommandLineRun.ROOT.resolve("docs/spec/redaction.schema.json")),
                        InputFormat.JSON);
        assertEquals(List.of(), schema.validate(line, InputFormat.JSON));
    }
}
