package org.xianshen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianshen.log.AuditReport;
import org.xianshen.log.LogAuditor;
import org.xianshen.log.LogEvent;
import org.xianshen.log.LogReader;
import org.xianshen.log.LogReceipt;
import org.xianshen.log.LogReport;
import org.xianshen.log.LogVerifier;
import org.xianshen.log.NoteAlgorithm;
import org.xianshen.log.NoteSigner;
import org.xianshen.log.ReviewLog;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.ProblemException;
import org.xianshen.record.ReviewRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code xianshen log}: the log of reviews, a folder of tiles with a signed checkpoint. */
@Command(name = "log", mixinStandardHelpOptions = true)
final class LogCommand extends CommandGroup {

    private final Console console;

    LogCommand(Console console) {
        this.console = console;
    }

    @Command(name = "create", mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "LOG") Path folder,
            @Option(names = "--name", paramLabel = "NAME", required = true) String name,
            @Option(names = "--key", paramLabel = "FILE", required = true) Path key,
            @Option(names = "--algorithm", paramLabel = "ed25519|sm2", defaultValue = "ed25519")
                    NoteAlgorithm algorithm)
            throws IOException {
        NoteSigner signer = NoteSigner.create(key, name, algorithm);
        ReviewLog.create(folder, signer).close();
        console.result(signer.verifier().toString());
        return ExitCode.OK;
    }

    @Command(name = "append", mixinStandardHelpOptions = true)
    int append(
            @Parameters(paramLabel = "LOG") Path folder,
            @Option(names = "--key", paramLabel = "FILE", required = true) Path key,
            @Option(names = "--record", paramLabel = "FILE", required = true) Path recordFile,
            @Option(names = "--event", paramLabel = "EVENT", required = true) LogEvent event)
            throws IOException {
        ReviewRecord record = ReviewRecord.read(recordFile);
        try (ReviewLog log = ReviewLog.open(folder, NoteSigner.read(key))) {
            LogReceipt receipt = log.append(event, record.organ(), OfficialTime.today(), record.leafMac());
            console.result(Long.toString(receipt.index()));
        }
        return ExitCode.OK;
    }

    @Command(name = "prove", mixinStandardHelpOptions = true)
    int prove(
            @Parameters(paramLabel = "LOG") Path folder,
            @Parameters(paramLabel = "INDEX") long index,
            @Option(names = "--trust", paramLabel = "DIR") @Nullable Path trust,
            @Option(names = "--out", paramLabel = "FILE") @Nullable Path out)
            throws IOException {
        String proof = LogReader.open(folder, trust(trust, folder).logKey())
                .prove(index)
                .text();
        if (out == null) {
            console.result(proof.stripTrailing());
        } else {
            Files.writeString(out, proof, StandardCharsets.UTF_8);
        }
        return ExitCode.OK;
    }

    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "LOG") Path folder,
            @Option(names = "--trust", paramLabel = "DIR") @Nullable Path trust)
            throws IOException {
        LogReport report = new LogVerifier(folder, trust(trust, folder).logKey()).verify();
        console.result(new LocalizedText(
                        folder + "  验证通过：" + report.checkpoint().size() + " 条",
                        folder + "  verified: " + report.checkpoint().size() + " entries")
                .in(console.language()));
        return ExitCode.OK;
    }

    @Command(name = "audit", mixinStandardHelpOptions = true)
    int audit(
            @Parameters(paramLabel = "LOG") Path folder,
            @Option(names = "--trust", paramLabel = "DIR") @Nullable Path trust,
            @Option(names = "--since", paramLabel = "CHECKPOINT") @Nullable Path since,
            @Option(names = "--records", paramLabel = "DIR") @Nullable Path records)
            throws IOException {
        LogAuditor auditor = LogAuditor.of(folder, trust(trust, folder).logKey());
        if (since != null) {
            auditor = auditor.since(since);
        }
        Set<String> logged = new HashSet<>();
        AuditReport report = auditor.audit((index, leaf) -> logged.add(leaf.mac()));
        console.result(new LocalizedText(
                        folder + "  审计通过：" + report.checkpoint().size() + " 条 " + report.events(),
                        folder + "  audited: " + report.checkpoint().size() + " entries " + report.events())
                .in(console.language()));
        return records == null ? ExitCode.OK : recordsAreLogged(records, logged);
    }

    private int recordsAreLogged(Path records, Set<String> logged) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(records)) {
            files = list.filter(f -> f.toString().endsWith(ReviewRecord.FILE_SUFFIX))
                    .sorted()
                    .toList();
        }
        int exitCode = ExitCode.OK;
        for (Path file : files) {
            if (!logged.contains(ReviewRecord.read(file).leafMac())) {
                ProblemException missing = ProblemException.of("CLI-012", file.toString());
                console.problem(missing.problem(), missing);
                exitCode = ExitCode.REFUSED;
            }
        }
        console.result(new LocalizedText("核对记录 " + files.size() + " 份", "records checked: " + files.size())
                .in(console.language()));
        return exitCode;
    }

    private TrustFolder trust(@Nullable Path named, Path log) {
        return TrustFolder.of(named, log.resolve("checkpoint"), console);
    }
}
