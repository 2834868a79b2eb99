package org.xianshen.record;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.casework.ReviewCase;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.disclosure.Reason;
import org.xianshen.document.ContentDigests;
import org.xianshen.document.PageRegion;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.finding.Component;
import org.xianshen.finding.Finding;
import org.xianshen.marking.ClassificationMarking;
import org.xianshen.marking.DocumentMarking;
import org.xianshen.message.ProblemException;
import org.xianshen.record.JsonValue.JsonArray;
import org.xianshen.record.JsonValue.JsonObject;
import org.xianshen.redact.RedactionLedger;
import org.xianshen.review.RedactionReport;
import org.xianshen.review.ReviewReport;

/**
 * Opens the record of a case from what the review found and the redaction removed.
 *
 * <p>Takes over digests, counts, rule numbers, articles and places; never text, names or values. Not thread-safe.
 */
public final class RecordBuilder {

    private static final Pattern RETENTION_CLASS = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final ReviewReport report;
    private final @Nullable RedactionReport redaction;
    private final ReviewCase reviewCase;
    private @Nullable String retentionClass;
    private @Nullable String schedule;
    private @Nullable LocalDate createdOn;
    private @Nullable String supersedes;
    private boolean asItIs;

    private RecordBuilder(ReviewReport report, @Nullable RedactionReport redaction, ReviewCase reviewCase) {
        this.report = report;
        this.redaction = redaction;
        this.reviewCase = reviewCase;
    }

    /**
     * A builder for the record of {@code reviewCase}.
     *
     * @param redaction what became of the safe copy, or null when none was asked for
     * @throws ProblemException {@code REC-070} when the three do not speak of the same document
     */
    public static RecordBuilder from(ReviewReport report, @Nullable RedactionReport redaction, ReviewCase reviewCase) {
        if (!reviewCase.source().equals(report.digests())
                || (redaction != null && !redaction.input().equals(report.digests()))) {
            throw ProblemException.of("REC-070", reviewCase.id().value());
        }
        return new RecordBuilder(report, redaction, reviewCase);
    }

    /** The retention class of the record and its document, and the version of the schedule it is from. */
    public RecordBuilder retention(String retentionClass, String scheduleVersion) {
        if (!RETENTION_CLASS.matcher(retentionClass).matches()) {
            throw ProblemException.of("REC-072", reviewCase.id().value());
        }
        this.retentionClass = retentionClass;
        this.schedule = Objects.requireNonNull(scheduleVersion, "scheduleVersion");
        return this;
    }

    /** The day the document was made. */
    public RecordBuilder createdOn(LocalDate day) {
        this.createdOn = Objects.requireNonNull(day, "day");
        return this;
    }

    /** The hash of the record this one takes the place of. */
    public RecordBuilder supersedes(String recordHash) {
        if (!HASH.matcher(recordHash).matches()) {
            throw new IllegalArgumentException("a record hash is 64 lower-case hexadecimal digits");
        }
        this.supersedes = recordHash;
        return this;
    }

    /** The document itself, unchanged, is what may be published. */
    public RecordBuilder releasedAsItIs() {
        this.asItIs = true;
        return this;
    }

    /**
     * The record, without steps yet.
     *
     * @throws ProblemException {@code REC-072} when no retention class was named, {@code REC-073} when the document is to
     *     be released as it is although a safe copy was written
     */
    public ReviewRecord open() {
        if (retentionClass == null || schedule == null) {
            throw ProblemException.of("REC-072", reviewCase.id().value());
        }
        ContentDigests released = released();
        Salt salt = Salt.random(new SecureRandom());
        JsonObject body = JsonValue.object()
                .with("schema", JsonValue.of(RecordSchema.NAME))
                .with("case", caseJson())
                .with("document", documentJson(salt))
                .with("marking", markingJson(report.assessment().marking()))
                .with("proposal", proposalJson(report.assessment().proposal()))
                .with("findings", findingsJson(report.assessment().findings()))
                .with("redactions", redactionsJson())
                .with("census", censusJson(report.extracted().census()))
                .with("regime", regimeJson())
                .with("components", componentsJson(report.components()))
                .with("retention", retentionJson(retentionClass, schedule))
                .with("consultations", new JsonArray(List.of()))
                .with("referrals", new JsonArray(List.of()));
        if (released != null) {
            body = body.with("released", digests(JsonValue.object(), released));
        }
        if (supersedes != null) {
            body = body.with("supersedes", JsonValue.of(supersedes));
        }
        return new ReviewRecord(SignedFile.open(body, salt));
    }

    private @Nullable ContentDigests released() {
        ContentDigests safeCopy = redaction == null ? null : redaction.output();
        if (asItIs && safeCopy != null) {
            throw ProblemException.of("REC-073", reviewCase.id().value());
        }
        return asItIs ? report.digests() : safeCopy;
    }

    private JsonObject caseJson() {
        return JsonValue.object()
                .with("id", JsonValue.of(reviewCase.id().value()))
                .with("organ", JsonValue.of(reviewCase.organ()))
                .with("openedAt", JsonValue.of(reviewCase.openedAt().toString()));
    }

