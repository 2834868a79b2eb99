package org.xianshen.rules.own;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.disclosure.Reason;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.disclosure.RuleEngine;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.Category;
import org.xianshen.finding.Component;
import org.xianshen.finding.Finding;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.legal.LegalBasis;
import org.xianshen.legal.LegalCatalogue;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.own.Additions.Addition;

/** The answer of an engine with what own rules add. Immutable and thread-safe. */
final class SupplementedEngine implements RuleEngine {

    private static final String TOPIC = "organ-watch";

    private final RuleEngine engine;
    private final LegalCatalogue law;
    private final OwnRules own;

    SupplementedEngine(RuleEngine engine, LegalCatalogue law, OwnRules own) {
        this.engine = engine;
        this.law = law;
        this.own = own;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ProblemException {@code RUL-015} when an own rule fails: the document is not reviewed
     */
    @Override
    public Assessment assess(ReviewMaterial material, DisclosureContext context) {
        Assessment shipped = engine.assess(material, context);
        List<Addition> additions = additions(material, context, shipped);
        if (additions.isEmpty()) {
            return shipped;
        }
        List<LegalBasis> basis = law.basis(TOPIC, context.regime(), context.on());
        List<Finding> findings = new ArrayList<>(shipped.findings());
        for (Addition addition : additions) {
            findings.add(finding("f" + (findings.size() + 1), addition, basis));
        }
        return new Assessment(
                shipped.marking(), findings, proposal(shipped.proposal(), additions, basis), shipped.steps());
    }

    @Override
    public List<Component> components() {
        List<Component> all = new ArrayList<>(engine.components());
        all.add(own.component());
        return List.copyOf(all);
    }

    private List<Addition> additions(ReviewMaterial material, DisclosureContext context, Assessment shipped) {
        Additions additions = new Additions();
        KieSession session = own.rules().newKieSession();
        try {
            session.setGlobal("additions", additions);
            material.mentions().forEach(session::insert);
            shipped.findings().forEach(session::insert);
            session.insert(context);
            session.fireAllRules();
        } catch (RuntimeException e) {
            // Its message may quote the document.
            throw ProblemException.of(
                    "RUL-015", own.component().name(), e.getClass().getSimpleName());
        } finally {
            session.dispose();
        }
        return additions.all().stream()
                .sorted(Comparator.comparing((Addition a) -> a.mention().span(), TextSpan.BY_PLACE)
                        .thenComparing(Addition::rule)
                        .thenComparing(Addition::treatment))
                .distinct()
                .toList();
    }

    private static Finding finding(String id, Addition addition, List<LegalBasis> basis) {
        return new Finding(
                id,
                addition.rule(),
                Category.WATCH,
                addition.mention().type(),
                addition.mention().span(),
                addition.mention().confidence(),
                addition.mention().evidence(),
                basis,
                addition.treatment(),
                addition.reason());
    }

    /** The proposal of the shipped rules, made more careful where something was added. */
    private static DisclosureProposal proposal(
            DisclosureProposal shipped, List<Addition> additions, List<LegalBasis> basis) {
        boolean asked = additions.stream().anyMatch(a -> a.treatment() == Treatment.ASK);
        Map<RuleId, Reason> added = new LinkedHashMap<>();
        for (Addition addition : additions) {
            added.putIfAbsent(addition.rule(), new Reason(addition.rule(), addition.reason(), basis));
        }
        List<Reason> own = List.copyOf(added.values());
        return switch (shipped.outcome()) {
            case RELEASE -> asked ? new DisclosureProposal.Refer(own, List.of(), List.of()) : severed(List.of(), own);
            case SEVER ->
                asked ? new DisclosureProposal.Refer(own, List.of(), List.of()) : severed(shipped.reasons(), own);
            case REFER -> {
                DisclosureProposal.Refer refer = (DisclosureProposal.Refer) shipped;
                yield new DisclosureProposal.Refer(joined(refer.reasons(), own), refer.consult(), refer.refer());
            }
            case WITHHOLD -> new DisclosureProposal.Withhold(joined(shipped.reasons(), own));
        };
    }

    private static DisclosureProposal severed(List<Reason> shipped, List<Reason> own) {
        return new DisclosureProposal.Sever(joined(shipped, own));
    }

    private static List<Reason> joined(List<Reason> shipped, List<Reason> own) {
        List<Reason> all = new ArrayList<>(shipped);
        all.addAll(own);
        return all;
    }
}
