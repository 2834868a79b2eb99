package org.xianshen.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Whole-process time of {@code ./xianshen review} on a one-page text, against bare Tika extraction of the same file.
 *
 * <p>Both are started alternately, so that both see the same machine; the median counts.
 */
final class StartUp {

    private static final int ROUNDS = 9;

    private StartUp() {}

    /** Prints the medians and their ratio; the first argument is the repository's root, by default the current folder. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : ".")
                .toAbsolutePath()
                .normalize();
        Path page = Files.createTempFile("one-page", ".txt");
        try {
            Files.writeString(page, Texts.onePage());
            List<String> review = List.of(root.resolve("xianshen").toString(), "review", page.toString());
            List<String> tika = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    root.resolve("benchmarks/target/benchmarks.jar")
                            + File.pathSeparator
                            + root.resolve("benchmarks/target/lib/*"),
                    "org.xianshen.benchmarks.BareTika",
                    page.toString());
            milliseconds(review);
            milliseconds(tika);
            List<Long> reviews = new ArrayList<>();
            List<Long> extractions = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                reviews.add(milliseconds(review));
                extractions.add(milliseconds(tika));
            }
            long ours = median(reviews);
            long bare = median(extractions);
            System.out.printf("review of one page of text: median %d ms of %s%n", ours, reviews);
            System.out.printf("bare Tika, same file:       median %d ms of %s%n", bare, extractions);
            System.out.printf("ratio %.2f (allowed 2.5)%n", (double) ours / bare);
        } finally {
            Files.delete(page);
        }
    }

    private static long milliseconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exitCode = process.waitFor();
        if (exitCode > 30) {
            throw new IllegalStateException(command.get(0) + " ended with " + exitCode);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
