package org.xianshen.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash a log's tree is built with, in the manner of RFC 6962, 2.1. */
public enum LogHash {
    /** SHA-256: byte-compatible with C2SP. */
    SHA256,
    /** SM3: the same tree with another hash, an extension. */
    SM3;

    /** Length of every hash. */
    static final int LENGTH_BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The root of the empty tree. */
    public TreeHash empty() {
        return new TreeHash(hash(new byte[0]));
    }

    /** The hash of an entry. */
    public TreeHash leaf(byte[] entry) {
        byte[] message = new byte[entry.length + 1];
        message[0] = LEAF;
        System.arraycopy(entry, 0, message, 1, entry.length);
        return new TreeHash(hash(message));
    }

    /** The hash over two subtrees. */
    public TreeHash node(TreeHash left, TreeHash right) {
        byte[] message = new byte[2 * LENGTH_BYTES + 1];
        message[0] = NODE;
        left.copyTo(message, 1);
        right.copyTo(message, 1 + LENGTH_BYTES);
        return new TreeHash(hash(message));
    }

    private byte[] hash(byte[] message) {
        if (this == SM3) {
            SM3Digest digest = new SM3Digest();
            digest.update(message, 0, message.length);
            byte[] out = new byte[LENGTH_BYTES];
            digest.doFinal(out, 0);
            return out;
        }
        return sha256(message);
    }

    static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
