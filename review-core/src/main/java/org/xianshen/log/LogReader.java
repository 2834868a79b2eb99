package org.xianshen.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xianshen.message.ProblemException;

/**
 * Reads one state of a log folder, the one its checkpoint signs, and makes proofs from its tiles.
 *
 * <p>What it hands out is as trustworthy as the folder: a proof says whether it holds when it is verified, and {@link
 * LogVerifier} verifies the folder as a whole. Not thread-safe.
 */
public final class LogReader {

    private static final int CACHED_TILES = 64;

    private final Path folder;
    private final LogHash hash;
    private final Checkpoint checkpoint;
    private final String note;
    private final Map<String, byte[]> tiles = new HashMap<>();

    private LogReader(Path folder, LogHash hash, Checkpoint checkpoint, String note) {
        this.folder = folder;
        this.hash = hash;
        this.checkpoint = checkpoint;
        this.note = note;
    }

    /**
     * The state of the log in {@code folder} that its checkpoint signs with {@code key}.
     *
     * @throws ProblemException {@code LOG-001} when there is no log, {@code LOG-013} to {@code LOG-016} for its checkpoint
     */
    public static LogReader open(Path folder, NoteVerifier key) throws IOException {
        Objects.requireNonNull(key, "key");
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(folder.resolve(LogPaths.CHECKPOINT));
        } catch (NoSuchFileException e) {
            throw ProblemException.of("LOG-001", String.valueOf(folder.getFileName()));
        }
        Checkpoint checkpoint = Checkpoint.verified(bytes, key, LogPaths.CHECKPOINT);
        return new LogReader(folder, key.algorithm().hash(), checkpoint, new String(bytes, StandardCharsets.UTF_8));
    }

    /** The head of the log. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The head as the log signed it, verbatim. */
    public String checkpointNote() {
        return note;
    }

    /** Entry {@code index}. */
    public byte[] entry(long index) throws IOException {
        requireIndex(index);
        return bundle(index / LogPaths.TILE_WIDTH).get((int) (index % LogPaths.TILE_WIDTH));
    }

    /** The leaf that is entry {@code index}. */
    public LogLeaf leaf(long index) throws IOException {
        return LogLeaf.parse(entry(index), "entry " + index);
    }

    /** The proof that entry {@code index} stands in this state of the log. */
    public LogProof prove(long index) throws IOException {
        requireIndex(index);
        List<TreeHash> path = new ArrayList<>();
        path(index, 0, checkpoint.size(), path);
        return new LogProof(index, path, note);
    }

    /** The proof that this state of the log begins with the one of {@code oldSize} entries. */
    public List<TreeHash> proveConsistency(long oldSize) throws IOException {
        if (oldSize < 1 || oldSize > checkpoint.size()) {
            throw ProblemException.of("LOG-040", "", Long.toString(oldSize), Long.toString(checkpoint.size()));
        }
        List<TreeHash> proof = new ArrayList<>();
        if (oldSize < checkpoint.size()) {
            subproof(oldSize, 0, checkpoint.size(), true, proof);
        }
        return proof;
    }

    /** The root of the first {@code size} entries, from the tiles. */
    TreeHash rootAt(long size) throws IOException {
        return size == 0 ? hash.empty() : tree(0, size);
    }

    /** The entries of bundle {@code index}, as many as this state has. */
    List<byte[]> bundle(long index) throws IOException {
        int width = LogPaths.width(0, index, checkpoint.size());
        String name = LogPaths.entries(index, width);
        List<byte[]> entries = EntryBundle.read(readEither(name, LogPaths.entries(index, LogPaths.TILE_WIDTH)), name);
        boolean whole = entries.size() == width || entries.size() == LogPaths.TILE_WIDTH;
        if (!whole) {
            throw ProblemException.of("LOG-021", name);
        }
        return entries.subList(0, width);
    }

    /** The hashes of a tile, as many as this state has. */
    byte[] tile(int level, long index) throws IOException {
        int width = LogPaths.width(level, index, checkpoint.size());
        String name = LogPaths.tile(level, index, width);
        byte[] known = tiles.get(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = readEither(name, LogPaths.tile(level, index, LogPaths.TILE_WIDTH));
        int length = width * LogHash.LENGTH_BYTES;
        if (bytes.length != length && bytes.length != LogPaths.TILE_WIDTH * LogHash.LENGTH_BYTES) {
            throw ProblemException.of("LOG-022", name);
        }
        byte[] tile = Arrays.copyOf(bytes, length);
        if (tiles.size() >= CACHED_TILES) {
            tiles.clear();
        }
        tiles.put(name, tile);
        return tile;
    }

    /** A partial file, or the full one that has taken its place. */
    private byte[] readEither(String partial, String full) throws IOException {
        try {
            return Files.readAllBytes(folder.resolve(partial));
        } catch (NoSuchFileException e) {
            try {
                return Files.readAllBytes(folder.resolve(full));
            } catch (NoSuchFileException none) {
                throw ProblemException.of("LOG-002", partial);
            }
        }
    }

    private void requireIndex(long index) {
        if (index < 0 || index >= checkpoint.size()) {
            throw ProblemException.of("LOG-040", "", Long.toString(index), Long.toString(checkpoint.size()));
        }
    }

    /** RFC 6962, 2.1.1, of the entries from {@code start} to {@code end}. */
    private void path(long index, long start, long end, List<TreeHash> out) throws IOException {
        if (end - start == 1) {
            return;
        }
        long middle = start + split(end - start);
        if (index < middle) {
            path(index, start, middle, out);
            out.add(tree(middle, end));
        } else {
            path(index, middle, end, out);
            out.add(tree(start, middle));
        }
    }

    /** RFC 6962, 2.1.2, of the entries from {@code start} to {@code end}; {@code oldSize} counts from the first entry. */
    private void subproof(long oldSize, long start, long end, boolean whole, List<TreeHash> out) throws IOException {
        if (oldSize == end) {
            if (!whole) {
                out.add(tree(start, end));
            }
            return;
        }
        long middle = start + split(end - start);
        if (oldSize <= middle) {
            subproof(oldSize, start, middle, whole, out);
            out.add(tree(middle, end));
        } else {
            subproof(oldSize, middle, end, false, out);
            out.add(tree(start, middle));
        }
    }

    private TreeHash tree(long start, long end) throws IOException {
        long width = end - start;
        if (Long.bitCount(width) == 1) {
            return subtree(Long.numberOfTrailingZeros(width), start);
        }
        long middle = start + split(width);
        return hash.node(tree(start, middle), tree(middle, end));
    }

    /** The root of the perfect subtree of 2^height entries from {@code start} on. */
    private TreeHash subtree(int height, long start) throws IOException {
        int level = height / 8;
        int count = 1 << (height % 8);
        long first = start >>> (8 * level);
        byte[] tile = tile(level, first / LogPaths.TILE_WIDTH);
        int offset = (int) (first % LogPaths.TILE_WIDTH);
        List<TreeHash> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(TreeHash.at(tile, offset + i));
        }
        return TreeBuilder.fold(hash, hashes);
    }

    /** The largest power of two smaller than {@code width}. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
