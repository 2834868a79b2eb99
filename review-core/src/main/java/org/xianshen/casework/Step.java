package org.xianshen.casework;

import java.time.Instant;
import java.util.Objects;

/**
 * A step of a case: an opinion the case has accepted.
 *
 * @param opinion what was said
 * @param at when, to the second
 * @param overrulesProposal whether the verdict departs from what the rules proposed
 */
public record Step(Opinion opinion, Instant at, boolean overrulesProposal) {
    public Step {
        Objects.requireNonNull(opinion, "opinion");
        Objects.requireNonNull(at, "at");
    }
}
