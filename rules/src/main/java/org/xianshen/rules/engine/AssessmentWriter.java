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

    private static final Comparator<RulingTable.Entry> BY_WEIGHT = Comparator.comparing(
                    (RulingTable.Entry e) -> WEIGHT.indexOf(e.proposed()))
            .thenComparing(RulingTable.Entry::rule);

    private final LegalCatalogue law;
    private final DisclosureContext context;
    private final TreatmentTables treatments;
    private final Map<String, List<LegalBasis>> articles = new HashMap<>();

    AssessmentWriter(LegalCatalogue law, DisclosureContext context, TreatmentTables treatments) {
        this.law = law;
        this.context = context;
        this.treatments = treatments;
    }

    Assessment write(Conclusions conclusions) {
        return new Assessment(marking(conclusions), findings(conclusions), proposal(conclusions));
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

    private DisclosureProposal proposal(Conclusions conclusions) {
        List<RulingTable.Entry> ordered =
                conclusions.proposals().stream().sorted(BY_WEIGHT).toList();
        if (ordered.isEmpty()) {
            throw new IllegalStateException("no rule proposed an outcome");
        }
        boolean closed = !discloses(ordered.get(0).proposed());
        List<Reason> reasons = ordered.stream()
                .filter(entry -> !(closed && discloses(entry.proposed())))
                .map(entry -> new Reason(entry.rule(), entry.wording(), basis(entry.topic())))
                .toList();
        return switch (ordered.get(0).proposed()) {
            case WITHHOLD -> new DisclosureProposal.Withhold(reasons);
            case REFER -> refer(ordered, reasons);
            case SEVER -> new DisclosureProposal.Sever(reasons);
            case RELEASE -> new DisclosureProposal.Release(reasons);
        };
    }

    /** A reason to disclose is no reason for an outcome that keeps the document back. */
    private static boolean discloses(DisclosureProposal.Outcome outcome) {
        return outcome == DisclosureProposal.Outcome.RELEASE || outcome == DisclosureProposal.Outcome.SEVER;
    }

    private static DisclosureProposal refer(List<RulingTable.Entry> ordered, List<Reason> reasons) {
        Set<String> consult = new LinkedHashSet<>();
        Set<String> refer = new LinkedHashSet<>();
        for (RulingTable.Entry entry : ordered) {
            consult.addAll(entry.consult());
            refer.addAll(entry.refer());
        }
        return new DisclosureProposal.Refer(reasons, List.copyOf(consult), List.copyOf(refer));
    }

    private List<LegalBasis> basis(String topic) {
        return articles.computeIfAbsent(topic, t -> law.basis(t, context.regime(), context.on()));
    }
}
