package org.xianshen.cli;

import org.xianshen.message.Problem;
import picocli.CommandLine;

/** Tells a mistake on the command line in one coded line. */
final class UsageProblems implements CommandLine.IParameterExceptionHandler {

    private final Console console;

    UsageProblems(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        console.problem(problem(failure, command), failure);
        return ExitCode.USAGE;
    }

    private static Problem problem(CommandLine.ParameterException failure, String command) {
        if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return Problem.of("CLI-001", "", unmatched.getUnmatched().get(0), command);
        }
        if (failure instanceof CommandLine.MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return Problem.of("CLI-002", "", missing.getMissing().get(0).paramLabel(), command);
        }
        if (failure instanceof CommandLine.OverwrittenOptionException overwritten) {
            return Problem.of("CLI-004", "", overwritten.getOverwritten().paramLabel(), command);
        }
        String what = failure.getMessage() == null ? "" : failure.getMessage().replaceAll("\\s*\\R\\s*", " ");
        return Problem.of("CLI-003", "", what, command);
    }
}
