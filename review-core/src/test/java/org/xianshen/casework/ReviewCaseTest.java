package org.xianshen.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.message.Language;
import org.xianshen.message.ProblemException;
import org.xianshen.record.KeyKind;
import org.xianshen.release.Demo;

class ReviewCaseTest {

    @TempDir
    Path folder;

    private ReviewCase open() {
        try {
            return ReviewCase.open(
                    new CaseId("XS-1"), Demo.ORGAN, new Demo(folder, KeyKind.P256).report(), Demo.clock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Opinion opinion(Role role, String person, Verdict verdict, String reason) {
        return new Opinion(role, new PersonId(person), verdict, List.of(), "GK-01", reason);
    }

    private ReviewCase first() {
        return open().withStep(opinion(Role.UNDERTAKING_UNIT, "p1", Verdict.DISCLOSE_IN_PART, ""), Demo.clock());
    }

    @Test
    void goes_through_three_roles_to_the_approvers_decision() {
        ReviewCase second =
                first().withStep(opinion(Role.REVIEW_BODY, "p2", Verdict.DISCLOSE_IN_PART, ""), Demo.clock());
        assertEquals(Role.APPROVER, second.nextRole().orElseThrow());
        assertTrue(second.decision().isEmpty());
        ReviewCase third = second.withStep(opinion(Role.APPROVER, "p3", Verdict.WITHHOLD, "涉及第三方，暂不公开"), Demo.clock());
        assertEquals(Verdict.WITHHOLD, third.decision().orElseThrow());
        assertTrue(third.steps().get(2).overrulesProposal());
        assertFalse(third.steps().get(0).overrulesProposal());
        assertRefused(
                "CAS-004", () -> third.withStep(opinion(Role.APPROVER, "p4", Verdict.WITHHOLD, "x"), Demo.clock()));
    }

    @Test
    void refuses_a_role_out_of_order() {
        assertRefused(
                "CAS-001", () -> open().withStep(opinion(Role.APPROVER, "p1", Verdict.DISCLOSE, "x"), Demo.clock()));
        assertRefused(
                "CAS-001",
                () -> first().withStep(opinion(Role.UNDERTAKING_UNIT, "p2", Verdict.DISCLOSE, "x"), Demo.clock()));
    }

    @Test
    void refuses_one_person_in_two_steps() {
        assertRefused(
                "CAS-002",
                () -> first().withStep(opinion(Role.REVIEW_BODY, "p1", Verdict.DISCLOSE_IN_PART, ""), Demo.clock()));
    }

    @Test
    void refuses_a_clock_that_runs_backwards() {
        assertRefused(
                "CAS-003",
                () -> first().withStep(
                                opinion(Role.REVIEW_BODY, "p2", Verdict.DISCLOSE_IN_PART, ""),
                                Demo.clock(Duration.ofSeconds(-1))));
    }

    @Test
    void a_departure_needs_a_reason_in_words() {
        assertRefused(
                "CAS-005",
                () -> open().withStep(opinion(Role.UNDERTAKING_UNIT, "p1", Verdict.DISCLOSE, " "), Demo.clock()));
        assertRefused(
                "CAS-005", () -> first().withStep(opinion(Role.REVIEW_BODY, "p2", Verdict.REFER, ""), Demo.clock()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"电话13900000000", "身份证号１４０１０２１９９００３０７００００", "a@example.com", "邮箱ａ＠ｂ"})
    void refuses_a_reason_with_somebodys_numbers_and_does_not_repeat_it(String reason) {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> opinion(Role.APPROVER, "p1", Verdict.DISCLOSE, reason));
        assertEquals("CAS-006", refusal.problem().code());
        assertFalse(refusal.problem().line(Language.ZH).contains(reason));
        assertFalse(refusal.problem().line(Language.EN).contains(reason));
    }

    @Test
    void a_person_is_a_pseudonym_and_a_case_a_file_name() {
        assertRefused("CAS-007", () -> new PersonId("张三"));
        assertRefused("CAS-007", () -> new PersonId("140102199003070000"));
        assertRefused("CAS-008", () -> new CaseId("../x"));
        assertRefused("CAS-008", () -> new CaseId(""));
    }

    private static void assertRefused(String code, Executable work) {
        assertEquals(code, assertThrows(ProblemException.class, work).problem().code());
    }
}
