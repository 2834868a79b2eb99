package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.finding.Finding;
import org.xianshen.finding.RuleId;

/** Holds what an engine answers against what cases of rules expect. */
final class CaseCheck {

    private CaseCheck() {}

    /** Fails when {@code engine} does not answer {@code c} as it expects. */
    static void check(DroolsRuleEngine engine, RuleCase c) {
        Assessment answer = engine.assess(c.material(), c.context());
        Set<String> spoke = spoke(answer);
        Outcome outcome = answer.proposal().outcome();
        assertEquals(c.positive(), spoke.contains(c.rule()), () -> c.name() + " — spoke: " + spoke + ", " + outcome);
        for (String expected : c.expected()) {
            if (isOutcome(expected)) {
                assertEquals(expected, outcome.name(), () -> c.name() + " — spoke: " + spoke);
            } else if (expected.contains(":")) {
                assertTrue(destinations(answer).contains(expected), () -> c.name() + " — " + destinations(answer));
            } else if (expected.equals("none")) {
                assertTrue(answer.findings().isEmpty(), () -> c.name() + " — findings by " + spoke);
            } else if (c.positive()) {
                assertTrue(
                        answer.findings().stream()
                                .filter(f -> f.rule().value().equals(c.rule()))
                                .allMatch(f -> f.treatment().name().equals(expected)),
                        () -> c.name() + " — treatments "
                                + answer.findings().stream()
                                        .map(Finding::treatment)
                                        .toList());
            } else {
                assertTrue(spoke.contains(expected), () -> c.name() + " — spoke: " + spoke);
            }
        }
        assertFalse(answer.proposal().reasons().isEmpty());
        assertEquals(List.of(), ruledTwice(answer), c::name);
    }

    /**
     * Whether one of {@code cases} comes out differently with {@code engine}; an engine that breaks on a case answers it
     * differently.
     */
    static boolean isNoticed(DroolsRuleEngine engine, List<RuleCase> cases) {
        for (RuleCase c : cases) {
            try {
                check(engine, c);
            } catch (AssertionError | RuntimeException e) {
                return true;
            }
        }
        return false;
    }

    /** What more than one rule ruled on. */
    private static List<String> ruledTwice(Assessment answer) {
        Map<String, RuleId> ruled = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Finding finding : answer.findings()) {
            String place = finding.type() + " at " + finding.span();
            RuleId other = ruled.putIfAbsent(place, finding.rule());
            if (other != null && !other.equals(finding.rule())) {
                twice.add(place + " by " + other + " and " + finding.rule());
            }
        }
        return twice;
    }

    /** Whom a referral is to consult and where it goes, as cases write it: {@code consult:third-party}. */
    private static Set<String> destinations(Assessment answer) {
        Set<String> destinations = new TreeSet<>();
        if (answer.proposal() instanceof DisclosureProposal.Refer referral) {
            referral.consult().forEach(kind -> destinations.add("consult:" + kind));
            referral.refer().forEach(kind -> destinations.add("refer:" + kind));
        }
        return destinations;
    }

    private static boolean isOutcome(String word) {
        return Stream.of(Outcome.values()).anyMatch(o -> o.name().equals(word));
    }

    private static Set<String> spoke(Assessment answer) {
        Set<String> spoke = new TreeSet<>();
        answer.findings().forEach(f -> spoke.add(f.rule().value()));
        answer.proposal().reasons().forEach(r -> spoke.add(r.rule().value()));
        return spoke;
    }
}
