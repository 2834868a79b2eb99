package org.xianshen.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.xianshen.message.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code xianshen case}: refuses until casework has its command line; the library itself carries cases. */
@Command(name = "case", mixinStandardHelpOptions = true)
final class CaseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ARG", arity = "0..*", hidden = true)
    private List<String> ignored = List.of();

    @Override
    public Integer call() {
        throw ProblemException.of("CLI-009", "", "case");
    }
}