    private JsonObject documentJson(Salt salt) {
        JsonObject out = digests(JsonValue.object(), report.digests())
                .with(
                        "nameCommitment",
                        JsonValue.of(salt.commitTo(report.document().name())))
                .with("mediaType", JsonValue.of(report.extracted().mediaType()))
                .with("pages", JsonValue.of(report.extracted().pages()))
                .with("sizeBytes", JsonValue.of(report.sizeBytes()));
        String item = report.context().catalogueItem();
        if (item != null) {
            out = out.with("category", JsonValue.of(item));
        }
        return createdOn == null ? out : out.with("createdOn", JsonValue.of(createdOn.toString()));
    }

    private static JsonObject markingJson(DocumentMarking marking) {
        JsonObject out = JsonValue.object()
                .with(
                        "handling",
                        new JsonArray(marking.handling().stream()
                                .sorted()
                                .map(h -> (JsonValue) JsonValue.of(h.name()))
                                .toList()))
                .with("conflicts", JsonValue.of(marking.conflicts().size()));
        ClassificationMarking mark = marking.classification();
        if (mark != null) {
            out = out.with("level", JsonValue.of(mark.level().name()))
                    .with("term", JsonValue.of(mark.term().kind().name()))
                    .with("declassified", JsonValue.of(mark.declassified()));
            if (!mark.term().value().isEmpty()) {
                out = out.with("termValue", JsonValue.of(mark.term().value()));
            }
            LocalDate day = mark.declassifiesOn();
            out = day == null ? out : out.with("declassifiesOn", JsonValue.of(day.toString()));
        }
        return marking.attribute() == null
                ? out
                : out.with("attribute", JsonValue.of(marking.attribute().name()));
    }

    private static JsonObject proposalJson(DisclosureProposal proposal) {
        List<JsonValue> reasons = new ArrayList<>();
        for (Reason reason : proposal.reasons()) {
            reasons.add(JsonValue.object()
                    .with("rule", JsonValue.of(reason.rule().value()))
                    .with("basis", ReviewRecord.json(reason.basis())));
        }
        return JsonValue.object()
                .with("outcome", JsonValue.of(proposal.outcome().name()))
                .with("reasons", new JsonArray(reasons));
    }

    /** How many findings of each rule, type and treatment. */
    private static JsonArray findingsJson(List<Finding> findings) {
        Map<String, JsonObject> kinds = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Finding finding : findings) {
            String key = finding.rule().value() + " " + finding.type().name() + " "
                    + finding.treatment().name();
            counts.merge(key, 1, Integer::sum);
            kinds.putIfAbsent(
                    key,
                    JsonValue.object()
                            .with("rule", JsonValue.of(finding.rule().value()))
                            .with("type", JsonValue.of(finding.type().name()))
                            .with("treatment", JsonValue.of(finding.treatment().name())));
        }
        return new JsonArray(kinds.entrySet().stream()
                .map(e -> (JsonValue) e.getValue().with("count", JsonValue.of(counts.getOrDefault(e.getKey(), 0))))
                .toList());
    }

    private JsonArray redactionsJson() {
        if (redaction == null) {
            return new JsonArray(List.of());
        }
        List<JsonValue> out = new ArrayList<>();
        for (RedactionLedger.Entry entry : redaction.ledger().entries()) {
            JsonObject one = JsonValue.object()
                    .with("finding", JsonValue.of(entry.finding()))
                    .with("page", JsonValue.of(entry.page()))
                    .with("treatment", JsonValue.of(entry.treatment().name()))
                    .with("ground", JsonValue.of(entry.ground()));
            PageRegion region = entry.region();
            out.add(region == null ? one : one.with("region", regionJson(region)));
        }
        return new JsonArray(out);
    }

    /** A region in thousandths of a point, since records hold integers only. */
    private static JsonArray regionJson(PageRegion region) {
        List<JsonValue> numbers = new ArrayList<>();
        for (double points : new double[] {region.x(), region.y(), region.width(), region.height()}) {
            numbers.add(JsonValue.of(Math.round(points * 1000)));
        }
        return new JsonArray(numbers);
    }

    private static JsonObject censusJson(CarrierCensus census) {
        JsonObject out = JsonValue.object();
        for (CarrierStatus status : CarrierStatus.values()) {
            long count =
                    census.entries().stream().filter(e -> e.status() == status).count();
            out = out.with(status.name(), JsonValue.of(count));
        }
        return out;
    }

    private JsonObject regimeJson() {
        return JsonValue.object()
                .with("id", JsonValue.of(report.context().regime().id()))
                .with("on", JsonValue.of(report.context().on().toString()));
    }

    private static JsonArray componentsJson(List<Component> components) {
        return new JsonArray(components.stream()
                .map(c -> (JsonValue) JsonValue.object()
                        .with("name", JsonValue.of(c.name()))
                        .with("version", JsonValue.of(c.version()))
                        .with("sha256", JsonValue.of(c.sha256())))
                .toList());
    }

    private static JsonObject retentionJson(String retentionClass, String schedule) {
        return JsonValue.object().with("class", JsonValue.of(retentionClass)).with("schedule", JsonValue.of(schedule));
    }

    private static JsonObject digests(JsonObject to, ContentDigests digests) {
        return to.with("sha256", JsonValue.of(digests.sha256())).with("sm3", JsonValue.of(digests.sm3()));
    }
}
