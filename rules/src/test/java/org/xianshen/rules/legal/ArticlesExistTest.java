package org.xianshen.rules.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;

/** What the tables cite stands in the acts, as far as the acts are at hand. */
class ArticlesExistTest {

    private static final Path ACTS = Path.of(System.getProperty("shared.dir", "."), "law");
    private static final Map<String, String> FILES = Map.of("civil-code-2020", "civil-code-personality");

    @Test
    void every_act_is_cited_and_every_cited_article_has_the_form_of_one() {
        Set<String> cited = new HashSet<>();
        for (Row row : Resources.table("legal/basis.csv").rows()) {
            cited.add(row.text("instrument"));
            assertTrue(
                    row.text("article").matches("第[零一二三四五六七八九十百千]+条|[一二三四五六七八九十]+(（[一二三四五六七八九十]+）|\\.[0-9]+)?"),
                    row.text("article"));
        }
        Set<String> known = new HashSet<>();
        Resources.table("legal/instruments.csv").rows().forEach(row -> known.add(row.text("id")));
        assertEquals(known, cited);
    }

    @Test
    void every_cited_article_stands_in_its_act() throws IOException {
        if (!Files.isDirectory(ACTS)) {
            System.out.println("the acts are not present: articles not compared");
            return;
        }
        List<String> missing = new ArrayList<>();
        Map<String, Act> acts = new HashMap<>();
        List<Row> citing = new ArrayList<>(Resources.table("legal/basis.csv").rows());
        citing.addAll(Resources.table("tables/steps.csv").rows());
        for (Row row : citing) {
            Act act = act(acts, row.text("instrument"));
            if (!act.articles().contains(row.text("article"))) {
                missing.add(row.text("instrument") + " " + row.text("article"));
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void titles_numbers_and_days_of_the_acts_are_right() throws IOException {
        if (!Files.isDirectory(ACTS)) {
            System.out.println("the acts are not present: titles and days not compared");
            return;
        }
        Map<String, Act> acts = new HashMap<>();
        for (Row row : Resources.table("legal/instruments.csv").rows()) {
            Act act = act(acts, row.text("id"));
            assertEquals(
                    List.of(act.title(), act.documentNo(), act.from(), act.to()),
                    List.of(row.text("title"), row.text("documentNo"), row.text("from"), row.text("to")));
        }
    }

    private static Act act(Map<String, Act> acts, String id) throws IOException {
        Act known = acts.get(id);
        if (known == null) {
            known = Act.read(ACTS.resolve(FILES.getOrDefault(id, id) + ".json"));
            acts.put(id, known);
        }
        return known;
    }

    /** An act as it stands in a file of articles. */
    private record Act(String title, String documentNo, String from, String to, Set<String> articles) {

        static Act read(Path file) throws IOException {
            Map<String, String> first = new HashMap<>();
            Set<String> articles = new HashSet<>();
            try (JsonParser json = JsonFactory.builder().build().createParser(file.toFile())) {
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    if (token.isScalarValue()) {
                        String name = String.valueOf(json.currentName());
                        String value = token == JsonToken.VALUE_NULL ? "" : json.getText();
                        first.putIfAbsent(name, value);
                        if (name.equals("article")) {
                            articles.add(value);
                        }
                    }
                }
            }
            return new Act(
                    first.getOrDefault("law", ""),
                    first.getOrDefault("document_no", ""),
                    first.getOrDefault("effective_from", ""),
                    first.getOrDefault("effective_to", ""),
                    articles);
        }
    }
}
