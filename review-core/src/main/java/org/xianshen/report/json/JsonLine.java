package org.xianshen.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** One line of JSON, written into a string. */
final class JsonLine {

    /** Writes one JSON value. */
    @FunctionalInterface
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private JsonLine() {}

    static String of(JsonFactory factory, Body body) {
        StringWriter line = new StringWriter(512);
        try (JsonGenerator json = factory.createGenerator(line)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a string cannot fail", e);
        }
        return line.toString();
    }
}
