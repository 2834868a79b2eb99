package org.xianshen.rules.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.message.ProblemException;
import org.xianshen.normalize.DocumentText;

class WatchWordRecognizerTest {

    @TempDir
    Path folder;

    private static List<String> found(WatchWordRecognizer recognizer, String... units) {
        List<TextUnit> read = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            read.add(new TextUnit("u" + (i + 1), i == 0 ? Carrier.BODY : Carrier.COMMENT, "", 0, units[i]));
        }
        DocumentText text = DocumentText.of(read, DocumentLayout.NONE);
        List<Mention> mentions = new ArrayList<>();
        recognizer.recognize(text, mentions::add);
        assertEquals(
                0,
                mentions.stream()
                        .filter(m -> m.type() != FindingType.WATCH_WORD)
                        .count());
        return mentions.stream()
                .map(m -> m.span().unit() + ":" + text.textOf(m.span()))
                .toList();
    }

    @Test
    void finds_every_occurrence_in_every_unit() {
        WatchWordRecognizer recognizer = WatchWordRecognizer.of(List.of("青龙工程", "Project Alpha"));
        assertEquals(
                List.of("u1:青龙工程", "u1:青龙工程", "u1:project  alpha", "u2:青龙工程"),
                found(recognizer, "青龙工程与青龙工程，project  alpha", "见青龙工程"));
    }

    @Test
    void sees_through_width_spaces_invisible_characters_and_line_breaks() {
        WatchWordRecognizer recognizer = WatchWordRecognizer.of(List.of("青龙工程A1"));
        assertEquals(
                List.of("u1:青 龙 工 程 Ａ１", "u1:青\u200B龙工程a1", "u1:青龙\n工程A1"),
                found(recognizer, "青 龙 工 程 Ａ１；青\u200B龙工程a1；青龙\n工程A1"));
    }

    @Test
    void does_not_find_a_latin_word_inside_a_longer_one() {
        assertEquals(List.of("u1:cat"), found(WatchWordRecognizer.of(List.of("cat")), "concatenate, cat"));
    }

    @Test
    void loads_a_file_with_comments_and_empty_lines() throws IOException {
        Path file = folder.resolve("words.txt");
        Files.writeString(file, "# 关注词\n\n青龙工程\r\n 白虎计划 \n");
        WatchWordRecognizer recognizer = WatchWordRecognizer.load(file);
        assertEquals("2", recognizer.component().version());
        assertEquals(List.of("u1:白虎计划"), found(recognizer, "白虎计划"));
        assertFalse(recognizer.toString().contains("白虎"));
    }

    @Test
    void names_file_and_line_of_what_is_wrong() throws IOException {
        Path gbk = folder.resolve("gbk.txt");
        Files.write(gbk, ("ok line\n" + "青龙工程").getBytes(Charset.forName("GB18030")));
        assertProblem("LEX-001", gbk + ":2", () -> WatchWordRecognizer.load(gbk));

        Path shortWord = folder.resolve("short.txt");
        Files.writeString(shortWord, "青龙工程\n龙\n", StandardCharsets.UTF_8);
        assertProblem("LEX-002", shortWord + ":2", () -> WatchWordRecognizer.load(shortWord));

        Path empty = folder.resolve("empty.txt");
        Files.writeString(empty, "# nothing\n");
        assertProblem("LEX-003", empty.toString(), () -> WatchWordRecognizer.load(empty));

        Path missing = folder.resolve("missing.txt");
        assertProblem("LEX-004", missing.toString(), () -> WatchWordRecognizer.load(missing));
    }

    private static void assertProblem(String code, String where, Runnable action) {
        ProblemException thrown = assertThrows(ProblemException.class, action::run);
        assertEquals(code, thrown.problem().code());
        assertEquals(where, thrown.problem().where());
    }
}
