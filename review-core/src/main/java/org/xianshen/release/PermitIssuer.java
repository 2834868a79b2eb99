package org.xianshen.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.xianshen.casework.PersonId;
import org.xianshen.casework.Verdict;
import org.xianshen.document.ContentDigests;
import org.xianshen.log.LogEvent;
import org.xianshen.log.LogReader;
import org.xianshen.log.LogReceipt;
import org.xianshen.log.ReviewLog;
import org.xianshen.message.ProblemException;
import org.xianshen.record.JsonValue;
import org.xianshen.record.JsonValue.JsonObject;
import org.xianshen.record.RecordSigner;
import org.xianshen.record.RecordVerifier;
import org.xianshen.record.ReviewRecord;
import org.xianshen.record.SignedFile;

/**
 * Issues permits on complete records, logging each release first, and withdraws releases.
 *
 * <p>Guarantee: no permit without a verified record whose approver decided to disclose, and without a RELEASE entry that
 * is durably in the log. Thread-safe.
 */
public final class PermitIssuer {

    /** The day a log entry states is the day in China. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Duration LONGEST = Duration.ofDays(366);

    private final RecordVerifier records;
    private final ReviewLog log;
    private final PersonId issuer;
    private final RecordSigner signer;
    private final Clock clock;

    /**
     * An issuer.
     *
     * @param records verifies the records permits are issued on
     * @param log where releases are logged
     * @param issuer who issues
     * @param signer the issuer's key
     */
    public PermitIssuer(RecordVerifier records, ReviewLog log, PersonId issuer, RecordSigner signer, Clock clock) {
        this.records = Objects.requireNonNull(records, "records");
        this.log = Objects.requireNonNull(log, "log");
        this.issuer = Objects.requireNonNull(issuer, "issuer");
        this.signer = Objects.requireNonNull(signer, "signer");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * A permit for the bytes that the record in {@code recordFile} releases.
     *
     * @param channel where they may be published: up to 64 letters, digits, dots, hyphens and underscores
     * @param validity how long, at most 366 days
     * @throws ProblemException {@code REL-020} when the decision is not to disclose, {@code REL-021} when the record
     *     releases no bytes, {@code REL-022} for channel or validity, or the code of a record that does not verify
     */
    public ReleasePermit issue(Path recordFile, String channel, Duration validity) throws IOException {
        ReviewRecord record = records.verify(recordFile).record();
        String where = record.caseId().value();
        Verdict decision = record.decision().orElseThrow();
        if (!decision.discloses()) {
            throw ProblemException.of("REL-020", where, decision.name());
        }
        ContentDigests content = record.released().orElseThrow(() -> ProblemException.of("REL-021", where));
        if (!ReleasePermit.CHANNEL.matcher(channel).matches()
                || validity.compareTo(Duration.ofSeconds(1)) < 0
                || validity.compareTo(LONGEST) > 0) {
            throw ProblemException.of("REL-022", where, Long.toString(LONGEST.toDays()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LogReceipt receipt = append(LogEvent.RELEASE, record, now);
        LogReader state = log.reader();
        JsonObject body = JsonValue.object()
                .with("schema", JsonValue.of(ReleasePermit.SCHEMA))
                .with("case", JsonValue.of(where))
                .with("record", JsonValue.of(record.hash()))
                .with("sha256", JsonValue.of(content.sha256()))
                .with("sm3", JsonValue.of(content.sm3()))
                .with("channel", JsonValue.of(channel))
                .with("validFrom", JsonValue.of(now.toString()))
                .with(
                        "validTo",
                        JsonValue.of(now.plus(validity)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()))
                .with("leaf", JsonValue.of(new String(receipt.leaf().toBytes(), StandardCharsets.US_ASCII)))
                .with("proof", JsonValue.of(state.prove(receipt.index()).text()));
        JsonObject step = JsonValue.object()
                .with("role", JsonValue.of(ReleasePermit.ISSUER))
                .with("person", JsonValue.of(issuer.value()));
        return new ReleasePermit(SignedFile.open(body).sign(step, signer, now), where);
    }

    /**
     * Withdraws every release on the record in {@code recordFile}: gates that see the log refuse from now on.
     *
     * @return the WITHDRAW entry
     */
    public LogReceipt withdraw(Path recordFile) throws IOException {
        ReviewRecord record = records.verify(recordFile).record();
        return append(LogEvent.WITHDRAW, record, clock.instant());
    }

    private LogReceipt append(LogEvent event, ReviewRecord record, Instant at) throws IOException {
        return log.append(event, record.organ(), LocalDate.ofInstant(at, ZONE), record.leafMac());
    }
}
