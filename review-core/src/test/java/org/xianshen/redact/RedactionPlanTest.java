package org.xianshen.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.deidentify.Replacement;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.Category;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.message.LocalizedText;

class RedactionPlanTest {

    private static PlannedRedaction redaction(String id, int start, int end) {
        return redaction(id, start, end, Treatment.SUPPRESS);
    }

    private static PlannedRedaction redaction(String id, int start, int end, Treatment treatment) {
        Finding finding = new Finding(
                id,
                new RuleId("PI-003"),
                Category.PERSONAL_INFORMATION,
                FindingType.RESIDENT_ID,
                new TextSpan("u1", start, end),
                1,
                List.of(),
                List.of(),
                treatment,
                new LocalizedText("", ""));
        return new PlannedRedaction(finding, new Replacement(id), "");
    }

    private static List<TextSpan> spans(PlannedRedaction... candidates) {
        return RedactionPlan.of(List.of(candidates)).redactions().stream()
                .map(r -> r.finding().span())
                .toList();
    }

    @Test
    void the_widest_wins_where_one_lies_in_the_other() {
        assertEquals(List.of(new TextSpan("u1", 2, 20)), spans(redaction("a", 4, 8), redaction("b", 2, 20)));
    }

    @Test
    void what_sticks_out_of_a_wider_one_goes_too() {
        assertEquals(
                List.of(new TextSpan("u1", 0, 10), new TextSpan("u1", 10, 14)),
                spans(redaction("b", 6, 14), redaction("a", 0, 10)));
    }

    @Test
    void stretches_side_by_side_stay_two() {
        assertEquals(
                List.of(new TextSpan("u1", 0, 3), new TextSpan("u1", 3, 5)),
                spans(redaction("a", 0, 3), redaction("b", 3, 5)));
    }

    @Test
    void what_nothing_may_be_left_of_is_not_left_in_part_by_another() {
        for (Treatment partly :
                List.of(Treatment.MASK, Treatment.GENERALIZE, Treatment.PSEUDONYMIZE, Treatment.TOKENIZE)) {
            for (Treatment whole : List.of(Treatment.SUPPRESS, Treatment.ASK)) {
                assertEquals(
                        List.of("whole 0 10"),
                        told(redaction("part", 0, 10, partly), redaction("whole", 0, 10, whole)));
                assertEquals(
                        List.of("whole 0 10"), told(redaction("part", 0, 10, partly), redaction("whole", 4, 6, whole)));
                assertEquals(
                        List.of("whole 0 14"),
                        told(redaction("part", 0, 10, partly), redaction("whole", 8, 14, whole)));
                assertEquals(
                        List.of("whole 0 10", "part 10 14"),
                        told(redaction("part", 8, 14, partly), redaction("whole", 0, 10, whole)));
            }
        }
        assertEquals(
                List.of("a 0 10"),
                told(redaction("a", 0, 10, Treatment.GENERALIZE), redaction("b", 2, 4, Treatment.MASK)));
    }

    private static List<String> told(PlannedRedaction... candidates) {
        return RedactionPlan.of(List.of(candidates)).redactions().stream()
                .map(r -> r.replacement().text() + " " + r.finding().span().start() + " "
                        + r.finding().span().end())
                .toList();
    }

    @Test
    void refuses_overlaps_when_made_directly() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RedactionPlan(List.of(redaction("a", 0, 10), redaction("b", 6, 14))));
    }
}
