package org.xianshen.rules.ner.train;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.ner.NameRecognizers;
import org.xianshen.rules.ner.Workbench;

/**
 * Counts what the recognizers find in official text, and how fast they read it.
 *
 * <p>Arguments: files; of a {@code .json} file each {@code "text"} value is a document, any other file is one document.
 * With {@code --show} what was found is printed too; with {@code --speed} each file is read again for some seconds.
 */
public final class MeasureStatutes {

    private static final Pattern TEXT = Pattern.compile("\"(?:text|answer)\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    private MeasureStatutes() {}

    /** Counts and prints; see the class comment for the arguments. */
    public static void main(String[] args) throws IOException {
        boolean show = List.of(args).contains("--show");
        boolean speed = List.of(args).contains("--speed");
        long began = System.nanoTime();
        List<MentionRecognizer> recognizers = NameRecognizers.all();
        System.out.printf("loaded in %.0f ms%n", (System.nanoTime() - began) / 1e6);
        Map<String, Integer> counts = new TreeMap<>();
        List<DocumentText> documents = new ArrayList<>();
        for (String arg : args) {
            if (!arg.startsWith("--")) {
                for (Path file : files(Path.of(arg))) {
                    for (String text : texts(file)) {
                        documents.add(Workbench.document(text));
                    }
                }
            }
        }
        for (DocumentText document : documents) {
            for (MentionRecognizer recognizer : recognizers) {
                recognizer.recognize(document, m -> {
                    counts.merge(m.type().name(), 1, Integer::sum);
                    if (show) {
                        String all = document.units().get(0).unit().text();
                        System.out.printf(
                                "%s %.2f %s %s  …%s…%n",
                                m.type(),
                                m.confidence(),
                                document.textOf(m.span()),
                                m.attributes(),
                                all.substring(
                                                Math.max(0, m.span().start() - 12),
                                                Math.min(all.length(), m.span().end() + 12))
                                        .replace('\n', '⏎'));
                    }
                });
            }
        }
        System.out.println(documents.size() + " documents: " + counts);
        if (speed) {
            speed(recognizers, documents);
        }
    }

    private static void speed(List<MentionRecognizer> recognizers, List<DocumentText> documents) {
        long characters = documents.stream()
                .flatMap(d -> d.units().stream())
                .mapToLong(u -> u.unit().text().length())
                .sum();
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        for (MentionRecognizer recognizer : recognizers) {
            for (int round = 0; round < 12; round++) {
                long began = cpu.getCurrentThreadCpuTime();
                for (int i = 0; i < 3; i++) {
                    documents.forEach(d -> recognizer.recognize(d, m -> {}));
                }
                double seconds = (cpu.getCurrentThreadCpuTime() - began) / 1e9;
                if (round > 8) {
                    System.out.printf(
                            "%s: %.2f M chars/s of processor time%n",
                            recognizer.component().name(), characters * 3 / seconds / 1e6);
                }
            }
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.list(path)) {
            return found.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static List<String> texts(Path file) throws IOException {
        String content = Files.readString(file);
        if (!file.toString().endsWith(".json")) {
            return List.of(content);
        }
        List<String> texts = new ArrayList<>();
        Matcher matcher = TEXT.matcher(content);
        while (matcher.find()) {
            texts.add(matcher.group(1).replace("\\n", "\n").replace("\\\"", "\""));
        }
        return texts;
    }
}
