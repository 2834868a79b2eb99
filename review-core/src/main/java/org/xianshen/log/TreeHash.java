package org.xianshen.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A hash in a log's tree: 32 bytes. Immutable. */
public final class TreeHash {

    private final byte[] bytes;

    /** A hash of the given bytes, which the caller gives away. */
    TreeHash(byte[] bytes) {
        if (bytes.length != LogHash.LENGTH_BYTES) {
            throw new IllegalArgumentException("a tree hash has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** A hash of a copy of {@code bytes}; anything but 32 bytes is an {@link IllegalArgumentException}. */
    public static TreeHash of(byte[] bytes) {
        return new TreeHash(bytes.clone());
    }

    static TreeHash at(byte[] tile, int index) {
        int from = index * LogHash.LENGTH_BYTES;
        return new TreeHash(Arrays.copyOfRange(tile, from, from + LogHash.LENGTH_BYTES));
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, bytes.length);
    }

    /** The 32 bytes, as a copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Standard Base64 with padding, as in checkpoints and proofs. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
