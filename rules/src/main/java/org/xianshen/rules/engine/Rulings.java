package org.xianshen.rules.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What rules rule by themselves under one regime on one day.
 *
 * @param entries the row of each rule that has one
 */
record Rulings(Map<String, RulingTable.Entry> entries) {

    Rulings {
        entries = Map.copyOf(entries);
    }

    /** The row of {@code rule}, if it has one. */
    Optional<RulingTable.Entry> find(String rule) {
        return Optional.ofNullable(entries.get(rule));
    }

    /** The row of {@code rule}; a rule that rules by itself must have one. */
    RulingTable.Entry entry(String rule) {
        return Objects.requireNonNull(entries.get(rule), () -> "rulings.csv has no row for " + rule);
    }
}
