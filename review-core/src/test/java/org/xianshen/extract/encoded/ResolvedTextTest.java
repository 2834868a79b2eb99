package org.xianshen.extract.encoded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;

class ResolvedTextTest {

    @Test
    void each_character_tells_where_it_stands() {
        String text = "无\n甲\\u5f20%E4%B8%89乙\n无";
        ResolvedText resolved = ResolvedText.of(text);
        assertEquals("甲张三乙\n", resolved.text());
        assertEquals("\\u5f20", text.substring(resolved.start(1), resolved.end(1)));
        assertEquals("%E4%B8%89", text.substring(resolved.start(2), resolved.end(2)));
        assertEquals("乙", text.substring(resolved.start(3), resolved.end(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a&amp;b&nbsp;",
                "50% of",
                "/q?a=b%20c",
                "x=B4",
                "C:\\users\\x",
                "\\u00",
                "&#;",
                "{\"a\":\"\\u0026\"}",
                "=E5"
            })
    void text_without_escaped_letters_is_not_read_twice(String text) {
        assertTrue(ResolvedText.of(text).isEmpty());
    }

    @Test
    void escapes_of_style_sheets_are_ended_by_one_space() {
        assertEquals(
                "a{content:'张 三'}",
                ResolvedText.ofStyle("a{content:'\\5F20  \\4e09'}").text().strip());
        assertTrue(ResolvedText.ofStyle(".sm\\:flex{}").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=E5",
                "%41",
                "&#",
                "\\u5f2",
                "data:a;",
                "data:a;base64,",
                "=41",
                "BEGIN:V;",
                "\n ",
                ";B",
                "\nA;B:"
            })
    void time_is_linear(String piece) {
        String text = "BEGIN:VCARD\nA;" + piece.repeat(500_000);
        assertTimeout(Duration.ofSeconds(20), () -> ResolvedText.of(text));
        assertTimeout(Duration.ofSeconds(20), () -> EmbeddedFiles.areIn(text));
        EmbeddedFiles files = new EmbeddedFiles(
                SourceDocument.ofText("a", text),
                ExtractedDocument.builder("text/plain"),
                ExtractionContext.of(ExtractionLimits.DEFAULT),
                "");
        assertTimeout(Duration.ofSeconds(20), () -> files.enter(text));
    }
}
