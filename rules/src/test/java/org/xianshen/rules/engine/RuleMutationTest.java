package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.TableSource;

/**
 * Every condition of every rule is held by the cases of that rule: leave the condition out or turn it round, and one of them
 * comes out differently. What no case notices could be changed by accident without anybody noticing.
 */
class RuleMutationTest {

    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();
    private static final Map<String, List<String>> CONDITIONS = conditions();

    @Test
    void the_cases_of_a_rule_notice_each_change_of_its_conditions() {
        Map<String, List<RuleCase>> cases = new HashMap<>();
        CaseFile.rules().forEach(rule -> cases.put(rule, CaseFile.read(rule, LEGAL)));
        List<String> survivors = new ArrayList<>();
        for (RuleMutant mutant : RuleMutant.all(CompiledRules.models())) {
            List<Model> models = mutant.in(CompiledRules.models());
            DroolsRuleEngine engine = CaseEngine.of(CompiledRules.build(models), LEGAL, TableSource.SHIPPED);
            if (!CaseCheck.isNoticed(engine, cases.getOrDefault(mutant.rule(), List.of()))) {
                survivors.add(name(mutant));
            }
        }
        assertEquals(List.of(), AllowedMutants.read("rules.csv").problems(survivors));
    }

    @Test
    void every_condition_in_the_text_of_a_rule_is_mutated_in_both_ways() {
        Map<String, Integer> written = new TreeMap<>();
        CONDITIONS.forEach((rule, conditions) -> written.put(rule, 2 * conditions.size()));
        Map<String, Integer> mutated = new TreeMap<>();
        RuleMutant.all(CompiledRules.models()).forEach(mutant -> mutated.merge(mutant.rule(), 1, Integer::sum));
        assertEquals(written, mutated);
    }

    @Test
    void the_cases_hold_for_rules_put_together_anew_without_a_change() {
        DroolsRuleEngine engine =
                CaseEngine.of(CompiledRules.build(CompiledRules.models()), LEGAL, TableSource.SHIPPED);
        for (String rule : CaseFile.rules()) {
            CaseFile.read(rule, LEGAL).forEach(c -> CaseCheck.check(engine, c));
        }
    }

    @Test
    void without_cases_every_change_survives_and_with_them_a_changed_rule_answers_differently() {
        RuleMutant negated = RuleMutant.all(CompiledRules.models()).stream()
                .filter(mutant -> mutant.rule().equals("PI-003") && mutant.kind() == RuleMutant.Kind.NEGATED)
                .findFirst()
                .orElseThrow();
        DroolsRuleEngine engine =
                CaseEngine.of(CompiledRules.build(negated.in(CompiledRules.models())), LEGAL, TableSource.SHIPPED);
        assertFalse(CaseCheck.isNoticed(engine, List.of()));
        assertTrue(CaseCheck.isNoticed(engine, CaseFile.read("PI-003", LEGAL)));
        assertFalse(CaseCheck.isNoticed(engine, CaseFile.read("CM-001", LEGAL)), "another rule is as it was");
    }

    private static String name(RuleMutant mutant) {
        return mutant.rule() + " " + mutant.kind() + " "
                + CONDITIONS.getOrDefault(mutant.rule(), List.of()).get(mutant.condition() - 1);
    }

    /** The constraints of each rule as they stand in its file. */
    private static Map<String, List<String>> conditions() {
        Map<String, List<String>> conditions = new TreeMap<>();
        RuleSource.all().forEach((rule, source) -> conditions.put(rule, source.constraints()));
        return conditions;
    }
}
