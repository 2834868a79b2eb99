package org.xianshen.rules.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Table;

/** The numbers, days and articles in the tables are those of the list of legal parameters, where that list is present. */
class ParametersTest {

    private static final Path LAW = Path.of(System.getProperty("shared.dir", "."), "law");
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));
    private static final Map<String, String> FILES = Map.of("civil-code-personality", "civil-code-2020");
    private static final Map<String, String> LEVELS = Map.of("TOP_SECRET", "绝密", "HIGHLY_SECRET", "机密", "SECRET", "秘密");
    private static final Map<Integer, String> NUMERALS = Map.of(30, "三十", 20, "二十", 10, "十");

    @Test
    void acts_are_in_force_on_the_days_of_the_parameters_taken_from_them() throws IOException {
        Map<String, Row> instruments = new HashMap<>();
        Resources.table("legal/instruments.csv").rows().forEach(row -> instruments.put(row.text("id"), row));
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> parameter : parameters().values()) {
            Row act = instruments.get(instrument(parameter));
            if (act != null) {
                compare(wrong, parameter, "law", act.text("title"));
                compare(wrong, parameter, "document_no", act.text("documentNo"));
                compare(wrong, parameter, "effective_from", act.text("from"));
                compare(wrong, parameter, "effective_to", act.text("to"));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void regimes_begin_and_end_with_their_acts() throws IOException {
        Map<String, Map<String, String>> parameters = parameters();
        Map<String, String> clauses = Map.of(
                "cn-2008",
                "pub.proactive.2007",
                "cn-2019",
                "pub.proactive.2019",
                "cn-shanxi-2014",
                "pub.proactive.shanxi");
        List<String> wrong = new ArrayList<>();
        for (Row regime : Resources.table("legal/regimes.csv").rows()) {
            Map<String, String> parameter = parameters.get(clauses.get(regime.text("id")));
            if (parameter != null) {
                compare(wrong, parameter, "effective_from", regime.text("from"));
                compare(wrong, parameter, "effective_to", regime.text("to"));
            } else if (!parameters.isEmpty()) {
                wrong.add("nothing to compare " + regime.text("id") + " with");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void longest_terms_are_those_of_their_articles() throws IOException {
        Map<String, Map<String, String>> parameters = parameters();
        List<String> wrong = new ArrayList<>();
        for (Row row : Resources.table("legal/maximum-terms.csv").rows()) {
            String level = LEVELS.getOrDefault(row.text("level"), "");
            String text = articles(row.text("instrument")).get(row.text("article"));
            String sentence = level + "级不超过" + NUMERALS.getOrDefault(row.number("years"), "?") + "年";
            if (text != null && !text.contains(sentence)) {
                wrong.add(String.join(" ", row.fields()) + " does not stand in the article");
            }
            Map<String, String> parameter = parameters.get("class.max." + level);
            if (parameter != null && instrument(parameter).equals(row.text("instrument"))) {
                compare(wrong, parameter, "article", row.text("article"));
                compare(wrong, parameter, "value", row.text("years"));
                compare(wrong, parameter, "unit", "年");
            } else if (text == null && !parameters.isEmpty()) {
                wrong.add("nothing to compare " + String.join(" ", row.fields()) + " with");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_articles_of_parameters_back_their_topics() throws IOException {
        Map<String, Map<String, String>> parameters = parameters();
        List<String> cited = Resources.table("legal/basis.csv").rows().stream()
                .map(row -> row.text("topic") + " " + row.text("instrument") + " " + row.text("article"))
                .toList();
        List<String> wrong = new ArrayList<>();
        Path file = ROOT.resolve("rules/src/test/resources/legal/parameters.csv");
        for (Row row : Table.read("parameters.csv", Files.readAllBytes(file)).rows()) {
            Map<String, String> parameter = parameters.get(row.text("parameter"));
            if (parameter != null) {
                String expected = row.text("topic") + " " + instrument(parameter) + " " + parameter.get("article");
                if (!cited.contains(expected)) {
                    wrong.add(row.text("parameter") + ": no row " + expected);
                }
            } else if (!parameters.isEmpty()) {
                wrong.add("there is no parameter " + row.text("parameter"));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String instrument(Map<String, String> parameter) {
        String file = parameter.getOrDefault("law_file", "").replace(".json", "");
        return FILES.getOrDefault(file, file);
    }

    private static void compare(List<String> wrong, Map<String, String> parameter, String field, String ours) {
        String theirs = parameter.getOrDefault(field, "");
        if (!theirs.equals(ours)) {
            wrong.add(parameter.get("id") + " " + field + ": " + theirs + ", the table has " + ours);
        }
    }

    /** The parameters by their id; none where the list is not present. */
    private static Map<String, Map<String, String>> parameters() throws IOException {
        Path file = LAW.resolve("parameters.json");
        Map<String, Map<String, String>> parameters = new TreeMap<>();
        if (Files.exists(file)) {
            objects(file).forEach(o -> parameters.put(o.getOrDefault("id", ""), o));
        } else {
            System.out.println("the legal parameters are not present: not compared");
        }
        return parameters;
    }

    /** The articles of an act by their number; none where the acts are not present. */
    private static Map<String, String> articles(String instrument) throws IOException {
        Path file = LAW.resolve(instrument + ".json");
        Map<String, String> articles = new HashMap<>();
        if (Files.exists(file)) {
            objects(file).forEach(o -> articles.put(o.getOrDefault("article", ""), o.getOrDefault("text", "")));
        }
        return articles;
    }

    /** The flat objects in a JSON file, whatever they stand in; a null is an empty text. */
    private static List<Map<String, String>> objects(Path file) throws IOException {
        List<Map<String, String>> objects = new ArrayList<>();
        Map<String, String> open = new HashMap<>();
        try (JsonParser json = JsonFactory.builder().build().createParser(file.toFile())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open = new HashMap<>();
                } else if (token == JsonToken.END_OBJECT && !open.isEmpty()) {
                    objects.add(open);
                    open = new HashMap<>();
                } else if (token.isScalarValue()) {
                    open.put(String.valueOf(json.currentName()), token == JsonToken.VALUE_NULL ? "" : json.getText());
                }
            }
        }
        return objects;
    }
}
