package org.xianshen.cli;

import org.jspecify.annotations.Nullable;
import org.xianshen.message.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code xianshen} with its sub-commands. */
@Command(
        name = "xianshen",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReviewCommand.class,
            RedactCommand.class,
            CaseCommand.class,
            RecordCommand.class,
            LogCommand.class,
            GateCommand.class,
            RetentionCommand.class,
            KeysCommand.class,
            RulesCommand.class,
            DemoCommand.class
        })
final class XianshenCommand extends CommandGroup {

    private final Console console;

    XianshenCommand(Console console) {
        this.console = console;
    }

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    void speak(@Nullable Language language) {
        if (language != null) {
            console.speak(language);
        }
    }

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    void debug(boolean shown) {
        console.showStackTraces(shown);
    }
}
