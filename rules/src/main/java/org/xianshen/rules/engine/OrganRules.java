package org.xianshen.rules.engine;

import java.util.List;
import java.util.Objects;
import org.xianshen.finding.Component;

/**
 * What an organ adds to the shipped rules, as the engine takes it.
 *
 * @param negativeList what becomes of each entry of its negative list, in the order of the list
 * @param allowed the values it publishes itself
 * @param tables the decision tables with its own items and rows
 * @param components what all of it was read from, for the record
 */
public record OrganRules(
        List<Ruling> negativeList, AllowedValues allowed, OrganTables tables, List<Component> components) {

    public OrganRules {
        negativeList = List.copyOf(negativeList);
        Objects.requireNonNull(allowed, "allowed");
        Objects.requireNonNull(tables, "tables");
        components = List.copyOf(components);
    }

    /** Nothing added. */
    public static OrganRules none() {
        return new OrganRules(List.of(), AllowedValues.NONE, OrganTables.shipped(), List.of());
    }
}
