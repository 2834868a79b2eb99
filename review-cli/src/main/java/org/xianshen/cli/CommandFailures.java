package org.xianshen.cli;

import org.xianshen.message.Problem;
import picocli.CommandLine;

/** Tells the failure of a whole command in one coded line. */
final class CommandFailures implements CommandLine.IExecutionExceptionHandler {

    private final Console console;

    CommandFailures(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine commandLine, CommandLine.ParseResult parseResult) {
        Problem problem = InputProblems.of("", failure);
        console.problem(problem, failure);
        return ExitCode.of(problem);
    }
}
