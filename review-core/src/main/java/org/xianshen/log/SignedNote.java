package org.xianshen.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.xianshen.message.ProblemException;

/**
 * A C2SP signed note: a text and the signatures below it.
 *
 * @param text the text, ending in a newline
 * @param signatures those found, of keys known and unknown
 */
record SignedNote(String text, List<Signature> signatures) {

    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_SIGNATURES = 32;
    private static final String MARK = "\u2014 ";

    SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** One signature line: name, key id, Base64 of the signature. */
    record Signature(String name, int keyId, String base64) {}

    /**
     * The note in {@code bytes}.
     *
     * @param where the file name, for messages
     * @throws ProblemException {@code LOG-013} when it is malformed
     */
    static SignedNote parse(byte[] bytes, String where) {
        String note = decode(bytes, where);
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) {
            throw malformed(where, "no signatures after an empty line");
        }
        String text = note.substring(0, split + 1);
        List<Signature> signatures = new ArrayList<>();
        int at = split + 2;
        while (at < note.length()) {
            int end = note.indexOf('\n', at);
            signatures.add(line(note.substring(at, end), where));
            at = end + 1;
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw malformed(where, signatures.size() + " signatures");
        }
        return new SignedNote(text, signatures);
    }

    private static String decode(byte[] bytes, String where) {
        if (bytes.length > MAX_BYTES) {
            throw malformed(where, "longer than " + MAX_BYTES + " bytes");
        }
        String note;
        try {
            note = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(where, "not UTF-8");
        }
        if (note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw malformed(where, "control characters");
        }
        return note;
    }

    private static Signature line(String line, String where) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(MARK) || space <= MARK.length()) {
            throw malformed(where, "a signature line of another form");
        }
        String name = line.substring(MARK.length(), space);
        String base64 = line.substring(space + 1);
        byte[] value;
        try {
            value = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw malformed(where, "a signature that is no Base64");
        }
        if (value.length <= Integer.BYTES
                || !Base64.getEncoder().encodeToString(value).equals(base64)) {
            throw malformed(where, "a signature that is no Base64");
        }
        return new Signature(name, ByteBuffer.wrap(value).getInt(), base64);
    }

    /**
     * Returns when {@code key} signed the text.
     *
     * @throws ProblemException {@code LOG-014} when it has not, {@code LOG-015} when its signature does not verify
     */
    void verify(NoteVerifier key, String where) {
        boolean signed = false;
        for (Signature signature : signatures) {
            if (signature.name().equals(key.name()) && signature.keyId() == key.keyId()) {
                byte[] value = Base64.getDecoder().decode(signature.base64());
                byte[] bare = new byte[value.length - Integer.BYTES];
                System.arraycopy(value, Integer.BYTES, bare, 0, bare.length);
                if (signed || !key.verify(text.getBytes(StandardCharsets.UTF_8), bare)) {
                    throw ProblemException.of("LOG-015", where);
                }
                signed = true;
            }
        }
        if (!signed) {
            throw ProblemException.of("LOG-014", where, key.name());
        }
    }

    private static ProblemException malformed(String where, String what) {
        return ProblemException.of("LOG-013", where, what);
    }
}
