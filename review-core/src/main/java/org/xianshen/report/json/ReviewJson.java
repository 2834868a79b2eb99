package org.xianshen.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.disclosure.Reason;
import org.xianshen.document.PageRegion;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.finding.Component;
import org.xianshen.finding.Finding;
import org.xianshen.marking.ClassificationMarking;
import org.xianshen.marking.DocumentMarking;
import org.xianshen.message.Language;
import org.xianshen.message.Problem;
import org.xianshen.review.ReviewReport;

/**
 * Writes a review as one line of JSON, schema {@code xianshen.review/1}.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReviewJson {

    /** The value of the member {@code schema}. */
    public static final String SCHEMA = "xianshen.review/1";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Language language;
    private final boolean withText;

    /**
     * A writer.
     *
     * @param language of messages and reasons
     * @param withText whether units and findings carry the document's text
     */
    public ReviewJson(Language language, boolean withText) {
        this.language = language;
        this.withText = withText;
    }

    /** The review as one line without a line break at its end. */
    public String line(ReviewReport report) {
        return JsonLine.of(FACTORY, json -> write(report, json));
    }

    /** A document that could not be reviewed, as one line: {@code id} and {@code error}. */
    public String line(String id, Problem problem) {
        return JsonLine.of(FACTORY, json -> {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("id", id);
            ProblemJson.write(json, "error", problem, language);
            json.writeEndObject();
        });
    }

    private void write(ReviewReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("id", report.document().id());
        document(report, json);
        json.writeObjectFieldStart("regime");
        json.writeStringField("id", report.context().regime().id());
        json.writeStringField("on", report.context().on().toString());
        json.writeEndObject();
        if (report.context().item().isPresent()) {
            json.writeStringField("catalogue", report.context().item().get());
        }
        units(report, json);
        marking(report, json);
        findings(report, json);
        census(report.extracted().census(), json);
        proposal(report.assessment(), json);
        new DescriptionJson(report, language, withText).write(json);
        components(report.components(), json);
        json.writeEndObject();
    }

    private static void document(ReviewReport report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("document");
        json.writeStringField("name", report.document().name());
        json.writeStringField("mediaType", report.extracted().mediaType());
        json.writeNumberField("sizeBytes", report.sizeBytes());
        json.writeStringField("sha256", report.digests().sha256());
        json.writeStringField("sm3", report.digests().sm3());
        json.writeNumberField("pages", report.extracted().pages());
        json.writeEndObject();
    }

    private void units(ReviewReport report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("units");
        for (TextUnit unit : report.extracted().units()) {
            json.writeStartObject();
            json.writeStringField("id", unit.id());
            json.writeStringField("carrier", unit.carrier().name());
            json.writeStringField("path", unit.path());
            if (unit.page() > 0) {
                json.writeNumberField("page", unit.page());
            }
            if (withText) {
                json.writeStringField("text", unit.text());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void marking(ReviewReport report, JsonGenerator json) throws IOException {
        DocumentMarking marking = report.assessment().marking();
        ClassificationMarking highest = marking.classification();
        json.writeObjectFieldStart("marking");
        nullable(json, "level", highest == null ? null : highest.level().label());
        nullable(json, "code", highest == null ? null : highest.level().name());
        if (highest == null) {
            json.writeNullField("term");
        } else {
            json.writeObjectFieldStart("term");
            json.writeStringField("kind", highest.term().kind().name());
            json.writeStringField("value", highest.term().value());
            json.writeEndObject();
        }
        nullable(json, "asWritten", highest == null ? null : report.extracted().textOf(highest.span()));
        nullable(
                json,
                "declassifiesOn",
                highest == null
                        ? null
                        : highest.declassificationDay().map(Object::toString).orElse(null));
        json.writeBooleanField("declassified", highest != null && highest.declassified());
        json.writeArrayFieldStart("handling");
        for (String mark : marking.handling().stream().map(Enum::name).sorted().toList()) {
            json.writeString(mark);
        }
        json.writeEndArray();
        nullable(json, "attribute", marking.statedAttribute().map(Enum::name).orElse(null));
        json.writeArrayFieldStart("conflicts");
        for (var conflict : marking.conflicts()) {
            json.writeString(conflict.in(language));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void findings(ReviewReport report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.assessment().findings()) {
            json.writeStartObject();
            json.writeStringField("id", finding.id());
            json.writeStringField("rule", finding.rule().value());
            json.writeStringField("category", finding.category().name());
            json.writeStringField("type", finding.type().name());
            json.writeStringField("unit", finding.span().unit());
            json.writeNumberField("start", finding.span().start());
            json.writeNumberField("end", finding.span().end());
            place(report, finding, json);
            json.writeNumberField("confidence", Math.round(finding.confidence() * 1000) / 1000.0);
            json.writeArrayFieldStart("evidence");
            for (String evidence : finding.evidence()) {
                json.writeString(evidence);
            }
            json.writeEndArray();
            BasisJson.write(json, finding.basis());
            json.writeStringField("treatment", finding.treatment().name());
            json.writeStringField("reason", finding.reason().in(language));
            if (withText) {
                json.writeStringField("text", report.extracted().textOf(finding.span()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void place(ReviewReport report, Finding finding, JsonGenerator json) throws IOException {
        int page = report.extracted().unit(finding.span().unit()).page();
        if (page > 0) {
            json.writeNumberField("page", page);
        }
        List<PageRegion> regions = report.extracted().regions(finding.span());
        if (!regions.isEmpty()) {
            json.writeArrayFieldStart("regions");
            for (PageRegion region : regions) {
                RegionJson.write(json, region);
            }
            json.writeEndArray();
        }
        List<String> owners = report.extracted().owners(finding.span());
        if (!owners.isEmpty()) {
            json.writeArrayFieldStart("places");
            for (String owner : owners) {
                json.writeString(owner);
            }
            json.writeEndArray();
        }
    }

    private static void census(CarrierCensus census, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("census");
        for (CarrierCensus.Entry entry : census.entries()) {
            json.writeStartObject();
            json.writeStringField("carrier", entry.carrier().name());
            json.writeStringField("path", entry.path());
            json.writeStringField("status", entry.status().name());
            json.writeStringField("detail", entry.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void proposal(Assessment assessment, JsonGenerator json) throws IOException {
        DisclosureProposal proposal = assessment.proposal();
        json.writeObjectFieldStart("proposal");
        json.writeStringField("outcome", proposal.outcome().name());
        json.writeArrayFieldStart("reasons");
        for (Reason reason : proposal.reasons()) {
            json.writeStartObject();
            json.writeStringField("rule", reason.rule().value());
            json.writeStringField("message", reason.message().in(language));
            BasisJson.write(json, reason.basis());
            json.writeEndObject();
        }
        json.writeEndArray();
        boolean refers = proposal instanceof DisclosureProposal.Refer;
        strings(json, "consult", refers ? ((DisclosureProposal.Refer) proposal).consult() : List.of());
        strings(json, "refer", refers ? ((DisclosureProposal.Refer) proposal).refer() : List.of());
        new StepJson(language).write(json, assessment.steps());
        json.writeEndObject();
    }

    private static void components(List<Component> components, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("components");
        for (Component component : components) {
            json.writeStartObject();
            json.writeStringField("name", component.name());
            json.writeStringField("version", component.version());
            json.writeStringField("sha256", component.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void nullable(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }
}
