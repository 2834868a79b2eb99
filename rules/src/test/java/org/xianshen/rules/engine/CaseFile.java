package org.xianshen.rules.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.legal.LegalCatalogue;
import org.xianshen.legal.Regime;

/**
 * Reads {@code cases/ID.cases}: one case a line, {@code sign | title | mentions | context | expected}.
 *
 * <p>Mentions are separated by {@code ;}: {@code TYPE[text] name=value …} reports a mention ({@code [^]}: at the
 * place of the one before), {@code "text"} is text in which
 * nothing was found. Context: {@code on=}, {@code regime=}, {@code item=}, {@code unread=}.
 */
final class CaseFile {

    private final String rule;
    private final LegalCatalogue legal;

    private CaseFile(String rule, LegalCatalogue legal) {
        this.rule = rule;
        this.legal = legal;
    }

    static Path folder() {
        return Path.of(System.getProperty("root.dir"), "rules", "src", "test", "resources", "cases");
    }

    /** Ids of the rules that have a case file. */
    static List<String> rules() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> n.endsWith(".cases"))
                    .map(n -> n.substring(0, n.length() - ".cases".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RuleCase> read(String rule, LegalCatalogue legal) {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder().resolve(rule + ".cases"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CaseFile file = new CaseFile(rule, legal);
        List<RuleCase> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                cases.add(file.parse(i + 1, lines.get(i)));
            }
        }
        return cases;
    }

    /** The case in {@code line}, the {@code number}th of its file, of {@code rule}. */
    static RuleCase parse(String rule, int number, String line, LegalCatalogue legal) {
        return new CaseFile(rule, legal).parse(number, line);
    }

    private RuleCase parse(int number, String line) {
        List<String> parts = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() != 5 || !(parts.get(0).equals("+") || parts.get(0).equals("-"))) {
            throw new IllegalArgumentException(
                    rule + " line " + number + " is not 'sign | title | mentions | context | " + "expected'");
        }
        Map<String, String> context = pairs(parts.get(3));
        LocalDate on = LocalDate.parse(context.getOrDefault("on", "2026-11-23"));
        Regime regime = context.containsKey("regime") ? legal.regime(context.get("regime")) : legal.regimeOn(on);
        ReviewMaterial material = CaseText.material(
                parts.get(2),
                Integer.parseInt(context.getOrDefault("unread", "0")),
                Integer.parseInt(context.getOrDefault("recognized", "0")));
        return new RuleCase(
                rule,
                number,
                parts.get(0).equals("+"),
                parts.get(1),
                material,
                new DisclosureContext(regime, on, context.get("item")),
                List.of(parts.get(4).split(" ", -1)));
    }

    static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : text.strip().split("\\s+", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException("'" + pair + "' is not name=value");
                }
                pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return pairs;
    }
}
