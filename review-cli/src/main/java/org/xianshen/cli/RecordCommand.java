package org.xianshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.Problem;
import org.xianshen.record.RecordVerifier;
import org.xianshen.record.VerifiedRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code xianshen record}: signed review records. */
@Command(name = "record", mixinStandardHelpOptions = true)
final class RecordCommand extends CommandGroup {

    private final Console console;

    RecordCommand(Console console) {
        this.console = console;
    }

    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Option(names = "--trust", paramLabel = "DIR") @Nullable Path trust)
            throws IOException {
        RecordVerifier verifier =
                new RecordVerifier(TrustFolder.of(trust, files.get(0), console).certificates());
        int exitCode = ExitCode.OK;
        for (Path file : files) {
            try {
                console.result(describe(file, verifier.verify(file)).in(console.language()));
            } catch (IOException | RuntimeException e) {
                Problem problem = InputProblems.of(file.toString(), e);
                console.problem(problem, e);
                exitCode = Math.max(exitCode, ExitCode.of(problem));
            }
        }
        return exitCode;
    }

    private static LocalizedText describe(Path file, VerifiedRecord verified) {
        String name = String.valueOf(file.getFileName());
        String decision = verified.record().decision().map(Enum::name).orElse("");
        return new LocalizedText(
                name + "  验证通过：" + verified.steps().size() + " 步签名，决定 "
                        + verified.record().decision().map(v -> v.label()).orElse(""),
                name + "  verified: " + verified.steps().size() + " signed steps, decision " + decision);
    }
}
