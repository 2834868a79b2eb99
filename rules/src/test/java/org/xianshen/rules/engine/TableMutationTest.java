package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.KieBase;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.finding.Mention;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.StandardRules;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Table;
import org.xianshen.rules.table.TableSource;

/**
 * Every row of the decision tables is held by a case: change what the row rules or leave it out, and a case of some rule or
 * of {@code table-cases}, or a situation, comes out differently.
 */
class TableMutationTest {

    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();
    private static final Map<String, Table> READ = new HashMap<>();
    private static final TableSource SHIPPED = path -> READ.computeIfAbsent(path, Resources::table);
    private static final KieBase RULES = CompiledRules.load();
    private static final DroolsRuleEngine ENGINE = CaseEngine.load(LEGAL);
    private static final Map<Situation, ReviewMaterial> SITUATIONS = new LinkedHashMap<>();

    @BeforeAll
    static void readSituations() {
        StandardRules rules = StandardRules.load(CaseEngine.POLICY);
        Situation.all().forEach(situation -> SITUATIONS.put(situation, situation.material(rules.recognizers())));
    }

    @TestFactory
    Stream<DynamicTest> cases_of_the_tables() {
        return TableCases.read(LEGAL).stream()
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> CaseCheck.check(ENGINE, c)));
    }

    @Test
    void some_case_notices_each_change_of_a_row() {
        List<Spoken> cases = new ArrayList<>();
        CaseFile.rules().forEach(rule -> CaseFile.read(rule, LEGAL).forEach(c -> cases.add(Spoken.of(c))));
        TableCases.read(LEGAL).forEach(c -> cases.add(Spoken.of(c)));
        Map<String, List<RuleCase>> orders = new HashMap<>();
        List<String> survivors = new ArrayList<>();
        for (TableMutant mutant : TableMutant.all()) {
            List<RuleCase> likelyFirst =
                    orders.computeIfAbsent(mutant.type() + mutant.words(), row -> Spoken.likelyFirst(cases, mutant));
            if (!isNoticed(mutant, likelyFirst)) {
                survivors.add(mutant.name());
            }
        }
        assertEquals(List.of(), AllowedMutants.read("tables.csv").problems(survivors));
    }

    /** A table that does not load is noticed by everything. */
    private static boolean isNoticed(TableMutant mutant, List<RuleCase> cases) {
        DroolsRuleEngine engine;
        try {
            engine = CaseEngine.of(RULES, LEGAL, mutant.source(SHIPPED));
        } catch (ProblemException | NullPointerException refused) {
            return true;
        }
        return CaseCheck.isNoticed(engine, cases) || isNoticedBySituations(engine);
    }

    private static boolean isNoticedBySituations(DroolsRuleEngine engine) {
        return SITUATIONS.entrySet().stream()
                .anyMatch(e -> !SituationAnswer.of(e.getKey(), e.getValue(), engine, LEGAL)
                        .isAsExpected(e.getKey()));
    }

    /** A case and the words it speaks of. */
    private record Spoken(RuleCase ruleCase, Set<String> words) {

        static Spoken of(RuleCase c) {
            Set<String> words = new HashSet<>();
            words.add(c.rule());
            c.context().item().ifPresent(words::add);
            for (Mention mention : c.material().mentions()) {
                words.add(mention.type().name());
                words.addAll(mention.attributes().values());
            }
            return new Spoken(c, words);
        }

        /** The cases that can lead to the row of {@code mutant}, those that share most words with it first. */
        static List<RuleCase> likelyFirst(List<Spoken> cases, TableMutant mutant) {
            return cases.stream()
                    .filter(spoken -> mutant.type().isEmpty() || spoken.words.contains(mutant.type()))
                    .sorted(Comparator.comparingInt((Spoken spoken) -> -spoken.shared(mutant.words())))
                    .map(Spoken::ruleCase)
                    .toList();
        }

        private int shared(Set<String> others) {
            return (int) others.stream().filter(words::contains).count();
        }
    }
}
