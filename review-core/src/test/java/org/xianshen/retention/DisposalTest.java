package org.xianshen.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.casework.CaseId;
import org.xianshen.casework.PersonId;
import org.xianshen.casework.Verdict;
import org.xianshen.log.LogAuditor;
import org.xianshen.log.LogEvent;
import org.xianshen.log.NoteAlgorithm;
import org.xianshen.log.NoteSigner;
import org.xianshen.log.ReviewLog;
import org.xianshen.message.ProblemException;
import org.xianshen.record.KeyKind;
import org.xianshen.record.RecordSigner;
import org.xianshen.record.ReviewRecord;
import org.xianshen.record.TrustStore;
import org.xianshen.release.Demo;

class DisposalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Clock DUE = at("2037-01-05T02:00:00Z");
    private static final CaseId ID = new CaseId("XS-1");

    @TempDir
    Path folder;

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    /** Keys that are valid when things fall due, ten years on. */
    private static RecordSigner key(String name) {
        return Demo.key(name, KeyKind.P256, Instant.parse("2037-01-01T00:00:00Z"));
    }

    private static Supervisor supervisor(String name) {
        return new Supervisor(new PersonId(name), key(name));
    }

    /** A record under retention with its entries in the log, and one more that stays. */
    private final class Scene implements AutoCloseable {
        private final Demo demo = new Demo(folder.resolve("demo"), KeyKind.P256);
        private final ReviewLog log;
        private final RetentionRegister register;
        private final Path records = folder.resolve("records");
        private final ReviewRecord stays;
        private final Path recordFile;

        Scene() throws IOException {
            log = ReviewLog.create(
                    folder.resolve("log"),
                    NoteSigner.create(folder.resolve("log.key"), "log.example/review", NoteAlgorithm.ED25519));
            register = open(DUE);
            ReviewRecord record = demo.signed(ID.value(), Verdict.DISCLOSE_IN_PART);
            recordFile = record.writeTo(records);
            stays = demo.signed("XS-2", Verdict.DISCLOSE_IN_PART);
            for (ReviewRecord each : List.of(record, stays)) {
                for (int i = 0; i <= 3; i++) {
                    log.append(i == 0 ? LogEvent.OPEN : LogEvent.STEP, Demo.ORGAN, DAY, each.leafMacAfter(i));
                }
            }
            register.add(record, recordFile, DAY);
            register.add(stays, stays.writeTo(records), DAY);
        }

        Disposal disposal(Clock clock) {
            return new Disposal(register, log, trust(), folder.resolve("certificates"), clock);
        }

        TrustStore trust() {
            List<RecordSigner> everybody = new ArrayList<>(demo.signers());
            for (String name : List.of("proposer", "approver", "watch-1", "watch-2")) {
                everybody.add(key(name));
            }
            return TrustStore.of(everybody);
        }

        Disposition approved() {
            RetentionItem item = register.find(ID).orElseThrow();
            Disposition proposed = Disposition.propose(
                    item, register.schedule(), "JD-01", new PersonId("proposer"), key("proposer"), DUE);
            return proposed.approve(new PersonId("approver"), key("approver"), DUE);
        }

        @Override
        public void close() throws IOException {
            log.close();
            register.close();
        }
    }

    private RetentionRegister open(Clock clock) throws IOException {
        return RetentionRegister.open(folder.resolve("register"), RetentionSchedule.sample(), clock);
    }

    @Test
    void what_is_disposed_of_leaves_a_certificate_and_every_other_proof_holds() throws IOException {
        try (Scene scene = new Scene()) {
            assertEquals(List.of(), scene.register.due(LocalDate.of(2036, 12, 31)));
            assertEquals(2, scene.register.due(LocalDate.of(2037, 1, 1)).size());
            DispositionCertificate certificate =
                    scene.disposal(DUE).carryOut(scene.approved(), supervisor("watch-1"), supervisor("watch-2"));
            assertFalse(Files.exists(scene.recordFile));
            assertEquals(List.of(0L, 1L, 2L, 3L, 8L), certificate.leaves());
            assertEquals(8, certificate.logIndex());
            assertEquals(
                    RetentionItem.State.DISPOSED,
                    scene.register.find(ID).orElseThrow().state());
            LeafOpener opener = new LeafOpener(List.of(scene.stays), List.of(certificate));
            scene.log.audit(opener::open);
            assertEquals(List.of(), opener.unopened());
            LeafOpener without = new LeafOpener(List.of(scene.stays), List.of());
            scene.log.audit(without::open);
            assertEquals(List.of(0L, 1L, 2L, 3L, 8L), without.unopened());
            scene.log.reader().prove(5).verify(scene.log.reader().entry(5), scene.log.verifier(), "proof");
            assertRefused(
                    "RET-015",
                    () -> scene.disposal(DUE).carryOut(scene.approved(), supervisor("watch-1"), supervisor("watch-2")));
        }
        try (RetentionRegister again = open(DUE)) {
            assertEquals(
                    RetentionItem.State.DISPOSED, again.find(ID).orElseThrow().state());
            assertEquals(1, again.due(LocalDate.of(2037, 1, 5)).size());
        }
    }

    @Test
    void a_hold_blocks_even_an_approved_disposal_until_it_is_lifted() throws IOException {
        try (Scene scene = new Scene()) {
            Disposition approved = scene.approved();
            scene.register.hold(ID, new LegalHold("H-1", "SS-01", new PersonId("court-desk")));
            assertTrue(scene.register.due(LocalDate.of(2037, 1, 5)).get(0).isHeld());
            assertRefused(
                    "RET-021",
                    () -> scene.disposal(DUE).carryOut(approved, supervisor("watch-1"), supervisor("watch-2")));
            assertTrue(Files.exists(scene.recordFile));
            assertEquals(8, scene.log.reader().checkpoint().size(), "nothing was logged");
            assertRefused("RET-017", () -> scene.register.lift(ID, "H-2", new PersonId("court-desk")));
            assertRefused(
                    "RET-016",
                    () -> scene.register.hold(ID, new LegalHold("H-1", "SS-01", new PersonId("court-desk"))));
            scene.register.lift(ID, "H-1", new PersonId("court-desk"));
            scene.disposal(DUE).carryOut(approved, supervisor("watch-1"), supervisor("watch-2"));
            assertFalse(Files.exists(scene.recordFile));
        }
    }

    @Test
    void refuses_before_the_due_day() throws IOException {
        try (Scene scene = new Scene()) {
            assertRefused(
                    "RET-020",
                    () -> scene.disposal(at("2036-12-31T15:59:59Z"))
                            .carryOut(scene.approved(), supervisor("watch-1"), supervisor("watch-2")));
            assertTrue(Files.exists(scene.recordFile));
        }
    }

    @Test
    void refuses_a_disposition_without_approval_and_fewer_than_four_people() throws IOException {
        try (Scene scene = new Scene()) {
            Disposition proposed = Disposition.propose(
                    scene.register.find(ID).orElseThrow(),
                    scene.register.schedule(),
                    "JD-01",
                    new PersonId("proposer"),
                    key("proposer"),
                    DUE);
            Disposal disposal = scene.disposal(DUE);
            assertRefused("RET-025", () -> disposal.carryOut(proposed, supervisor("watch-1"), supervisor("watch-2")));
            assertRefused(
                    "RET-026", () -> disposal.carryOut(scene.approved(), supervisor("watch-1"), supervisor("watch-1")));
            assertRefused(
                    "RET-026",
                    () -> disposal.carryOut(scene.approved(), supervisor("watch-1"), supervisor("approver")));
            Supervisor borrowed = new Supervisor(new PersonId("watch-2"), key("proposer"));
            assertRefused("RET-026", () -> disposal.carryOut(scene.approved(), supervisor("watch-1"), borrowed));
            assertTrue(Files.exists(scene.recordFile));
        }
    }

    @Test
    void a_disposal_cut_off_after_its_certificate_is_finished_and_logged_once() throws IOException {
        try (Scene scene = new Scene()) {
            byte[] record = Files.readAllBytes(scene.recordFile);
            Disposition approved = scene.approved();
            scene.disposal(DUE).carryOut(approved, supervisor("watch-1"), supervisor("watch-2"));
            scene.register.close();
            Path journal = folder.resolve("register/retention.jsonl");
            String lines = Files.readString(journal);
            int lastLine = lines.lastIndexOf('\n', lines.length() - 2) + 1;
            Files.writeString(journal, lines.substring(0, lastLine) + "{\"cut");
            Files.write(scene.recordFile, record);
            try (RetentionRegister again = open(DUE)) {
                assertEquals(
                        RetentionItem.State.DISPOSING,
                        again.find(ID).orElseThrow().state());
                Disposal disposal = new Disposal(again, scene.log, scene.trust(), folder.resolve("certificates"), DUE);
                disposal.carryOut(approved, supervisor("watch-1"), supervisor("watch-2"));
                assertFalse(Files.exists(scene.recordFile));
                assertEquals(9, scene.log.reader().checkpoint().size());
            }
        }
    }

    @Test
    void every_flipped_bit_of_certificate_and_journal_is_refused() throws IOException {
        Path certificate;
        TrustStore trust;
        try (Scene scene = new Scene()) {
            scene.disposal(DUE).carryOut(scene.approved(), supervisor("watch-1"), supervisor("watch-2"));
            certificate = DispositionCertificate.fileIn(folder.resolve("certificates"), ID);
            trust = scene.trust();
        }
        Path journal = folder.resolve("register/retention.jsonl");
        long intact = Files.size(journal);
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            byte[] original = flip(certificate, random, (int) Files.size(certificate));
            assertThrows(ProblemException.class, () -> DispositionCertificate.verify(certificate, trust));
            Files.write(certificate, original);
            int lastLine =
                    Files.readString(journal, StandardCharsets.ISO_8859_1).lastIndexOf('\n', (int) intact - 2);
            byte[] whole = flip(journal, random, lastLine);
            assertThrows(ProblemException.class, () -> open(DUE).close());
            Files.write(journal, whole);
        }
        open(DUE).close();
    }

    private static byte[] flip(Path file, Random random, int below) throws IOException {
        byte[] original = Files.readAllBytes(file);
        byte[] flipped = original.clone();
        flipped[random.nextInt(below)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, flipped, StandardOpenOption.TRUNCATE_EXISTING);
        return original;
    }

    @Test
    void a_register_has_one_process_and_one_item_a_case() throws IOException {
        try (Scene scene = new Scene()) {
            assertRefused("RET-010", () -> open(DUE));
            assertRefused("RET-013", () -> scene.register.add(scene.stays, scene.recordFile, DAY));
            assertRefused("RET-014", () -> scene.register.trigger(new CaseId("XS-9"), DAY));
            assertEquals(
                    LocalDate.of(2039, 1, 1),
                    scene.register
                            .trigger(ID, LocalDate.of(2028, 3, 1))
                            .dueDay()
                            .orElseThrow());
            assertEquals(
                    8L,
                    LogAuditor.of(folder.resolve("log"), scene.log.verifier())
                            .audit()
                            .checkpoint()
                            .size());
        }
    }

    private static void assertRefused(String code, Executable work) {
        assertEquals(code, assertThrows(ProblemException.class, work).problem().code());
    }
}
