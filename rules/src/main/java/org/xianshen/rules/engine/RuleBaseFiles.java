package org.xianshen.rules.engine;

import java.util.List;
import java.util.stream.Stream;
import org.xianshen.finding.Component;
import org.xianshen.rules.table.ContentDigest;

/** The files that make up the rule base, in the order their digest is taken. */
final class RuleBaseFiles {

    /** The rules. */
    static final List<String> RULES = List.of(
            "marking/conflict.drl",
            "marking/marking.drl",
            "secret/content.drl",
            "secret/secret.drl",
            "process/form.drl",
            "process/grounds.drl",
            "process/organ.drl",
            "process/process.drl",
            "personal/accounts.drl",
            "personal/contacts.drl",
            "personal/identity.drl",
            "personal/names.drl",
            "personal/particulars.drl",
            "personal/together.drl",
            "decision/decision.drl");

    /** The tables. */
    static final List<String> TABLES = List.of(
            "tables/capacities.csv",
            "tables/catalogue.csv",
            "tables/grounds.csv",
            "tables/items.csv",
            "tables/reason-words.csv",
            "tables/rulings.csv",
            "tables/standing.csv",
            "tables/steps.csv",
            "tables/thresholds.csv",
            "tables/types.csv");

    private static final String VERSION = "0.1";

    private RuleBaseFiles() {}

    static Component component() {
        return new Component("rule-base", VERSION, ContentDigest.sha256(files()));
    }

    static List<String> files() {
        return Stream.concat(RULES.stream(), TABLES.stream()).toList();
    }
}
