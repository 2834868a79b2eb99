package org.xianshen.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xianshen.legal.Regime;
import org.xianshen.rules.legal.CsvLegalCatalogue;

/** Writes the situations as a page: totals, then one table for each regime. */
final class DecisionsPage {

    private static final List<String> COLUMNS = List.of("编号", "情形", "审查日期", "结论", "条款", "征求或移送", "时限", "说明");

    private DecisionsPage() {}

    static String of(List<Situation> situations, CsvLegalCatalogue law) {
        StringBuilder page = new StringBuilder("""
                # 决定表 Decisions

                Written from `rules/src/test/resources/decisions/situations.csv`; a test answers every row with the real
                recognizers and rules and checks that this page is up to date. The expectations come from the acts.

                """);
        page.append("情形 ").append(situations.size()).append(" 件 situations\n\n");
        totals(page, situations, law);
        for (Regime regime : law.regimes()) {
            page.append("## ")
                    .append(regime.title().zh())
                    .append(" `")
                    .append(regime.id())
                    .append("`\n\n")
                    .append(regime.title().en())
                    .append("\n\n| ")
                    .append(String.join(" | ", COLUMNS))
                    .append(" |\n|")
                    .append("---|".repeat(COLUMNS.size()))
                    .append('\n');
            situations.stream().filter(s -> s.regime().equals(regime.id())).forEach(s -> line(page, s));
            page.append('\n');
        }
        return page.toString();
    }

    private static void totals(StringBuilder page, List<Situation> situations, CsvLegalCatalogue law) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Situation situation : situations) {
            counts.computeIfAbsent(situation.row().text("结论"), o -> new TreeMap<>())
                    .merge(situation.regime(), 1, Integer::sum);
        }
        List<String> regimes = law.regimes().stream().map(Regime::id).toList();
        page.append("| 结论 | ").append(String.join(" | ", regimes)).append(" |\n|---|");
        page.append("---|".repeat(regimes.size())).append('\n');
        counts.forEach((outcome, byRegime) -> {
            page.append("| ").append(outcome);
            regimes.forEach(regime -> page.append(" | ").append(byRegime.getOrDefault(regime, 0)));
            page.append(" |\n");
        });
        page.append('\n');
    }

    private static void line(StringBuilder page, Situation situation) {
        page.append('|');
        for (String column : COLUMNS) {
            page.append(' ')
                    .append(situation.row().text(column).replace("|", "\\|"))
                    .append(" |");
        }
        page.append('\n');
    }
}
