package org.xianshen.log;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.xianshen.message.ProblemException;

/**
 * The private key of a log; {@link #toString()} shows the public key only.
 *
 * <p>A key file holds {@code PRIVATE+KEY+name+id+base64}, as C2SP tools write it, and is readable by its owner alone.
 * Thread-safe.
 */
public final class NoteSigner {

    private static final int SECRET_BYTES = 32;
    private static final String LABEL = "PRIVATE+KEY+";

    private final NoteVerifier verifier;
    private final byte[] secret;

    private NoteSigner(String name, NoteAlgorithm algorithm, byte[] secret) {
        this.secret = secret.clone();
        this.verifier = new NoteVerifier(name, algorithm, publicKey(algorithm, secret));
    }

    /**
     * Makes a key for the log {@code name}, writes it to {@code file} and returns it.
     *
     * @throws ProblemException {@code LOG-012} when the file exists
     */
    public static NoteSigner create(Path file, String name, NoteAlgorithm algorithm) throws IOException {
        NoteSigner signer = new NoteSigner(NoteVerifier.requireName(name), algorithm, newSecret(algorithm));
        byte[] text = (signer.privateText() + "\n").getBytes(StandardCharsets.UTF_8);
        FileAttribute<?>[] attributes =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (FileChannel out =
                FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), attributes)) {
            LogFiles.writeFully(out, text);
        } catch (FileAlreadyExistsException e) {
            throw ProblemException.of("LOG-012", String.valueOf(file.getFileName()));
        }
        return signer;
    }

    /**
     * The key in {@code file}.
     *
     * @throws ProblemException {@code LOG-010} when it holds none
     */
    public static NoteSigner read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        String where = String.valueOf(file.getFileName());
        if (text.startsWith(LABEL)) {
            String[] parts = text.substring(LABEL.length()).split("\\+", 3);
            if (parts.length == 3) {
                try {
                    byte[] encoded = Base64.getDecoder().decode(parts[2]);
                    for (NoteAlgorithm algorithm : NoteAlgorithm.values()) {
                        if (algorithm.fits(encoded, SECRET_BYTES)) {
                            byte[] secret = Arrays.copyOfRange(encoded, algorithm.type().length, encoded.length);
                            NoteSigner signer = new NoteSigner(parts[0], algorithm, secret);
                            if (signer.privateText().equals(text)) {
                                return signer;
                            }
                        }
                    }
                } catch (IllegalArgumentException e) {
                    // told below
                }
            }
        }
        throw ProblemException.of("LOG-010", where);
    }

    /** A key with a known secret, for vectors that must come out the same every time. */
    static NoteSigner ofSecret(String name, NoteAlgorithm algorithm, byte[] secret) {
        return new NoteSigner(name, algorithm, secret);
    }

    private String privateText() {
        String[] parts = verifier.toString().split("\\+", 3);
        return LABEL + parts[0] + "+" + parts[1] + "+"
                + Base64.getEncoder()
                        .encodeToString(NoteVerifier.join(verifier.algorithm().type(), secret));
    }

    private static byte[] newSecret(NoteAlgorithm algorithm) {
        SecureRandom random = new SecureRandom();
        byte[] secret = new byte[SECRET_BYTES];
        do {
            random.nextBytes(secret);
        } while (algorithm == NoteAlgorithm.SM2 && !isSm2Secret(secret));
        return secret;
    }

    private static boolean isSm2Secret(byte[] secret) {
        BigInteger d = new BigInteger(1, secret);
        return d.signum() > 0 && d.compareTo(NoteVerifier.sm2Curve().getN().subtract(BigInteger.TWO)) < 0;
    }

    private static byte[] publicKey(NoteAlgorithm algorithm, byte[] secret) {
        if (algorithm == NoteAlgorithm.ED25519) {
            return new Ed25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
        }
        if (!isSm2Secret(secret)) {
            throw new IllegalArgumentException("not a private key of SM2");
        }
        ECPoint point = NoteVerifier.sm2Curve().getG().multiply(new BigInteger(1, secret));
        return point.normalize().getEncoded(false);
    }

    byte[] sign(byte[] message) {
        if (verifier.algorithm() == NoteAlgorithm.ED25519) {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, new Ed25519PrivateKeyParameters(secret));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        }
        try {
            ECDomainParameters curve = NoteVerifier.sm2Curve();
            SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
            signer.init(
                    true,
                    new ParametersWithRandom(
                            new ECPrivateKeyParameters(new BigInteger(1, secret), curve), new SecureRandom()));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("SM2 cannot sign", e);
        }
    }

    /** A note of {@code text} signed with this key. */
    String note(String text) {
        byte[] signature = sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] line = NoteVerifier.join(
                ByteBuffer.allocate(Integer.BYTES).putInt(verifier.keyId()).array(), signature);
        return text + "\n\u2014 " + verifier.name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    /** The public key. */
    public NoteVerifier verifier() {
        return verifier;
    }

    @Override
    public String toString() {
        return verifier.toString();
    }
}
