package org.xianshen.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.ProblemException;

/**
 * Audits a copy of a review log offline: everything {@link LogVerifier} verifies, every entry a leaf, no gap in any organ's
 * sequence, and the log a continuation of the checkpoint the auditor kept from last time.
 *
 * <p>The limit: what was never submitted is not in the log. It is found by comparing with what is published.
 */
public final class LogAuditor {

    private final Path folder;
    private final NoteVerifier key;
    private final @Nullable Checkpoint own;

    private LogAuditor(Path folder, NoteVerifier key, @Nullable Checkpoint own) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.key = Objects.requireNonNull(key, "key");
        this.own = own;
    }

    /** An auditor of the log in {@code folder} who has not seen it before. */
    public static LogAuditor of(Path folder, NoteVerifier key) {
        return new LogAuditor(folder, key, null);
    }

    /**
     * This auditor with the checkpoint file kept from an earlier audit.
     *
     * @throws ProblemException {@code LOG-013} to {@code LOG-016} when that is none of this log
     */
    public LogAuditor since(Path savedCheckpoint) throws IOException {
        String where = String.valueOf(savedCheckpoint.getFileName());
        return new LogAuditor(folder, key, Checkpoint.verified(Files.readAllBytes(savedCheckpoint), key, where));
    }

    /** This auditor with a checkpoint that was verified before. */
    public LogAuditor since(Checkpoint verified) {
        return new LogAuditor(folder, key, Objects.requireNonNull(verified, "verified"));
    }

    /** Audits the log; see {@link #audit(BiConsumer)}. */
    public AuditReport audit() throws IOException {
        return audit((index, leaf) -> {});
    }

    /**
     * Audits the log and shows each leaf with its index; the leaves are proven only when this returns.
     *
     * @throws ProblemException the codes of {@link LogVerifier}; {@code LOG-020} for an entry that is no leaf; {@code
     *     LOG-030} for a gap; {@code LOG-031} when the log does not continue the saved checkpoint; {@code LOG-032} when it
     *     is shorter than that
     */
    public AuditReport audit(BiConsumer<Long, LogLeaf> leaves) throws IOException {
        Map<LogEvent, Long> events = AuditReport.noEvents();
        Map<String, Long> sequences = AuditReport.noSequences();
        LogVerifier.EntryVisitor visitor = (index, entry) -> {
            LogLeaf leaf = LogLeaf.parse(entry, place(index));
            long expected = sequences.getOrDefault(leaf.organ(), 0L) + 1;
            if (leaf.sequence() != expected) {
                throw ProblemException.of(
                        "LOG-030", place(index), Long.toString(leaf.sequence()), Long.toString(expected));
            }
            sequences.put(leaf.organ(), expected);
            events.merge(leaf.event(), 1L, Long::sum);
            leaves.accept(index, leaf);
        };
        LogVerifier verifier = new LogVerifier(folder, key);
        LogReport report = own == null ? verifier.verify(visitor) : verifier.verifySince(own, visitor);
        return new AuditReport(report.checkpoint(), events, sequences, report.uncommitted());
    }

    private static String place(long index) {
        return LogPaths.entries(index / LogPaths.TILE_WIDTH, LogPaths.TILE_WIDTH) + "#" + index;
    }
}
