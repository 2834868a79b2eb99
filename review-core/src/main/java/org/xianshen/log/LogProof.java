package org.xianshen.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.xianshen.message.ProblemException;

/**
 * The proof that an entry stands in a log, complete in itself: index, hashes, checkpoint (C2SP tlog-proof).
 *
 * @param index 0-based place of the entry
 * @param path hashes from the entry's sibling up
 * @param checkpointNote the signed checkpoint, verbatim
 */
public record LogProof(long index, List<TreeHash> path, String checkpointNote) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,17})");
    private static final int MAX_PATH = 63;

    public LogProof {
        path = List.copyOf(path);
        Objects.requireNonNull(checkpointNote, "checkpointNote");
    }

    /**
     * The proof that {@code text} spells.
     *
     * @param where the file name, for messages
     * @throws ProblemException {@code LOG-017} when it spells none
     */
    public static LogProof parse(String text, String where) {
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw ProblemException.of("LOG-017", where);
        }
        String[] lines = text.substring(0, split).split("\n", -1);
        if (lines.length < 2
                || lines.length > MAX_PATH + 2
                || !lines[0].equals(HEADER)
                || !INDEX.matcher(lines[1]).matches()) {
            throw ProblemException.of("LOG-017", where);
        }
        List<TreeHash> path = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) {
            path.add(Checkpoint.hash(lines[i], where));
        }
        long index = Long.parseLong(lines[1].substring("index ".length()));
        return new LogProof(index, path, text.substring(split + 2));
    }

    /**
     * The checkpoint under which {@code entry} is proven to stand at {@link #index()}.
     *
     * @throws ProblemException {@code LOG-013} to {@code LOG-016} for the checkpoint, {@code LOG-040} to {@code LOG-042}
     *     for the proof
     */
    public Checkpoint verify(byte[] entry, NoteVerifier key, String where) {
        Checkpoint checkpoint = Checkpoint.verified(checkpointNote.getBytes(StandardCharsets.UTF_8), key, where);
        LogHash hash = key.algorithm().hash();
        Proofs.verifyInclusion(hash, index, checkpoint.size(), hash.leaf(entry), path, checkpoint.root());
        return checkpoint;
    }

    /** The proof as text, to be stored as {@code .tlog-proof}. */
    public String text() {
        StringBuilder out =
                new StringBuilder(HEADER).append("\nindex ").append(index).append('\n');
        path.forEach(hash -> out.append(hash.base64()).append('\n'));
        return out.append('\n').append(checkpointNote).toString();
    }
}
