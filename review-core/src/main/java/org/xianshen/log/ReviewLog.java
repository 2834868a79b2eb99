package org.xianshen.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.xianshen.message.ProblemException;

/**
 * The writer of a log folder: one process, one at a time.
 *
 * <p>Guarantees: {@link #append} returns when the entry, its tiles and the checkpoint that covers them are on the disk; a
 * crash at any moment leaves the log as it was before the append or as it is after it; no checkpoint is ever signed that
 * does not continue the one before. Entries and tiles are forced first and mean nothing until the checkpoint is renamed
 * into place. Opening verifies the whole folder, so a tampered log is not continued. Thread-safe.
 */
public final class ReviewLog implements Closeable {

    private final Path folder;
    private final NoteSigner key;
    private final LogHash hash;
    private final FileChannel lockFile;
    private final LogFiles files;
    private final TreeBuilder tree;
    private final List<byte[]> lastBundle = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private boolean broken;

    private ReviewLog(Path folder, NoteSigner key, FileChannel lockFile, LogFiles files) throws IOException {
        this.folder = folder;
        this.key = key;
        this.hash = key.verifier().algorithm().hash();
        this.lockFile = lockFile;
        this.files = files;
        this.tree = new TreeBuilder(hash);
        LogReport report = new LogVerifier(folder, key.verifier()).verify(this::restore);
        for (String beyond : report.uncommitted()) {
            Files.deleteIfExists(folder.resolve(beyond));
        }
        deleteTemporary();
    }

