package org.xianshen.record;

import java.util.Objects;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** The family of algorithms and message syntax a signature uses. */
public enum SignatureProfile {
    /** SM2 with SM3, content types of GM/T 0010. */
    GM("1.2.156.10197.6.1.4.2.1", "1.2.156.10197.6.1.4.2.2", "1.2.156.10197.1.401"),
    /** ECDSA on P-256 or RSA-PSS, both with SHA-256; content types of RFC 5652. */
    RFC5652("1.2.840.113549.1.7.1", "1.2.840.113549.1.7.2", "2.16.840.1.101.3.4.2.1");

    private final String data;
    private final String signedData;
    private final String digest;

    SignatureProfile(String data, String signedData, String digest) {
        this.data = Objects.requireNonNull(data);
        this.signedData = Objects.requireNonNull(signedData);
        this.digest = Objects.requireNonNull(digest);
    }

    /** The content type of what is signed. */
    ASN1ObjectIdentifier data() {
        return new ASN1ObjectIdentifier(data);
    }

    /** The content type of the signature. */
    ASN1ObjectIdentifier signedData() {
        return new ASN1ObjectIdentifier(signedData);
    }

    /** SM3 or SHA-256. */
    ASN1ObjectIdentifier digest() {
        return new ASN1ObjectIdentifier(digest);
    }

    /** The profile's digest of {@code bytes}, 32 bytes either way. */
    byte[] digest(byte[] bytes) {
        return this == GM ? Digests.sm3(bytes) : Digests.sha256(bytes);
    }
}
