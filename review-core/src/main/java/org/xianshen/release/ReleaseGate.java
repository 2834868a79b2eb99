package org.xianshen.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xianshen.casework.Verdict;
import org.xianshen.document.ContentDigests;
import org.xianshen.log.Checkpoint;
import org.xianshen.log.LogAuditor;
import org.xianshen.log.LogEvent;
import org.xianshen.log.LogLeaf;
import org.xianshen.log.LogReader;
import org.xianshen.log.NoteVerifier;
import org.xianshen.log.Proofs;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;
import org.xianshen.record.RecordVerifier;
import org.xianshen.record.ReviewRecord;
import org.xianshen.record.SignedFileVerifier;
import org.xianshen.record.TrustStore;

/**
 * Stands before publication and lets pass only what a permit names.
 *
 * <p>Guarantee: it opens only when the permit's signature is trusted and valid now, the record verifies and its approver
 * decided to disclose, permit and record name the digests of exactly these bytes, the log holds the RELEASE entry of this
 * record and no later WITHDRAW or DISPOSE, and the log verifies as a whole. Everything else, unreadable files included,
 * closes it. Not guaranteed: what the copy of the log does not show; keep it fresh. Thread-safe.
 */
public final class ReleaseGate {

    private final SignedFileVerifier signatures;
    private final RecordVerifier records;
    private final Path logFolder;
    private final NoteVerifier logKey;
    private final @Nullable String channel;
    private final Clock clock;
    private @Nullable LogState known;

    private ReleaseGate(TrustStore trust, Path logFolder, NoteVerifier logKey, @Nullable String channel, Clock clock) {
        this.signatures = new SignedFileVerifier(trust);
        this.records = new RecordVerifier(trust);
        this.logFolder = Objects.requireNonNull(logFolder, "logFolder");
        this.logKey = Objects.requireNonNull(logKey, "logKey");
        this.channel = channel;
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** A gate of any channel. */
    public static ReleaseGate of(TrustStore trust, Path logFolder, NoteVerifier logKey, Clock clock) {
        return new ReleaseGate(trust, logFolder, logKey, null, clock);
    }

    /** A gate of one channel, which refuses permits for another. */
    public static ReleaseGate of(TrustStore trust, Path logFolder, NoteVerifier logKey, String channel, Clock clock) {
        return new ReleaseGate(trust, logFolder, logKey, Objects.requireNonNull(channel, "channel"), clock);
    }

    /**
     * Says whether {@code file} may be published now.
     *
     * @param permitFile the permit
     * @param recordFile the record the permit names
     */
    public GateAnswer check(Path file, Path permitFile, Path recordFile) {
        try (var in = Files.newInputStream(file)) {
            return check(ContentDigests.of(in), permitFile, recordFile);
        } catch (IOException e) {
            return unreadable(file);
        }
    }

    /** Says whether the bytes that {@code content} names may be published now. */
    public GateAnswer check(ContentDigests content, Path permitFile, Path recordFile) {
        try {
            ReleasePermit permit = ReleasePermit.read(permitFile);
            require(permit, content);
            ReviewRecord record = records.verify(recordFile).record();
            require(permit, record);
            requireLogged(permit, record);
            return GateAnswer.open();
        } catch (ProblemException e) {
            return GateAnswer.closed(e.problem());
        } catch (IOException | UncheckedIOException e) {
            return unreadable(permitFile);
        }
    }

    private static GateAnswer unreadable(Path file) {
        return GateAnswer.closed(Problem.of("REL-010", String.valueOf(file.getFileName())));
    }

    private void require(ReleasePermit permit, ContentDigests content) {
        signatures.verify(permit.file(), permit.where());
        if (!permit.content().equals(content)) {
            throw ProblemException.of("REL-001", permit.where());
        }
        Instant now = clock.instant();
        if (now.isBefore(permit.validFrom()) || !now.isBefore(permit.validTo())) {
            throw ProblemException.of(
                    "REL-002",
                    permit.where(),
                    permit.validFrom().toString(),
                    permit.validTo().toString());
        }
        if (channel != null && !channel.equals(permit.channel())) {
            throw ProblemException.of("REL-003", permit.where(), permit.channel(), channel);
        }
    }

    private static void require(ReleasePermit permit, ReviewRecord record) {
        if (!record.caseId().equals(permit.caseId()) || !record.hash().equals(permit.recordHash())) {
            throw ProblemException.of("REL-004", permit.where());
        }
        if (!record.decision().map(Verdict::discloses).orElse(false)) {
            throw ProblemException.of("REL-005", permit.where());
        }
        if (!record.released().map(permit.content()::equals).orElse(false)) {
            throw ProblemException.of("REL-006", permit.where());
        }
    }

    private void requireLogged(ReleasePermit permit, ReviewRecord record) throws IOException {
        LogLeaf leaf = permit.leaf();
        if (leaf.event() != LogEvent.RELEASE
                || !leaf.organ().equals(record.organ())
                || !leaf.mac().equals(record.leafMac())) {
            throw ProblemException.of("REL-007", permit.where());
        }
        Checkpoint then = permit.proof().verify(leaf.toBytes(), logKey, permit.where() + "#proof");
        LogState now = state();
        now.requireContinuationOf(then, permit.where());
        if (now.closedAt.getOrDefault(leaf.mac(), -1L) > permit.proof().index()) {
            throw ProblemException.of("REL-008", permit.where());
        }
    }

    /** The current state of the log, verified as a whole once for each checkpoint. */
    private synchronized LogState state() throws IOException {
        LogReader reader = LogReader.open(logFolder, logKey);
        LogState state = known;
        if (state == null || !state.reader.checkpointNote().equals(reader.checkpointNote())) {
            Map<String, Long> closedAt = new HashMap<>();
            Checkpoint audited = LogAuditor.of(logFolder, logKey)
                    .audit((index, leaf) -> {
                        if (leaf.event() == LogEvent.WITHDRAW || leaf.event() == LogEvent.DISPOSE) {
                            closedAt.put(leaf.mac(), index);
                        }
                    })
                    .checkpoint();
            if (!audited.equals(reader.checkpoint())) {
                throw ProblemException.of("REL-009", String.valueOf(logFolder.getFileName()));
            }
            state = new LogState(reader, closedAt);
            known = state;
        }
        return state;
    }

    /** A state of the log that was verified, and for each MAC the last entry that withdrew or disposed. */
    private final class LogState {
        private final LogReader reader;
        private final Map<String, Long> closedAt;

        LogState(LogReader reader, Map<String, Long> closedAt) {
            this.reader = reader;
            this.closedAt = Map.copyOf(closedAt);
        }

        synchronized void requireContinuationOf(Checkpoint then, String where) throws IOException {
            Checkpoint now = reader.checkpoint();
            if (then.size() > now.size()) {
                throw ProblemException.of("REL-009", where);
            }
            Proofs.verifyConsistency(
                    logKey.algorithm().hash(),
                    then.size(),
                    now.size(),
                    reader.proveConsistency(then.size()),
                    then.root(),
                    now.root());
        }
    }
}
