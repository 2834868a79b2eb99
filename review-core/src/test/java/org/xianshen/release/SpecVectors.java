package org.xianshen.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.casework.CaseId;
import org.xianshen.casework.PersonId;
import org.xianshen.casework.ReviewCase;
import org.xianshen.casework.Role;
import org.xianshen.casework.Verdict;
import org.xianshen.log.LogEvent;
import org.xianshen.log.NoteAlgorithm;
import org.xianshen.log.NoteSigner;
import org.xianshen.log.ReviewLog;
import org.xianshen.record.KeyKind;
import org.xianshen.record.RecordSigner;
import org.xianshen.record.RecordVerifier;
import org.xianshen.record.ReviewRecord;
import org.xianshen.record.TrustStore;

/** Makes the example of the specifications: a folder with a release of one case, for each profile. */
public final class SpecVectors {

    /** The case of the example. */
    public static final CaseId CASE = new CaseId("XS-2026-0001");

    private SpecVectors() {}

    /** Writes {@code gm} and {@code rfc5652} below the folder of the first argument; they must not exist. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0], "gm"), KeyKind.SM2, NoteAlgorithm.SM2);
        write(Path.of(args[0], "rfc5652"), KeyKind.P256, NoteAlgorithm.ED25519);
    }

    /** Writes one example; private keys are made for it and thrown away. */
    static void write(Path folder, KeyKind kind, NoteAlgorithm logKind) throws IOException {
        Path secret = Files.createTempDirectory("xianshen-vectors");
        Demo demo = new Demo(Files.createDirectory(folder), kind);
        RecordSigner issuer = Demo.key("issuer", kind, Demo.NOW);
        List<RecordSigner> everybody = new ArrayList<>(demo.signers());
        everybody.add(issuer);
        TrustStore trust = TrustStore.of(everybody);
        trust.write(folder.resolve("trust/people.pem"));
        NoteSigner logKey = NoteSigner.create(secret.resolve("log.key"), "log.example.gov.cn/review", logKind);
        Files.writeString(folder.resolve("trust/log.vkey"), logKey + "\n");
        try (ReviewLog log = ReviewLog.create(folder.resolve("log"), logKey)) {
            LocalDate day = LocalDate.of(2026, 11, 24);
            ReviewCase reviewCase = ReviewCase.open(CASE, Demo.ORGAN, demo.report(), Demo.clock());
            ReviewRecord record = demo.opened(reviewCase, demo.redaction());
            log.append(LogEvent.OPEN, Demo.ORGAN, day, record.leafMac());
            for (Role role : Role.values()) {
                reviewCase = reviewCase.withStep(
                        Demo.opinion(role, Verdict.DISCLOSE_IN_PART, "联系电话遮盖后公开"),
                        Demo.clock(Duration.ofHours(Demo.order(role))));
                record = record.sign(reviewCase, demo.signer(role));
                log.append(LogEvent.STEP, Demo.ORGAN, day, record.leafMac());
            }
            Path recordFile = record.writeTo(folder.resolve("records"));
            new PermitIssuer(
                            new RecordVerifier(trust),
                            log,
                            new PersonId("p-9"),
                            issuer,
                            Demo.clock(Duration.ofHours(5)))
                    .issue(recordFile, "website", Duration.ofDays(30))
                    .write(folder.resolve("permits/" + CASE + ReleasePermit.FILE_SUFFIX));
        }
        Files.move(demo.source(), folder.resolve("source.txt"));
        Files.delete(folder.resolve("log/lock"));
        Files.delete(secret.resolve("log.key"));
        Files.delete(secret);
    }
}
