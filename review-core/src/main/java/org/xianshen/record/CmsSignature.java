package org.xianshen.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** The parts of one detached CMS signature, as {@link CmsReader} took them from strict DER; nothing is verified yet. */
final class CmsSignature {

    private final SignatureProfile profile;
    private final X509CertificateHolder signer;
    private final List<X509CertificateHolder> others;
    private final byte @Nullable [] signedAttributes;
    private final byte @Nullable [] messageDigest;
    private final @Nullable Instant signingTime;
    private final AlgorithmIdentifier algorithm;
    private final byte[] value;

    CmsSignature(
            SignatureProfile profile,
            X509CertificateHolder signer,
            List<X509CertificateHolder> others,
            byte @Nullable [] signedAttributes,
            byte @Nullable [] messageDigest,
            @Nullable Instant signingTime,
            AlgorithmIdentifier algorithm,
            byte[] value) {
        this.profile = profile;
        this.signer = signer;
        this.others = List.copyOf(others);
        this.signedAttributes = signedAttributes;
        this.messageDigest = messageDigest;
        this.signingTime = signingTime;
        this.algorithm = algorithm;
        this.value = value;
    }

    SignatureProfile profile() {
        return profile;
    }

    X509CertificateHolder signer() {
        return signer;
    }

    /** The certificates carried along besides the signer's. */
    List<X509CertificateHolder> others() {
        return others;
    }

    /** The bytes that were signed: the attributes as a DER set, or {@code content} itself when there are none. */
    byte[] signedBytes(byte[] content) {
        return signedAttributes == null ? content : signedAttributes;
    }

    /** The digest of the content that the attributes state. */
    Optional<byte[]> messageDigest() {
        return Optional.ofNullable(messageDigest);
    }

    Optional<Instant> signingTime() {
        return Optional.ofNullable(signingTime);
    }

    AlgorithmIdentifier algorithm() {
        return algorithm;
    }

    byte[] value() {
        return value;
    }
}
