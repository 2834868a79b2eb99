package org.xianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.review.StandardFormats;

class ReadingOptionsTest {

    @TempDir
    Path folder;

    private static Path sample(String name) {
        return CommandLineRun.SAMPLES.resolve(name);
    }

    @Test
    void files_are_read_alike_in_child_processes_and_in_this_one() {
        Object[] files = {
            sample("03-housing-list.docx"),
            folder.resolve("gone.pdf"),
            sample("08-information-reply.pdf"),
            sample("02-public-notice.pdf")
        };
        CommandLineRun on = review("on", files);
        CommandLineRun off = review("off", files);
        assertEquals(off.results(), on.results());
        assertEquals(off.messages(), on.messages());
        assertEquals(50, on.exitCode());
        assertEquals(4, on.resultLines().size());
    }

    private static CommandLineRun review(String isolation, Object... files) {
        Object[] arguments = new Object[files.length + 6];
        List<Object> options = List.of("review", "--format", "json", "--with-text", "--isolation", isolation);
        System.arraycopy(options.toArray(), 0, arguments, 0, 6);
        System.arraycopy(files, 0, arguments, 6, files.length);
        return CommandLineRun.of(arguments);
    }

    @Test
    void a_child_that_cannot_start_is_one_line_and_unreadable_input() {
        CommandLineRun run = CommandLineRun.of("review", "--max-memory", "2000000000", sample("02-public-notice.pdf"));
        assertEquals(50, run.exitCode());
        assertEquals(1, run.messageLines().size(), run.messages());
        assertTrue(run.messages().startsWith("EXT-704 02-public-notice.pdf: "), run.messages());
    }

    @Test
    void a_limit_below_one_is_a_wrong_command_line() {
        for (String option : List.of("--max-time", "--max-memory")) {
            CommandLineRun run = CommandLineRun.of("review", option, "0", sample("02-public-notice.pdf"));
            assertEquals(64, run.exitCode());
            assertTrue(run.messages().startsWith("CLI-023 "), run.messages());
        }
    }

    @Test
    void an_empty_password_is_a_wrong_command_line() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "\nsecond line\n", StandardCharsets.UTF_8);
        CommandLineRun run = CommandLineRun.of("review", "--password-file", file, sample("02-public-notice.pdf"));
        assertEquals(64, run.exitCode());
        assertTrue(run.messages().startsWith("CLI-024 "), run.messages());
    }

    @Test
    void unread_pictures_are_told_once_and_only_where_text_recognition_is_missing() {
        Path scan = sample("13-scanned-page.pdf");
        CommandLineRun twice = CommandLineRun.of("review", scan, scan);
        long told = twice.messageLines().stream()
                .filter(l -> l.startsWith("CLI-022 "))
                .count();
        assertEquals(StandardFormats.pictures().isAvailable() ? 0 : 1, told);
        assertEquals("", CommandLineRun.of("review", "--ocr", "off", scan).messages());
        assertEquals(
                "", CommandLineRun.of("review", sample("02-public-notice.pdf")).messages());
    }
}
