package org.xianshen.disclosure;

import java.util.List;
import java.util.Objects;
import org.xianshen.finding.Finding;
import org.xianshen.marking.DocumentMarking;

/**
 * The whole answer of the rules about a document.
 *
 * @param marking what its marks say
 * @param findings in the order of {@link Finding#ORDER}
 * @param proposal what to do with it
 * @param steps what has to happen next under the law of the day: consultations, referrals, acts
 */
public record Assessment(
        DocumentMarking marking, List<Finding> findings, DisclosureProposal proposal, List<NextStep> steps) {
    public Assessment {
        Objects.requireNonNull(marking, "marking");
        findings = List.copyOf(findings);
        Objects.requireNonNull(proposal, "proposal");
        steps = List.copyOf(steps);
    }

    /** An answer that calls for no further step. */
    public Assessment(DocumentMarking marking, List<Finding> findings, DisclosureProposal proposal) {
        this(marking, findings, proposal, List.of());
    }
}
