package org.xianshen.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.xianshen.legal.LegalBasis;

/** The member {@code basis}: the articles behind a finding or a reason. */
final class BasisJson {

    private BasisJson() {}

    static void write(JsonGenerator json, List<LegalBasis> basis) throws IOException {
        json.writeArrayFieldStart("basis");
        for (LegalBasis article : basis) {
            json.writeStartObject();
            json.writeStringField("instrument", article.instrument());
            json.writeStringField("documentNo", article.documentNo());
            json.writeStringField("article", article.article());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
