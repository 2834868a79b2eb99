package org.xianshen.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xianshen.casework.CaseId;
import org.xianshen.casework.Opinion;
import org.xianshen.casework.ReviewCase;
import org.xianshen.casework.Role;
import org.xianshen.casework.Step;
import org.xianshen.casework.Verdict;
import org.xianshen.document.ContentDigests;
import org.xianshen.legal.LegalBasis;
import org.xianshen.message.ProblemException;
import org.xianshen.record.JsonValue.JsonArray;
import org.xianshen.record.JsonValue.JsonObject;

/**
 * What was reviewed, found, removed and decided in one case, signed step by step.
 *
 * <p>Holds no document text, no title and no personal value; the document's name is a salted commitment. Immutable:
 * signing yields a new record. Reading one says nothing about its signatures: that is {@link RecordVerifier}'s work.
 *
 * <p>Legal source: 国办发〔2010〕57号 二(五), register of what was reviewed.
 */
public final class ReviewRecord {

    /** How a record file's name ends. */
    public static final String FILE_SUFFIX = ".xsr.json";

    private final SignedFile file;

    ReviewRecord(SignedFile file) {
        this.file = file;
    }

    /**
     * The record in {@code file}, not verified yet.
     *
     * @throws ProblemException a {@code REC-} code when the bytes are not a record's
     */
    public static ReviewRecord read(Path file) throws IOException {
        return parse(Files.readAllBytes(file), String.valueOf(file.getFileName()));
    }

    /** The record in {@code bytes}, not verified yet; {@code where} names it in messages. */
    public static ReviewRecord parse(byte[] bytes, String where) {
        SignedFile file = SignedFile.parse(bytes, RecordSchema.NAME, where);
        RecordSchema.check(file, where);
        return new ReviewRecord(file);
    }

    /** Writes the record durably to {@code file}, replacing an earlier state of it. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, toBytes());
    }

    /** Writes the record to {@code folder} under the name of its case and returns the file. */
    public Path writeTo(Path folder) throws IOException {
        Path target = fileIn(folder, caseId());
        write(target);
        return target;
    }

    /** Where {@link #writeTo} puts the record of {@code id}. */
    public static Path fileIn(Path folder, CaseId id) {
        return folder.resolve(id.value() + FILE_SUFFIX);
    }

    /** The file's bytes. */
    public byte[] toBytes() {
        return file.toBytes();
    }

    /**
     * The record with the next step of {@code reviewCase} signed by {@code signer}.
     *
     * @throws ProblemException {@code REC-070} when the case is another one, {@code REC-071} when it has no step that is
     *     not signed yet
     */
    public ReviewRecord sign(ReviewCase reviewCase, RecordSigner signer) {
        requireCase(reviewCase);
        int signed = file.signatureCount();
        if (reviewCase.steps().size() <= signed) {
            throw ProblemException.of("REC-071", caseId().value(), Integer.toString(signed));
        }
        Step step = reviewCase.steps().get(signed);
        return new ReviewRecord(file.sign(json(step), signer, step.at()));
    }

    private void requireCase(ReviewCase reviewCase) {
        boolean same = reviewCase.id().equals(caseId())
                && reviewCase.organ().equals(organ())
                && reviewCase.source().equals(source());
        List<JsonMembers> signed = body().objects("steps");
        for (int i = 0; same && i < signed.size(); i++) {
            same = i < reviewCase.steps().size()
                    && signed.get(i)
                            .object()
                            .without("certificate")
                            .without("time")
                            .equals(json(reviewCase.steps().get(i)));
        }
        if (!same) {
            throw ProblemException.of("REC-070", caseId().value());
        }
    }

    private static JsonObject json(Step step) {
        Opinion opinion = step.opinion();
        return JsonValue.object()
                .with("role", JsonValue.of(opinion.role().name()))
                .with("person", JsonValue.of(opinion.person().value()))
                .with("verdict", JsonValue.of(opinion.verdict().name()))
                .with("basis", json(opinion.basis()))
                .with("reasonCode", JsonValue.of(opinion.reasonCode()))
                .with("reason", JsonValue.of(opinion.reason()))
                .with("overrulesProposal", JsonValue.of(step.overrulesProposal()));
    }

    static JsonArray json(List<LegalBasis> basis) {
        return new JsonArray(basis.stream()
                .map(b -> (JsonValue) JsonValue.object()
                        .with("instrument", JsonValue.of(b.instrument()))
                        .with("documentNo", JsonValue.of(b.documentNo()))
                        .with("article", JsonValue.of(b.article())))
                .toList());
    }

    /** The case it belongs to. */
    public CaseId caseId() {
        return new CaseId(body().object("case").string("id"));
    }

    /** Code of the organ whose case it is. */
    public String organ() {
        return body().object("case").string("organ");
    }

    /** Digests of the document that was reviewed. */
    public ContentDigests source() {
        return digests(body().object("document"));
    }

    /** Digests of the bytes that may be published, when a safe copy or the document itself is meant for that. */
    public Optional<ContentDigests> released() {
        return body().has("released") ? Optional.of(digests(body().object("released"))) : Optional.empty();
    }

    private static ContentDigests digests(JsonMembers members) {
        return new ContentDigests(members.hash("sha256"), members.hash("sm3"));
    }

    /** The retention class of the record and its document. */
    public String retentionClass() {
        return body().object("retention").string("class");
    }

    /** Number of signed steps. */
    public int stepCount() {
        return file.signatureCount();
    }

    /** Whether all three steps were taken. */
    public boolean isComplete() {
        return stepCount() == Role.values().length;
    }

    /** The approver's verdict, once all steps were taken. */
    public Optional<Verdict> decision() {
        return isComplete()
                ? Optional.of(body().objects("steps").get(stepCount() - 1).constant("verdict", Verdict.class))
                : Optional.empty();
    }

    /** Hash that names the record with all its steps and signatures, 64 hexadecimal digits. */
    public String hash() {
        return file.hash();
    }

    /** Hash that names the record as it was after {@code steps} steps; 0 for as it was opened. */
    public String hashAfter(int steps) {
        return file.hashAfter(steps);
    }

    /** What a log leaf says about the record as it is: HMAC of {@link #hash} under the record's salt. */
    public String leafMac() {
        return leafMacAfter(stepCount());
    }

    /** What a log leaf says about the record as it was after {@code steps} steps; 0 for as it was opened. */
    public String leafMacAfter(int steps) {
        return salt().leafMac(file.rawHashAfter(steps));
    }

    /** Whether the document was called {@code name}: opens the commitment with the record's salt. */
    public boolean isNamed(String name) {
        return salt().commitTo(name).equals(body().object("document").string("nameCommitment"));
    }

    private Salt salt() {
        return file.salt().orElseThrow(() -> ProblemException.of("REC-051", caseId().value()));
    }

    /** The body, to be read member by member. */
    public JsonMembers body() {
        return new JsonMembers(file.body(), "");
    }

    SignedFile file() {
        return file;
    }

    @Override
    public String toString() {
        return "ReviewRecord[" + caseId() + ", " + stepCount() + " steps]";
    }
}
