package org.xianshen.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.ProblemException;

/**
 * One line of a JSON Lines stream: a text to review, and what differs from the command's own options.
 *
 * @param id repeated in the answer; a number is kept as written
 * @param text the document's text
 */
record JsonLineRequest(
        String id,
        String text,
        @Nullable LocalDate on,
        @Nullable String regime,
        @Nullable String catalogue) {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /**
     * Reads one line.
     *
     * @param place file and line number, for messages
     * @throws ProblemException {@code INP-007} when it is not such an object, {@code INP-008} for a bad member
     */
    static JsonLineRequest parse(String line, String place) {
        String id = null;
        String text = null;
        String on = null;
        String regime = null;
        String catalogue = null;
        try (JsonParser json = FACTORY.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw ProblemException.of("INP-007", place);
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                json.nextToken();
                switch (member) {
                    case "id" -> id = scalar(json, member, place);
                    case "text" -> text = scalar(json, member, place);
                    case "on" -> on = scalar(json, member, place);
                    case "regime" -> regime = scalar(json, member, place);
                    case "catalogue" -> catalogue = scalar(json, member, place);
                    default -> json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw ProblemException.of("INP-007", place);
            }
        } catch (IOException e) {
            throw ProblemException.of("INP-007", place);
        }
        if (id == null || text == null) {
            throw ProblemException.of("INP-008", place, id == null ? "id" : "text");
        }
        return new JsonLineRequest(id, text, day(on, place), regime, catalogue);
    }

    private static @Nullable String scalar(JsonParser json, String member, String place) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!json.currentToken().isScalarValue()) {
            throw ProblemException.of("INP-008", place, member);
        }
        return json.getText();
    }

    private static @Nullable LocalDate day(@Nullable String on, String place) {
        try {
            return on == null ? null : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw ProblemException.of("INP-008", place, "on");
        }
    }

    @Override
    public String toString() {
        return "JsonLineRequest[" + id + "]";
    }
}
