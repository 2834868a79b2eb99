package org.xianshen.rules.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xianshen.finding.RuleId;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;

/**
 * Every rule of the rule base with its page.
 *
 * <p>Immutable and thread-safe.
 */
public final class RuleCatalogue {

    private final Map<String, RuleEntry> entries = new TreeMap<>();

    private RuleCatalogue(List<Row> rows) {
        for (Row row : rows) {
            RuleId id = new RuleId(row.required("id"));
            String page = new String(Resources.bytes("catalogue/pages/" + id + ".md"), StandardCharsets.UTF_8);
            entries.put(
                    id.value(),
                    new RuleEntry(
                            id,
                            row.wording(),
                            row.required("legalSource"),
                            row.required("since"),
                            row.number("positives"),
                            row.number("nearMisses"),
                            page));
        }
    }

    /**
     * Reads the catalogue from the class path.
     *
     * @throws ProblemException {@code RUL-004} when a part of it is missing
     */
    public static RuleCatalogue load() {
        return new RuleCatalogue(Resources.table("catalogue/rules.csv").rows());
    }

    /** Every rule, by id. */
    public List<RuleEntry> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * The rule called {@code id}.
     *
     * @throws ProblemException {@code RUL-006} for an unknown id, naming the known ones
     */
    public RuleEntry entry(String id) {
        RuleEntry entry = entries.get(id);
        if (entry == null) {
            throw ProblemException.of("RUL-006", "", id, String.join(", ", entries.keySet()));
        }
        return entry;
    }
}
