package org.xianshen.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Signs steps with one person's key.
 *
 * <p>The key itself stays behind Bouncy Castle's {@link ContentSigner}: a key store file through {@link KeyStores#open},
 * a token or hardware module through {@link #of}. Threads take turns.
 */
public final class RecordSigner {

    private final SignatureProfile profile;
    private final ContentSigner signer;
    private final X509CertificateHolder certificate;
    private final List<X509CertificateHolder> chain;

    private RecordSigner(
            SignatureProfile profile,
            ContentSigner signer,
            X509CertificateHolder certificate,
            List<X509CertificateHolder> chain) {
        this.profile = Objects.requireNonNull(profile, "profile");
        this.signer = Objects.requireNonNull(signer, "signer");
        this.certificate = Objects.requireNonNull(certificate, "certificate");
        this.chain = List.copyOf(chain);
    }

    /**
     * A signer whose key is anywhere {@code signer} reaches.
     *
     * @param signer for {@link SignatureProfile#GM}: SM2 with SM3 and the default user identifier; for {@link
     *     SignatureProfile#RFC5652}: ECDSA on P-256 or RSA-PSS, with SHA-256
     * @param certificate the key's certificate
     * @param chain certificates that lead from it to a trusted one, may be empty
     */
    public static RecordSigner of(
            SignatureProfile profile,
            ContentSigner signer,
            X509CertificateHolder certificate,
            List<X509CertificateHolder> chain) {
        return new RecordSigner(profile, signer, certificate, chain);
    }

    static RecordSigner fromKeyStore(KeyStore store, String alias, char[] password)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        PrivateKey key = (PrivateKey) store.getKey(alias, password);
        List<X509CertificateHolder> certificates = new ArrayList<>();
        for (Certificate each : store.getCertificateChain(alias)) {
            certificates.add(new X509CertificateHolder(each.getEncoded()));
        }
        X509CertificateHolder own = certificates.get(0);
        boolean sm2 = Sm2.isSm2Key(own.getSubjectPublicKeyInfo());
        String algorithm =
                sm2 ? "SM3withSM2" : key.getAlgorithm().equals("RSA") ? "SHA256withRSAandMGF1" : "SHA256withECDSA";
        ContentSigner signer =
                new JcaContentSignerBuilder(algorithm).setProvider(Bc.PROVIDER).build(key);
        RecordSigner made = new RecordSigner(
                sm2 ? SignatureProfile.GM : SignatureProfile.RFC5652,
                signer,
                own,
                certificates.subList(1, certificates.size()));
        return sm2 ? made.naming(Sm2SignatureId.SM2_SIGN) : made;
    }

    /**
     * This signer, naming its algorithm by {@code id} in what it writes.
     *
     * @throws IllegalStateException when it does not sign with SM2
     */
    public RecordSigner naming(Sm2SignatureId id) {
        if (profile != SignatureProfile.GM) {
            throw new IllegalStateException("only a GM signer has an SM2 algorithm name");
        }
        return new RecordSigner(profile, new Renamed(signer, new AlgorithmIdentifier(id.oid())), certificate, chain);
    }

    /** The family its signatures belong to. */
    public SignatureProfile profile() {
        return profile;
    }

    /** SHA-256 of its certificate, 64 lower-case hexadecimal digits. */
    public String certificateSha256() {
        return sha256(certificate);
    }

    /** Its certificate as PEM, for a trust file. */
    public String certificatePem() {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    X509CertificateHolder certificate() {
        return certificate;
    }

    static String sha256(X509CertificateHolder certificate) {
        try {
            return Digests.hex(Digests.sha256(certificate.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A detached CMS over {@code content}.
     *
     * @throws ProblemException {@code REC-064} when the key cannot sign
     */
    byte[] sign(byte[] content, Instant at) {
        try {
            return DetachedCms.sign(profile, content, signer, certificate, chain, at);
        } catch (IOException | RuntimeOperatorException e) {
            throw new ProblemException(Problem.of("REC-064", "", profile.name()), e);
        }
    }

    @Override
    public String toString() {
        return "RecordSigner[" + profile + ", " + certificateSha256().substring(0, 16) + "]";
    }

    /** A signer under another algorithm name. */
    private record Renamed(ContentSigner signer, AlgorithmIdentifier name) implements ContentSigner {
        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return name;
        }

        @Override
        public OutputStream getOutputStream() {
            return signer.getOutputStream();
        }

        @Override
        public byte[] getSignature() {
            return signer.getSignature();
        }
    }
}
