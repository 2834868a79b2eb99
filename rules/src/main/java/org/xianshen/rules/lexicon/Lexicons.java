package org.xianshen.rules.lexicon;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The lexicon files as a whole: their version and digest, and the keyword file's lines. Thread-safe. */
public final class Lexicons {

    /** Version of the lexicons; changes with any change of meaning. */
    public static final String VERSION = "1";

    private static final List<String> FILES = List.of(
            "area-codes.txt", "bank-bins.txt", "grounds.txt", "keywords.txt", "region-codes.txt", "variants.txt");

    private Lexicons() {}

    private static final class Digest {
        static final String SHA256 = compute();

        private static String compute() {
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                for (String file : FILES) {
                    sha256.update(CodeTable.bytes(file));
                }
                return HexFormat.of().formatHex(sha256.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /** SHA-256 over all lexicon files in the order of their names, 64 lower-case hexadecimal digits. */
    public static String sha256() {
        return Digest.SHA256;
    }

    /** The lines of the keyword file without comments: {@code [GROUP]} heads and words split by spaces below it. */
    public static List<String> keywordLines() {
        return CodeTable.lines("keywords.txt");
    }

    /** The lines of the file of grounds without comments: {@code [TYPE KIND ROLE]} heads and words split by spaces below. */
    public static List<String> groundLines() {
        return CodeTable.lines("grounds.txt");
    }

    /** Groups of characters that are variants of one another, the simplified one first. */
    public static List<String> variants() {
        return CodeTable.words("variants.txt").toList();
    }
}
