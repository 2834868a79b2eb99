package org.xianshen.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xianshen.casework.Role;
import org.xianshen.document.ContentDigests;
import org.xianshen.message.ProblemException;

/**
 * Verifies records offline, with nothing but trusted certificates.
 *
 * <p>Guarantee: a record is returned only when it is spelled canonically, holds the steps of a case in order, each signed
 * by another person with another key, and every signature verifies over exactly these bytes with a trusted certificate.
 * Every refusal is a {@link ProblemException} with an exact code; see {@code docs/spec/review-record.md}. Immutable and
 * thread-safe.
 */
public final class RecordVerifier {

    private final SignedFileVerifier signatures;

    /** A verifier that trusts {@code trust}. */
    public RecordVerifier(TrustStore trust) {
        this.signatures = new SignedFileVerifier(trust);
    }

    /** Verifies the complete record in {@code file}. */
    public VerifiedRecord verify(Path file) throws IOException {
        return verify(Files.readAllBytes(file), String.valueOf(file.getFileName()));
    }

    /** Verifies the complete record in {@code bytes}; {@code where} names it in messages. */
    public VerifiedRecord verify(byte[] bytes, String where) {
        VerifiedRecord verified = verifyProgress(bytes, where);
        if (!verified.record().isComplete()) {
            throw ProblemException.of(
                    "REC-035",
                    where,
                    Integer.toString(verified.record().stepCount()),
                    Integer.toString(Role.values().length));
        }
        return verified;
    }

    /** Verifies the record in {@code bytes} as far as it goes: steps may still be missing at the end. */
    public VerifiedRecord verifyProgress(byte[] bytes, String where) {
        ReviewRecord record = ReviewRecord.parse(bytes, where);
        List<SignedStep> steps = signatures.verify(record.file(), where);
        return new VerifiedRecord(record, steps);
    }

    /**
     * Returns when {@code content} has exactly the bytes that {@code digests} name.
     *
     * @throws ProblemException {@code REC-050} otherwise
     */
    public static void requireContent(ContentDigests digests, Path content) throws IOException {
        ContentDigests actual;
        try (InputStream in = Files.newInputStream(content)) {
            actual = ContentDigests.of(in);
        }
        if (!actual.equals(digests)) {
            throw ProblemException.of("REC-050", String.valueOf(content.getFileName()));
        }
    }
}
