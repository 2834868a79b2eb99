package org.xianshen.rules.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianshen.finding.Mention;

/**
 * Statutes and circulars name no persons; what looks like a name in them is a word.
 *
 * <p>The official sentences are training material: on them this is a regression test, no measurement.
 */
class OfficialTextTest {

    private static final Pattern ARTICLE = Pattern.compile("\"text\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void finds_no_person_and_no_home_in_official_sentences() {
        for (String sentence : official()) {
            assertEquals(List.of(), Tables.texts(Tables.PERSONS, sentence), sentence);
            assertEquals(List.of(), Tables.texts(Tables.ADDRESSES, sentence), sentence);
        }
    }

    private static List<String> official() {
        List<String> sentences = new ArrayList<>();
        for (List<String> row : Resources.table("train/official.txt")) {
            if (!row.get(0).contains("邓小平")) {
                sentences.add(row.get(0));
            }
        }
        assertTrue(sentences.size() > 100, "official sentences");
        return sentences;
    }

    /** Measured on the statutes beside the project; without them on the project's own sentences, joined. */
    @Test
    void finds_next_to_no_person_in_statutes() throws IOException {
        Path law = Path.of(System.getProperty("shared.dir", "../shared")).resolve("law");
        List<String> articles = new ArrayList<>();
        if (Files.isDirectory(law)) {
            try (Stream<Path> files = Files.list(law)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".json")).toList()) {
                    Matcher matcher = ARTICLE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        articles.add(matcher.group(1).replace("\\n", "\n"));
                    }
                }
            }
        } else {
            System.out.println("statutes: not present");
            articles.add(String.join("\n", official()));
        }
        int persons = 0;
        for (String article : articles) {
            persons += Tables.texts(Tables.PERSONS, article).size();
        }
        assertTrue(
                persons * 500 <= Math.max(articles.size(), 500),
                persons + " persons in " + articles.size() + " articles");
    }

    @Test
    void evidence_and_attributes_never_hold_the_name() {
        for (Mention mention :
                Tables.find(Tables.PERSONS, "联系人：史玉兰，原告丁海涛、被告王某某到庭。").values()) {
            String told = mention.evidence() + " " + mention.attributes();
            for (String name : List.of("史玉兰", "丁海涛", "王某某")) {
                assertTrue(!told.contains(name), told);
            }
        }
    }
}
