package org.xianshen.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.message.ProblemException;

class RetentionScheduleTest {

    private static final String HEAD = "version,T-1\nclass,category,period,trigger,source\n";

    @ParameterizedTest
    @CsvSource({
        "GK-10, 2026-11-24, 2037-01-01",
        "GK-10, 2026-01-01, 2037-01-01",
        "GK-30, 2026-12-31, 2057-01-01",
        "GK-C5, 2024-02-29, 2029-02-28",
        "GK-C5, 2026-11-24, 2031-11-24",
        "GK-E3, 2026-11-24, 2029-11-24",
    })
    void tells_the_first_day_of_disposal(String id, LocalDate triggered, LocalDate due) {
        assertEquals(Optional.of(due), RetentionSchedule.sample().get(id).dueOn(triggered));
    }

    @Test
    void a_permanent_class_is_never_due() {
        assertEquals(Optional.empty(), RetentionSchedule.sample().get("GK-P").dueOn(LocalDate.of(2000, 1, 1)));
    }

    @Test
    void the_sample_calls_itself_a_sample() {
        assertTrue(RetentionSchedule.sample().version().startsWith("SAMPLE"));
        assertEquals(5, RetentionSchedule.sample().classes().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RET-001|t.csv:3|A,档案,10年,YEAR_END",
                "RET-001|t.csv:3|A,,10年,YEAR_END,x",
                "RET-002|t.csv:3|A,档案,十年,YEAR_END,x",
                "RET-002|t.csv:3|A,档案,0年,YEAR_END,x",
                "RET-002|t.csv:3|A,档案,101年,YEAR_END,x",
                "RET-003|t.csv:3|A,档案,10年,NEVER,x",
                "RET-005|t.csv:3|甲,档案,10年,YEAR_END,x",
                "RET-007|t.csv:3|A,\"档案,10年,YEAR_END,x",
            })
    void refuses_a_bad_line_by_its_number(String code, String where, String line) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> parse(HEAD + line));
        assertEquals(code, refusal.problem().code());
        assertEquals(where, refusal.problem().where());
    }

    @Test
    void refuses_a_class_twice_a_missing_version_and_an_empty_table() {
        String row = "A,档案,10年,YEAR_END,x\n";
        assertEquals("RET-004", code(HEAD + row + row));
        assertEquals("RET-001", code("class,category,period,trigger,source\n" + row));
        assertEquals("RET-001", code(HEAD));
        assertEquals("RET-001", code(""));
        assertEquals(
                "RET-006",
                assertThrows(ProblemException.class, () -> parse(HEAD + row).get("B"))
                        .problem()
                        .code());
    }

    private static String code(String csv) {
        return assertThrows(ProblemException.class, () -> parse(csv)).problem().code();
    }

    private static RetentionSchedule parse(String csv) {
        return RetentionSchedule.parse(csv.getBytes(StandardCharsets.UTF_8), "t.csv");
    }
}
