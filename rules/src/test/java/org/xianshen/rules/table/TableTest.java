package org.xianshen.rules.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.finding.Treatment;
import org.xianshen.message.Language;
import org.xianshen.message.ProblemException;

class TableTest {

    @Test
    void reads_quotes_comments_and_windows_line_ends() {
        Table table = read("# a comment\r\na,b\r\n\r\n\"x, \"\"y\"\"\",二\r\n");
        assertEquals(List.of("x, \"y\"", "二"), table.rows().get(0).fields());
        assertEquals(4, table.rows().get(0).line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment", "a,b\n1", "a,b\n1,2,3", "a,b\n\"1,2", "a,a\n1,2"})
    void refuses_what_is_no_table(String text) {
        ProblemException refused = assertThrows(ProblemException.class, () -> read(text));
        assertEquals("RUL-002", refused.problem().code());
        assertEquals("t.csv", refused.problem().where());
    }

    @Test
    void a_bad_value_is_told_with_line_column_and_legal_values() {
        Row row = read("treatment,day,count,flag\nHIDE,2026-13-01,x,yes").rows().get(0);
        ProblemException refused =
                assertThrows(ProblemException.class, () -> row.constant("treatment", Treatment.class));
        String line = refused.problem().line(Language.of(Locale.ENGLISH));
        assertEquals(
                "RUL-003 t.csv: line 2: 'HIDE' in column treatment is not allowed; use [KEEP, MASK, SUPPRESS, GENERALIZE,"
                        + " PSEUDONYMIZE, TOKENIZE, WITHHOLD_DOCUMENT, ASK]",
                line);
        assertThrows(ProblemException.class, () -> row.day("day"));
        assertThrows(ProblemException.class, () -> row.number("count"));
        assertThrows(ProblemException.class, () -> row.truth("flag"));
        assertThrows(ProblemException.class, () -> row.text("no-such-column"));
    }

    @Test
    void words_in_a_column_of_names_are_not_told() {
        Row row = read("treatment,phrase\n青龙山布防,ASK").rows().get(0);
        assertEquals(
                "…",
                assertThrows(ProblemException.class, () -> row.constant("treatment", Treatment.class))
                        .problem()
                        .arguments()
                        .get(2));
        assertEquals("ASK", row.oneOf("phrase", List.of("KEEP", "ASK")));
    }

    @Test
    void the_header_is_a_row_of_its_own() {
        Row header = read("# a comment\n\na,b\n1,2").header();
        assertEquals(3, header.line());
        assertEquals(List.of("a", "b"), header.fields());
    }

    @Test
    void a_missing_resource_is_refused() {
        ProblemException refused = assertThrows(ProblemException.class, () -> Resources.bytes("tables/none.csv"));
        assertEquals("RUL-004", refused.problem().code());
    }

    private static Table read(String text) {
        return Table.read("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
