package org.xianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line says the same in both languages. */
class WordingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"message/CLI.%s.properties", "message/INP.%s.properties"})
    void every_code_has_what_happened_and_what_to_do_in_both_languages(String name) throws IOException {
        Properties chinese = load(name.formatted("zh"));
        Properties english = load(name.formatted("en"));
        assertEquals(new TreeSet<>(chinese.stringPropertyNames()), new TreeSet<>(english.stringPropertyNames()));
        for (String key : chinese.stringPropertyNames()) {
            assertTrue(chinese.containsKey(key.substring(0, 7) + ".remedy"), key + " has no remedy");
            assertFalse(
                    chinese.getProperty(key).isBlank()
                            || english.getProperty(key).isBlank(),
                    key);
        }
    }

    private static Properties load(String name) throws IOException {
        Properties wordings = new Properties();
        Path file = CommandLineRun.ROOT
                .resolve("review-cli/src/main/resources/org/xianshen")
                .resolve(name);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            wordings.load(reader);
        }
        return wordings;
    }
}
