package org.xianshen.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProblemTest {

    private static final Path WORDINGS = Path.of("src/main/resources/org/xianshen/message");

    @Test
    void tells_code_place_what_and_remedy_in_one_line() {
        Problem problem = Problem.of("EXT-001", "a.pdf", "2048", "1024");
        assertEquals(
                "EXT-001 a.pdf: the file has 2048 bytes, the limit is 1024; split the file or raise the limit",
                problem.line(Language.EN));
        assertEquals("EXT-001 a.pdf：文件共 2048 字节，超过上限 1024；请拆分文件或调高上限", problem.line(Language.ZH));
    }

    @Test
    void an_argument_that_looks_like_a_placeholder_is_left_alone() {
        assertEquals(
                "unknown regime '{1}'", Problem.of("LAW-001", "", "{1}", "x").what(Language.EN));
    }

    @Test
    void refuses_a_code_of_another_form() {
        assertThrows(IllegalArgumentException.class, () -> Problem.of("EXT1", "a.pdf"));
    }

    @Test
    void a_code_without_wording_fails_loudly() {
        assertThrows(
                IllegalStateException.class, () -> Problem.of("EXT-999", "").what(Language.EN));
    }

    @TestFactory
    Stream<DynamicTest> every_area_has_the_same_codes_in_both_languages() throws IOException {
        try (Stream<Path> files = Files.list(WORDINGS)) {
            Set<String> areas = files.map(f -> f.getFileName().toString().substring(0, 3))
                    .collect(Collectors.toCollection(TreeSet::new));
            return List.copyOf(areas).stream().map(area -> DynamicTest.dynamicTest(area, () -> agree(area)));
        }
    }

    private static void agree(String area) throws IOException {
        Properties chinese = load(area + ".zh.properties");
        Properties english = load(area + ".en.properties");
        assertEquals(new TreeSet<>(chinese.stringPropertyNames()), new TreeSet<>(english.stringPropertyNames()));
        for (String key : chinese.stringPropertyNames()) {
            assertTrue(key.startsWith(area + "-"), key + " belongs into another file");
            assertFalse(chinese.getProperty(key).isBlank(), key + " says nothing in Chinese");
            assertFalse(english.getProperty(key).isBlank(), key + " says nothing in English");
            String code = key.substring(0, 7);
            assertTrue(chinese.containsKey(code) && chinese.containsKey(code + ".remedy"), code + " lacks a part");
        }
    }

    private static Properties load(String name) throws IOException {
        Properties wordings = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDINGS.resolve(name), StandardCharsets.UTF_8)) {
            wordings.load(reader);
        }
        return wordings;
    }
}