    /**
     * Makes an empty log in {@code folder} and opens it; its origin is the key's name.
     *
     * @throws ProblemException {@code LOG-003} when there is a log already
     */
    public static ReviewLog create(Path folder, NoteSigner key) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve(LogPaths.CHECKPOINT))) {
            throw ProblemException.of("LOG-003", String.valueOf(folder.getFileName()));
        }
        FileChannel lock = lock(folder);
        try {
            TreeHash empty = key.verifier().algorithm().hash().empty();
            String note = key.note(new Checkpoint(key.verifier().name(), 0, empty).text());
            new LogFiles(folder).write(Map.of(LogPaths.CHECKPOINT, note.getBytes(StandardCharsets.UTF_8)));
            return new ReviewLog(folder, key, lock, new LogFiles(folder));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens the log in {@code folder} for writing.
     *
     * @throws ProblemException {@code LOG-004} when another process writes it, or the code of {@link LogVerifier#verify()}
     *     when it does not verify
     */
    public static ReviewLog open(Path folder, NoteSigner key) throws IOException {
        return open(folder, key, new LogFiles(folder));
    }

    static ReviewLog open(Path folder, NoteSigner key, LogFiles files) throws IOException {
        if (!Files.exists(folder.resolve(LogPaths.CHECKPOINT))) {
            throw ProblemException.of("LOG-001", String.valueOf(folder.getFileName()));
        }
        FileChannel lock = lock(folder);
        try {
            return new ReviewLog(folder, key, lock, files);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The lock is the operating system's and ends with the process; closing the channel releases it. */
    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LogPaths.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: told below
        }
        channel.close();
        throw ProblemException.of("LOG-004", String.valueOf(folder.getFileName()));
    }

    private void restore(long index, byte[] entry) {
        LogLeaf leaf = LogLeaf.parse(entry, "entry " + index);
        sequences.merge(leaf.organ(), leaf.sequence(), Math::max);
        remember(entry);
        tree.add(hash.leaf(entry), (level, tile, hashes) -> {});
    }

    private void remember(byte[] entry) {
        if (lastBundle.size() == LogPaths.TILE_WIDTH) {
            lastBundle.clear();
        }
        lastBundle.add(entry);
    }

    private void deleteTemporary() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(LogFiles::isTemporary).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Appends one entry and returns when it is durable.
     *
     * @param organ code of the organ, up to 18 letters or digits
     * @param mac HMAC of the record's hash, 64 hexadecimal digits
     */
    public LogReceipt append(LogEvent event, String organ, LocalDate day, String mac) throws IOException {
        return appendAll(organ, day, List.of(event), List.of(mac)).get(0);
    }

    /** Appends several entries of one organ and day under one checkpoint and returns when they are durable. */
    public synchronized List<LogReceipt> appendAll(
            String organ, LocalDate day, List<LogEvent> events, List<String> macs) throws IOException {
        if (events.size() != macs.size() || events.isEmpty()) {
            throw new IllegalArgumentException(events.size() + " events and " + macs.size() + " MACs");
        }
        requireUsable();
        long sequence = sequences.getOrDefault(organ, 0L);
        List<LogReceipt> receipts = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            LogLeaf leaf = new LogLeaf(events.get(i), organ, sequence + 1 + i, day, macs.get(i));
            receipts.add(new LogReceipt(tree.size() + i, leaf));
        }
        broken = true;
        commit(receipts.stream().map(r -> r.leaf().toBytes()).toList());
        broken = false;
        sequences.put(organ, sequence + events.size());
        return List.copyOf(receipts);
    }

    private void commit(List<byte[]> entries) throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        List<String> superseded = new ArrayList<>();
        for (byte[] entry : entries) {
            remember(entry);
            if (lastBundle.size() == LogPaths.TILE_WIDTH) {
                long bundle = tree.size() / LogPaths.TILE_WIDTH;
                changed.put(LogPaths.entries(bundle, LogPaths.TILE_WIDTH), EntryBundle.write(lastBundle));
                superseded.add(LogPaths.entries(bundle, LogPaths.TILE_WIDTH));
            }
            tree.add(hash.leaf(entry), (level, index, hashes) -> {
                String name = LogPaths.tile(level, index, LogPaths.TILE_WIDTH);
                changed.put(name, TreeBuilder.bytes(hashes));
                superseded.add(name);
            });
        }
        long size = tree.size();
        if (lastBundle.size() < LogPaths.TILE_WIDTH) {
            changed.put(LogPaths.entries(size / LogPaths.TILE_WIDTH, lastBundle.size()), EntryBundle.write(lastBundle));
        }
        for (int level = 0; level < tree.levelCount(); level++) {
            List<TreeHash> hashes = tree.partial(level);
            String name = LogPaths.tile(level, size >>> (8 * (level + 1)), hashes.size());
            if (!hashes.isEmpty() && !Files.exists(folder.resolve(name))) {
                changed.put(name, TreeBuilder.bytes(hashes));
            }
        }
        files.write(changed);
        String note = key.note(new Checkpoint(key.verifier().name(), size, tree.root()).text());
        files.write(Map.of(LogPaths.CHECKPOINT, note.getBytes(StandardCharsets.UTF_8)));
        for (String full : superseded) {
            deletePartials(full);
        }
    }

    /** Partial files may go once the full one is there and signed. */
    private void deletePartials(String full) throws IOException {
        Path partials = folder.resolve(full + ".p");
        if (Files.isDirectory(partials)) {
            try (Stream<Path> listing = Files.list(partials)) {
                for (Path file : listing.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(partials);
        }
    }

    private void requireUsable() {
        if (broken || !lockFile.isOpen()) {
            throw ProblemException.of("LOG-005", String.valueOf(folder.getFileName()));
        }
    }

    /** The current state, to be read and proven from. */
    public synchronized LogReader reader() throws IOException {
        requireUsable();
        return LogReader.open(folder, key.verifier());
    }

    /** Audits the log as it is on the disk and shows each leaf with its index. */
    public synchronized AuditReport audit(BiConsumer<Long, LogLeaf> leaves) throws IOException {
        requireUsable();
        return LogAuditor.of(folder, key.verifier()).audit(leaves);
    }

    /** The log's public key. */
    public NoteVerifier verifier() {
        return key.verifier();
    }

    /** Gives the folder free for another writer. */
    @Override
    public synchronized void close() throws IOException {
        lockFile.close();
    }
}
