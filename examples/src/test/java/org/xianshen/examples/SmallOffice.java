package org.xianshen.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xianshen.casework.CaseId;
import org.xianshen.casework.Opinion;
import org.xianshen.casework.PersonId;
import org.xianshen.casework.ReviewCase;
import org.xianshen.casework.Role;
import org.xianshen.casework.Verdict;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.document.SourceDocument;
import org.xianshen.log.LogEvent;
import org.xianshen.log.NoteAlgorithm;
import org.xianshen.log.NoteSigner;
import org.xianshen.log.ReviewLog;
import org.xianshen.record.KeyKind;
import org.xianshen.record.KeyStores;
import org.xianshen.record.RecordBuilder;
import org.xianshen.record.RecordSigner;
import org.xianshen.record.RecordVerifier;
import org.xianshen.record.ReviewRecord;
import org.xianshen.record.TrustStore;
import org.xianshen.release.PermitIssuer;
import org.xianshen.release.ReleasePermit;
import org.xianshen.retention.RetentionSchedule;
import org.xianshen.review.DocumentReviewer;
import org.xianshen.review.ReviewReport;
import org.xianshen.review.StandardFormats;
import org.xianshen.rules.StandardRules;

/** An invented office in a folder: three who sign, one who issues permits, a log. */
final class SmallOffice {

    private static final String ORGAN = "TEST";
    private static final StandardRules RULES = StandardRules.load();

    private final Path folder;
    private final Clock clock;
    private final List<RecordSigner> signers;
    private final TrustStore trust;
    private final ReviewLog log;

    /**
     * An office in {@code folder}.
     *
     * @param signers one for each role in order, then the one who issues permits
     */
    SmallOffice(Path folder, Clock clock, List<RecordSigner> signers) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.signers = List.copyOf(signers);
        for (String name : List.of("trust", "records", "permits", "released")) {
            Files.createDirectories(folder.resolve(name));
        }
        this.trust = TrustStore.of(signers);
        NoteSigner logKey = NoteSigner.create(folder.resolve("log.key"), "test-log", NoteAlgorithm.ED25519);
        writeTrust(folder.resolve("trust"), trust, logKey);
        this.log = ReviewLog.create(folder.resolve("log"), logKey);
    }

    static void writeTrust(Path folder, TrustStore trust, NoteSigner logKey) throws IOException {
        trust.write(folder.resolve("certificates.pem"));
        Files.writeString(folder.resolve("log.vkey"), logKey.verifier() + "\n");
    }

    /** New keys for the roles and the issuer; making them takes seconds. */
    static List<RecordSigner> newSigners(Path folder, Clock clock) throws IOException {
        List<RecordSigner> signers = new ArrayList<>();
        for (String name : List.of("DRAFTER", "REVIEWER", "APPROVER", "ISSUER")) {
            Path file = folder.resolve(name + ".p12");
            char[] password = "of a test only".toCharArray();
            KeyStores.create(file, password, KeyKind.P256, "CN=" + name, clock);
            signers.add(KeyStores.open(file, password));
        }
        return signers;
    }

    /** Reviews {@code text}, signs the three steps, writes the record; logs it when {@code logged}. */
    ReviewRecord decide(String id, String text, boolean logged) throws IOException {
        DocumentReviewer reviewer = StandardFormats.register(DocumentReviewer.builder())
                .recognizers(RULES.recognizers())
                .ruleEngine(RULES.engine())
                .build();
        LocalDate today = LocalDate.now(clock);
        ReviewReport report = reviewer.review(
                SourceDocument.ofBytes(id + ".txt", text.getBytes(StandardCharsets.UTF_8)),
                new DisclosureContext(RULES.legal().regimeOn(today), today, null));
        ReviewCase matter = ReviewCase.open(new CaseId(id), ORGAN, report, clock);
        ReviewRecord record = RecordBuilder.from(report, null, matter)
                .retention("GK-10", RetentionSchedule.sample().version())
                .releasedAsItIs()
                .open();
        for (Role role : Role.values()) {
            matter = matter.withStep(
                    new Opinion(
                            role,
                            new PersonId(role.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                            Verdict.DISCLOSE,
                            List.of(),
                            "T-1",
                            "测试"),
                    clock);
            record = record.sign(matter, signers.get(record.stepCount()));
            if (logged) {
                log.append(LogEvent.STEP, ORGAN, today, record.leafMac());
            }
        }
        record.writeTo(folder.resolve("records"));
        return record;
    }

    /** Decides about {@code text}, permits its release for 30 days and publishes it; returns the published file. */
    Path publish(String id, String text) throws IOException {
        decide(id, text, true);
        ReleasePermit permit = issuer().issue(record(id), "website", Duration.ofDays(30));
        permit.write(folder.resolve("permits").resolve(id + ReleasePermit.FILE_SUFFIX));
        return Files.writeString(folder.resolve("released").resolve(id + ".txt"), text);
    }

    void withdraw(String id) throws IOException {
        issuer().withdraw(record(id));
    }

    Path record(String id) {
        return ReviewRecord.fileIn(folder.resolve("records"), new CaseId(id));
    }

    private PermitIssuer issuer() {
        return new PermitIssuer(
                new RecordVerifier(trust), log, new PersonId("issuer"), signers.get(signers.size() - 1), clock);
    }

    /** Ends the office: the log can be read by anyone. */
    void close() throws IOException {
        log.close();
    }
}
