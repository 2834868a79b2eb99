package org.xianshen.deidentify;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that keyed tokens are made with; {@link #toString()} does not show it.
 *
 * <p>The same value and key give the same token; without the key a token can be neither made nor guessed. Whoever holds
 * the key finds the value again by making the tokens of the values in question. Immutable and thread-safe.
 */
public final class TokenKey {

    private static final int LEAST_BYTES = 16;
    private static final String BASE32 = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecretKeySpec key;

    private TokenKey(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * The key made of {@code secret}, copied.
     *
     * @throws IllegalArgumentException for fewer than 16 bytes
     */
    public static TokenKey of(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "a token key has " + LEAST_BYTES + " bytes or more, not " + secret.length);
        }
        return new TokenKey(new SecretKeySpec(secret, "HmacSHA256"));
    }

    /** The first {@code characters} base-32 characters of HMAC-SHA-256 over kind, a zero byte and the value in UTF-8. */
    String token(String kind, String value, int characters) {
        byte[] code;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            code = mac.doFinal((kind + '\0' + value).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
        StringBuilder out = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            out.append(BASE32.charAt(code[i] & 31));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return "TokenKey[hidden]";
    }
}
