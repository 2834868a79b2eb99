package org.xianshen.record;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.xianshen.message.ProblemException;

/**
 * The certificates a verifier trusts: of signers themselves, or of authorities that issued theirs.
 *
 * <p>Guarantee: a signer is accepted only when its certificate stands in this store byte for byte, or a path of at most
 * four certificates leads from it to one that does, valid on the day of signing. Not guaranteed: that nobody was revoked;
 * verification works offline, so whoever keeps the store removes what is revoked. Immutable and thread-safe.
 */
public final class TrustStore {

    private static final int MAX_PATH = 4;

    private final List<X509CertificateHolder> trusted;

    private TrustStore(Collection<X509CertificateHolder> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /**
     * The certificates in a PEM file, or in every {@code .pem} file of a folder.
     *
     * @throws ProblemException {@code REC-043} when there is none, or something else than certificates
     */
    public static TrustStore read(Path pem) throws IOException {
        List<X509CertificateHolder> all = new ArrayList<>();
        if (Files.isDirectory(pem)) {
            List<Path> files;
            try (var listing = Files.list(pem)) {
                files = listing.filter(f -> f.toString().endsWith(".pem"))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                all.addAll(certificates(file));
            }
        } else {
            all.addAll(certificates(pem));
        }
        if (all.isEmpty()) {
            throw ProblemException.of("REC-043", String.valueOf(pem.getFileName()));
        }
        return new TrustStore(all);
    }

    /** A store of the certificates of {@code signers}. */
    public static TrustStore of(Collection<RecordSigner> signers) {
        return new TrustStore(signers.stream().map(RecordSigner::certificate).toList());
    }

    /** A store of {@code certificates}. */
    public static TrustStore ofCertificates(Collection<X509CertificateHolder> certificates) {
        return new TrustStore(certificates);
    }

    /** Writes the certificates as PEM, to be read by {@link #read}. */
    public void write(Path pem) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (X509CertificateHolder certificate : trusted) {
                writer.writeObject(certificate);
            }
        }
        AtomicFile.write(pem, text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static List<X509CertificateHolder> certificates(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<X509CertificateHolder> all = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
                PEMParser parser = new PEMParser(reader)) {
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                if (!(object instanceof X509CertificateHolder certificate)) {
                    throw ProblemException.of("REC-043", name);
                }
                all.add(certificate);
            }
        } catch (PEMException e) {
            throw ProblemException.of("REC-043", name);
        }
        return all;
    }

    /**
     * Returns when {@code signature}'s certificate may sign at {@code at}.
     *
     * @throws ProblemException {@code REC-040} when no path leads to a trusted certificate or a certificate is carried
     *     along in vain, {@code REC-041} when it was not valid then, {@code REC-042} when it may not sign documents
     */
    void accept(CmsSignature signature, Instant at, String where) {
        X509CertificateHolder signer = signature.signer();
        if (!signer.isValidOn(Date.from(at))) {
            throw ProblemException.of("REC-041", where, at.toString());
        }
        if (signer.getExtension(Extension.keyUsage) != null
                && !KeyUsage.fromExtensions(signer.getExtensions()).hasUsages(KeyUsage.digitalSignature)) {
            throw ProblemException.of("REC-042", where);
        }
        List<X509CertificateHolder> carried = new ArrayList<>(signature.others());
        if (trusted.contains(signer)) {
            if (!carried.isEmpty()) {
                throw ProblemException.of("REC-040", where);
            }
            return;
        }
        List<X509CertificateHolder> path = new ArrayList<>(List.of(signer));
        while (path.size() <= MAX_PATH) {
            X509CertificateHolder last = path.get(path.size() - 1);
            for (X509CertificateHolder anchor : trusted) {
                if (anchor.getSubject().equals(last.getIssuer()) && carried.isEmpty() && validates(path, anchor, at)) {
                    return;
                }
            }
            X509CertificateHolder issuer = carried.stream()
                    .filter(c -> c.getSubject().equals(last.getIssuer()))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.of("REC-040", where));
            carried.remove(issuer);
            path.add(issuer);
        }
        throw ProblemException.of("REC-040", where);
    }

    private boolean validates(List<X509CertificateHolder> path, X509CertificateHolder anchor, Instant at) {
        try {
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter().setProvider(Bc.PROVIDER);
            List<X509Certificate> certificates = new ArrayList<>();
            for (X509CertificateHolder certificate : path) {
                certificates.add(converter.getCertificate(certificate));
            }
            CertPath certPath =
                    CertificateFactory.getInstance("X.509", Bc.PROVIDER).generateCertPath(certificates);
            PKIXParameters parameters =
                    new PKIXParameters(Set.of(new TrustAnchor(converter.getCertificate(anchor), null)));
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX", Bc.PROVIDER).validate(certPath, parameters);
            return anchor.isValidOn(Date.from(at));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
