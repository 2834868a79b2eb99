package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.table.Table;

class AllowedMutantsTest {

    @Test
    void a_survivor_must_be_allowed_and_an_entry_must_be_needed() {
        AllowedMutants allowed = allowed("A-00[12] DROPPED .*,why\nB-001 .*,why");
        assertEquals(
                List.of("no case notices: A-003 DROPPED plain", "list allows what no longer survives: B-001 .*"),
                allowed.problems(List.of("A-001 DROPPED plain", "A-003 DROPPED plain")));
        assertEquals(List.of(), allowed.problems(List.of("A-002 DROPPED plain", "B-001 NEGATED plain")));
    }

    @Test
    void an_entry_matches_the_whole_of_a_survivor() {
        assertEquals(
                2, allowed("A-001,why").problems(List.of("A-001 DROPPED plain")).size());
    }

    @Test
    void an_entry_without_a_reason_is_refused() {
        assertThrows(ProblemException.class, () -> allowed("A-001 .*,"));
    }

    private static AllowedMutants allowed(String rows) {
        return AllowedMutants.of(
                Table.read("list", ("mutant,reason\n" + rows).getBytes(StandardCharsets.UTF_8)), "list");
    }
}
