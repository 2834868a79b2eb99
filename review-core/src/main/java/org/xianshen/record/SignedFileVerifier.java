package org.xianshen.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.xianshen.message.ProblemException;

/**
 * Verifies the chain of signatures of a {@link SignedFile}: every step signed, by different people with different keys,
 * in order of time, over exactly these bytes, with trusted certificates.
 *
 * <p>What the steps mean is checked by whoever knows the schema. Immutable and thread-safe.
 */
public final class SignedFileVerifier {

    private final TrustStore trust;
    private final CmsVerifier cms;

    /** A verifier that trusts {@code trust}. */
    public SignedFileVerifier(TrustStore trust) {
        this.trust = Objects.requireNonNull(trust, "trust");
        this.cms = new CmsVerifier();
    }

    /**
     * The steps of {@code file}, all verified.
     *
     * @param where the file name, for messages
     * @throws ProblemException {@code REC-031} when steps and signatures are not equally many; {@code REC-033} for one
     *     person or one key in two steps; {@code REC-034} for a time before the step before; {@code REC-036} when the
     *     signer's certificate is not the one the step names; {@code REC-020} to {@code REC-029} for the signature
     *     itself; {@code REC-040} to {@code REC-042} for trust
     */
    public List<SignedStep> verify(SignedFile file, String where) {
        List<JsonMembers> steps = new JsonMembers(file.body(), where).objects("steps");
        if (steps.size() != file.signatureCount()) {
            throw ProblemException.of(
                    "REC-031", where, Integer.toString(steps.size()), Integer.toString(file.signatureCount()));
        }
        List<SignedStep> verified = new ArrayList<>();
        Set<String> persons = new HashSet<>();
        Set<String> keys = new HashSet<>();
        Instant before = Instant.MIN;
        for (int i = 0; i < steps.size(); i++) {
            JsonMembers step = steps.get(i);
            String place = where + "#" + (i + 1);
            SignedStep signed = verifyStep(file, i, step, place);
            if (!persons.add(signed.person())) {
                throw ProblemException.of("REC-033", place, signed.person());
            }
            if (!keys.add(key(file, i, place))) {
                throw ProblemException.of("REC-033", place, signed.person());
            }
            if (signed.time().isBefore(before)) {
                throw ProblemException.of("REC-034", place, signed.time().toString(), before.toString());
            }
            before = signed.time();
            verified.add(signed);
        }
        return List.copyOf(verified);
    }

    private SignedStep verifyStep(SignedFile file, int index, JsonMembers step, String place) {
        SignatureProfile profile = file.profile(index);
        CmsSignature signature = CmsReader.read(file.signature(index), place);
        if (signature.profile() != profile) {
            throw ProblemException.of("REC-020", place, profile.name());
        }
        Instant time = time(step, place);
        cms.verify(signature, file.statement(index, profile), place);
        String certificate = RecordSigner.sha256(signature.signer());
        if (!step.hash("certificate").equals(certificate)) {
            throw ProblemException.of("REC-036", place);
        }
        Instant signedAt =
                signature.signingTime().orElseThrow(() -> ProblemException.of("REC-021", place, "no signing time"));
        if (signedAt.isBefore(time)) {
            throw ProblemException.of("REC-034", place, signedAt.toString(), time.toString());
        }
        trust.accept(signature, signedAt, place);
        return new SignedStep(step.string("person"), time, certificate, profile, step);
    }

    private static String key(SignedFile file, int index, String place) {
        try {
            return Digests.hex(Digests.sha256(CmsReader.read(file.signature(index), place)
                    .signer()
                    .getSubjectPublicKeyInfo()
                    .getEncoded(ASN1Encoding.DER)));
        } catch (java.io.IOException e) {
            throw ProblemException.of("REC-021", place, "no key");
        }
    }

    /** The time a step states, to the second and in one spelling. */
    private static Instant time(JsonMembers step, String place) {
        String text = step.string("time");
        try {
            Instant time = Instant.parse(text);
            if (time.truncatedTo(ChronoUnit.SECONDS).toString().equals(text)) {
                return time;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw ProblemException.of("REC-012", place, "time", "YYYY-MM-DDThh:mm:ssZ");
    }
}
