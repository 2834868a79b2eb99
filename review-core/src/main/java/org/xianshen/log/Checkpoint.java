package org.xianshen.log;

import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.xianshen.message.ProblemException;

/**
 * The head of a log as it signed it (C2SP tlog-checkpoint): origin, size and root.
 *
 * @param origin the log's name
 * @param size number of entries
 * @param root root hash of the tree of that size
 */
public record Checkpoint(String origin, long size, TreeHash root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public Checkpoint {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(root, "root");
        if (size < 0) {
            throw new IllegalArgumentException("size " + size + " is negative");
        }
    }

    /**
     * The checkpoint in the note {@code bytes}, signed by {@code key}.
     *
     * @param where the file name, for messages
     * @throws ProblemException {@code LOG-013} to {@code LOG-016} when it is malformed, not signed by the key, or of
     *     another log
     */
    public static Checkpoint verified(byte[] bytes, NoteVerifier key, String where) {
        SignedNote note = SignedNote.parse(bytes, where);
        note.verify(key, where);
        Checkpoint checkpoint = parse(note.text(), where);
        if (!checkpoint.origin().equals(key.name())) {
            throw ProblemException.of("LOG-016", where, key.name());
        }
        if (checkpoint.size() == 0
                && !checkpoint.root().equals(key.algorithm().hash().empty())) {
            throw ProblemException.of("LOG-013", where, "the root of no entries is another");
        }
        return checkpoint;
    }

    private static Checkpoint parse(String text, String where) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !SIZE.matcher(lines[1]).matches()) {
            throw ProblemException.of("LOG-013", where, "no origin, size and root");
        }
        for (int i = 3; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                throw ProblemException.of("LOG-013", where, "an empty extension line");
            }
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), hash(lines[2], where));
    }

    static TreeHash hash(String base64, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == LogHash.LENGTH_BYTES
                    && Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return new TreeHash(bytes);
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw ProblemException.of("LOG-013", where, "a hash that is not 32 bytes in Base64");
    }

    /** The note's text: three lines. */
    String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
