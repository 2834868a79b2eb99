package org.xianshen.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.TextSpan;
import org.xianshen.frame.CatalogueEntry;
import org.xianshen.frame.DocumentDescription;
import org.xianshen.frame.FramePart;
import org.xianshen.frame.GenreGuess;
import org.xianshen.message.Language;
import org.xianshen.review.ReviewReport;

/** Writes frame, catalogue entry and guesses of a review; what the document says only when text was asked for. */
final class DescriptionJson {

    private final ReviewReport report;
    private final Language language;
    private final boolean withText;

    DescriptionJson(ReviewReport report, Language language, boolean withText) {
        this.report = report;
        this.language = language;
        this.withText = withText;
    }

    void write(JsonGenerator json) throws IOException {
        DocumentDescription description = report.description();
        json.writeArrayFieldStart("frame");
        for (FramePart part : description.frame().parts()) {
            part(part, json);
        }
        json.writeEndArray();
        if (withText && !description.catalogueEntry().isEmpty()) {
            entry(description.catalogueEntry(), json);
        }
        json.writeArrayFieldStart("guesses");
        for (GenreGuess guess : description.guesses()) {
            json.writeStartObject();
            json.writeStringField("item", guess.item());
            json.writeStringField("title", guess.title().in(language));
            json.writeNumberField("confidence", rounded(guess.confidence()));
            strings("evidence", guess.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void part(FramePart part, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("element", part.element().name());
        json.writeArrayFieldStart("spans");
        for (TextSpan span : part.spans()) {
            json.writeStartObject();
            json.writeStringField("unit", span.unit());
            json.writeNumberField("start", span.start());
            json.writeNumberField("end", span.end());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("confidence", rounded(part.confidence()));
        strings("evidence", part.evidence(), json);
        if (withText) {
            json.writeStringField("value", part.value());
        }
        json.writeEndObject();
    }

    private static void entry(CatalogueEntry entry, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("catalogueEntry");
        json.writeNullField("indexNumber");
        nullable("name", entry.name(), json);
        nullable("createdOn", entry.day().map(Object::toString).orElse(null), json);
        nullable("documentNumber", entry.documentNumber(), json);
        strings("publishers", entry.publishers(), json);
        json.writeEndObject();
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }

    private static void strings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void nullable(String name, @Nullable String value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }
}
