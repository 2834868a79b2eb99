package org.xianshen.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckBeforePublicationTest {

    private static final Path SAMPLES = Path.of("samples");

    @TempDir
    Path temporary;

    private Path folder;
    private Path page;

    @BeforeEach
    void a_folder_with_a_public_notice() throws IOException {
        folder = Files.createDirectory(temporary.resolve("website"));
        page = temporary.resolve("report.html");
        add("02-public-notice.pdf", "notice.pdf");
    }

    private void add(String sample, String name) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(SAMPLES.resolve(sample), target);
    }

    /** What the check says, its exit code first. */
    private List<String> check(Path report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exitCode = CheckBeforePublication.run(folder, report, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return (exitCode + "\n" + bytes.toString(StandardCharsets.UTF_8))
                .lines()
                .toList();
    }

    @Test
    void lets_a_folder_pass_that_may_be_published_as_it_is() throws IOException {
        List<String> said = check(page);
        assertEquals("0", said.get(0));
        assertTrue(said.get(1).startsWith("可以公开  notice.pdf"), said.toString());
        assertEquals("报告  " + page, said.get(2));
    }

    @Test
    void answers_with_the_most_careful_outcome_of_all_subfolders() throws IOException {
        add("01-marked-notice.pdf", "2026/11/marked.pdf");
        List<String> said = check(page);
        assertEquals("20", said.get(0));
        assertTrue(said.get(1).startsWith("不予公开  " + Path.of("2026", "11", "marked.pdf") + "  "), said.toString());
        assertTrue(said.get(2).startsWith("可以公开  notice.pdf"), said.toString());
        String html = Files.readString(page);
        assertTrue(html.contains("notice.pdf") && html.contains("marked.pdf"));
    }

    @Test
    void answers_50_for_a_file_that_cannot_be_read_and_reviews_the_others() throws IOException {
        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\n");
        List<String> said = check(page);
        assertEquals("50", said.get(0));
        assertTrue(said.get(1).startsWith("无法审查  broken.pdf  EXT-"), said.toString());
        assertTrue(said.get(2).startsWith("可以公开  notice.pdf"), said.toString());
    }

    @Test
    void refuses_to_put_the_report_among_the_files_to_be_published() throws IOException {
        Path inside = folder.resolve("report.html");
        assertEquals("64", check(inside).get(0));
        assertFalse(Files.exists(inside));
    }

    @Test
    void writes_no_report_for_an_empty_folder() throws IOException {
        Files.delete(folder.resolve("notice.pdf"));
        assertEquals(List.of("0", "没有可以审查的文件，未写报告"), check(page));
        assertFalse(Files.exists(page));
    }
}
