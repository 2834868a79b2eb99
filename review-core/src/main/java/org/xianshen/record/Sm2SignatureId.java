package org.xianshen.record;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** The object identifiers under which software names a signature with SM2 and SM3; all three are read. */
public enum Sm2SignatureId {
    /** SM2-1, digital signature: what GM/T 0010 asks for and what is written unless told otherwise. */
    SM2_SIGN("1.2.156.10197.1.301.1"),
    /** SM2, the algorithm as a whole. */
    SM2("1.2.156.10197.1.301"),
    /** SM2 signature with SM3, as in certificates. */
    SM2_WITH_SM3("1.2.156.10197.1.501");

    private final String oid;

    Sm2SignatureId(String oid) {
        this.oid = Objects.requireNonNull(oid);
    }

    ASN1ObjectIdentifier oid() {
        return new ASN1ObjectIdentifier(oid);
    }

    static Optional<Sm2SignatureId> of(ASN1ObjectIdentifier oid) {
        return Arrays.stream(values()).filter(id -> id.oid.equals(oid.getId())).findFirst();
    }
}
