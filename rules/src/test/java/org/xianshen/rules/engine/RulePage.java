package org.xianshen.rules.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.definition.rule.Rule;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.finding.Finding;
import org.xianshen.finding.Treatment;
import org.xianshen.legal.LegalBasis;
import org.xianshen.legal.Regime;
import org.xianshen.message.LocalizedText;
import org.xianshen.rules.legal.CsvLegalCatalogue;

/** Writes the page of a rule from its metadata, its source, the law and its cases. */
final class RulePage {

    private final Rule rule;
    private final RuleSource source;
    private final List<RuleCase> cases;
    private final CsvLegalCatalogue law;
    private final RulingTable rulings;
    private final DroolsRuleEngine engine;

    RulePage(
            Rule rule,
            RuleSource source,
            List<RuleCase> cases,
            CsvLegalCatalogue law,
            RulingTable rulings,
            DroolsRuleEngine engine) {
        this.rule = rule;
        this.source = source;
        this.cases = List.copyOf(cases);
        this.law = law;
        this.rulings = rulings;
        this.engine = engine;
    }

    static String metadata(Rule rule, String key) {
        Object value = rule.getMetaData().get(key);
        return value == null ? "" : value.toString();
    }

    /** Both wordings of the summary, written {@code 中文 / English} in the rule. */
    static LocalizedText summary(Rule rule) {
        String both = metadata(rule, "summary");
        int slash = both.indexOf(" / ");
        if (slash < 0) {
            throw new IllegalArgumentException(rule.getName() + " has no summary '中文 / English'");
        }
        return new LocalizedText(both.substring(0, slash), both.substring(slash + 3));
    }

    String text() {
        LocalizedText summary = summary(rule);
        StringBuilder page = new StringBuilder();
        page.append("# ")
                .append(rule.getName())
                .append(' ')
                .append(summary.zh())
                .append("\n\n");
        page.append(summary.en()).append("\n\n");
        page.append("Since ")
                .append(metadata(rule, "since"))
                .append(" · `")
                .append(source.file())
                .append("`\n\n");
        rulings(page);
        page.append("## 条件 Conditions\n\n```\n").append(source.when()).append("\n```\n\n");
        treatments(page);
        articles(page);
        cases(page, "适用 Positives", true);
        cases(page, "不适用 Near misses", false);
        return page.toString();
    }

    private void rulings(StringBuilder page) {
        List<DatedRows.Dated<RulingTable.Entry>> rows = rulings.rows(rule.getName());
        if (rows.isEmpty()) {
            return;
        }
        page.append("## 结论 Ruling\n\n");
        for (DatedRows.Dated<RulingTable.Entry> row : rows) {
            if (rows.size() > 1) {
                page.append("### `")
                        .append(String.join("` `", row.regimes()))
                        .append("` ")
                        .append(row.row().text("from"))
                        .append(" – ")
                        .append(row.row().text("to"))
                        .append("\n\n");
            }
            ruling(page, row.value());
        }
    }

    private static void ruling(StringBuilder page, RulingTable.Entry entry) {
        Treatment treatment = entry.treatment();
        if (treatment != null) {
            page.append("- ")
                    .append(treatment.label())
                    .append(" `")
                    .append(treatment)
                    .append("`\n");
        }
        Outcome outcome = entry.outcome();
        if (outcome != null) {
            page.append("- ")
                    .append(outcome.label())
                    .append(" `")
                    .append(outcome)
                    .append("`\n");
        }
        page.append("- ")
                .append(entry.wording().zh())
                .append("\n- ")
                .append(entry.wording().en())
                .append('\n');
        if (!entry.consult().isEmpty()) {
            page.append("- consult: ")
                    .append(String.join(", ", entry.consult()))
                    .append('\n');
        }
        if (!entry.refer().isEmpty()) {
            page.append("- refer: ").append(String.join(", ", entry.refer())).append('\n');
        }
        if (!entry.also().isEmpty()) {
            page.append("- also: ").append(String.join(", ", entry.also())).append('\n');
        }
        page.append('\n');
    }

    /** What the positive cases are answered with, for rules whose treatment stands in the tables. */
    private void treatments(StringBuilder page) {
        if (!rulings.rows(rule.getName()).isEmpty()) {
            return;
        }
        Set<String> lines = new LinkedHashSet<>();
        for (RuleCase c : cases) {
            if (c.positive()) {
                engine.assess(c.material(), c.context()).findings().stream()
                        .filter(f -> f.rule().value().equals(rule.getName()))
                        .forEach(f -> lines.add(line(f, c)));
            }
        }
        page.append("## 处理 Treatment\n\n| 类型 type | 事项 item | 处理 treatment | 理由 reason |\n|---|---|---|---|\n");
        lines.forEach(page::append);
        page.append('\n');
    }

    private static String line(Finding finding, RuleCase c) {
        return "| " + finding.type().label() + " `" + finding.type() + "` | "
                + c.context().item().map(item -> "`" + item + "`").orElse("") + " | "
                + finding.treatment().label() + " `" + finding.treatment() + "` | "
                + finding.reason().zh() + " · " + finding.reason().en() + " |\n";
    }

    private void articles(StringBuilder page) {
        String topic = metadata(rule, "legalSource");
        page.append("## 依据 Law (`").append(topic).append("`)\n\n");
        Map<String, String> byRegime = new LinkedHashMap<>();
        for (Regime regime : law.regimes()) {
            StringBuilder cited = new StringBuilder();
            for (LegalBasis basis : law.basis(topic, regime, LegalDays.lastKnown(regime))) {
                cited.append("  - 《")
                        .append(basis.instrument())
                        .append("》（")
                        .append(basis.documentNo())
                        .append("）")
                        .append(basis.article())
                        .append('\n');
            }
            byRegime.put(regime.id(), cited.toString());
        }
        byRegime.forEach((regime, cited) ->
                page.append("- `").append(regime).append("`\n").append(cited));
        page.append('\n');
    }

    private void cases(StringBuilder page, String title, boolean positive) {
        page.append("## ").append(title).append("\n\n");
        for (RuleCase c : cases) {
            if (c.positive() == positive) {
                page.append("- ").append(c.title()).append(" → ");
                page.append(String.join(" ", c.expected())).append('\n');
            }
        }
        page.append('\n');
    }
}
