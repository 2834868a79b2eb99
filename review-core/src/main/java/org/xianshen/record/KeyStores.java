package org.xianshen.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.xianshen.message.ProblemException;

/**
 * Key store files: PKCS#12 with one key and its certificate.
 *
 * <p>A key store comes into being only where the caller names it and only when asked for.
 */
public final class KeyStores {

    private static final String ALIAS = "signer";
    private static final int VALID_DAYS = 3 * 365;
    private static final int RSA_BITS = 3072;
    private static final int MIN_PASSWORD_CHARS = 8;

    private KeyStores() {}

    /**
     * Makes a key with a self-signed certificate and writes both to {@code file}, readable by its owner alone.
     *
     * @param password at least 8 characters
     * @param subject an X.500 name such as {@code CN=undertaking-unit, O=demo}
     * @throws ProblemException {@code REC-060} when the file exists, {@code REC-062} for a subject that is no name, {@code
     *     REC-063} for a short password
     */
    public static void create(Path file, char[] password, KeyKind kind, String subject, Clock clock)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        if (password.length < MIN_PASSWORD_CHARS) {
            throw ProblemException.of("REC-063", name, Integer.toString(MIN_PASSWORD_CHARS));
        }
        X500Name subjectName = name(subject, name);
        try {
            KeyPair pair = newKeyPair(kind);
            KeyStore store = KeyStore.getInstance("PKCS12-AES256-AES128", Bc.PROVIDER);
            store.load(null, null);
            Certificate certificate = selfSigned(pair, kind, subjectName, clock.instant());
            store.setKeyEntry(ALIAS, pair.getPrivate(), password, new Certificate[] {certificate});
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            writeOwnerOnly(file, bytes.toByteArray());
        } catch (FileAlreadyExistsException e) {
            throw ProblemException.of("REC-060", name);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("Bouncy Castle cannot make a " + kind + " key", e);
        }
    }

    /**
     * The signer whose key is in {@code file}.
     *
     * @throws ProblemException {@code REC-061} when the file is no key store with one key, or the password is wrong
     */
    public static RecordSigner open(Path file, char[] password) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = Files.readAllBytes(file);
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            KeyStore store = KeyStore.getInstance("PKCS12", Bc.PROVIDER);
            store.load(in, password);
            List<String> keys = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (keys.size() != 1) {
                throw ProblemException.of("REC-061", name);
            }
            return RecordSigner.fromKeyStore(store, keys.get(0), password);
        } catch (GeneralSecurityException | OperatorCreationException | IOException | IllegalArgumentException e) {
            throw ProblemException.of("REC-061", name);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static X500Name name(String subject, String file) {
        try {
            X500Name name = new X500Name(subject);
            if (name.getRDNs().length > 0) {
                return name;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw ProblemException.of("REC-062", file);
    }

    private static KeyPair newKeyPair(KeyKind kind) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind == KeyKind.RSA ? "RSA" : "EC", Bc.PROVIDER);
        switch (kind) {
            case SM2 -> generator.initialize(new ECGenParameterSpec("sm2p256v1"), new SecureRandom());
            case P256 -> generator.initialize(new ECGenParameterSpec("secp256r1"), new SecureRandom());
            case RSA -> generator.initialize(RSA_BITS, new SecureRandom());
        }
        return generator.generateKeyPair();
    }

    private static Certificate selfSigned(KeyPair pair, KeyKind kind, X500Name subject, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        byte[] serial = new byte[16];
        new SecureRandom().nextBytes(serial);
        serial[0] &= 0x7f;
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(1, serial),
                Date.from(now.minus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS)),
                Date.from(now.plus(VALID_DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        String algorithm = switch (kind) {
            case SM2 -> "SM3withSM2";
            case P256 -> "SHA256withECDSA";
            case RSA -> "SHA256withRSAandMGF1";
        };
        return new JcaX509CertificateConverter()
                .setProvider(Bc.PROVIDER)
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm)
                        .setProvider(Bc.PROVIDER)
                        .build(pair.getPrivate())));
    }

    private static void writeOwnerOnly(Path file, byte[] bytes) throws IOException {
        FileAttribute<?>[] attributes =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(
                        file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), attributes);
                WritableByteChannel out = channel) {
            Channels.newOutputStream(out).write(bytes);
            channel.force(true);
        }
    }
}
