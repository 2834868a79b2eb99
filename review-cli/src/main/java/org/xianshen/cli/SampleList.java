package org.xianshen.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.ProblemException;

/** The sample documents and what each is published as, read from {@code samples.json} beside them. */
final class SampleList {

    /**
     * One sample.
     *
     * @param file the document
     * @param catalogue the catalogue item it is published under, or null
     */
    record Sample(Path file, @Nullable String catalogue) {}

    private SampleList() {}

    /**
     * The samples in {@code folder}, in the order of the list.
     *
     * @throws ProblemException {@code CLI-015} when there is no such list
     */
    static List<Sample> read(Path folder) throws IOException {
        Path list = folder.resolve("samples.json");
        if (!Files.exists(list)) {
            throw ProblemException.of("CLI-015", folder.toString());
        }
        List<Sample> samples = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(list))) {
            String file = null;
            String catalogue = null;
            int depth = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.FIELD_NAME && depth == 3) {
                    String member = json.currentName();
                    JsonToken value = json.nextToken();
                    depth += value.isStructStart() ? 1 : 0;
                    if (member.equals("file")) {
                        file = json.getText();
                    } else if (member.equals("catalogue") && value == JsonToken.VALUE_STRING) {
                        catalogue = json.getText();
                    }
                } else if (token == JsonToken.END_OBJECT && depth == 2 && file != null) {
                    samples.add(new Sample(folder.resolve(file), catalogue));
                    file = null;
                    catalogue = null;
                }
            }
        }
        return List.copyOf(samples);
    }
}
