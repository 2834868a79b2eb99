package org.xianshen.record;

import java.time.Instant;
import java.util.Objects;

/**
 * Who signed a step, as verified.
 *
 * @param person the pseudonymous identifier the step states
 * @param time when, as the step states
 * @param certificateSha256 SHA-256 of the signer's certificate, 64 lower-case hexadecimal digits
 * @param profile the family of the signature
 * @param members the step itself
 */
public record SignedStep(
        String person, Instant time, String certificateSha256, SignatureProfile profile, JsonMembers members) {
    public SignedStep {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(certificateSha256, "certificateSha256");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(members, "members");
    }
}
