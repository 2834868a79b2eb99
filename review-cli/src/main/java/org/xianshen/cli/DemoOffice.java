package org.xianshen.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.casework.CaseId;
import org.xianshen.casework.Opinion;
import org.xianshen.casework.PersonId;
import org.xianshen.casework.ReviewCase;
import org.xianshen.casework.Role;
import org.xianshen.casework.Verdict;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.disclosure.Reason;
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
import org.xianshen.retention.RetentionRegister;
import org.xianshen.retention.RetentionSchedule;
import org.xianshen.review.RedactionReport;
import org.xianshen.review.ReviewReport;

/**
 * The invented office of the demonstration: three people who sign, one who issues permits, a log and a retention register,
 * all in a folder of its own.
 *
 * <p>Its private keys are made for one run and destroyed when it closes; what stays can be verified by anyone.
 */
final class DemoOffice implements Closeable {

    private static final String ORGAN = "DEMO";
    private static final String RETENTION_CLASS = "GK-10";

    private final Path folder;
    private final Path keys;
    private final Clock clock;
    private final Map<Role, RecordSigner> signers = new EnumMap<>(Role.class);
    private final TrustStore trust;
    private final ReviewLog log;
    private final PermitIssuer issuer;
    private final RetentionRegister register;

    DemoOffice(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.keys = Files.createDirectory(folder.resolve("keys"));
        for (String name : List.of("records", "permits", "released", "trust")) {
            Files.createDirectory(folder.resolve(name));
        }
        List<RecordSigner> all = new ArrayList<>();
        for (Role role : Role.values()) {
            RecordSigner signer = newSigner(role.name(), KeyKind.SM2);
            signers.put(role, signer);
            all.add(signer);
        }
        RecordSigner issuing = newSigner("ISSUER", KeyKind.P256);
        all.add(issuing);
        this.trust = TrustStore.of(all);
        trust.write(folder.resolve("trust").resolve(TrustFolder.CERTIFICATES));
        NoteSigner logKey = NoteSigner.create(keys.resolve("log.key"), "xianshen-demo", NoteAlgorithm.ED25519);
        Files.writeString(
                folder.resolve("trust").resolve(TrustFolder.LOG_KEY), logKey.verifier() + "\n", StandardCharsets.UTF_8);
        this.log = ReviewLog.create(folder.resolve("log"), logKey);
        this.issuer = new PermitIssuer(new RecordVerifier(trust), log, new PersonId("issuer"), issuing, clock);
        this.register = RetentionRegister.open(folder.resolve("retention"), RetentionSchedule.sample(), clock);
    }

    private RecordSigner newSigner(String name, KeyKind kind) throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        char[] password = HexFormat.of().formatHex(random).toCharArray();
        Path file = keys.resolve(name + ".p12");
        KeyStores.create(file, password, kind, "CN=" + name + ", O=Xianshen demo", clock);
        return KeyStores.open(file, password);
    }

    /** Where a safe copy of {@code name} goes. */
    Path safeCopy(String name) {
        return folder.resolve("released").resolve(name);
    }

    /** The record file of a case. */
    Path recordFile(CaseId id) {
        return ReviewRecord.fileIn(folder.resolve("records"), id);
    }

    /** Carries a reviewed document through the three steps and writes its signed record; every step is logged. */
    ReviewRecord decide(CaseId id, ReviewReport report, @Nullable RedactionReport redaction) throws IOException {
        ReviewCase matter = ReviewCase.open(id, ORGAN, report, clock);
        boolean copied = redaction != null && redaction.released().isPresent();
        Verdict verdict = verdict(report.assessment().proposal(), copied);
        ReviewRecord record = RecordBuilder.from(report, redaction, matter)
                .retention(RETENTION_CLASS, register.schedule().version())
                .open();
        enter(LogEvent.OPEN, record);
        for (Role role : Role.values()) {
            matter = matter.withStep(
                    new Opinion(
                            role,
                            new PersonId(role.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                            verdict,
                            report.assessment().proposal().reasons().stream()
                                    .findFirst()
                                    .map(Reason::basis)
                                    .orElse(List.of()),
                            "DEMO",
                            "演示"),
                    clock);
            record = record.sign(matter, Objects.requireNonNull(signers.get(role)));
            enter(LogEvent.STEP, record);
        }
        Path file = record.writeTo(folder.resolve("records"));
        register.add(record, file, LocalDate.now(clock));
        return record;
    }

    private static Verdict verdict(DisclosureProposal proposal, boolean copied) {
        return switch (proposal.outcome()) {
            case RELEASE -> copied ? Verdict.DISCLOSE : Verdict.REFER;
            case SEVER -> copied ? Verdict.DISCLOSE_IN_PART : Verdict.REFER;
            case WITHHOLD -> Verdict.WITHHOLD;
            case REFER -> Verdict.REFER;
        };
    }

    private void enter(LogEvent event, ReviewRecord record) throws IOException {
        log.append(event, ORGAN, LocalDate.now(clock), record.leafMac());
    }

    /** Issues the permit for what the record releases, if it releases anything. */
    Optional<Path> permit(ReviewRecord record) throws IOException {
        if (record.released().isEmpty()) {
            return Optional.empty();
        }
        ReleasePermit permit = issuer.issue(recordFile(record.caseId()), "website", Duration.ofDays(30));
        Path file = folder.resolve("permits").resolve(record.caseId().value() + ReleasePermit.FILE_SUFFIX);
        permit.write(file);
        return Optional.of(file);
    }

    TrustStore trust() {
        return trust;
    }

    ReviewLog log() {
        return log;
    }

    Path logFolder() {
        return folder.resolve("log");
    }

    @Override
    public void close() throws IOException {
        register.close();
        log.close();
        try (var files = Files.list(keys)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(keys);
    }
}
