package org.xianshen.record;

import java.util.Objects;

/** A kind of signing key that {@link KeyStores#create} can make. */
public enum KeyKind {
    /** SM2, for {@link SignatureProfile#GM}. */
    SM2(SignatureProfile.GM),
    /** ECDSA on P-256, for {@link SignatureProfile#RFC5652}. */
    P256(SignatureProfile.RFC5652),
    /** RSA of 3072 bits, for RSA-PSS under {@link SignatureProfile#RFC5652}. */
    RSA(SignatureProfile.RFC5652);

    private final SignatureProfile profile;

    KeyKind(SignatureProfile profile) {
        this.profile = Objects.requireNonNull(profile);
    }

    /** The family its signatures belong to. */
    public SignatureProfile profile() {
        return profile;
    }
}
