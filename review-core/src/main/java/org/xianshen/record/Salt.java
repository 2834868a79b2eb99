package org.xianshen.record;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The 32 random bytes that hide what a record commits to; whoever destroys it makes the commitments unopenable.
 *
 * <p>{@link #toString()} never shows it.
 */
final class Salt {

    static final int LENGTH_BYTES = 32;
    private final byte[] bytes;

    Salt(byte[] bytes) {
        if (bytes.length != LENGTH_BYTES) {
            throw new IllegalArgumentException("a salt has " + LENGTH_BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    static Salt random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH_BYTES];
        random.nextBytes(bytes);
        return new Salt(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** What the body says about the salt, so that another salt beside it is refused. */
    String commitment() {
        return Digests.hex(Digests.sha256(Digests.labelled("xianshen.salt/1", bytes)));
    }

    /** Commits to a name without telling it. */
    String commitTo(String name) {
        byte[] message = Digests.labelled("xianshen.name/1", name.getBytes(StandardCharsets.UTF_8));
        return Digests.hex(Digests.hmacSha256(bytes, message));
    }

    /** What a log leaf says about a record's hash. */
    String leafMac(byte[] recordHash) {
        return Digests.hex(Digests.hmacSha256(bytes, Digests.labelled("xianshen.leaf/1", recordHash)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Salt[hidden]";
    }
}
