package org.xianshen.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** How the notes of a log are signed, and with it the hash of its tree. */
public enum NoteAlgorithm {
    /** Ed25519 over a SHA-256 tree, signature type 0x01 of C2SP signed-note. */
    ED25519(LogHash.SHA256, "\u0001", 32, 64),
    /** SM2 over an SM3 tree, signature type 0xff with a name of its own: an extension. */
    SM2(LogHash.SM3, "\u00ffxianshen/sm2-sm3", 65, 64);

    private final LogHash hash;
    private final String type;
    private final int publicKeyBytes;
    private final int signatureBytes;

    NoteAlgorithm(LogHash hash, String type, int publicKeyBytes, int signatureBytes) {
        this.hash = Objects.requireNonNull(hash);
        this.type = Objects.requireNonNull(type);
        this.publicKeyBytes = publicKeyBytes;
        this.signatureBytes = signatureBytes;
    }

    /** The hash of the tree. */
    public LogHash hash() {
        return hash;
    }

    /** The type byte, with its name where there is one. */
    byte[] type() {
        return type.getBytes(StandardCharsets.ISO_8859_1);
    }

    int publicKeyBytes() {
        return publicKeyBytes;
    }

    int signatureBytes() {
        return signatureBytes;
    }

    /** Whether {@code encoded} is this type followed by {@code keyBytes} bytes. */
    boolean fits(byte[] encoded, int keyBytes) {
        byte[] prefix = type();
        return encoded.length == prefix.length + keyBytes
                && Arrays.equals(encoded, 0, prefix.length, prefix, 0, prefix.length);
    }
}
