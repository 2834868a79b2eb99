package org.xianshen.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.NextStep;
import org.xianshen.disclosure.Reason;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.Finding;
import org.xianshen.legal.LegalBasis;
import org.xianshen.legal.LegalCatalogue;
import org.xianshen.marking.ClassificationMarking;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.DocumentMarking;

/** Writes the answer from what the rules concluded; for one document. */
final class AssessmentWriter {

    /** An absolute ground settles the matter, then what a person must decide, then what can be severed. */
    private static final List<Outcome> WEIGHT =
            List.of(Outcome.WITHHOLD, Outcome.REFER, Outcome.SEVER, Outcome.RELEASE);

    /** The most careful attribute first. */
    private static final List<DisclosureAttribute> CARE =
            List.of(DisclosureAttribute.NOT_DISCLOSED, DisclosureAttribute.ON_REQUEST, DisclosureAttribute.PROACTIVE);

    private static final Set<NextStep.Kind> SEVERING = Set.of(NextStep.Kind.SEVER);

    private static final Comparator<RulingTable.Entry> BY_WEIGHT = Comparator.comparing(
                    (RulingTable.Entry e) -> WEIGHT.indexOf(e.proposed()))
            .thenComparing(RulingTable.Entry::rule);

    private final LegalCatalogue law;
    private final DisclosureContext context;
    private final TreatmentTables treatments;
    private final StepTable steps;
    private final Map<String, List<LegalBasis>> articles = new HashMap<>();

    AssessmentWriter(LegalCatalogue law, DisclosureContext context, TreatmentTables treatments, StepTable steps) {
        this.law = law;
        this.context = context;
        this.treatments = treatments;
        this.steps = steps;
    }

    Assessment write(Conclusions conclusions) {
        List<RulingTable.Entry> grounds = grounds(conclusions);
        return new Assessment(marking(conclusions), findings(conclusions), proposal(grounds), steps(grounds));
    }

    private List<Finding> findings(Conclusions conclusions) {
        List<Concluded> ordered = new ArrayList<>(conclusions.findings());
        ordered.sort(Concluded.ORDER);
        List<Finding> findings = new ArrayList<>(ordered.size());
        @Nullable Concluded last = null;
        for (Concluded concluded : ordered) {
            if (last == null || !concluded.repeats(last)) {
                findings.add(finding("f" + (findings.size() + 1), concluded));
            }
            last = concluded;
        }
        return findings;
    }

    private Finding finding(String id, Concluded concluded) {
        return new Finding(
                id,
                concluded.rule(),
                treatments.category(concluded.mention().type()),
                concluded.mention().type(),
                concluded.mention().span(),
                concluded.mention().confidence(),
                concluded.mention().evidence(),
                basis(concluded.ruling().topic()),
                concluded.ruling().treatment(),
                concluded.ruling().reason());
    }

    private DocumentMarking marking(Conclusions conclusions) {
        Set<DisclosureAttribute> attributes = DocumentStates.attributes(conclusions);
        return new DocumentMarking(
                highest(conclusions.marks()),
                DocumentStates.handling(conclusions),
                CARE.stream().filter(attributes::contains).findFirst().orElse(null),
                conclusions.conflicts().stream()
                        .sorted(Comparator.comparing(RulingTable.Entry::rule))
                        .map(RulingTable.Entry::wording)
                        .toList());
    }

    /** The highest level written; of several of that level one in force, then the one that lasts longest, then the first. */
    private static @Nullable ClassificationMarking highest(List<MarkEvidence> marks) {
        return marks.stream()
                .flatMap(mark -> mark.knownLevel().stream()
                        .map(level -> new ClassificationMarking(
                                level,
                                mark.term(),
                                mark.mention().span(),
                                mark.declassifiesOn(),
                                mark.state() == MarkState.DECLASSIFIED)))
                .min(Comparator.comparing(ClassificationMarking::level)
                        .thenComparing(ClassificationMarking::declassified)
                        .thenComparing(m -> m.declassificationDay().isPresent())
                        .thenComparing(m -> m.declassificationDay()
                                .map(day -> -day.toEpochDay())
                                .orElse(0L))
                        .thenComparing(ClassificationMarking::span, TextSpan.BY_PLACE))
                .orElse(null);
    }

    /** What speaks for the outcome, the weightiest first. */
    private static List<RulingTable.Entry> grounds(Conclusions conclusions) {
        List<RulingTable.Entry> ordered =
                conclusions.proposals().stream().sorted(BY_WEIGHT).toList();
        if (ordered.isEmpty()) {
            throw new IllegalStateException("no rule proposed an outcome");
        }
        boolean closed = !discloses(ordered.get(0).proposed());
        return ordered.stream()
                .filter(entry -> !(closed && discloses(entry.proposed())))
                .toList();
    }

    private DisclosureProposal proposal(List<RulingTable.Entry> grounds) {
        List<Reason> reasons = grounds.stream()
                .map(entry -> new Reason(entry.rule(), entry.wording(), basis(entry.topic())))
                .toList();
        return switch (grounds.get(0).proposed()) {
            case WITHHOLD -> new DisclosureProposal.Withhold(reasons);
            case REFER -> refer(grounds, reasons);
            case SEVER -> new DisclosureProposal.Sever(reasons);
            case RELEASE -> new DisclosureProposal.Release(reasons);
        };
    }

    /** Every step once, those of the weightiest ground first; nothing is severed where a ground bars the whole document. */
    private List<NextStep> steps(List<RulingTable.Entry> grounds) {
        Set<String> ids = new LinkedHashSet<>();
        grounds.forEach(entry -> ids.addAll(entry.steps()));
        grounds.stream()
                .filter(entry -> entry.proposed() == Outcome.WITHHOLD)
                .forEach(entry -> ids.removeIf(
                        id -> !entry.also().contains(id) && steps.ids(SEVERING).contains(id)));
        return ids.stream()
                .map(id -> steps.step(id, context.regime(), context.on()))
                .toList();
    }

    /** A reason to disclose is no reason for an outcome that keeps the document back. */
    private static boolean discloses(Outcome outcome) {
        return outcome == Outcome.RELEASE || outcome == Outcome.SEVER;
    }

    private static DisclosureProposal refer(List<RulingTable.Entry> grounds, List<Reason> reasons) {
        Set<String> consult = new LinkedHashSet<>();
        Set<String> refer = new LinkedHashSet<>();
        for (RulingTable.Entry entry : grounds) {
            consult.addAll(entry.consult());
            refer.addAll(entry.refer());
        }
        return new DisclosureProposal.Refer(reasons, List.copyOf(consult), List.copyOf(refer));
    }

    private List<LegalBasis> basis(String topic) {
        return articles.computeIfAbsent(topic, t -> law.basis(t, context.regime(), context.on()));
    }
}
