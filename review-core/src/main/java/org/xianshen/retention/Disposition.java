package org.xianshen.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.xianshen.casework.CaseId;
import org.xianshen.casework.PersonId;
import org.xianshen.message.ProblemException;
import org.xianshen.record.AtomicFile;
import org.xianshen.record.JsonMembers;
import org.xianshen.record.JsonValue;
import org.xianshen.record.JsonValue.JsonObject;
import org.xianshen.record.RecordSigner;
import org.xianshen.record.SignedFile;

/**
 * A proposal to dispose of a record on its way: proposed, then approved, then carried out by {@link Disposal}.
 *
 * <p>Each step is signed and covers the step before. Immutable. Legal source: 中华人民共和国档案法实施条例, destruction of
 * archives after appraisal under supervision.
 */
public final class Disposition {

    /** How the name of a disposition file ends while it is on its way. */
    public static final String FILE_SUFFIX = ".disposition.json";

    static final String SCHEMA = "xianshen.disposition/1";
    static final List<String> ROLES = List.of("PROPOSER", "APPROVER", "SUPERVISOR", "SUPERVISOR");
    static final int SUPERVISORS_FROM = 2;

    private static final Set<String> BODY =
            Set.of("schema", "case", "record", "class", "schedule", "triggered", "dueOn", "reasonCode", "steps");
    private static final Set<String> STEP = Set.of("role", "person", "time", "certificate");
    private static final Set<String> SUPERVISED =
            Set.of("role", "person", "time", "certificate", "log", "index", "leaves", "holdsInForce", "holdsCheckedAt");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    private final SignedFile file;

    Disposition(SignedFile file) {
        this.file = file;
    }

    /**
     * Proposes to dispose of {@code item}.
     *
     * @param schedule the schedule its due day comes from
     * @param reasonCode the organ's code of the result of the appraisal: capitals, digits and hyphens
     * @throws ProblemException {@code RET-020} when its due day is unknown, never comes or has not come, {@code RET-021}
     *     when it is held, {@code RET-005} for another form of code
     */
    public static Disposition propose(
            RetentionItem item,
            RetentionSchedule schedule,
            String reasonCode,
            PersonId proposer,
            RecordSigner signer,
            Clock clock) {
        Disposal.requireDue(item, clock);
        if (!CODE.matcher(reasonCode).matches()) {
            throw ProblemException.of("RET-005", item.id().value());
        }
        JsonObject body = JsonValue.object()
                .with("schema", JsonValue.of(SCHEMA))
                .with("case", JsonValue.of(item.id().value()))
                .with("record", JsonValue.of(item.recordHash()))
                .with("class", JsonValue.of(item.retentionClass().id()))
                .with("schedule", JsonValue.of(schedule.version()))
                .with("triggered", JsonValue.of(String.valueOf(item.triggered())))
                .with("dueOn", JsonValue.of(String.valueOf(item.dueOn())))
                .with("reasonCode", JsonValue.of(reasonCode));
        return new Disposition(sign(SignedFile.open(body), 0, proposer, signer, clock));
    }

    /**
     * The disposition with the approval signed.
     *
     * @throws ProblemException {@code RET-022} when it is approved already
     */
    public Disposition approve(PersonId approver, RecordSigner signer, Clock clock) {
        if (file.signatureCount() != 1) {
            throw ProblemException.of("RET-022", caseId().value());
        }
        return new Disposition(sign(file, 1, approver, signer, clock));
    }

    private static SignedFile sign(SignedFile file, int step, PersonId person, RecordSigner signer, Clock clock) {
        return file.sign(step(step, person), signer, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    static JsonObject step(int step, PersonId person) {
        return JsonValue.object()
                .with("role", JsonValue.of(ROLES.get(step)))
                .with("person", JsonValue.of(person.value()));
    }

    /** The disposition in {@code file}, not verified yet. */
    public static Disposition read(Path file) throws IOException {
        return parse(Files.readAllBytes(file), String.valueOf(file.getFileName()));
    }

    static Disposition parse(byte[] bytes, String where) {
        SignedFile file = SignedFile.parse(bytes, SCHEMA, where);
        JsonMembers body = new JsonMembers(file.body(), where).only(BODY, Set.of());
        body.hash("record");
        body.day("triggered");
        body.day("dueOn");
        List<JsonMembers> steps = body.objects("steps");
        if (steps.isEmpty() || steps.size() > ROLES.size()) {
            throw body.wrongForm("steps", "one to four steps");
        }
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).only(i < SUPERVISORS_FROM ? STEP : SUPERVISED, Set.of());
            if (!steps.get(i).string("role").equals(ROLES.get(i))) {
                throw steps.get(i).wrongForm("role", ROLES.get(i));
            }
        }
        return new Disposition(file);
    }

    /** Writes the disposition durably to {@code file}. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, this.file.toBytes());
    }

    /** The case whose record is to go. */
    public CaseId caseId() {
        return new CaseId(body().string("case"));
    }

    /** The hash of that record. */
    public String recordHash() {
        return body().hash("record");
    }

    JsonMembers body() {
        return new JsonMembers(file.body(), caseName());
    }

    private String caseName() {
        return new JsonMembers(file.body(), "").string("case");
    }

    SignedFile file() {
        return file;
    }

    @Override
    public String toString() {
        return "Disposition[" + caseName() + ", " + file.signatureCount() + " steps]";
    }
}
