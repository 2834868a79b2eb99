package org.xianshen.legal;

import java.time.LocalDate;
import java.util.List;

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
     * @throws org.xianshen.message.ProblemException {@code LAW-001} for an unknown id, naming the known ones
     */
    Regime regime(String id);

    /**
     * The national regime in force on {@code day}.
     *
     * @throws org.xianshen.message.ProblemException {@code LAW-002} when the day is before any regime
     */
    Regime regimeOn(LocalDate day);

    /**
     * The articles for {@code topic} under {@code regime} on {@code day}, those in force on that day only.
     *
     * @param topic a key of the table, e.g. {@code personal-privacy}
     * @throws org.xianshen.message.ProblemException {@code LAW-003} for an unknown topic
     */
    List<LegalBasis> basis(String topic, Regime regime, LocalDate day);
}
