package org.xianshen.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.xianshen.message.Language;
import org.xianshen.message.Problem;

/** A problem as an object: code, where, what, remedy. */
final class ProblemJson {

    private ProblemJson() {}

    static void write(JsonGenerator json, String name, Problem problem, Language language) throws IOException {
        json.writeFieldName(name);
        write(json, problem, language);
    }

    static void write(JsonGenerator json, Problem problem, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.code());
        json.writeStringField("where", problem.where());
        json.writeStringField("what", problem.what(language));
        json.writeStringField("remedy", problem.remedy(language));
        json.writeEndObject();
    }
}
