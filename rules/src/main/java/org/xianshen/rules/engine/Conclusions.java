package org.xianshen.rules.engine;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.finding.RuleId;

/**
 * Takes down what the rules conclude about one document; the rules know it as {@code conclusions}.
 *
 * <p>Belongs to one session and one thread.
 */
public final class Conclusions {

    private final Rulings rulings;
    private final List<Concluded> findings = new ArrayList<>();
    private final List<MarkEvidence> marks = new ArrayList<>();
    private final List<RulingTable.Entry> proposals = new ArrayList<>();
    private final List<RulingTable.Entry> conflicts = new ArrayList<>();

    Conclusions(Rulings rulings) {
        this.rulings = rulings;
    }

    /** {@code rule} concludes a finding from {@code evidence}, ruled by its own row or else by the row of the tables. */
    public void find(String rule, Evidence evidence) {
        Ruling ruling = rulings.find(rule).map(RulingTable.Entry::ruling).orElse(evidence.ruling());
        findings.add(new Concluded(new RuleId(rule), evidence.mention(), ruling));
    }

    /** {@code rule} concludes a finding from a ground, ruled by the row of the tables. */
    public void find(String rule, GroundEvidence evidence) {
        findings.add(new Concluded(new RuleId(rule), evidence.mention(), evidence.ruling()));
    }

    /** {@code rule} concludes that {@code evidence} is a mark on the document. */
    public void mark(String rule, MarkEvidence evidence) {
        note(rule, evidence);
        marks.add(evidence);
    }

    /** {@code rule} concludes a finding from words that are not settled to be a mark. */
    public void note(String rule, MarkEvidence evidence) {
        findings.add(new Concluded(
                new RuleId(rule), evidence.mention(), rulings.entry(rule).ruling()));
    }

    /** {@code rule} proposes the outcome of its row for the document. */
    public void propose(String rule) {
        proposals.add(rulings.entry(rule));
    }

    /** {@code rule} reports a contradiction between marks and proposes the outcome of its row. */
    public void contradict(String rule) {
        conflicts.add(rulings.entry(rule));
        propose(rule);
    }

    /** Whether some rule proposed to withhold the document. */
    boolean isWithheld() {
        return proposals.stream().anyMatch(entry -> entry.proposed() == Outcome.WITHHOLD);
    }

    List<Concluded> findings() {
        return findings;
    }

    List<MarkEvidence> marks() {
        return marks;
    }

    List<RulingTable.Entry> proposals() {
        return proposals;
    }

    List<RulingTable.Entry> conflicts() {
        return conflicts;
    }
}
