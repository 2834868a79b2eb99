package org.xianshen.cli;

import org.xianshen.rules.catalogue.RuleCatalogue;
import org.xianshen.rules.catalogue.RuleEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code xianshen rules}: lists and explains the rules. */
@Command(name = "rules", mixinStandardHelpOptions = true)
final class RulesCommand extends CommandGroup {

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() {
        for (RuleEntry rule : RuleCatalogue.load().entries()) {
            console.result(rule.id() + "  " + rule.summary().in(console.language()));
        }
        return ExitCode.OK;
    }

    @Command(name = "explain", mixinStandardHelpOptions = true)
    int explain(@Parameters(paramLabel = "ID") String id) {
        console.result(RuleCatalogue.load().entry(id).page().stripTrailing());
        return ExitCode.OK;
    }
}
