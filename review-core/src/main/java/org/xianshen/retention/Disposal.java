package org.xianshen.retention;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.xianshen.log.LogEvent;
import org.xianshen.log.ReviewLog;
import org.xianshen.message.ProblemException;
import org.xianshen.record.AtomicFile;
import org.xianshen.record.JsonValue;
import org.xianshen.record.JsonValue.JsonArray;
import org.xianshen.record.JsonValue.JsonObject;
import org.xianshen.record.RecordVerifier;
import org.xianshen.record.ReviewRecord;
import org.xianshen.record.SignedFile;
import org.xianshen.record.SignedFileVerifier;
import org.xianshen.record.TrustStore;
import org.xianshen.retention.RetentionItem.State;

/**
 * Carries out dispositions: checks everything again, logs, has the supervisors sign, destroys the record with its salt.
 *
 * <p>Guarantees: nothing is destroyed while a hold is in force, before the due day, or without proposal, approval and two
 * supervisors, all four different people; a certificate is on the disk before the record is gone; a disposal cut off by a
 * crash is finished by calling {@link #carryOut} again. Holds are checked while the register is locked against changes.
 */
public final class Disposal {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RetentionRegister register;
    private final ReviewLog log;
    private final TrustStore trust;
    private final Path certificates;
    private final Clock clock;

