package org.xianshen.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.casework.PersonId;
import org.xianshen.casework.ReviewCase;
import org.xianshen.casework.Role;
import org.xianshen.casework.Verdict;
import org.xianshen.log.LogEvent;
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

class ReleaseGateTest {

    private static final Duration LATER = Duration.ofHours(5);

    @TempDir
    Path folder;

    /** Everything a gate looks at, with one release in it. */
    private record Scene(
            Demo demo,
            TrustStore trust,
            RecordSigner issuerKey,
            NoteVerifier logKey,
            Path logFolder,
            Path released,
            Path recordFile,
            Path permitFile) {

        PermitIssuer issuer(ReviewLog log) {
            return new PermitIssuer(new RecordVerifier(trust), log, new PersonId("p-9"), issuerKey, Demo.clock(LATER));
        }

        GateAnswer check(Clock clock) {
            return ReleaseGate.of(trust, logFolder, logKey, clock).check(released, permitFile, recordFile);
        }

        String refusal() {
            return refusal(Demo.clock(LATER));
        }

        String refusal(Clock clock) {
            return check(clock).refusal().orElseThrow().code();
        }
    }

    private NoteSigner logSigner() throws IOException {
        return NoteSigner.read(folder.resolve("log.key"));
    }

    private Scene released() throws IOException {
        Demo demo = new Demo(folder, KeyKind.P256);
        RecordSigner issuerKey = Demo.key("issuer", KeyKind.P256, Demo.NOW);
        List<RecordSigner> everybody = new ArrayList<>(demo.signers());
        everybody.add(issuerKey);
        NoteSigner logKey =
                NoteSigner.create(folder.resolve("log.key"), "log.example.gov.cn/review", NoteAlgorithm.ED25519);
        Scene scene = new Scene(
                demo,
                TrustStore.of(everybody),
                issuerKey,
                logKey.verifier(),
                folder.resolve("log"),
                demo.released(),
                demo.signed("XS-1", Verdict.DISCLOSE_IN_PART).writeTo(folder.resolve("records")),
                folder.resolve("XS-1.permit.json"));
        try (ReviewLog log = ReviewLog.create(scene.logFolder(), logKey)) {
            log.append(LogEvent.OPEN, "X1", LocalDate.of(2026, 11, 1), "0".repeat(64));
            scene.issuer(log)
                    .issue(scene.recordFile(), "website", Duration.ofDays(10))
                    .write(scene.permitFile());
        }
        assertTrue(scene.check(Demo.clock(LATER)).isOpen());
        return scene;
    }

    @Test
    void refuses_a_permit_for_other_bytes() throws IOException {
        Scene scene = released();
        Files.writeString(scene.released(), "x", StandardOpenOption.APPEND);
        assertEquals("REL-001", scene.refusal());
    }

    @Test
    void refuses_a_permit_before_and_after_its_time() throws IOException {
        Scene scene = released();
        assertEquals("REL-002", scene.refusal(Demo.clock(LATER.minusSeconds(1))));
        assertTrue(scene.check(Demo.clock(LATER.plusDays(10).minusSeconds(1))).isOpen());
        assertEquals("REL-002", scene.refusal(Demo.clock(LATER.plusDays(10))));
    }

    @Test
    void refuses_a_permit_for_another_channel() throws IOException {
        Scene scene = released();
        ReleaseGate gazette =
                ReleaseGate.of(scene.trust(), scene.logFolder(), scene.logKey(), "gazette", Demo.clock(LATER));
        GateAnswer answer = gazette.check(scene.released(), scene.permitFile(), scene.recordFile());
        assertEquals("REL-003", answer.refusal().orElseThrow().code());
    }

    @Test
    void refuses_another_record_of_the_same_case() throws IOException {
        Scene scene = released();
        scene.demo().signed("XS-1", Verdict.DISCLOSE_IN_PART).write(scene.recordFile());
        assertEquals("REL-004", scene.refusal());
    }

    @Test
    void refuses_a_release_that_was_withdrawn_until_it_is_permitted_anew() throws IOException {
        Scene scene = released();
        byte[] old = Files.readAllBytes(scene.permitFile());
        try (ReviewLog log = ReviewLog.open(scene.logFolder(), logSigner())) {
            scene.issuer(log).withdraw(scene.recordFile());
            assertEquals("REL-008", scene.refusal());
            scene.issuer(log)
                    .issue(scene.recordFile(), "website", Duration.ofDays(10))
                    .write(scene.permitFile());
        }
        assertTrue(scene.check(Demo.clock(LATER)).isOpen());
        Files.write(scene.permitFile(), old);
        assertEquals("REL-008", scene.refusal(), "the old permit stays closed");
    }

