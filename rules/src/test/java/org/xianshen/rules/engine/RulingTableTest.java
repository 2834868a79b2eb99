package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.NextStep.Kind;
import org.xianshen.legal.Regime;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.Table;
import org.xianshen.rules.table.TableSource;

/** The tables of rulings and steps say one thing under each regime on each day, or do not load. */
class RulingTableTest {

    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();
    private static final StepTable STEPS = StepTable.load(TableSource.SHIPPED, LEGAL);
    private static final String RULING_COLUMNS =
            "rule,regime,from,to,treatment,topic,outcome,consult,refer,also,zh,en\n";
    private static final String STEP_COLUMNS =
            "step,kind,regime,from,to,parameter,number,unit,runner,silence,instrument,article,zh,en\n";

    @ParameterizedTest
    @CsvSource({
        "cn-2008, 2009-12-31, REFER",
        "cn-2008, 2010-01-11, REFER",
        "cn-2008, 2010-01-12, WITHHOLD",
        "cn-2008, 2019-05-14, WITHHOLD",
        "cn-2008, 2026-11-23, WITHHOLD",
        "cn-shanxi-2014, 2014-07-01, WITHHOLD",
        "cn-shanxi-2014, 2019-05-14, WITHHOLD",
        "cn-shanxi-2014, 2019-05-15, REFER",
        "cn-2019, 2019-05-15, REFER",
    })
    void an_internal_mark_is_ruled_by_regime_and_day(String regime, LocalDate day, Outcome outcome) {
        RulingTable table = RulingTable.load(TableSource.SHIPPED, LEGAL, STEPS);
        assertEquals(
                outcome, table.on(LEGAL.regime(regime), day).entry("DEC-007").proposed());
    }

    @Test
    void refuses_two_rows_that_count_together() {
        Problem problem = refused("""
                DEC-007,*,,,,internal-affairs,REFER,,,,甲,a
                DEC-007,cn-2008,2018-01-01,,,internal-affairs,WITHHOLD,,,,乙,b
                """);
        assertEquals(List.of("3", "regime", "cn-2008"), problem.arguments().subList(0, 3));
        assertTrue(problem.arguments().get(3).contains("line 2 does not have (cn-2008, 2018-01-01)"));
    }

    @Test
    void refuses_a_day_without_a_row() {
        Problem problem = refused("""
                DEC-007,cn-2008,,,,internal-affairs,REFER,,,,甲,a
                DEC-007,cn-2019 cn-shanxi-2014,2019-05-15,,,internal-affairs,REFER,,,,乙,b
                """);
        assertEquals("3", problem.arguments().get(0));
        assertTrue(problem.arguments().get(3).contains("none counts under cn-shanxi-2014 on 2014-07-01"));
    }

