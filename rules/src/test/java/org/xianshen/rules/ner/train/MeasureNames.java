package org.xianshen.rules.ner.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.rules.ner.NameRecognizers;
import org.xianshen.rules.ner.Workbench;
import org.xianshen.rules.ner.Workbench.Range;

/**
 * Measures the recognition of persons' names on corpora with marked names, by exact span.
 *
 * <p>Arguments: files or folders of corpora; with {@code --errors N} also the first N errors of each file.
 */
public final class MeasureNames {

    private MeasureNames() {}

    /** Measures and prints; see the class comment for the arguments. */
    public static void main(String[] args) throws IOException {
        int errors = 0;
        MentionRecognizer names = NameRecognizers.all().get(0);
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--errors")) {
                errors = Integer.parseInt(args[++i]);
                continue;
            }
            for (Path file : files(Path.of(args[i]))) {
                measure(names, file, errors);
            }
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().endsWith(".md") && !f.toString().contains("presidio"))
                    .sorted()
                    .toList();
        }
    }

    private static void measure(MentionRecognizer names, Path file, int errors) throws IOException {
        NameFigures score = new NameFigures();
        int left = errors;
        long began = System.nanoTime();
        long characters = 0;
        for (Sentence sentence : Corpora.read(file)) {
            List<Range> found = Workbench.names(names, sentence.text());
            score.add(sentence.names(), found);
            characters += sentence.text().length();
            if (left > 0
                    && !(found.containsAll(sentence.names()) && sentence.names().containsAll(found))) {
                left--;
                System.out.println(marked(sentence, found));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%s: %s; %.1f M chars/s%n", file.getFileName(), score, characters / seconds / 1e6);
    }

    private static String marked(Sentence sentence, List<Range> found) {
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Range r : found) {
            if (!sentence.names().contains(r)) {
                wrong.add(sentence.text().substring(r.start(), r.end()));
            }
        }
        for (Range r : sentence.names()) {
            if (!found.contains(r)) {
                missed.add(sentence.text().substring(r.start(), r.end()));
            }
        }
        return "+" + wrong + " -" + missed + " " + sentence.text();
    }
}
