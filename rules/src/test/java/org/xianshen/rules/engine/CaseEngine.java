package org.xianshen.rules.engine;

import java.nio.file.Path;
import org.kie.api.KieBase;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.organ.OrganPolicy;
import org.xianshen.rules.table.TableSource;

/** The engine that rule cases are answered by: the shipped rules with the lists of one organ. */
final class CaseEngine {

    /** The lists of the organ. */
    static final OrganPolicy POLICY =
            OrganPolicy.load(Path.of(System.getProperty("root.dir"), "rules", "src", "test", "resources", "policy"));

    private static final OrganRules ORGAN = POLICY.rules();

    private CaseEngine() {}

    static DroolsRuleEngine load(CsvLegalCatalogue law) {
        return DroolsRuleEngine.load(law, ORGAN);
    }

    /** The same of other rules and tables. */
    static DroolsRuleEngine of(KieBase rules, CsvLegalCatalogue law, TableSource tables) {
        return DroolsRuleEngine.of(rules, law, tables, ORGAN);
    }
}
