package org.xianshen.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.xianshen.document.ContentDigests;
import org.xianshen.document.PageRegion;
import org.xianshen.message.Language;
import org.xianshen.message.Problem;
import org.xianshen.redact.LeakReport;
import org.xianshen.redact.RedactionLedger;
import org.xianshen.review.RedactionReport;

/**
 * Writes what became of a safe copy as one line of JSON, schema {@code xianshen.redaction/1}.
 *
 * <p>Immutable and thread-safe.
 */
public final class RedactionJson {

    /** The value of the member {@code schema}. */
    public static final String SCHEMA = "xianshen.redaction/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Language language;

    /** A writer whose messages are in {@code language}. */
    public RedactionJson(Language language) {
        this.language = language;
    }

    /** The report as one line without a line break at its end. */
    public String line(String inputName, RedactionReport report) {
        return JsonLine.of(FACTORY, json -> {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            file(json, "input", inputName, report.input());
            ContentDigests output = report.output();
            if (output == null) {
                json.writeNullField("output");
            } else {
                file(json, "output", report.outputName(), output);
            }
            ledger(json, report.ledger());
            leakCheck(json, report.leakCheck());
            json.writeArrayFieldStart("refused");
            for (Problem problem : report.refused()) {
                ProblemJson.write(json, problem, language);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void file(JsonGenerator json, String member, String name, ContentDigests digests)
            throws IOException {
        json.writeObjectFieldStart(member);
        json.writeStringField("name", name);
        json.writeStringField("sha256", digests.sha256());
        json.writeStringField("sm3", digests.sm3());
        json.writeEndObject();
    }

    private static void ledger(JsonGenerator json, RedactionLedger ledger) throws IOException {
        json.writeArrayFieldStart("ledger");
        for (RedactionLedger.Entry entry : ledger.entries()) {
            json.writeStartObject();
            json.writeStringField("finding", entry.finding());
            json.writeNumberField("page", entry.page());
            json.writeFieldName("region");
            PageRegion region = entry.region();
            if (region == null) {
                json.writeNull();
            } else {
                RegionJson.write(json, region);
            }
            json.writeStringField("treatment", entry.treatment().name());
            json.writeStringField("ground", entry.ground());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void leakCheck(JsonGenerator json, LeakReport report) throws IOException {
        json.writeObjectFieldStart("leakCheck");
        json.writeBooleanField("passed", report.passed());
        strings(json, "readers", report.readers());
        strings(json, "carriers", report.carriers());
        json.writeNumberField("leakBits", report.leakBits());
        strings(json, "failures", report.failures());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
