package org.xianshen.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.NextStep;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.legal.Regime;
import org.xianshen.message.LocalizedText;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Table;
import org.xianshen.rules.table.TableSource;

/** What rules rule by themselves, by regime and day: {@code rulings.csv}. Immutable and thread-safe. */
final class RulingTable {

    private final Map<String, DatedRows<Entry>> rulings = new LinkedHashMap<>();

    private RulingTable(List<Row> rows, StepTable steps, CsvLegalCatalogue law) {
        for (Row row : rows) {
            Entry entry = Entry.of(row);
            requireSteps(row, steps);
            requireSameKind(row, entry);
            rulings.computeIfAbsent(entry.rule().value(), r -> new DatedRows<>())
                    .add(row, entry, law);
        }
        rulings.values().forEach(rule -> {
            rule.requireOneEach(law);
            rule.atFirstDays(law, (row, regime, day) -> requireArticle(row, regime, day, law));
        });
    }

    /**
     * The table of {@code source}.
     *
     * @throws org.xianshen.message.ProblemException {@code RUL-003} with the line when a rule has no row or several rows
     *     under a regime on a day, or a row names a step, regime or topic that is not there
     */
    static RulingTable load(TableSource source, CsvLegalCatalogue law, StepTable steps) {
        return of(source.table("tables/rulings.csv"), steps, law);
    }

    /** A given table. */
    static RulingTable of(Table table, StepTable steps, CsvLegalCatalogue law) {
        return new RulingTable(table.rows(), steps, law);
    }

    /** What counts under {@code regime} on {@code day}. */
    Rulings on(Regime regime, LocalDate day) {
        Map<String, Entry> entries = new HashMap<>();
        rulings.forEach((rule, rows) -> entries.put(rule, rows.on(regime, day)));
        return new Rulings(entries);
    }

    /** The rules that have rows, in the order of the table. */
    Set<String> rules() {
        return rulings.keySet();
    }

    /** Every row of {@code rule}; none for a rule that the tables by type rule. */
    List<DatedRows.Dated<Entry>> rows(String rule) {
        DatedRows<Entry> rows = rulings.get(rule);
        return rows == null ? List.of() : rows.rows();
    }

    private static void requireSteps(Row row, StepTable steps) {
        Map<String, Set<NextStep.Kind>> columns = new LinkedHashMap<>();
        columns.put("consult", Set.of(NextStep.Kind.CONSULT));
        columns.put("refer", Set.of(NextStep.Kind.REFER));
        columns.put("also", Set.of(NextStep.Kind.SEVER, NextStep.Kind.REMOVE_MARK));
        columns.forEach((column, kinds) -> {
            for (String step : row.words(column)) {
                if (!steps.ids(kinds).contains(step)) {
                    throw row.bad(column, step, String.join(", ", steps.ids(kinds)));
                }
            }
        });
    }

    private void requireSameKind(Row row, Entry entry) {
        if ((entry.treatment() == null) == (entry.outcome() == null)) {
            throw row.bad("outcome", row.text("outcome"), "an outcome or a treatment, not both");
        }
        for (DatedRows.Dated<Entry> earlier : rows(entry.rule().value())) {
            if ((earlier.value().outcome() == null) != (entry.outcome() == null)) {
                throw row.bad(
                        "outcome",
                        row.text("outcome"),
                        "what line " + earlier.row().line() + " has: all rows of a rule rule on the same thing");
            }
        }
    }

    private static void requireArticle(
            DatedRows.Dated<Entry> row, Regime regime, LocalDate day, CsvLegalCatalogue law) {
        String topic = row.value().topic();
        if (!law.topics().contains(topic) || law.basis(topic, regime, day).isEmpty()) {
            throw row.row().bad("topic", topic, "a topic with an article under " + regime.id() + " on " + day);
        }
    }

    /**
     * One row.
     *
     * @param rule the rule it belongs to
     * @param treatment what becomes of the stretch, or null for a rule about the document
     * @param topic key of the articles
     * @param outcome what is proposed for the document, or null for a rule about a stretch
     * @param consult third parties to be asked
     * @param refer where the matter goes
     * @param also what else is done to the document
     * @param wording why
     */
    record Entry(
            RuleId rule,
            @Nullable Treatment treatment,
            String topic,
            @Nullable Outcome outcome,
            List<String> consult,
            List<String> refer,
            List<String> also,
            LocalizedText wording) {

        static Entry of(Row row) {
            return new Entry(
                    new RuleId(row.required("rule")),
                    row.optionalConstant("treatment", Treatment.class).orElse(null),
                    row.required("topic"),
                    row.optionalConstant("outcome", Outcome.class).orElse(null),
                    row.words("consult"),
                    row.words("refer"),
                    row.words("also"),
                    row.wording());
        }

        Ruling ruling() {
            return new Ruling(Objects.requireNonNull(treatment, () -> rule + " has no treatment"), topic, wording);
        }

        Outcome proposed() {
            return Objects.requireNonNull(outcome, () -> rule + " has no outcome");
        }

        /** Every step it calls for, consultations first. */
        List<String> steps() {
            List<String> steps = new ArrayList<>(consult);
            steps.addAll(refer);
            steps.addAll(also);
            return List.copyOf(steps);
        }
    }
}
