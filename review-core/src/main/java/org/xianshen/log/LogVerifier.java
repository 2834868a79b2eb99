package org.xianshen.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.ProblemException;

/**
 * Verifies a copy of a log folder with nothing but the log's public key.
 *
 * <p>Guarantee: it returns only when the checkpoint is signed by the key, every entry bundle parses, every tile holds
 * exactly the hashes that follow from the entries, older partial files say the same, and the root is the checkpoint's. A
 * refusal names the file. Not guaranteed: that the log showed everybody the same entries; for that keep your own
 * checkpoint and use {@link LogAuditor}. Reads each file about once and keeps one tile a level in memory.
 */
public final class LogVerifier {

    /** Sees each entry in order while the log is verified; what it throws ends the verification. */
    @FunctionalInterface
    public interface EntryVisitor {
        /**
         * Entry {@code index}, and the tree as it is with this entry: {@code root} is computed only when asked for.
         *
         * @param entry its bytes, which the visitor must not change
         */
        void entry(long index, byte[] entry);
    }

    private final Path folder;
    private final NoteVerifier key;

    /** A verifier of the log in {@code folder} signed by {@code key}. */
    public LogVerifier(Path folder, NoteVerifier key) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.key = Objects.requireNonNull(key, "key");
    }

    /**
     * Verifies the log.
     *
     * @throws ProblemException a {@code LOG-} code naming the file that is wrong
     */
    public LogReport verify() throws IOException {
        return verify((index, entry) -> {});
    }

    /** Verifies the log and shows each entry to {@code visitor}; the entries are proven only when this returns. */
    public LogReport verify(EntryVisitor visitor) throws IOException {
        return new Pass(LogReader.open(folder, key), -1).run(visitor);
    }

    /** Verifies the log as {@link #verify(EntryVisitor)} does and that it begins with {@code own}. */
    LogReport verifySince(Checkpoint own, EntryVisitor visitor) throws IOException {
        LogReader reader = LogReader.open(folder, key);
        if (own.size() > reader.checkpoint().size()) {
            throw ProblemException.of(
                    "LOG-032",
                    LogPaths.CHECKPOINT,
                    Long.toString(reader.checkpoint().size()),
                    Long.toString(own.size()));
        }
        Pass pass = new Pass(reader, own.size());
        LogReport report = pass.run(visitor);
        if (pass.rootThen == null || !pass.rootThen.equals(own.root())) {
            throw ProblemException.of("LOG-031", LogPaths.CHECKPOINT, Long.toString(own.size()));
        }
        return report;
    }

    /** One reading of the folder. */
    private final class Pass {
        private final LogReader reader;
        private final LogHash hash = key.algorithm().hash();
        private final TreeBuilder tree = new TreeBuilder(hash);
        private final long then;
        private @Nullable TreeHash rootThen;
        private @Nullable String badTile;
        private @Nullable String badEntries;

        Pass(LogReader reader, long then) {
            this.reader = reader;
            this.then = then;
        }

        LogReport run(EntryVisitor visitor) throws IOException {
            long size = reader.checkpoint().size();
            if (then == 0) {
                rootThen = tree.root();
            }
            for (long bundle = 0; tree.size() < size; bundle++) {
                for (byte[] entry : reader.bundle(bundle)) {
                    visitor.entry(tree.size(), entry);
                    tree.add(hash.leaf(entry), this::compare);
                    if (tree.size() == then) {
                        rootThen = tree.root();
                    }
                }
            }
            for (int level = 0; level < tree.levelCount(); level++) {
                List<TreeHash> hashes = tree.partial(level);
                if (!hashes.isEmpty()) {
                    compare(level, size >>> (8 * (level + 1)), hashes);
                }
            }
            requireRoot();
            return new LogReport(reader.checkpoint(), new LogFolderSweep(folder, reader).run());
        }

        private void compare(int level, long index, List<TreeHash> hashes) {
            try {
                if (badTile == null && !Arrays.equals(reader.tile(level, index), TreeBuilder.bytes(hashes))) {
                    badTile = LogPaths.tile(level, index, hashes.size());
                    badEntries = level == 0 ? LogPaths.entries(index, hashes.size()) : null;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Entries that lead to the signed root are right, so a tile that differs is wrong; and the other way round. */
        private void requireRoot() {
            boolean entriesHold = tree.root().equals(reader.checkpoint().root());
            if (badTile != null && entriesHold) {
                throw ProblemException.of("LOG-022", badTile);
            }
            if (badEntries != null) {
                throw ProblemException.of("LOG-021", badEntries);
            }
            if (!entriesHold) {
                throw ProblemException.of("LOG-023", LogPaths.CHECKPOINT);
            }
        }
    }

    /** The names of {@code files}, for reports. */
    static List<String> sorted(List<String> files) {
        List<String> out = new ArrayList<>(files);
        out.sort(null);
        return out;
    }
}
