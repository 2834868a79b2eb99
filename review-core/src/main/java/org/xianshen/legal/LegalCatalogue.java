package org.xianshen.legal;

import java.time.LocalDate;
import java.util.List;
import org.xianshen.message.ProblemException;

/**
 * The regimes known and the articles that back each ground under each of them.
 *
 * <p>Immutable and thread-safe.
 */
public interface LegalCatalogue {

    /** Every regime, in the order of the table. */
    List<Regime> regimes();

    /**
     * The regime called {@code id}.
     *
     * @throws ProblemException {@code LAW-001} for an unknown id, naming the known ones
     */
    Regime regime(String id);

    /**
     * The regime called {@code id} for a review on {@code day}. An ended regime can be named: its last law applies.
     *
     * @throws ProblemException {@code LAW-001} for an unknown id, {@code LAW-004} for a day before its first
     */
    default Regime regime(String id, LocalDate day) {
        Regime regime = regime(id);
        if (day.isBefore(regime.inForceFrom())) {
            throw ProblemException.of(
                    "LAW-004", "", id, day.toString(), regime.inForceFrom().toString());
        }
        return regime;
    }

    /**
     * The national regime in force on {@code day}.
     *
     * @throws ProblemException {@code LAW-002} when the day is before any regime
     */
    Regime regimeOn(LocalDate day);

    /**
     * The articles for {@code topic} under {@code regime} on {@code day}, those in force on that day only.
     *
     * @param topic a key of the table, e.g. {@code personal-privacy}
     * @throws ProblemException {@code LAW-003} for an unknown topic
     */
    List<LegalBasis> basis(String topic, Regime regime, LocalDate day);
}
