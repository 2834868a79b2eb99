package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;

/** What the rule base is made of and what its rules may hold. */
class RuleBaseTest {

    private static final Path RESOURCES =
            Path.of(System.getProperty("root.dir"), "rules", "src", "main", "resources", "org", "xianshen", "rules");

    @Test
    void the_digest_covers_every_rule_and_every_table() throws IOException {
        TreeSet<String> present = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            files.filter(Files::isRegularFile)
                    .map(f -> RESOURCES.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.endsWith(".drl") || f.startsWith("tables/") || f.startsWith("legal/"))
                    .forEach(present::add);
        }
        TreeSet<String> digested = new TreeSet<>(RuleBaseFiles.files());
        digested.addAll(CsvLegalCatalogue.FILES);
        assertEquals(present, digested);
    }

    @Test
    void rules_hold_no_order_no_patterns_and_no_arithmetic() {
        List<String> found = new ArrayList<>();
        List<String> banned =
                List.of("salience", "matches", "eval", "from ", "accumulate", "update(", "modify", ">", "+");
        RuleSource.all().forEach((rule, source) -> {
            for (String word : banned) {
                if (source.when().toLowerCase(Locale.ROOT).contains(word)) {
                    found.add(rule + " holds '" + word + "'");
                }
            }
        });
        for (String file : RuleBaseFiles.RULES) {
            String text = new String(Resources.bytes(file), StandardCharsets.UTF_8);
            if (text.contains("salience") || text.contains("no-loop") || text.contains("agenda-group")) {
                found.add(file + " orders its rules");
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void every_row_of_the_tables_names_a_topic_of_the_law() {
        CsvLegalCatalogue legal = CsvLegalCatalogue.load();
        List<String> unknown = new ArrayList<>();
        for (String table : List.of("types", "capacities", "catalogue", "items", "rulings")) {
            for (Row row : Resources.table("tables/" + table + ".csv").rows()) {
                if (!legal.topics().contains(row.text("topic"))) {
                    unknown.add(table + " line " + row.line() + ": " + row.text("topic"));
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.drools.compiler.kie.builder.impl.KieBuilderImpl",
                "org.drools.drl.parser.DrlParser",
                "org.drools.model.codegen.execmodel.ModelBuilderImpl",
                "org.eclipse.jdt.internal.compiler.Compiler",
                "org.mvel2.MVEL",
            })
    void nothing_that_could_compile_a_rule_is_on_the_class_path(String compiler) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName(compiler));
    }
}
