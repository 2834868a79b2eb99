package org.xianshen.rules.engine;

import java.nio.file.Path;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.organ.OrganPolicy;

/** The engine that rule cases are answered by: the shipped rules with the lists of one organ. */
final class CaseEngine {

    private CaseEngine() {}

    static DroolsRuleEngine load(CsvLegalCatalogue law) {
        Path policy = Path.of(System.getProperty("root.dir"), "rules", "src", "test", "resources", "policy");
        return DroolsRuleEngine.load(law, OrganPolicy.load(policy).rules());
    }
}
