package org.xianshen.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianshen.casework.CaseId;
import org.xianshen.casework.PersonId;
import org.xianshen.casework.ReviewCase;
import org.xianshen.casework.Role;
import org.xianshen.casework.Verdict;
import org.xianshen.log.LogAuditor;
import org.xianshen.log.LogEvent;
import org.xianshen.log.LogVerifier;
import org.xianshen.log.NoteAlgorithm;
import org.xianshen.log.NoteSigner;
import org.xianshen.log.NoteVerifier;
import org.xianshen.log.ReviewLog;
import org.xianshen.message.ProblemException;
import org.xianshen.record.KeyKind;
import org.xianshen.record.RecordSigner;
import org.xianshen.record.RecordVerifier;
import org.xianshen.record.ReviewRecord;
import org.xianshen.record.TrustStore;
import org.xianshen.retention.LeafOpener;

/** Review, safe copy, case, record, log, permit, gate with real files; then a bit of each file is flipped. */
class WholeWayTest {

    private static final int FLIPS = 48;
    private static final int FLIPS_IN_LOG = 10;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"SM2", "P256"})
    void a_release_passes_the_gate_and_every_flipped_bit_is_refused(KeyKind kind) throws IOException {
        NoteAlgorithm logKind = kind == KeyKind.SM2 ? NoteAlgorithm.SM2 : NoteAlgorithm.ED25519;
        NoteSigner logKey = NoteSigner.create(folder.resolve("log.key"), "log.example.gov.cn/review", logKind);
        NoteVerifier logVerifier = NoteVerifier.parse(logKey.verifier().toString());
        Path logFolder = folder.resolve("log");
        Path records = folder.resolve("records");
        Demo demo = new Demo(folder, kind);
        Path released = demo.released();
        Path recordFile;
        Path permitFile = folder.resolve("permits/XS-2026-0001.permit.json");
        Path trustFile = folder.resolve("trust/people.pem");

        RecordSigner issuer = Demo.key("issuer", kind, Demo.NOW);
        List<RecordSigner> everybody =
                Stream.concat(demo.signers().stream(), Stream.of(issuer)).toList();
        TrustStore.of(everybody).write(trustFile);
        TrustStore trust = TrustStore.read(trustFile);

        try (ReviewLog log = ReviewLog.create(logFolder, logKey)) {
            ReviewCase reviewCase =
                    ReviewCase.open(new CaseId("XS-2026-0001"), Demo.ORGAN, demo.report(), Demo.clock());
            ReviewRecord record = demo.opened(reviewCase, demo.redaction());
            recordFile = record.writeTo(records);
            log.append(LogEvent.OPEN, Demo.ORGAN, DAY, record.leafMac());
            for (Role role : Role.values()) {
                reviewCase = reviewCase.withStep(
                        Demo.opinion(role, Verdict.DISCLOSE_IN_PART, ""),
                        Demo.clock(Duration.ofHours(Demo.order(role))));
                record = record.sign(reviewCase, demo.signer(role));
                record.write(recordFile);
                log.append(LogEvent.STEP, Demo.ORGAN, DAY, record.leafMac());
            }
            ReleasePermit permit = new PermitIssuer(
                            new RecordVerifier(trust),
                            log,
                            new PersonId("p-9"),
                            issuer,
                            Demo.clock(Duration.ofHours(5)))
                    .issue(recordFile, "website", Duration.ofDays(30));
            permit.write(permitFile);
            log.append(LogEvent.CLOSE, Demo.ORGAN, DAY, record.leafMac());
        }

        ReleaseGate gate = ReleaseGate.of(trust, logFolder, logVerifier, Demo.clock(Duration.ofDays(1)));
        ReviewRecord verified = new RecordVerifier(trust).verify(recordFile).record();
        assertEquals(Verdict.DISCLOSE_IN_PART, verified.decision().orElseThrow());
        RecordVerifier.requireContent(verified.released().orElseThrow(), released);
        LeafOpener opener = new LeafOpener(List.of(verified), List.of());
        assertEquals(
                6,
                LogAuditor.of(logFolder, logVerifier)
                        .audit(opener::open)
                        .checkpoint()
                        .size());
        assertEquals(List.of(), opener.unopened(), "every entry opens to the record");
        assertTrue(gate.check(released, permitFile, recordFile).isOpen());

        RecordVerifier verifier = new RecordVerifier(trust);
        flips(
                recordFile,
                FLIPS,
                bit -> assertThrows(
                        ProblemException.class, () -> verifier.verify(recordFile), () -> "record bit " + bit));
        for (Path file : List.of(recordFile, permitFile, released, logFolder.resolve("checkpoint"))) {
            flips(
                    file,
                    FLIPS,
                    bit -> assertFalse(
                            gate.check(released, permitFile, recordFile).isOpen(),
                            () -> file.getFileName() + " bit " + bit));
        }
        for (Path file : files(logFolder)) {
            flips(file, FLIPS_IN_LOG, bit -> {
                ProblemException refusal = assertThrows(
                        ProblemException.class,
                        () -> new LogVerifier(logFolder, logVerifier).verify(),
                        () -> file + " bit " + bit);
                assertEquals(
                        logFolder.relativize(file).toString(), refusal.problem().where(), "the code names the file");
            });
        }
        assertTrue(gate.check(released, permitFile, recordFile).isOpen(), "restored");
    }

    private static List<Path> files(Path logFolder) throws IOException {
        try (Stream<Path> walk = Files.walk(logFolder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("lock"))
                    .sorted()
                    .toList();
        }
    }

    private interface Check {
        void flipped(int bit) throws IOException;
    }

    /** Flips bits at seeded places of a file one at a time, each file's first and last bit among them. */
    private static void flips(Path file, int count, Check check) throws IOException {
        byte[] original = Files.readAllBytes(file);
        int bits = original.length * 8;
        Random random = new Random(20261124);
        for (int i = 0; i < count; i++) {
            int bit = i == 0 ? 0 : i == 1 ? bits - 1 : random.nextInt(bits);
            byte[] flipped = original.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, flipped);
            check.flipped(bit);
        }
        Files.write(file, original);
    }
}
