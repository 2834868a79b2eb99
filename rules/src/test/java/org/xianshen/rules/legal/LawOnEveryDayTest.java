package org.xianshen.rules.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xianshen.legal.Regime;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;

/** On every day of every regime there is law, and no row of the law is never used. */
class LawOnEveryDayTest {

    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();
    private static final LocalDate LATER = LocalDate.of(2099, 12, 31);
    private static final String ANY_REGIME = "*";

    @Test
    void every_topic_has_an_article_on_every_day_the_law_changes() {
        List<String> bare = new ArrayList<>();
        for (Regime regime : LEGAL.regimes()) {
            for (LocalDate day : daysOfChange()) {
                if (regime.isInForceOn(day)) {
                    for (String topic : LEGAL.topics()) {
                        if (LEGAL.basis(topic, regime, day).isEmpty()) {
                            bare.add(topic + " under " + regime.id() + " on " + day);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), bare);
    }

    @Test
    void the_regimes_chosen_by_the_day_follow_one_another_without_gap_or_overlap() {
        List<Regime> regimes = LEGAL.regimes().stream()
                .filter(Regime::chosenByDay)
                .sorted(Comparator.comparing(Regime::inForceFrom))
                .toList();
        for (int i = 1; i < regimes.size(); i++) {
            LocalDate next = regimes.get(i - 1).lastDay().orElse(LATER).plusDays(1);
            assertEquals(next, regimes.get(i).inForceFrom(), regimes.get(i).id());
        }
        assertEquals(LATER, regimes.get(regimes.size() - 1).lastDay().orElse(LATER));
    }

    @Test
    void every_citation_applies_on_some_day() {
        Map<String, Row> instruments = byId("legal/instruments.csv");
        Map<String, Row> regimes = byId("legal/regimes.csv");
        LocalDate first = LEGAL.regimes().stream()
                .map(Regime::inForceFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<String> never = new ArrayList<>();
        for (Row row : Resources.table("legal/basis.csv").rows()) {
            Row act = instruments.getOrDefault(row.text("instrument"), row);
            Row regime = regimes.get(row.text("regime"));
            LocalDate from = regime == null ? first : from(regime);
            LocalDate to = regime == null ? LATER : to(regime);
            if (to(act).isBefore(from) || from(act).isAfter(to)) {
                never.add(String.join(" ", row.fields()));
            }
        }
        assertEquals(List.of(), never);
    }

    @Test
    void no_citation_stands_twice_or_repeats_one_for_every_regime() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Row row : Resources.table("legal/basis.csv").rows()) {
            String article = row.text("topic") + " " + row.text("instrument") + " " + row.text("article") + " ";
            if (!seen.add(article + row.text("regime")) || seen.contains(article + ANY_REGIME + " before")) {
                twice.add(article + row.text("regime"));
            }
            if (row.text("regime").equals(ANY_REGIME)) {
                seen.add(article + ANY_REGIME + " before");
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void every_level_has_one_longest_term_on_every_day_since_the_first() {
        Map<String, Row> instruments = byId("legal/instruments.csv");
        Map<String, List<Row>> levels = new TreeMap<>();
        for (Row row : Resources.table("legal/maximum-terms.csv").rows()) {
            Row act = instruments.getOrDefault(row.text("instrument"), row);
            levels.computeIfAbsent(row.text("level"), level -> new ArrayList<>())
                    .add(act);
        }
        assertEquals(ClassificationLevel.values().length, levels.size());
        levels.forEach((level, acts) -> {
            acts.sort(Comparator.comparing(LawOnEveryDayTest::from));
            for (int i = 1; i < acts.size(); i++) {
                assertEquals(to(acts.get(i - 1)).plusDays(1), from(acts.get(i)), level);
            }
            assertEquals(LATER, to(acts.get(acts.size() - 1)), level);
        });
    }

    /** The first days of acts and regimes, the days after their last ones, and the days before both. */
    private static Set<LocalDate> daysOfChange() {
        Set<LocalDate> days = new TreeSet<>();
        for (String table : List.of("legal/instruments.csv", "legal/regimes.csv")) {
            for (Row row : Resources.table(table).rows()) {
                days.add(from(row));
                days.add(from(row).minusDays(1));
                days.add(to(row));
                days.add(to(row).plusDays(1));
            }
        }
        return days;
    }

    private static Map<String, Row> byId(String table) {
        Map<String, Row> rows = new TreeMap<>();
        Resources.table(table).rows().forEach(row -> rows.put(row.text("id"), row));
        return rows;
    }

    private static LocalDate from(Row row) {
        return row.day("from").orElseThrow();
    }

    private static LocalDate to(Row row) {
        return row.day("to").orElse(LATER);
    }
}
