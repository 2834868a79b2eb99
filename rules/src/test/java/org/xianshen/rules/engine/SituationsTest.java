package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xianshen.legal.Regime;
import org.xianshen.rules.StandardRules;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.TableSource;

/**
 * The decision by regime: situations as a lawyer writes them down, answered by the real recognizers and rules.
 *
 * <p>The expectations come from the acts. Run with {@code -Dsituations=write} it writes {@code docs/decisions.md} anew.
 */
class SituationsTest {

    private static final Path PAGE = Path.of(System.getProperty("root.dir")).resolve("docs/decisions.md");
    private static final StandardRules RULES = StandardRules.load(CaseEngine.POLICY);
    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();
    private static final StepTable STEPS = StepTable.load(TableSource.SHIPPED, LEGAL);
    private static final RulingTable RULINGS = RulingTable.load(TableSource.SHIPPED, LEGAL, STEPS);
    private static final List<Situation> SITUATIONS = Situation.all();

    @TestFactory
    Stream<DynamicTest> situations() {
        return SITUATIONS.stream().map(s -> DynamicTest.dynamicTest(s.toString(), () -> check(s)));
    }

    private static void check(Situation situation) {
        SituationAnswer answer = SituationAnswer.of(situation, RULES);
        Set<String> missing = new TreeSet<>(situation.words("条款"));
        missing.removeAll(answer.articles());
        String told = answer.rules() + " " + answer.articles();
        assertAll(
                () -> assertEquals(situation.row().text("结论"), answer.outcome(), told),
                () -> assertEquals(Set.of(), missing, told),
                () -> assertEquals(situation.words("征求或移送"), answer.steps(), told),
                () -> assertEquals(situation.words("时限"), answer.clocks(), told));
    }

    @Test
    void the_table_is_large_and_every_row_says_why() {
        assertTrue(SITUATIONS.size() >= 150, "situations: " + SITUATIONS.size());
        Set<String> ids = new HashSet<>();
        for (Situation situation : SITUATIONS) {
            assertTrue(ids.add(situation.id()), situation.id() + " twice");
            assertTrue(
                    !situation.words("条款").isEmpty()
                            && !situation.row().text("说明").isEmpty(),
                    situation.id());
        }
    }

    @Test
    void no_situation_stands_twice() {
        Map<List<String>, String> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Situation situation : SITUATIONS) {
            List<String> key = new ArrayList<>(situation.document());
            key.add(situation.regime());
            key.add(situation.day().toString());
            String other = seen.put(key, situation.id());
            if (other != null) {
                twice.add(other + " = " + situation.id());
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void the_same_document_is_answered_differently_under_each_regime() {
        Map<List<String>, Map<String, Set<List<Set<String>>>>> byDocument = new HashMap<>();
        for (Situation situation : SITUATIONS) {
            byDocument
                    .computeIfAbsent(situation.document(), d -> new TreeMap<>())
                    .computeIfAbsent(situation.regime(), r -> new HashSet<>())
                    .add(situation.answer());
        }
        long triples = byDocument.values().stream()
                .filter(answers -> answers.size() == LEGAL.regimes().size())
                .filter(answers -> answers.values().stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .count()
                        >= LEGAL.regimes().size())
                .count();
        assertTrue(triples >= 12, "documents with three answers: " + triples);
    }

    @Test
    void every_ruling_about_a_document_is_in_a_situation() {
        Set<Integer> used = new HashSet<>();
        for (Situation situation : SITUATIONS) {
            Regime regime = LEGAL.regime(situation.regime());
            for (String rule : SituationAnswer.of(situation, RULES).rules()) {
                RULINGS.rows(rule).stream()
                        .filter(row -> row.counts(regime, regime.lawDay(situation.day())))
                        .forEach(row -> used.add(row.row().line()));
            }
        }
        List<String> unused = new ArrayList<>();
        for (String rule : RULINGS.rules()) {
            for (DatedRows.Dated<RulingTable.Entry> row : RULINGS.rows(rule)) {
                if (row.value().outcome() != null && !used.contains(row.row().line())) {
                    unused.add(rule + " line " + row.row().line());
                }
            }
        }
        assertEquals(List.of(), unused);
    }

    @Test
    void every_step_is_in_a_situation() {
        Set<Integer> used = new HashSet<>();
        for (Situation situation : SITUATIONS) {
            Regime regime = LEGAL.regime(situation.regime());
            SituationAnswer.of(situation, RULES)
                    .assessment()
                    .steps()
                    .forEach(step -> STEPS.rows(step.id()).stream()
                            .filter(row -> row.counts(regime, regime.lawDay(situation.day())))
                            .forEach(row -> used.add(row.row().line())));
        }
        List<String> unused = new ArrayList<>();
        for (String step : STEPS.ids()) {
            for (DatedRows.Dated<?> row : STEPS.rows(step)) {
                if (!used.contains(row.row().line())) {
                    unused.add(step + " line " + row.row().line());
                }
            }
        }
        assertEquals(List.of(), unused);
    }

    @Test
    void nothing_is_released_when_something_was_unread() {
        List<String> released = new ArrayList<>();
        for (Situation situation : SITUATIONS) {
            if (situation.unread() > 0) {
                String outcome = SituationAnswer.of(situation, RULES).outcome();
                if (outcome.equals("可以公开") || outcome.equals("处理后公开")) {
                    released.add(situation.toString());
                }
            }
        }
        assertEquals(List.of(), released);
    }

    @Test
    void the_page_is_up_to_date() throws IOException {
        String page = DecisionsPage.of(SITUATIONS, LEGAL);
        if ("write".equals(System.getProperty("situations"))) {
            Files.writeString(PAGE, page);
        }
        assertEquals(
                page,
                Files.readString(PAGE),
                "write it anew: mvn -pl rules -am test -Dtest=SituationsTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dsituations=write");
    }
}
