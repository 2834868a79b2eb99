package org.xianshen.rules.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/**
 * A rule with one condition changed, to see whether its cases notice.
 *
 * <p>Works on the compiled rules, so that nothing is parsed or compiled again.
 *
 * @param rule the rule
 * @param kind what was done
 * @param condition which condition of the rule it was done to, counted from 1 in the order of the rule's text
 * @param mutated the rule after it
 */
record RuleMutant(String rule, Kind kind, int condition, Rule mutated) {

    /** What is done to a condition. */
    enum Kind {
        /** The rule no longer asks for it. */
        DROPPED,
        /** The rule asks for the opposite. */
        NEGATED
    }

    /** Every mutant of every rule of {@code models}. */
    static List<RuleMutant> all(List<Model> models) {
        List<RuleMutant> all = new ArrayList<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                all.addAll(new RuleMutation(rule).mutants());
            }
        }
        return all;
    }

    /** {@code fresh}, models that no rule base was built of yet, with this rule in the place of the one it was made from. */
    List<Model> in(List<Model> fresh) {
        List<Model> models = new ArrayList<>();
        for (Model model : fresh) {
            boolean holds = model.getRules().stream().anyMatch(r -> r.getName().equals(rule));
            models.add(holds ? replaced(model) : model);
        }
        return models;
    }

    private Model replaced(Model model) {
        ModelImpl copy = new ModelImpl(model.getName());
        model.getGlobals().forEach(copy::addGlobal);
        model.getTypeMetaDatas().forEach(copy::addTypeMetaData);
        for (Rule other : model.getRules()) {
            copy.addRule(other.getName().equals(rule) ? mutated : other);
        }
        return copy;
    }
}
