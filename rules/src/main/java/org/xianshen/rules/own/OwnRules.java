package org.xianshen.rules.own;

import java.util.List;
import java.util.Objects;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.xianshen.disclosure.RuleEngine;
import org.xianshen.finding.Component;
import org.xianshen.legal.LegalCatalogue;

/**
 * Compiled DRL of an organ, which may add to what the shipped rules conclude and take nothing away. Immutable and
 * thread-safe.
 *
 * <p>The DRL is compiled into executable models where the organ builds its program. It sees each {@code Mention}, each {@code
 * Finding} of the shipped rules and the {@code DisclosureContext} as facts, and the global {@link Additions} as {@code
 * additions}. It runs in a session of its own after the shipped rules.
 */
public final class OwnRules {

    private final Component component;
    private final KieBase rules;

    private OwnRules(Component component, KieBase rules) {
        this.component = component;
        this.rules = rules;
    }

    /**
     * Own rules.
     *
     * @param component what the record calls them, with version and digest
     * @param models the compiled rules
     */
    public static OwnRules of(Component component, List<Model> models) {
        return new OwnRules(
                Objects.requireNonNull(component, "component"),
                KieBaseBuilder.createKieBaseFromModel(models, RuleBaseFactory.newKnowledgeBaseConfiguration()));
    }

    /** An engine that answers as {@code engine} does, and adds what these rules say, under the topic of an organ's watch. */
    public RuleEngine beside(RuleEngine engine, LegalCatalogue law) {
        return new SupplementedEngine(engine, law, this);
    }

    Component component() {
        return component;
    }

    KieBase rules() {
        return rules;
    }
}
