package org.xianshen.rules.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.frame.FrameElement;
import org.xianshen.frame.GenreGuess;
import org.xianshen.frame.OfficialDocumentFrame;
import org.xianshen.message.LocalizedText;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;

/**
 * Guesses the item of the disclosure catalogue from title and headings by {@code frame/genres.csv}.
 *
 * <p>What several rows say of one item adds up as chances do. Two items that are about as likely are both said; of three or
 * more none is. Immutable and thread-safe.
 */
final class GenreTable {

    static final String TABLE = "frame/genres.csv";

    private static final String ITEMS = "tables/items.csv";
    private static final double LEAST = 0.6;
    private static final double CLOSE = 0.15;
    private static final int MOST = 2;

    /** Where words stand; the names stand in the table. */
    enum Place {
        TITLE,
        HEADING
    }

    private record Clue(String item, Place place, List<List<String>> all, List<String> none, double weight) {

        /** The words that stand in {@code text}, one of each term; empty unless all terms do and no excluded word does. */
        List<String> in(String text) {
            if (none.stream().anyMatch(text::contains)) {
                return List.of();
            }
            List<String> found = new ArrayList<>();
            for (List<String> term : all) {
                term.stream().filter(text::contains).findFirst().ifPresent(found::add);
            }
            return found.size() == all.size() ? found : List.of();
        }
    }

    private final List<Clue> clues = new ArrayList<>();
    private final Map<String, LocalizedText> items = new HashMap<>();

    private GenreTable(List<Row> rows, List<Row> known) {
        known.forEach(row -> items.put(row.required("item"), row.wording()));
        for (Row row : rows) {
            String item = row.required("item");
            if (!items.containsKey(item)) {
                throw row.bad("item", item, items.keySet().toString());
            }
            int percent = row.number("percent");
            if (percent < 1 || percent > 99) {
                throw row.bad("percent", Integer.toString(percent), "1 to 99");
            }
            row.required("all");
            clues.add(new Clue(
                    item,
                    row.constant("place", Place.class),
                    row.words("all").stream().map(GenreTable::alternatives).toList(),
                    row.text("none").isEmpty() ? List.of() : alternatives(row.text("none")),
                    percent / 100.0));
        }
    }

    static GenreTable load() {
        return new GenreTable(
                Resources.table(TABLE).rows(), Resources.table(ITEMS).rows());
    }

    private static List<String> alternatives(String term) {
        return List.of(term.split("\\|", -1));
    }

    /** The guesses, the likeliest first. */
    List<GenreGuess> guesses(OfficialDocumentFrame frame, List<String> headings) {
        String title = frame.first(FrameElement.TITLE)
                .map(part -> DenseText.of(part.value()).plain())
                .orElse("");
        Map<String, Double> doubt = new LinkedHashMap<>();
        Map<String, List<String>> evidence = new HashMap<>();
        for (Clue clue : clues) {
            List<String> words = found(clue, title, headings);
            if (!words.isEmpty()) {
                doubt.merge(clue.item(), 1 - clue.weight(), (a, b) -> a * b);
                evidence.computeIfAbsent(clue.item(), item -> new ArrayList<>())
                        .add((clue.place() == Place.TITLE ? "title: " : "headings: ") + String.join(" ", words));
            }
        }
        List<GenreGuess> guesses = new ArrayList<>();
        doubt.forEach((item, left) -> {
            LocalizedText called = items.get(item);
            if (called != null && 1 - left >= LEAST) {
                guesses.add(new GenreGuess(item, called, 1 - left, evidence.getOrDefault(item, List.of())));
            }
        });
        guesses.sort(
                Comparator.comparingDouble(GenreGuess::confidence).reversed().thenComparing(GenreGuess::item));
        if (!guesses.isEmpty()) {
            double best = guesses.get(0).confidence();
            guesses.removeIf(guess -> guess.confidence() < best - CLOSE);
        }
        return guesses.size() > MOST ? List.of() : List.copyOf(guesses);
    }

    private static List<String> found(Clue clue, String title, List<String> headings) {
        if (clue.place() == Place.TITLE) {
            return clue.in(title);
        }
        for (String heading : headings) {
            List<String> words = clue.in(heading);
            if (!words.isEmpty()) {
                return words;
            }
        }
        return List.of();
    }
}
