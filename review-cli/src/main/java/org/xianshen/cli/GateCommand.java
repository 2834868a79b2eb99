package org.xianshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.ProblemException;
import org.xianshen.record.ReviewRecord;
import org.xianshen.release.GateAnswer;
import org.xianshen.release.ReleaseGate;
import org.xianshen.release.ReleasePermit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code xianshen gate}: says whether a file may be published. */
@Command(name = "gate", mixinStandardHelpOptions = true)
final class GateCommand extends CommandGroup {

    private final Console console;

    GateCommand(Console console) {
        this.console = console;
    }

    @Command(name = "check", mixinStandardHelpOptions = true)
    int check(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--permit", paramLabel = "P", required = true) Path permit,
            @Option(names = "--record", paramLabel = "FILE") @Nullable Path record,
            @Option(names = "--log", paramLabel = "DIR") @Nullable Path log,
            @Option(names = "--trust", paramLabel = "DIR") @Nullable Path trust)
            throws IOException {
        for (Path needed : new Path[] {file, permit}) {
            if (!Files.exists(needed)) {
                throw new NoSuchFileException(needed.toString());
            }
        }
        TrustFolder trusted = TrustFolder.of(trust, permit, console);
        Path beside = TrustFolder.besideTheFolderOf(permit);
        Path logFolder = log == null ? beside.resolve("log") : log;
        Path recordFile = record == null
                ? ReviewRecord.fileIn(
                        beside.resolve("records"), ReleasePermit.read(permit).caseId())
                : record;
        GateAnswer answer = ReleaseGate.of(trusted.certificates(), logFolder, trusted.logKey(), Clock.systemUTC())
                .check(file, permit, recordFile);
        if (answer.isOpen()) {
            console.result(new LocalizedText(file + "  已准予公开", file + "  released").in(console.language()));
            return ExitCode.OK;
        }
        answer.refusal().ifPresent(problem -> console.problem(problem, new ProblemException(problem)));
        return ExitCode.REFUSED;
    }
}