    @Test
    void one_gate_sees_a_withdrawal_that_comes_while_it_stands() throws IOException {
        Scene scene = released();
        ReleaseGate gate = ReleaseGate.of(scene.trust(), scene.logFolder(), scene.logKey(), Demo.clock(LATER));
        assertTrue(gate.check(scene.released(), scene.permitFile(), scene.recordFile())
                .isOpen());
        try (ReviewLog log = ReviewLog.open(scene.logFolder(), logSigner())) {
            scene.issuer(log).withdraw(scene.recordFile());
        }
        assertEquals(
                "REL-008",
                gate.check(scene.released(), scene.permitFile(), scene.recordFile())
                        .refusal()
                        .orElseThrow()
                        .code());
    }

    @Test
    void refuses_a_log_that_is_older_than_the_permit_or_another() throws IOException {
        Scene scene = released();
        Path other = folder.resolve("other");
        try (ReviewLog log = ReviewLog.create(other, logSigner())) {
            log.append(LogEvent.OPEN, "X1", LocalDate.of(2026, 11, 1), "0".repeat(64));
            ReleaseGate gate = ReleaseGate.of(scene.trust(), other, scene.logKey(), Demo.clock(LATER));
            assertRefused("REL-009", gate, scene);
            for (int i = 0; i < 3; i++) {
                log.append(LogEvent.OPEN, "X1", LocalDate.of(2026, 11, 1), "1".repeat(64));
            }
            assertRefused("LOG-042", gate, scene);
        }
    }

    private static void assertRefused(String code, ReleaseGate gate, Scene scene) {
        assertEquals(
                code,
                gate.check(scene.released(), scene.permitFile(), scene.recordFile())
                        .refusal()
                        .orElseThrow()
                        .code());
    }

    @Test
    void refuses_an_issuer_who_is_not_trusted() throws IOException {
        Scene scene = released();
        TrustStore without = TrustStore.of(scene.demo().signers());
        ReleaseGate gate = ReleaseGate.of(without, scene.logFolder(), scene.logKey(), Demo.clock(LATER));
        assertRefused("REC-040", gate, scene);
    }

    @Test
    void refuses_files_that_cannot_be_read() throws IOException {
        Scene scene = released();
        Files.delete(scene.permitFile());
        assertEquals("REL-010", scene.refusal());
        Files.delete(scene.released());
        assertEquals("REL-010", scene.refusal());
    }

    @Test
    void issues_no_permit_without_a_decision_to_disclose_or_without_bytes() throws IOException {
        Scene scene = released();
        Demo demo = scene.demo();
        try (ReviewLog log = ReviewLog.open(scene.logFolder(), logSigner())) {
            PermitIssuer issuer = scene.issuer(log);
            Path withheld = demo.signed("XS-2", Verdict.WITHHOLD).writeTo(folder);
            assertIssueRefused("REL-020", () -> issuer.issue(withheld, "website", Duration.ofDays(1)));
            ReviewCase decided = demo.decidedCase("XS-3", Verdict.DISCLOSE);
            ReviewRecord empty = demo.opened(decided, null);
            for (Role role : Role.values()) {
                empty = empty.sign(decided, demo.signer(role));
            }
            Path nothing = empty.writeTo(folder);
            assertIssueRefused("REL-021", () -> issuer.issue(nothing, "website", Duration.ofDays(1)));
            Path unfinished = demo.opened(decided, demo.redaction()).writeTo(folder);
            assertIssueRefused("REC-035", () -> issuer.issue(unfinished, "website", Duration.ofDays(1)));
            assertIssueRefused("REL-022", () -> issuer.issue(scene.recordFile(), "a b", Duration.ofDays(1)));
            assertIssueRefused("REL-022", () -> issuer.issue(scene.recordFile(), "website", Duration.ZERO));
            assertEquals(2, log.reader().checkpoint().size(), "nothing was logged");
        }
    }

    private static void assertIssueRefused(String code, Executable work) {
        assertEquals(code, assertThrows(ProblemException.class, work).problem().code());
    }
}
