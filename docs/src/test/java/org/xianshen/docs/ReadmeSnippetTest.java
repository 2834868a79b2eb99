package org.xianshen.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.document.SourceDocument;
import org.xianshen.message.Problem;
import org.xianshen.review.DocumentReviewer;
import org.xianshen.review.RedactionReport;
import org.xianshen.review.ReviewReport;
import org.xianshen.review.StandardFormats;
import org.xianshen.rules.StandardRules;

/** The Java program in the README is this one, and it does what it says. */
class ReadmeSnippetTest {

    private static final String SOURCE = "docs/src/test/java/org/xianshen/docs/ReadmeSnippetTest.java";
    private static final String ID_NUMBER = "140402198503120517";

    @TempDir
    Path folder;

    private static RedactionReport reviewAndRedact(Path file, Path safeCopy) throws IOException {
        // snippet:start
        StandardRules rules = StandardRules.load(); // once for a process, as is the reviewer
        DocumentReviewer reviewer = StandardFormats.register(DocumentReviewer.builder())
                .recognizers(rules.recognizers())
                .ruleEngine(rules.engine())
                .build();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        DisclosureContext context = new DisclosureContext(rules.legal().regimeOn(today), today, null);
        ReviewReport report = reviewer.review(SourceDocument.of(file), context);
        System.out.println(report.assessment().proposal().outcome()); // RELEASE, SEVER, WITHHOLD or REFER
        RedactionReport copy = reviewer.redact(report, safeCopy); // no file unless the leak check passed
        // snippet:end
        return copy;
    }

    @Test
    void writes_a_copy_without_the_identity_number() throws IOException {
        Path file = folder.resolve("公示.txt");
        Path safeCopy = folder.resolve("公示-公开版.txt");
        Files.writeString(file, "经审核，现将补助对象公示如下。\n身份证号：" + ID_NUMBER + "，补助金额1200元。\n", StandardCharsets.UTF_8);

        RedactionReport copy = reviewAndRedact(file, safeCopy);

        assertEquals(List.of(), copy.refused());
        String published = Files.readString(safeCopy, StandardCharsets.UTF_8);
        assertFalse(published.contains(ID_NUMBER), "the number still stands in the copy");
        assertTrue(published.contains("补助金额1200元"), "the copy lacks what may be published");
    }

    @Test
    void writes_no_copy_of_a_document_that_is_withheld() throws IOException {
        Path file = folder.resolve("会议纪要.txt");
        Path safeCopy = folder.resolve("会议纪要-公开版.txt");
        Files.writeString(file, "机密★10年\n\n会议纪要\n\n身份证号：" + ID_NUMBER + "\n", StandardCharsets.UTF_8);

        RedactionReport copy = reviewAndRedact(file, safeCopy);

        assertEquals(
                List.of("RED-004"), copy.refused().stream().map(Problem::code).toList());
        assertFalse(Files.exists(safeCopy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void the_readme_shows_this_program(String name) {
        Path readme = Repository.file(name);
        assertTrue(Files.isRegularFile(readme), name + " does not exist");
        List<String> shown = MarkdownPage.of(Repository.read(readme)).fences().stream()
                .filter(fence -> fence.language().equals("java"))
                .map(MarkdownPage.Fence::content)
                .toList();
        assertEquals(List.of(snippet()), shown, name + " has to show exactly this one Java program");
    }

    /** The lines between the two marks, moved to the left edge. */
    private static String snippet() {
        List<String> lines = Repository.read(Repository.file(SOURCE)).lines().toList();
        List<String> stripped = lines.stream().map(String::strip).toList();
        int from = stripped.indexOf("// snippet:start");
        int to = stripped.indexOf("// snippet:end");
        return String.join("\n", lines.subList(from + 1, to)).stripIndent() + "\n";
    }
}
