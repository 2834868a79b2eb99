package org.xianshen.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.ProblemException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only groups others: called alone it says which there are. */
abstract class CommandGroup implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public final void run() {
        CommandSpec own = Objects.requireNonNull(spec);
        throw ProblemException.of(
                "CLI-010",
                "",
                own.qualifiedName(),
                String.join(", ", own.subcommands().keySet()));
    }
}
