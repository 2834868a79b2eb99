package org.xianshen.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.xianshen.disclosure.NextStep;
import org.xianshen.message.Language;

/** Writes next steps; {@code clock} is absent where the law gives no time. */
record StepJson(Language language) {

    void write(JsonGenerator json, List<NextStep> steps) throws IOException {
        json.writeArrayFieldStart("steps");
        for (NextStep step : steps) {
            json.writeStartObject();
            json.writeStringField("step", step.id());
            json.writeStringField("kind", step.kind().name());
            json.writeStringField("message", step.message().in(language));
            NextStep.Clock clock = step.clock();
            if (clock != null) {
                json.writeObjectFieldStart("clock");
                json.writeStringField("parameter", clock.parameter());
                json.writeNumberField("number", clock.number());
                json.writeStringField("unit", clock.unit().name());
                json.writeStringField("runner", clock.runner().name());
                json.writeEndObject();
            }
            json.writeStringField("silence", step.silence().name());
            BasisJson.write(json, step.basis());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
