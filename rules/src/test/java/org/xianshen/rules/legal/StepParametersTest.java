package org.xianshen.rules.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;

/** The clocks of the steps are the numbers of the law, as far as the parameters are at hand. */
class StepParametersTest {

    private static final Path PARAMETERS = Path.of(System.getProperty("shared.dir", "."), "law", "parameters.json");
    private static final Map<String, String> UNITS = Map.of("WORKING_DAY", "工作日", "CALENDAR_DAY", "日");

    private static List<Row> clocks() {
        return Resources.table("tables/steps.csv").rows().stream()
                .filter(row -> !row.text("parameter").isEmpty())
                .toList();
    }

    @Test
    void every_regime_has_a_clock_of_its_own_where_its_law_gives_one() {
        List<String> names = clocks().stream()
                .map(row -> row.text("parameter"))
                .distinct()
                .sorted()
                .toList();
        assertEquals(
                List.of("consult.shanxi", "consult.unclear.2014", "consult.unclear.2024", "third.2019", "third.shanxi"),
                names);
    }

    @Test
    void every_clock_is_the_parameter_it_names() throws IOException {
        if (!Files.isRegularFile(PARAMETERS)) {
            System.out.println("the parameters are not present: clocks not compared");
            return;
        }
        Map<String, Map<String, String>> parameters = parameters();
        assertFalse(parameters.isEmpty());
        List<String> wrong = new ArrayList<>();
        for (Row row : clocks()) {
            Map<String, String> parameter = parameters.getOrDefault(row.text("parameter"), Map.of());
            List<String> expected = List.of(
                    row.text("number"),
                    UNITS.getOrDefault(row.text("unit"), "?"),
                    row.text("article"),
                    row.text("instrument") + ".json");
            List<String> found = List.of(
                    parameter.getOrDefault("value", ""),
                    parameter.getOrDefault("unit", ""),
                    parameter.getOrDefault("article", ""),
                    parameter.getOrDefault("law_file", ""));
            if (!expected.equals(found)) {
                wrong.add("line " + row.line() + ": " + expected + " but the law has " + found);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** The parameters by name; each is a flat object. */
    private static Map<String, Map<String, String>> parameters() throws IOException {
        Map<String, Map<String, String>> parameters = new HashMap<>();
        Map<String, String> current = new HashMap<>();
        try (JsonParser json = JsonFactory.builder().build().createParser(PARAMETERS.toFile())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    current = new HashMap<>();
                } else if (token.isScalarValue()) {
                    current.put(String.valueOf(json.currentName()), json.getText());
                } else if (token == JsonToken.END_OBJECT && current.containsKey("id")) {
                    parameters.put(current.get("id"), current);
                }
            }
        }
        return parameters;
    }
}
