package org.xianshen.rules.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xianshen.legal.LegalCatalogue;

/**
 * Reads {@code table-cases/*.cases}, which hold the rows of the decision tables: one case a line as in {@link CaseFile}, with
 * the id of the rule that must answer in the place of the sign, or a minus and the id of the rule that must stay silent.
 */
final class TableCases {

    private TableCases() {}

    static List<RuleCase> read(LegalCatalogue legal) {
        Path folder = Path.of(System.getProperty("root.dir"), "rules", "src", "test", "resources", "table-cases");
        List<RuleCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                read(file, legal, cases);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static void read(Path file, LegalCatalogue legal, List<RuleCase> cases) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                int bar = line.indexOf('|');
                if (bar < 0) {
                    throw new IllegalArgumentException(file.getFileName() + " line " + (i + 1)
                            + " is not 'rule | title | mentions | context | expected'");
                }
                String rule = line.substring(0, bar).strip();
                boolean silent = rule.startsWith("-");
                cases.add(CaseFile.parse(
                        silent ? rule.substring(1) : rule, i + 1, (silent ? "-" : "+") + line.substring(bar), legal));
            }
        }
    }
}
