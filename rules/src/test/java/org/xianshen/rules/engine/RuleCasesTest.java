package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.definition.rule.Rule;
import org.xianshen.rules.legal.CsvLegalCatalogue;

/** Every rule answers its positives and stays silent on its near misses. */
class RuleCasesTest {

    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();
    private static final DroolsRuleEngine ENGINE = CaseEngine.load(LEGAL);

    /** Marks are what an organ answers for with more than a complaint: they get more cases than other rules. */
    private static final Map<String, Integer> MINIMUM = Map.of("CM", 8, "SE", 8, "PR", 8, "GR", 8);

    @TestFactory
    Stream<DynamicTest> cases() {
        return CaseFile.rules().stream()
                .flatMap(rule -> CaseFile.read(rule, LEGAL).stream())
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> CaseCheck.check(ENGINE, c)));
    }

    @Test
    void every_rule_has_a_case_file_and_every_case_file_a_rule() {
        List<String> rules = ENGINE.rules().stream().map(Rule::getName).sorted().toList();
        assertEquals(rules, CaseFile.rules());
    }

    @Test
    void every_rule_has_enough_positives_and_near_misses() {
        List<String> poor = new ArrayList<>();
        for (String rule : CaseFile.rules()) {
            List<RuleCase> cases = CaseFile.read(rule, LEGAL);
            long positives = cases.stream().filter(RuleCase::positive).count();
            int minimum = MINIMUM.entrySet().stream()
                    .filter(e -> rule.startsWith(e.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .findFirst()
                    .orElse(4);
            if (positives < minimum || cases.size() - positives < minimum) {
                poor.add(rule + " has " + positives + " positives and " + (cases.size() - positives)
                        + " near misses, needs " + minimum + " of each");
            }
        }
        assertEquals(List.of(), poor);
    }

    @Test
    void every_item_of_the_disclosure_catalogue_has_a_case() {
        Map<String, Long> positives = new TreeMap<>();
        for (RuleCase c : CaseFile.read("PI-016", LEGAL)) {
            if (c.positive()) {
                positives.merge(c.context().item().orElse(""), 1L, Long::sum);
            }
        }
        assertEquals(14, positives.size(), "items with a positive case: " + positives.keySet());
    }
}
