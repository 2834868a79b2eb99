package org.xianshen.rules.lexicon;

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
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rebuilds the code tables from their sources into the compact resource files.
 *
 * <p>Usage: {@code LexiconGenerator REGION_TSV AREA_JSON BIN_JSON OUT_DIRECTORY}. The region file is tab separated with the code
 * first; the JSON files are arrays of objects with {@code code}, or {@code bin} and {@code pan_length}.
 */
final class LexiconGenerator {

    private LexiconGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[3]);
        Files.writeString(out.resolve("region-codes.txt"), regionCodes(Path.of(arguments[0])));
        Files.writeString(out.resolve("area-codes.txt"), areaCodes(Path.of(arguments[1])));
        Files.writeString(out.resolve("bank-bins.txt"), bankBins(Path.of(arguments[2])));
    }

    static String regionCodes(Path tsv) throws IOException {
        SortedMap<String, SortedSet<String>> byPrefecture = new TreeMap<>();
        for (String line : Files.readAllLines(tsv)) {
            String code = line.split("\t", -1)[0];
            if (code.length() == 6 && code.chars().allMatch(Character::isDigit)) {
                byPrefecture
                        .computeIfAbsent(code.substring(0, 4), p -> new TreeSet<>())
                        .add(code.substring(4));
            }
        }
        return "# division codes, current and historical: the first four digits, then the last two of each\n"
                + byPrefecture.entrySet().stream()
                        .map(e -> e.getKey() + ":" + String.join("", e.getValue()) + "\n")
                        .collect(Collectors.joining());
    }

    static String areaCodes(Path json) throws IOException {
        SortedSet<String> codes = new TreeSet<>();
        for (Map<String, String> entry : objects(json)) {
            codes.add(entry.getOrDefault("code", ""));
        }
        codes.removeIf(code -> !code.startsWith("0") || code.length() < 3);
        return "# trunk codes of landlines\n" + inLines(codes, "");
    }

    static String bankBins(Path json) throws IOException {
        SortedMap<Integer, SortedSet<String>> byLength = new TreeMap<>();
        for (Map<String, String> entry : objects(json)) {
            byLength.computeIfAbsent(Integer.valueOf(entry.getOrDefault("pan_length", "0")), l -> new TreeSet<>())
                    .add(entry.getOrDefault("bin", ""));
        }
        return "# leading digits of bank cards by length of the card\n"
                + byLength.entrySet().stream()
                        .map(e -> inLines(e.getValue(), e.getKey() + ":"))
                        .collect(Collectors.joining());
    }

    private static String inLines(SortedSet<String> codes, String head) {
        List<String> all = new ArrayList<>(codes);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < all.size(); i += 15) {
            out.append(head)
                    .append(String.join(" ", all.subList(i, Math.min(all.size(), i + 15))))
                    .append('\n');
        }
        return out.toString();
    }

    private static List<Map<String, String>> objects(Path json) throws IOException {
        List<Map<String, String>> objects = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json.toFile())) {
            Map<String, String> current = new HashMap<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    current = new HashMap<>();
                } else if (token == JsonToken.END_OBJECT) {
                    objects.add(current);
                } else if (token.isScalarValue()) {
                    current.put(parser.currentName() == null ? "" : parser.currentName(), parser.getText());
                }
            }
        }
        return objects;
    }
}