    /**
     * A disposal desk.
     *
     * @param certificates the folder that keeps the certificates
     */
    public Disposal(RetentionRegister register, ReviewLog log, TrustStore trust, Path certificates, Clock clock) {
        this.register = Objects.requireNonNull(register, "register");
        this.log = Objects.requireNonNull(log, "log");
        this.trust = Objects.requireNonNull(trust, "trust");
        this.certificates = Objects.requireNonNull(certificates, "certificates");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Refuses an item that may not be disposed of today.
     *
     * @throws ProblemException {@code RET-015} when it is gone, {@code RET-020} when it is not due, {@code RET-021} when it is
     *     held
     */
    static void requireDue(RetentionItem item, Clock clock) {
        if (item.state() == State.DISPOSED) {
            throw ProblemException.of("RET-015", item.id().value());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        if (!item.isDueOn(today)) {
            throw ProblemException.of(
                    "RET-020",
                    item.id().value(),
                    item.dueDay().map(LocalDate::toString).orElse("-"),
                    today.toString());
        }
        if (item.isHeld()) {
            throw ProblemException.of(
                    "RET-021", item.id().value(), item.holds().get(0).id());
        }
    }

    /**
     * Carries out an approved disposition, or finishes one that was cut off.
     *
     * @return the certificate, which is on the disk
     * @throws ProblemException {@code RET-014}, {@code RET-015}, {@code RET-020}, {@code RET-021} for the item; {@code
     *     RET-025} when the disposition is not approved or is for another record; {@code RET-026} when the four are not
     *     different people with different keys; the {@code REC-} code of a signature that does not verify
     */
    public DispositionCertificate carryOut(Disposition disposition, Supervisor first, Supervisor second)
            throws IOException {
        synchronized (register) {
            RetentionItem item = register.requireKept(disposition.caseId());
            Path certificateFile = DispositionCertificate.fileIn(certificates, item.id());
            if (item.state() == State.DISPOSING && Files.exists(certificateFile)) {
                return finish(item, certificateFile);
            }
            requireDue(item, clock);
            requireApproved(disposition, item);
            requireFourPeople(disposition, first, second);
            Path recordFile = register.recordFile(item);
            ReviewRecord record = new RecordVerifier(trust).verify(recordFile).record();
            if (!record.hash().equals(item.recordHash())) {
                throw ProblemException.of("RET-025", item.id().value());
            }
            if (item.state() == State.KEPT) {
                register.beginDisposal(item.id(), disposition.file().hash());
            }
            JsonObject attested = attest(record);
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            SignedFile signed = disposition.file();
            signed = signed.sign(merge(Disposition.step(2, first.person()), attested), first.signer(), now);
            signed = signed.sign(merge(Disposition.step(3, second.person()), attested), second.signer(), now);
            AtomicFile.write(certificateFile, signed.toBytes());
            return finish(item, certificateFile);
        }
    }

    /** The certificate is there: the record goes, whatever happened before. */
    private DispositionCertificate finish(RetentionItem item, Path certificateFile) throws IOException {
        DispositionCertificate certificate = DispositionCertificate.verify(certificateFile, trust);
        if (!certificate.recordHash().equals(item.recordHash())) {
            throw ProblemException.of("RET-025", item.id().value());
        }
        destroy(register.recordFile(item));
        register.endDisposal(item.id(), certificate.hash());
        return certificate;
    }

    private void requireApproved(Disposition disposition, RetentionItem item) {
        new SignedFileVerifier(trust).verify(disposition.file(), item.id().value());
        boolean same = disposition.recordHash().equals(item.recordHash())
                && disposition
                        .body()
                        .string("class")
                        .equals(item.retentionClass().id())
                && disposition
                        .body()
                        .string("schedule")
                        .equals(register.schedule().version())
                && disposition.body().string("dueOn").equals(String.valueOf(item.dueOn()));
        if (!same || disposition.file().signatureCount() != Disposition.SUPERVISORS_FROM) {
            throw ProblemException.of("RET-025", item.id().value());
        }
    }

    private static void requireFourPeople(Disposition disposition, Supervisor first, Supervisor second) {
        Set<String> people =
                new HashSet<>(Set.of(first.person().value(), first.signer().certificateSha256()));
        boolean different = people.add(second.person().value())
                && people.add(second.signer().certificateSha256());
        for (var step : disposition.body().objects("steps")) {
            different &= people.add(step.string("person")) && people.add(step.hash("certificate"));
        }
        if (!different) {
            throw ProblemException.of("RET-026", disposition.caseId().value());
        }
    }

    /** Logs the disposal, once, and says where all entries about the record stand. */
    private JsonObject attest(ReviewRecord record) throws IOException {
        Set<String> macs = new HashSet<>();
        for (int i = 0; i <= record.stepCount(); i++) {
            macs.add(record.leafMacAfter(i));
        }
        List<JsonValue> leaves = new ArrayList<>();
        long[] disposed = {-1};
        log.audit((index, leaf) -> {
            if (macs.contains(leaf.mac())) {
                leaves.add(JsonValue.of(index));
                if (leaf.event() == LogEvent.DISPOSE) {
                    disposed[0] = index;
                }
            }
        });
        if (disposed[0] < 0) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
            disposed[0] = log.append(LogEvent.DISPOSE, record.organ(), today, record.leafMac())
                    .index();
            leaves.add(JsonValue.of(disposed[0]));
        }
        return JsonValue.object()
                .with("log", JsonValue.of(log.verifier().name()))
                .with("index", JsonValue.of(disposed[0]))
                .with("leaves", new JsonArray(leaves))
                .with("holdsInForce", JsonValue.of(0))
                .with(
                        "holdsCheckedAt",
                        JsonValue.of(
                                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private static JsonObject merge(JsonObject step, JsonObject attested) {
        JsonObject out = step;
        for (var member : attested.members().entrySet()) {
            out = out.with(member.getKey(), member.getValue());
        }
        return out;
    }

    /**
     * Overwrites and deletes a file. On media that write elsewhere than they overwrite, and in back-ups, copies can
     * remain; docs/spec/retention.md says what an organ must do about them.
     */
    private static void destroy(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        String leftover = AtomicFile.temporaryPrefix(file);
        List<Path> doomed;
        try (Stream<Path> listing = Files.list(folder)) {
            doomed = listing.filter(f -> Objects.equals(f.getFileName(), file.getFileName())
                            || String.valueOf(f.getFileName()).startsWith(leftover))
                    .toList();
        }
        for (Path each : doomed) {
            overwrite(each);
            Files.delete(each);
        }
        AtomicFile.forceFolder(folder);
    }

    private static void overwrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(Integer.MAX_VALUE, channel.size()));
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
        }
    }
}