    @Test
    void refuses_a_row_that_never_counts() {
        Problem problem = refused("""
                DEC-007,*,,,,internal-affairs,REFER,,,,甲,a
                DEC-007,cn-2008,2019-05-15,,,internal-affairs,WITHHOLD,,,,乙,b
                """);
        assertEquals(List.of("3", "from", "2019-05-15"), problem.arguments().subList(0, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEC-007,cn-1999,,,,internal-affairs,REFER,,,,甲,a | regime",
                "DEC-007,* cn-2008,,,,internal-affairs,REFER,,,,甲,a | regime",
                "DEC-007,,,,,internal-affairs,REFER,,,,甲,a | regime",
                "DEC-007,*,2010-13-01,,,internal-affairs,REFER,,,,甲,a | from",
                "DEC-007,*,,,,weather,REFER,,,,甲,a | topic",
                "DEC-007,*,,,,internal-affairs,,,,,甲,a | outcome",
                "DEC-007,*,,,KEEP,internal-affairs,REFER,,,,甲,a | outcome",
                "DEC-007,*,,,,internal-affairs,REFER,issuing-organ,,,甲,a | consult",
                "DEC-007,*,,,,internal-affairs,REFER,,third-party,,甲,a | refer",
                "DEC-007,*,,,,internal-affairs,REFER,,,burn,甲,a | also",
            })
    void refuses_a_row_that_names_what_is_not_there(String row, String column) {
        Problem problem = refused(row + "\n");
        assertEquals(List.of("2", column), problem.arguments().subList(0, 2));
    }

    @Test
    void refuses_a_rule_that_rules_now_on_a_stretch_and_now_on_the_document() {
        Problem problem = refused("""
                DEC-007,cn-2008,,,,internal-affairs,REFER,,,,甲,a
                DEC-007,cn-2019 cn-shanxi-2014,,,KEEP,internal-affairs,,,,,乙,b
                """);
        assertEquals(List.of("3", "outcome"), problem.arguments().subList(0, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ask,CONSULT,*,,,,15,,,UNSAID,gbf-2010-57,二（二）,甲,a | parameter",
                "ask,CONSULT,*,,,third.2019,0,WORKING_DAY,ADDRESSEE,UNSAID,gbf-2010-57,二（二）,甲,a | number",
                "ask,CONSULT,*,,,third.2019,15,WEEK,ADDRESSEE,UNSAID,gbf-2010-57,二（二）,甲,a | unit",
                "ask,CONSULT,*,,,,,,,MAYBE,gbf-2010-57,二（二）,甲,a | silence",
                "ask,CONSULT,*,,,,,,,REFUSAL,gbf-2010-57,二（二）,甲,a | silence",
                "ask,CONSULT,*,,,third.2019,15,WORKING_DAY,ORGAN,CONSENT,gbf-2010-57,二（二）,甲,a | silence",
                "ask,CONSULT,*,,,,,,,UNSAID,no-act,二（二）,甲,a | instrument",
                "ask,CONSULT,*,,,,,,,UNSAID,zfxxgk-2019,第三十二条,甲,a | instrument",
            })
    void refuses_half_a_clock_and_an_act_that_is_not_in_force(String row, String column) {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> StepTable.of(table("steps.csv", STEP_COLUMNS + row + "\n"), LEGAL));
        assertEquals("RUL-003", refused.problem().code());
        assertEquals(List.of("2", column), refused.problem().arguments().subList(0, 2));
    }

    @Test
    void refuses_a_step_of_two_kinds() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> StepTable.of(table("steps.csv", STEP_COLUMNS + """
                ask,CONSULT,cn-2008,,,,,,,UNSAID,zfxxgk-2007,第二十三条,甲,a
                ask,REFER,cn-2019 cn-shanxi-2014,,,,,,,UNSAID,zfxxgk-2019,第三十二条,甲,a
                """), LEGAL));
        assertEquals(
                List.of("3", "kind", "REFER"), refused.problem().arguments().subList(0, 3));
    }

    @Test
    void steps_are_listed_by_kind() {
        assertEquals(Set.of("third-party"), STEPS.ids(Set.of(Kind.CONSULT)));
    }

    @Test
    void a_regime_that_no_table_knows_and_a_day_before_its_first_are_refused() {
        DroolsRuleEngine engine = DroolsRuleEngine.load(LEGAL);
        Regime foreign =
                new Regime("cn-2099", new LocalizedText("某条例", "some act"), LocalDate.of(2000, 1, 1), null, true);
        assertEquals(
                "LAW-001", refused(engine, foreign, LocalDate.of(2026, 1, 1)).code());
        Problem early = refused(engine, LEGAL.regime("cn-2019"), LocalDate.of(2016, 1, 1));
        assertEquals("LAW-004", early.code());
        assertEquals(List.of("cn-2019", "2016-01-01", "2019-05-15"), early.arguments());
    }

    private static Problem refused(DroolsRuleEngine engine, Regime regime, LocalDate day) {
        return assertThrows(
                        ProblemException.class,
                        () -> engine.assess(CaseText.material("\"正文\"", 0), new DisclosureContext(regime, day, null)))
                .problem();
    }

    private static Problem refused(String rows) {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> RulingTable.of(table("rulings.csv", RULING_COLUMNS + rows), STEPS, LEGAL));
        assertEquals("RUL-003", refused.problem().code());
        assertEquals("rulings.csv", refused.problem().where());
        return refused.problem();
    }

    private static Table table(String name, String text) {
        return Table.read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
