package org.xianshen.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xianshen.document.ContentDigests;
import org.xianshen.log.AuditReport;
import org.xianshen.log.LogAuditor;
import org.xianshen.log.NoteVerifier;
import org.xianshen.message.Language;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;
import org.xianshen.record.RecordVerifier;
import org.xianshen.record.ReviewRecord;
import org.xianshen.record.TrustStore;
import org.xianshen.release.GateAnswer;
import org.xianshen.release.ReleaseGate;
import org.xianshen.release.ReleasePermit;

/**
 * Checks what an office left behind, without the office: its log, its records, its permits and what it published.
 *
 * <p>Expects the folders {@code log}, {@code records}, {@code permits} and {@code released}, and trusts
 * {@code certificates.pem} and {@code log.vkey} of a trust folder. Exit code 0 when everything holds, 40 otherwise. An
 * auditor names a trust folder of their own: the one that came with the rest proves only that all of it fits together.
 */
public final class AuditALog {

    private static final int REFUSED = 40;

    private final Path folder;
    private final TrustStore certificates;
    private final NoteVerifier logKey;
    private final Clock clock;
    private final PrintStream out;
    private int failures;

    private AuditALog(Path folder, Path trust, Clock clock, PrintStream out) throws IOException {
        this.folder = folder;
        this.certificates = TrustStore.read(trust.resolve("certificates.pem"));
        this.logKey = NoteVerifier.read(trust.resolve("log.vkey"));
        this.clock = clock;
        this.out = out;
    }

    /** {@code AuditALog DIR [TRUST]}; without TRUST it is the folder {@code trust} in DIR. */
    public static void main(String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: AuditALog DIR [TRUST]");
            System.exit(64);
        }
        Path folder = Path.of(arguments[0]);
        Path trust = arguments.length == 2 ? Path.of(arguments[1]) : folder.resolve("trust");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(folder, trust, Clock.systemUTC(), out));
    }

    /** Audits {@code folder} as of the clock's time and returns the exit code. */
    static int run(Path folder, Path trust, Clock clock, PrintStream out) {
        try {
            AuditALog audit = new AuditALog(folder, trust, clock, out);
            Optional<Set<String>> logged = audit.log();
            audit.records(logged);
            audit.released(audit.permits());
            out.println(audit.failures == 0 ? "结论  全部通过" : "结论  " + audit.failures + " 处不通过");
            return audit.failures == 0 ? 0 : REFUSED;
        } catch (ProblemException e) {
            out.println("结论  不通过  " + e.problem().line(Language.ZH));
        } catch (IOException | UncheckedIOException e) {
            out.println("结论  不通过  " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
        return REFUSED;
    }

    /** Audits the log and returns what its entries say about records, or nothing when the log does not hold. */
    private Optional<Set<String>> log() throws IOException {
        Set<String> macs = new HashSet<>();
        try {
            AuditReport report =
                    LogAuditor.of(folder.resolve("log"), logKey).audit((index, leaf) -> macs.add(leaf.mac()));
            out.println("日志  通过  " + report.checkpoint().size() + " 条");
            return Optional.of(macs); // the entries are proven only now
        } catch (ProblemException e) {
            failed("日志", e.problem());
            return Optional.empty();
        }
    }

    /** Verifies the signatures of every record and looks its last state up in the log. */
    private void records(Optional<Set<String>> logged) throws IOException {
        RecordVerifier verifier = new RecordVerifier(certificates);
        int good = 0;
        List<Path> files = files("records", ReviewRecord.FILE_SUFFIX);
        for (Path file : files) {
            try {
                ReviewRecord record = verifier.verify(file).record();
                if (logged.isPresent() && logged.get().contains(record.leafMac())) {
                    good++;
                } else {
                    failed("记录", file, "签名有效，日志中没有这份记录");
                }
            } catch (ProblemException e) {
                failed("记录", e.problem());
            }
        }
        out.println("记录  " + good + " / " + files.size() + " 份签名有效且已入日志");
    }

    /** The permits by the bytes they permit. */
    private Map<ContentDigests, List<Path>> permits() throws IOException {
        Map<ContentDigests, List<Path>> permits = new HashMap<>();
        for (Path file : files("permits", ReleasePermit.FILE_SUFFIX)) {
            try {
                permits.computeIfAbsent(ReleasePermit.read(file).content(), c -> new ArrayList<>())
                        .add(file);
            } catch (ProblemException e) {
                failed("凭证", e.problem());
            }
        }
        return permits;
    }

    /** Asks the gate about everything that was published. */
    private void released(Map<ContentDigests, List<Path>> permits) throws IOException {
        ReleaseGate gate = ReleaseGate.of(certificates, folder.resolve("log"), logKey, clock);
        int good = 0;
        List<Path> files = files("released", "");
        for (Path file : files) {
            List<Path> forIt = permits.getOrDefault(digests(file), List.of());
            if (forIt.isEmpty()) {
                failed("公开", file, "没有公开凭证");
                continue;
            }
            Optional<Problem> refusal = refusal(gate, file, forIt);
            if (refusal.isPresent()) {
                failed("公开", refusal.get());
            } else {
                good++;
            }
        }
        out.println("公开  " + good + " / " + files.size() + " 份准予公开");
    }

    /** Why no permit opens the gate for {@code file}; nothing when one does. */
    private Optional<Problem> refusal(ReleaseGate gate, Path file, List<Path> permits) throws IOException {
        Optional<Problem> refusal = Optional.empty();
        for (Path permit : permits) {
            Path record = ReviewRecord.fileIn(
                    folder.resolve("records"), ReleasePermit.read(permit).caseId());
            GateAnswer answer = gate.check(file, permit, record);
            if (answer.isOpen()) {
                return Optional.empty();
            }
            refusal = answer.refusal();
        }
        return refusal;
    }

    private static ContentDigests digests(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ContentDigests.of(in);
        }
    }

    private List<Path> files(String subfolder, String suffix) throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve(subfolder), FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(f -> !Files.isDirectory(f) && f.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private void failed(String what, Problem problem) {
        failures++;
        out.println(what + "  不通过  " + problem.line(Language.ZH));
    }

    private void failed(String what, Path file, String why) {
        failures++;
        out.println(what + "  不通过  " + folder.relativize(file) + "  " + why);
    }
}
