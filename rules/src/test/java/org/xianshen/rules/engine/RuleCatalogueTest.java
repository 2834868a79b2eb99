package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.rule.Rule;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.catalogue.RuleCatalogue;
import org.xianshen.rules.catalogue.RuleEntry;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.TableSource;

/**
 * The catalogue of rules says what the rules say.
 *
 * <p>Run with {@code -Drule-catalogue=write} it writes the pages and the catalogue anew before comparing them; the next run
 * then finds them on the class path.
 */
class RuleCatalogueTest {

    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();
    private static final DroolsRuleEngine ENGINE = CaseEngine.load(LEGAL);
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));
    private static final Path PAGES = ROOT.resolve("docs/rules");
    private static final Path CATALOGUE =
            ROOT.resolve("rules/src/main/resources/org/xianshen/rules/catalogue/rules.csv");

    @BeforeAll
    static void write_anew_when_told_to() throws IOException {
        if ("write".equals(System.getProperty("rule-catalogue"))) {
            Files.createDirectories(PAGES);
            for (Map.Entry<Path, String> file : generated().entrySet()) {
                Files.writeString(file.getKey(), file.getValue());
            }
        }
    }

    @Test
    void every_rule_has_complete_metadata() {
        List<String> incomplete = new ArrayList<>();
        for (Rule rule : ENGINE.rules()) {
            if (!RulePage.metadata(rule, "id").equals(rule.getName())
                    || RulePage.summary(rule).zh().isBlank()
                    || RulePage.summary(rule).en().isBlank()
                    || !LEGAL.topics().contains(RulePage.metadata(rule, "legalSource"))
                    || RulePage.metadata(rule, "since").isBlank()) {
                incomplete.add(rule.getName());
            }
        }
        assertEquals(List.of(), incomplete);
    }

    @Test
    void pages_and_catalogue_are_up_to_date() throws IOException {
        Map<Path, String> generated = generated();
        List<String> stale = new ArrayList<>();
        for (Map.Entry<Path, String> file : generated.entrySet()) {
            if (!Files.exists(file.getKey())
                    || !Files.readString(file.getKey(), StandardCharsets.UTF_8).equals(file.getValue())) {
                stale.add(ROOT.relativize(file.getKey()).toString());
            }
        }
        assertEquals(
                List.of(),
                stale,
                "write them anew: mvn -pl rules -am test -Dtest=RuleCatalogueTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Drule-catalogue=write");
    }

    @Test
    void no_page_is_left_of_a_rule_that_is_gone() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<Path> pages = new TreeSet<>(files.toList());
            Set<Path> expected = new TreeSet<>(generated().keySet());
            expected.remove(CATALOGUE);
            assertEquals(expected, pages);
        }
    }

    @Test
    void the_catalogue_is_read_from_the_class_path_with_its_pages() {
        RuleCatalogue catalogue = RuleCatalogue.load();
        assertEquals(
                ENGINE.rules().stream().map(Rule::getName).sorted().toList(),
                catalogue.entries().stream().map(e -> e.id().value()).toList());
        RuleEntry entry = catalogue.entry("PI-003");
        assertTrue(entry.page().startsWith("# PI-003 " + entry.summary().zh()), entry.page());
        assertTrue(entry.positives() >= 4 && entry.nearMisses() >= 4);
    }

    @Test
    void an_unknown_rule_is_refused_with_the_known_ones() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> RuleCatalogue.load().entry("PI-999"));
        assertEquals("RUL-006", refused.problem().code());
        assertTrue(refused.problem().arguments().get(1).contains("PI-003"));
    }

    private static Map<Path, String> generated() {
        Map<String, RuleSource> sources = RuleSource.all();
        Map<String, Rule> rules = new TreeMap<>();
        ENGINE.rules().forEach(rule -> rules.put(rule.getName(), rule));
        Map<Path, String> files = new TreeMap<>();
        StringBuilder table = new StringBuilder("""
                # Written by RuleCatalogueTest from rules and cases; do not edit.
                id,zh,en,legalSource,since,positives,nearMisses
                """);
        StringBuilder index = new StringBuilder("""
                # 规则目录 Rules

                Written from the metadata and the cases of the rules; a test checks that it is up to date.

                | rule | 内容 | says | law | cases |
                |---|---|---|---|---|
                """);
        RulingTable rulings = RulingTable.load(TableSource.SHIPPED, LEGAL, StepTable.load(TableSource.SHIPPED, LEGAL));
        for (Rule rule : rules.values()) {
            String id = rule.getName();
            List<RuleCase> cases = CaseFile.read(id, LEGAL);
            long positives = cases.stream().filter(RuleCase::positive).count();
            long nearMisses = cases.size() - positives;
            LocalizedText summary = RulePage.summary(rule);
            String topic = RulePage.metadata(rule, "legalSource");
            RuleSource source = sources.get(id);
            if (source == null) {
                throw new IllegalStateException(id + " is in no file of the rule base");
            }
            files.put(PAGES.resolve(id + ".md"), new RulePage(rule, source, cases, LEGAL, rulings, ENGINE).text());
            table.append(String.join(
                            ",",
                            id,
                            quoted(summary.zh()),
                            quoted(summary.en()),
                            topic,
                            RulePage.metadata(rule, "since"),
                            Long.toString(positives),
                            Long.toString(nearMisses)))
                    .append('\n');
            index.append(String.format(
                    "| [%s](%s.md) | %s | %s | `%s` | %d + %d |\n",
                    id, id, summary.zh(), summary.en(), topic, positives, nearMisses));
        }
        files.put(CATALOGUE, table.toString());
        files.put(PAGES.resolve("README.md"), index.toString());
        return files;
    }

    private static String quoted(String field) {
        return field.indexOf(',') < 0 ? field : '"' + field + '"';
    }
}
