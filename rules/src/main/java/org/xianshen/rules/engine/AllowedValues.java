package org.xianshen.rules.engine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.xianshen.finding.FindingType;

/** The values an organ publishes itself. Implementations are immutable and thread-safe. */
public interface AllowedValues {

    /** No value at all. */
    AllowedValues NONE = new AllowedValues() {
        @Override
        public Set<FindingType> types() {
            return Set.of();
        }

        @Override
        public Optional<Ruling> ruling(FindingType type, String value, LocalDate on) {
            return Optional.empty();
        }
    };

    /** The types of which there are values. */
    Set<FindingType> types();

    /**
     * What the organ says of a value.
     *
     * @param type what the value is
     * @param value the value as it stands in the document
     * @param on the day of the review
     * @return treatment KEEP with the organ's reason, or nothing when the value is not among them on that day
     */
    Optional<Ruling> ruling(FindingType type, String value, LocalDate on);
}
