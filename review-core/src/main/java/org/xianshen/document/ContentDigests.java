package org.xianshen.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The two digests that name a document's exact bytes.
 *
 * @param sha256 SHA-256 (FIPS 180-4), 64 lower-case hexadecimal digits
 * @param sm3 SM3 (GM/T 0004-2012), 64 lower-case hexadecimal digits
 */
public record ContentDigests(String sha256, String sm3) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ContentDigests {
        requireHex("sha256", sha256);
        requireHex("sm3", sm3);
    }

    /** Digests everything {@code in} yields, in one pass; the caller closes the stream. */
    public static ContentDigests of(InputStream in) throws IOException {
        MessageDigest sha256 = newSha256();
        SM3Digest sm3 = new SM3Digest();
        byte[] buffer = new byte[64 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sha256.update(buffer, 0, n);
            sm3.update(buffer, 0, n);
        }
        return finish(sha256, sm3);
    }

    /** Digests {@code bytes}. */
    public static ContentDigests of(byte[] bytes) {
        MessageDigest sha256 = newSha256();
        SM3Digest sm3 = new SM3Digest();
        sha256.update(bytes);
        sm3.update(bytes, 0, bytes.length);
        return finish(sha256, sm3);
    }

    private static ContentDigests finish(MessageDigest sha256, SM3Digest sm3) {
        byte[] sm3Value = new byte[sm3.getDigestSize()];
        sm3.doFinal(sm3Value, 0);
        HexFormat hex = HexFormat.of();
        return new ContentDigests(hex.formatHex(sha256.digest()), hex.formatHex(sm3Value));
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void requireHex(String name, String value) {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException(name + " is not 64 lower-case hexadecimal digits");
        }
    }
}
