package org.xianshen.rules.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.disclosure.RuleEngine;
import org.xianshen.finding.Component;
import org.xianshen.finding.Mention;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.TableSource;

/**
 * The rule engine of this project: rules compiled from DRL, one new session for each document.
 *
 * <p>Guarantees: every mention leads to one finding, save those that only speak of marks or grounds and the date of issue; the order
 * of the mentions makes no difference; what was not read makes the proposal a referral unless a ground to withhold stands.
 * Not guaranteed: that a proposal is right; a person decides. Immutable and thread-safe.
 */
public final class DroolsRuleEngine implements RuleEngine {

    private final KieBase rules;
    private final CsvLegalCatalogue law;
    private final TreatmentTables treatments;
    private final RulingTable rulings;
    private final StepTable steps;
    private final Thresholds thresholds;
    private final EvidenceReader evidence;
    private final OrganReading organ;
    private final GroundTable grounds;
    private final MarkReader marks;
    private final List<Component> components;

    private DroolsRuleEngine(
            KieBase rules, CsvLegalCatalogue law, TableSource tables, OrganRules organ, List<Component> components) {
        this.rules = rules;
        this.law = law;
        this.treatments = organ.tables().over(TreatmentTables.load(tables));
        this.organ = new OrganReading(organ, treatments);
        this.steps = StepTable.load(tables, law);
        this.rulings = RulingTable.load(tables, law, steps);
        this.thresholds = Thresholds.load(tables);
        this.evidence = new EvidenceReader(treatments, thresholds);
        this.grounds = GroundTable.load(tables, treatments, thresholds);
        this.marks = MarkReader.load(law, tables);
        this.components = List.copyOf(components);
    }

    /**
     * The engine with the rules and tables this project ships.
     *
     * @throws org.xianshen.message.ProblemException with a {@code RUL-} code when a table or the rule base is damaged
     */
    public static DroolsRuleEngine load(CsvLegalCatalogue law) {
        return load(law, OrganRules.none());
    }

    /**
     * The engine with the rules and tables this project ships and what an organ adds to them.
     *
     * @throws org.xianshen.message.ProblemException with a {@code RUL-} code when a table or the rule base is damaged
     */
    public static DroolsRuleEngine load(CsvLegalCatalogue law, OrganRules organ) {
        List<Component> components = new ArrayList<>(List.of(RuleBaseFiles.component(), law.component()));
        components.addAll(organ.components());
        return new DroolsRuleEngine(CompiledRules.load(), law, TableSource.SHIPPED, organ, components);
    }

    /** An engine of given rules and tables, which names no components: what the checks of the rule base run. */
    static DroolsRuleEngine of(KieBase rules, CsvLegalCatalogue law, TableSource tables, OrganRules organ) {
        return new DroolsRuleEngine(rules, law, tables, organ, List.of());
    }

    /**
     * Makes sure that the tables know the catalogue item {@code item}.
     *
     * @return {@code item}
     * @throws org.xianshen.message.ProblemException {@code RUL-001} naming the known items
     */
    public String requireItem(String item) {
        treatments.requireItem(item);
        return item;
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.xianshen.message.ProblemException {@code RUL-001} for a catalogue item that no table knows, {@code
     *     LAW-001} for a regime that no table knows, {@code LAW-004} for a day before the first of the regime
     */
    @Override
    public Assessment assess(ReviewMaterial material, DisclosureContext context) {
        context.item().ifPresent(treatments::requireItem);
        Conclusions conclusions =
                new Conclusions(rulings.on(law.regime(context.regime().id(), context.on()), context.on()));
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("conclusions", conclusions);
            for (Object fact : facts(material, context)) {
                session.insert(fact);
            }
            session.fireAllRules();
            decide(
                    session,
                    conclusions,
                    DocumentStates.of(
                            conclusions,
                            material.unreadCarriers(),
                            MachineReading.isTelling(material.text().layout(), thresholds)));
        } finally {
            session.dispose();
        }
        return new AssessmentWriter(law, context, treatments, steps).write(conclusions);
    }

    /** Has the rules about the document propose: first on its marks and findings, then on what its text gives besides. */
    static void decide(KieSession session, Conclusions conclusions, DocumentState state) {
        session.insert(state);
        session.fireAllRules();
        session.insert(new ContentState(state.grounds(), conclusions.isWithheld()));
        session.fireAllRules();
    }

    @Override
    public List<Component> components() {
        return components;
    }

    /** Every rule as Drools knows it, with its metadata. */
    List<Rule> rules() {
        List<Rule> all = new ArrayList<>();
        for (KiePackage folder : rules.getKiePackages()) {
            all.addAll(folder.getRules());
        }
        return all;
    }

    private List<Object> facts(ReviewMaterial material, DisclosureContext context) {
        List<Mention> all = material.mentions();
        List<Mention> marked = new ArrayList<>();
        List<Object> facts = new ArrayList<>(all.size());
        Children children = Children.of(all, material.text(), thresholds.yearsOfMajority(), context.on());
        Capacities capacities = Capacities.of(all, material.text(), treatments, children);
        ProvenSpans proven = ProvenSpans.of(all);
        @Nullable String item = context.item().orElse(null);
        for (Mention mention : all) {
            Group group = treatments.group(mention.type());
            if (group == Group.MARK) {
                marked.add(mention);
            } else if (group == Group.GROUND) {
                facts.add(grounds.read(mention, item));
            } else if (!SecrecyClock.isIssueDate(mention)) {
                Evidence read = evidence.read(mention, capacities.of(mention), item, proven, material.text());
                facts.add(organ.apply(read, capacities, context, material.text()));
            }
        }
        facts.addAll(marks.read(marked, all, material.text(), context.on()));
        return facts;
    }
}
