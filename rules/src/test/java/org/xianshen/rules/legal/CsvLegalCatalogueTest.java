package org.xianshen.rules.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.legal.LegalBasis;
import org.xianshen.legal.Regime;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.table.Table;

class CsvLegalCatalogueTest {

    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();

    @ParameterizedTest
    @CsvSource({
        "2008-05-01, cn-2008",
        "2019-05-14, cn-2008",
        "2019-05-15, cn-2019",
        "2026-11-23, cn-2019",
    })
    void finds_the_national_regime_of_a_day(LocalDate day, String regime) {
        assertEquals(regime, LEGAL.regimeOn(day).id());
    }

    @Test
    void a_local_regime_is_used_only_when_it_is_named() {
        assertFalse(LEGAL.regime("cn-shanxi-2014").chosenByDay());
        assertEquals("cn-2008", LEGAL.regimeOn(LocalDate.of(2016, 1, 1)).id());
    }

    @Test
    void a_day_before_any_regime_is_refused() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> LEGAL.regimeOn(LocalDate.of(2008, 4, 30)));
        assertEquals("LAW-002", refused.problem().code());
        assertEquals(List.of("2008-04-30", "2008-05-01"), refused.problem().arguments());
    }

    @Test
    void unknown_names_are_refused_with_the_known_ones() {
        ProblemException regime = assertThrows(ProblemException.class, () -> LEGAL.regime("cn-1999"));
        assertEquals(
                List.of("cn-1999", "cn-2008, cn-2019, cn-shanxi-2014"),
                regime.problem().arguments());
        LocalDate day = LocalDate.of(2026, 1, 1);
        ProblemException topic =
                assertThrows(ProblemException.class, () -> LEGAL.basis("weather", LEGAL.regimeOn(day), day));
        assertEquals("LAW-003", topic.problem().code());
        assertTrue(topic.problem().arguments().get(1).contains("personal-information"));
    }

    @ParameterizedTest
    @CsvSource({
        "trade-secret, 2018-01-01, 第十四条",
        "trade-secret, 2020-01-01, 第十五条 第九条",
        "trade-secret, 2025-10-14, 第十五条 第九条",
        "trade-secret, 2025-10-15, 第十五条 第十条",
        "work-secret, 2023-01-01, 第十六条",
        "work-secret, 2024-05-01, 第六十四条 第十六条",
        "severability, 2015-01-01, 第二十二条",
        "severability, 2026-01-01, 第三十七条",
    })
    void cites_the_articles_in_force_on_the_day(String topic, LocalDate day, String articles) {
        assertEquals(articles, cited(topic, LEGAL.regimeOn(day), day));
    }

    @Test
    void a_named_regime_that_has_ended_is_cited_as_it_last_stood() {
        assertEquals("第二十二条", cited("severability", LEGAL.regime("cn-2008"), LocalDate.of(2026, 1, 1)));
    }

    @Test
    void the_local_regime_cites_its_own_act_and_the_national_one_of_the_day() {
        Regime shanxi = LEGAL.regime("cn-shanxi-2014");
        assertEquals("第二十六条 第二十三条", cited("third-party", shanxi, LocalDate.of(2016, 1, 1)));
        assertEquals("第二十六条 第三十二条", cited("third-party", shanxi, LocalDate.of(2020, 1, 1)));
    }

    @Test
    void every_topic_has_an_article_on_every_day_of_every_regime() {
        List<String> bare = new ArrayList<>();
        for (Regime regime : LEGAL.regimes()) {
            LocalDate last = regime.lastDay().orElse(LocalDate.of(2027, 1, 1));
            for (LocalDate day = regime.inForceFrom(); !day.isAfter(last); day = day.plusDays(7)) {
                for (String topic : LEGAL.topics()) {
                    if (LEGAL.basis(topic, regime, day).isEmpty()) {
                        bare.add(topic + " under " + regime.id() + " on " + day);
                    }
                }
            }
        }
        assertEquals(List.of(), bare);
    }

    @ParameterizedTest
    @CsvSource({
        "TOP_SECRET, 1995-01-01, 30",
        "HIGHLY_SECRET, 2012-01-01, 20",
        "SECRET, 2025-01-01, 10",
    })
    void knows_the_longest_term_of_a_level(ClassificationLevel level, LocalDate issued, int years) {
        assertEquals(years, LEGAL.maximumYears(level, issued));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personal,cn-2019,no-such-act,第十五条",
                "personal,cn-2099,act,第十五条",
                "personal,cn-2019,act,",
                ",cn-2019,act,第十五条",
            })
    void refuses_a_citation_of_what_is_not_there(String row) {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> CsvLegalCatalogue.of(
                        table("regimes.csv", "id,zh,en,from,to,chosenByDay\ncn-2019,条例,regulations,2019-05-15,,true"),
                        table("instruments.csv", "id,title,documentNo,from,to\nact,法,一号,2019-05-15,"),
                        table("basis.csv", "topic,regime,instrument,article\n" + row),
                        table("maximum-terms.csv", "level,years,instrument,article")));
        assertEquals("RUL-003", refused.problem().code());
        assertEquals("basis.csv", refused.problem().where());
    }

    private static String cited(String topic, Regime regime, LocalDate day) {
        return String.join(
                " ",
                LEGAL.basis(topic, regime, day).stream()
                        .map(LegalBasis::article)
                        .toList());
    }

    private static Table table(String name, String text) {
        return Table.read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
