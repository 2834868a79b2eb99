package org.xianshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xianshen.casework.CaseId;
import org.xianshen.casework.PersonId;
import org.xianshen.log.NoteSigner;
import org.xianshen.log.ReviewLog;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.ProblemException;
import org.xianshen.record.KeyStores;
import org.xianshen.record.RecordSigner;
import org.xianshen.retention.Disposal;
import org.xianshen.retention.Disposition;
import org.xianshen.retention.DispositionCertificate;
import org.xianshen.retention.LegalHold;
import org.xianshen.retention.RetentionItem;
import org.xianshen.retention.RetentionRegister;
import org.xianshen.retention.RetentionSchedule;
import org.xianshen.retention.Supervisor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code xianshen retention}: what is due, what is held, what is disposed of and by whom. */
@Command(name = "retention", mixinStandardHelpOptions = true, subcommands = TransferCommand.class)
final class RetentionCommand extends CommandGroup {

    /** A person with the key store they sign with. */
    static final class Signatory {
        @Option(names = "--by", paramLabel = "PERSON", required = true)
        @Nullable
        String person;

        @Option(names = "--key", paramLabel = "FILE", required = true)
        @Nullable
        Path key;

        @Option(names = "--password-file", paramLabel = "FILE")
        @Nullable
        Path passwordFile;

        PersonId who() {
            return new PersonId(Objects.requireNonNull(person));
        }

        RecordSigner signer() throws IOException {
            return KeyStores.open(Objects.requireNonNull(key), Passwords.read(passwordFile));
        }
    }

    private final Console console;
    private final Clock clock = OfficialTime.clock();

    RetentionCommand(Console console) {
        this.console = console;
    }

    @Command(name = "due", mixinStandardHelpOptions = true)
    int due(
            @Parameters(paramLabel = "REGISTER") Path folder,
            @Option(names = "--schedule", paramLabel = "FILE") @Nullable Path schedule,
            @Option(names = "--on", paramLabel = "YYYY-MM-DD") @Nullable LocalDate on)
            throws IOException {
        try (RetentionRegister register = open(folder, schedule)) {
            for (RetentionItem item : register.due(on == null ? LocalDate.now(clock) : on)) {
                String day = item.dueDay().map(LocalDate::toString).orElse("");
                String holds = item.holds().stream().map(LegalHold::id).collect(Collectors.joining(","));
                console.result(item.id().value() + "  " + item.retentionClass().id() + "  " + day
                        + (item.isHeld() ? "  HELD " + holds : ""));
            }
        }
        return ExitCode.OK;
    }

    @Command(name = "hold", mixinStandardHelpOptions = true)
    int hold(
            @Parameters(paramLabel = "REGISTER") Path folder,
            @Parameters(paramLabel = "CASE") String caseId,
            @Option(names = "--hold", paramLabel = "NUMBER", required = true) String number,
            @Option(names = "--by", paramLabel = "PERSON", required = true) String person,
            @Option(names = "--reason", paramLabel = "CODE", defaultValue = "") String reasonCode,
            @Option(names = "--lift") boolean lift,
            @Option(names = "--schedule", paramLabel = "FILE") @Nullable Path schedule)
            throws IOException {
        try (RetentionRegister register = open(folder, schedule)) {
            CaseId id = new CaseId(caseId);
            RetentionItem item = lift
                    ? register.lift(id, number, new PersonId(person))
                    : register.hold(id, new LegalHold(number, reasonCode, new PersonId(person)));
            console.result(item.id().value() + "  "
                    + item.holds().stream().map(LegalHold::id).toList());
        }
        return ExitCode.OK;
    }

    @Command(name = "propose", mixinStandardHelpOptions = true)
    int propose(
            @Parameters(paramLabel = "REGISTER") Path folder,
            @Parameters(paramLabel = "CASE") String caseId,
            @Option(names = "--reason", paramLabel = "CODE", required = true) String reasonCode,
            @ArgGroup(exclusive = false, multiplicity = "1") Signatory proposer,
            @Option(names = "--out", paramLabel = "FILE", required = true) Path out,
            @Option(names = "--schedule", paramLabel = "FILE") @Nullable Path schedule)
            throws IOException {
        try (RetentionRegister register = open(folder, schedule)) {
            CaseId id = new CaseId(caseId);
            RetentionItem item = register.find(id).orElseThrow(() -> ProblemException.of("RET-014", id.value()));
            Disposition.propose(item, register.schedule(), reasonCode, proposer.who(), proposer.signer(), clock)
                    .write(out);
        }
        console.result(out.toString());
        return ExitCode.OK;
    }

    @Command(name = "approve", mixinStandardHelpOptions = true)
    int approve(
            @Parameters(paramLabel = "DISPOSITION") Path file,
            @ArgGroup(exclusive = false, multiplicity = "1") Signatory approver)
            throws IOException {
        Disposition.read(file).approve(approver.who(), approver.signer(), clock).write(file);
        console.result(file.toString());
        return ExitCode.OK;
    }

    @Command(name = "dispose", mixinStandardHelpOptions = true)
    int dispose(
            @Parameters(paramLabel = "REGISTER") Path folder,
            @Parameters(paramLabel = "DISPOSITION") Path dispositionFile,
            @ArgGroup(exclusive = false, multiplicity = "2") List<Signatory> supervisors,
            @Option(names = "--log", paramLabel = "DIR", required = true) Path log,
            @Option(names = "--log-key", paramLabel = "FILE", required = true) Path logKey,
            @Option(names = "--trust", paramLabel = "DIR", required = true) Path trust,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path certificates,
            @Option(names = "--schedule", paramLabel = "FILE") @Nullable Path schedule)
            throws IOException {
        Files.createDirectories(certificates);
        try (RetentionRegister register = open(folder, schedule);
                ReviewLog reviewLog = ReviewLog.open(log, NoteSigner.read(logKey))) {
            Disposal desk = new Disposal(
                    register,
                    reviewLog,
                    TrustFolder.of(trust, dispositionFile, console).certificates(),
                    certificates,
                    clock);
            DispositionCertificate certificate = desk.carryOut(
                    Disposition.read(dispositionFile), supervisor(supervisors.get(0)), supervisor(supervisors.get(1)));
            console.result(new LocalizedText(
                            certificate.caseId().value() + "  已处置，日志序号 " + certificate.logIndex(),
                            certificate.caseId().value() + "  disposed of, log entry " + certificate.logIndex())
                    .in(console.language()));
        }
        return ExitCode.OK;
    }

    private static Supervisor supervisor(Signatory signatory) throws IOException {
        return new Supervisor(signatory.who(), signatory.signer());
    }

    /** A register that exists: commands never make one. */
    private RetentionRegister open(Path folder, @Nullable Path schedule) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        RetentionSchedule table = schedule == null ? RetentionSchedule.sample() : RetentionSchedule.read(schedule);
        if (schedule == null) {
            console.say(new LocalizedText(
                    "使用样表 " + table.version() + "；请用 --schedule 指定本机关的保管期限表",
                    "using the sample schedule " + table.version() + "; name your own with --schedule"));
        }
        return RetentionRegister.open(folder, table, clock);
    }
}
