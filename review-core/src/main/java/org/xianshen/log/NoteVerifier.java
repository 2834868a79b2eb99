package org.xianshen.log;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.xianshen.message.ProblemException;

/**
 * The public key of a log: a name, an algorithm and key bytes, written {@code name+id+base64} as C2SP does.
 *
 * <p>Immutable and thread-safe.
 */
public final class NoteVerifier {

    private final String name;
    private final NoteAlgorithm algorithm;
    private final byte[] publicKey;

    NoteVerifier(String name, NoteAlgorithm algorithm, byte[] publicKey) {
        this.name = requireName(name);
        this.algorithm = Objects.requireNonNull(algorithm, "algorithm");
        this.publicKey = publicKey.clone();
    }

    /**
     * The key that {@code text} spells.
     *
     * @throws ProblemException {@code LOG-010} when it spells none
     */
    public static NoteVerifier parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length == 3) {
            try {
                byte[] encoded = Base64.getDecoder().decode(parts[2]);
                for (NoteAlgorithm algorithm : NoteAlgorithm.values()) {
                    if (algorithm.fits(encoded, algorithm.publicKeyBytes())) {
                        byte[] key = Arrays.copyOfRange(encoded, algorithm.type().length, encoded.length);
                        NoteVerifier verifier = new NoteVerifier(parts[0], algorithm, key);
                        if (verifier.toString().equals(text.strip())) {
                            return verifier;
                        }
                    }
                }
            } catch (IllegalArgumentException e) {
                // told below
            }
        }
        throw ProblemException.of("LOG-010", "");
    }

    /** The key in a file that holds nothing else. */
    public static NoteVerifier read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** The key's name, which is the log's origin. */
    public String name() {
        return name;
    }

    /** How notes are signed, and the hash of the tree. */
    public NoteAlgorithm algorithm() {
        return algorithm;
    }

    /** The first four bytes of the hash over name, type and key. */
    int keyId() {
        byte[] prefix = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] hash = LogHash.sha256(join(prefix, algorithm.type(), publicKey));
        return ByteBuffer.wrap(hash).getInt();
    }

    boolean verify(byte[] message, byte[] signature) {
        if (signature.length != algorithm.signatureBytes()) {
            return false;
        }
        try {
            if (algorithm == NoteAlgorithm.ED25519) {
                Ed25519Signer verifier = new Ed25519Signer();
                verifier.init(false, new Ed25519PublicKeyParameters(publicKey));
                verifier.update(message, 0, message.length);
                return verifier.verifySignature(signature);
            }
            SM2Signer verifier = new SM2Signer(PlainDSAEncoding.INSTANCE);
            ECDomainParameters curve = sm2Curve();
            verifier.init(false, new ECPublicKeyParameters(curve.getCurve().decodePoint(publicKey), curve));
            verifier.update(message, 0, message.length);
            return verifier.verifySignature(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static ECDomainParameters sm2Curve() {
        X9ECParameters curve = CustomNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), BigInteger.ONE);
    }

    /** The key's name may hold neither white space nor a plus sign. */
    static String requireName(String name) {
        if (name.isEmpty()
                || name.length() > 200
                || name.codePoints()
                        .anyMatch(c -> c == '+' || c < 0x20 || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw ProblemException.of("LOG-011", "");
        }
        return name;
    }

    static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            out.put(part);
        }
        return out.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteVerifier verifier && toString().equals(verifier.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The key as text. */
    @Override
    public String toString() {
        return name
                + "+"
                + HexFormat.of().toHexDigits(keyId())
                + "+"
                + Base64.getEncoder().encodeToString(join(algorithm.type(), publicKey));
    }
}
