package org.xianshen.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xianshen.casework.CaseId;
import org.xianshen.message.ProblemException;
import org.xianshen.record.JsonMembers;
import org.xianshen.record.JsonValue;
import org.xianshen.record.JsonValue.JsonInteger;
import org.xianshen.record.SignedFileVerifier;
import org.xianshen.record.TrustStore;

/**
 * What remains of a record that was disposed of: its hash, the schedule, who decided and who watched, and where the log
 * says so. It is kept for ever and tells nothing about the document. Immutable.
 */
public final class DispositionCertificate {

    /** How a certificate file's name ends. */
    public static final String FILE_SUFFIX = ".disposed.json";

    private final Disposition disposition;

    DispositionCertificate(Disposition disposition) {
        this.disposition = disposition;
    }

    /** Where the certificate of {@code id} stands in {@code folder}. */
    public static Path fileIn(Path folder, CaseId id) {
        return folder.resolve(id.value() + FILE_SUFFIX);
    }

    /**
     * The certificate in {@code file}, verified.
     *
     * @throws ProblemException {@code RET-023} when steps are missing, {@code RET-024} when the supervisors do not attest
     *     the same, or the {@code REC-} code of a signature that does not verify
     */
    public static DispositionCertificate verify(Path file, TrustStore trust) throws IOException {
        String where = String.valueOf(file.getFileName());
        Disposition disposition = Disposition.parse(Files.readAllBytes(file), where);
        new SignedFileVerifier(trust).verify(disposition.file(), where);
        DispositionCertificate certificate = new DispositionCertificate(disposition);
        List<JsonMembers> supervisors = certificate.supervisors();
        if (supervisors.size() != 2) {
            throw ProblemException.of("RET-023", where);
        }
        for (String attested : List.of("log", "index", "leaves", "holdsInForce", "holdsCheckedAt")) {
            if (!Objects.equals(
                    supervisors.get(0).object().members().get(attested),
                    supervisors.get(1).object().members().get(attested))) {
                throw ProblemException.of("RET-024", where);
            }
        }
        if (supervisors.get(0).integer("holdsInForce") != 0) {
            throw ProblemException.of("RET-021", where, "");
        }
        return certificate;
    }

    private List<JsonMembers> supervisors() {
        List<JsonMembers> steps = disposition.body().objects("steps");
        return steps.subList(Math.min(Disposition.SUPERVISORS_FROM, steps.size()), steps.size());
    }

    /** The case whose record is gone. */
    public CaseId caseId() {
        return disposition.caseId();
    }

    /** The hash of the record that is gone. */
    public String recordHash() {
        return disposition.recordHash();
    }

    /** Version of the schedule it was disposed of by. */
    public String scheduleVersion() {
        return disposition.body().string("schedule");
    }

    /** Place of the DISPOSE entry in the log. */
    public long logIndex() {
        return supervisors().get(0).integer("index");
    }

    /** Places of all entries of the log that concerned the record: this certificate is what opens them now. */
    public List<Long> leaves() {
        JsonMembers first = supervisors().get(0);
        List<Long> out = new ArrayList<>();
        for (JsonValue each : first.array("leaves")) {
            if (!(each instanceof JsonInteger index)) {
                throw first.wrongForm("leaves", "array of integers");
            }
            out.add(index.value());
        }
        return List.copyOf(out);
    }

    /** The hash that names the certificate. */
    public String hash() {
        return disposition.file().hash();
    }

    @Override
    public String toString() {
        return "DispositionCertificate[" + caseId() + "]";
    }
}
