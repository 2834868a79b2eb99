package org.xianshen.rules.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.message.LocalizedText;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.TableSource;

/** What rules rule by themselves: {@code rulings.csv}. Immutable and thread-safe. */
final class RulingTable {

    private final Map<String, Entry> entries = new HashMap<>();

    private RulingTable(List<Row> rows) {
        for (Row row : rows) {
            Entry entry = new Entry(
                    new RuleId(row.required("rule")),
                    row.optionalConstant("treatment", Treatment.class).orElse(null),
                    row.required("topic"),
                    row.optionalConstant("outcome", Outcome.class).orElse(null),
                    row.words("consult"),
                    row.words("refer"),
                    row.wording());
            if (entries.put(entry.rule().value(), entry) != null) {
                throw row.bad("rule", row.text("rule"), "a rule once");
            }
        }
    }

    static RulingTable load() {
        return load(TableSource.SHIPPED);
    }

    static RulingTable load(TableSource source) {
        return new RulingTable(source.table("tables/rulings.csv").rows());
    }

    /** The row of {@code rule}, if it has one. */
    Optional<Entry> find(String rule) {
        return Optional.ofNullable(entries.get(rule));
    }

    /** The row of {@code rule}; a rule that rules by itself must have one. */
    Entry entry(String rule) {
        return Objects.requireNonNull(entries.get(rule), () -> "rulings.csv has no row for " + rule);
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
     * @param wording why
     */
    record Entry(
            RuleId rule,
            @Nullable Treatment treatment,
            String topic,
            @Nullable Outcome outcome,
            List<String> consult,
            List<String> refer,
            LocalizedText wording) {

        Ruling ruling() {
            if (treatment == null) {
                throw new IllegalStateException(rule + " has no treatment");
            }
            return new Ruling(treatment, topic, wording);
        }

        Outcome proposed() {
            if (outcome == null) {
                throw new IllegalStateException(rule + " has no outcome");
            }
            return outcome;
        }
    }
}
