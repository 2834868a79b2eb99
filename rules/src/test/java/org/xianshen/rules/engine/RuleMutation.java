package org.xianshen.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.constraints.AndConstraints;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;

/** Makes the mutants of one compiled rule. */
final class RuleMutation {

    private final Rule rule;
    private int conditions;

    RuleMutation(Rule rule) {
        this.rule = rule;
    }

    /** Each condition left out and each condition turned round. */
    List<RuleMutant> mutants() {
        return changes((CompositePatterns) rule.getView()).stream()
                .map(change -> new RuleMutant(
                        rule.getName(),
                        change.kind(),
                        change.condition(),
                        new RuleImpl(
                                rule.getPackage(),
                                rule.getName(),
                                rule.getUnit(),
                                (CompositePatterns) change.changed(),
                                Map.of(),
                                rule.getMetaData())))
                .toList();
    }

    private List<Change> changes(Condition condition) {
        if (condition instanceof CompositePatterns patterns) {
            return inComposite(patterns);
        }
        if (condition instanceof ExistentialPatternImpl existential) {
            return inExistential(existential);
        }
        if (condition instanceof PatternImpl<?> pattern) {
            return inPattern(pattern);
        }
        if (condition instanceof NamedConsequenceImpl) {
            return List.of();
        }
        throw new IllegalStateException(rule.getName() + " has a condition that no mutation is known for: "
                + condition.getClass().getSimpleName());
    }

    private List<Change> inComposite(CompositePatterns patterns) {
        List<Condition> parts = patterns.getSubConditions();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Change change : changes(parts.get(i))) {
                List<Condition> changed = new ArrayList<>(parts);
                changed.set(i, change.changed());
                changes.add(
                        change.with(new CompositePatterns(patterns.getType(), changed, patterns.getConsequences())));
            }
        }
        return changes;
    }

    private List<Change> inExistential(ExistentialPatternImpl existential) {
        return changes(existential.getSubConditions().get(0)).stream()
                .map(change -> change.with(new ExistentialPatternImpl(change.changed(), existential.getType())))
                .toList();
    }

    private <T> List<Change> inPattern(PatternImpl<T> pattern) {
        List<Constraint> all = flat(pattern.getConstraint()).toList();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            conditions++;
            List<Constraint> without = new ArrayList<>(all);
            without.remove(i);
            changes.add(new Change(RuleMutant.Kind.DROPPED, conditions, with(pattern, without)));
            List<Constraint> negated = new ArrayList<>(all);
            negated.set(i, all.get(i).negate());
            changes.add(new Change(RuleMutant.Kind.NEGATED, conditions, with(pattern, negated)));
        }
        return changes;
    }

    private static Stream<Constraint> flat(Constraint constraint) {
        if (constraint instanceof AndConstraints || constraint instanceof MultipleConstraints) {
            return constraint.getChildren().stream().flatMap(RuleMutation::flat);
        }
        return constraint == SingleConstraint.TRUE ? Stream.empty() : Stream.of(constraint);
    }

    private static <T> PatternImpl<T> with(PatternImpl<T> pattern, List<Constraint> constraints) {
        return new PatternImpl<>(
                pattern.getPatternVariable(),
                switch (constraints.size()) {
                    case 0 -> SingleConstraint.TRUE;
                    case 1 -> constraints.get(0);
                    default -> new MultipleConstraints(constraints);
                },
                new ArrayList<>(pattern.getBindings()),
                pattern.getType());
    }

    /** One change of a condition: what was done, to which constraint, and the condition after it. */
    private record Change(RuleMutant.Kind kind, int condition, Condition changed) {
        Change with(Condition whole) {
            return new Change(kind, condition, whole);
        }
    }
}
