package org.xianshen.examples.samples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xianshen.finding.FindingType;

/**
 * Writes {@code samples.json}: for each sample what a review must come to.
 *
 * <p>{@code find} tells how many values of each type were planted, so that a review must find at least as many, {@code gone} which must not stand in its
 * public copy, {@code stay} which may.
 */
final class SampleIndex {

    private SampleIndex() {}

    static String json(List<SampleDocument> samples) throws IOException {
        StringWriter out = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
        try (JsonGenerator json = new JsonFactory().createGenerator(out).setPrettyPrinter(printer)) {
            json.writeStartObject();
            json.writeStringField("schema", "xianshen.samples/1");
            json.writeArrayFieldStart("samples");
            for (SampleDocument sample : samples) {
                write(json, sample.info());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    private static void write(JsonGenerator json, SampleInfo info) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", info.file());
        json.writeStringField("title", info.title());
        json.writeStringField("catalogue", info.catalogueItem());
        json.writeStringField("outcome", info.outcome().name());
        json.writeStringField(
                "level", info.level() == null ? null : info.level().label());
        json.writeArrayFieldStart("handling");
        for (var mark : info.handling().stream().sorted().toList()) {
            json.writeString(mark.name());
        }
        json.writeEndArray();
        json.writeStringField(
                "attribute", info.attribute() == null ? null : info.attribute().name());
        counts(json, info);
        values(json, "gone", info, false);
        values(json, "stay", info, true);
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, SampleInfo info) throws IOException {
        Map<FindingType, Integer> counts = new TreeMap<>();
        info.planted().forEach(p -> counts.merge(p.type(), 1, Integer::sum));
        json.writeObjectFieldStart("find");
        for (Map.Entry<FindingType, Integer> count : counts.entrySet()) {
            json.writeNumberField(count.getKey().name(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void values(JsonGenerator json, String name, SampleInfo info, boolean stays) throws IOException {
        json.writeArrayFieldStart(name);
        for (Planted planted : info.planted()) {
            if (planted.stays() == stays) {
                json.writeString(planted.value());
            }
        }
        json.writeEndArray();
    }
}
