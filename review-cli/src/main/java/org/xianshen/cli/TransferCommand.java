package org.xianshen.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.xianshen.message.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code xianshen retention transfer}: refuses until transfer packages exist. */
@Command(name = "transfer", mixinStandardHelpOptions = true)
final class TransferCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ARG", arity = "0..*", hidden = true)
    private List<String> ignored = List.of();

    @Override
    public Integer call() {
        throw ProblemException.of("CLI-014", "");
    }
}
