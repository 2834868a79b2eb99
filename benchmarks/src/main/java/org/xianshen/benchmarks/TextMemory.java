package org.xianshen.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

/** Reads a text file of 500 MB in a child process with {@code -Xmx512m}. */
final class TextMemory {

    private static final long BYTES = 500_000_000L;

    private TextMemory() {}

    /** Writes the file, starts the child and passes on what it prints. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[0].equals("read")) {
            read(Path.of(arguments[1]));
            return;
        }
        Path file = Files.createTempFile("large", ".txt");
        try {
            write(file);
            Process child = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Benchmarks.class.getName(),
                            "memory",
                            "text",
                            "read",
                            file.toString()))
                    .inheritIO()
                    .start();
            int exitCode = child.waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("the child ended with " + exitCode);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            long written = 0;
            for (int i = 0; written < BYTES; i++) {
                byte[] line = (Texts.paragraph(i) + "\n").getBytes(StandardCharsets.UTF_8);
                out.write(line);
                written += line.length;
            }
        }
    }

    private static void read(Path file) throws IOException {
        long start = System.nanoTime();
        ExtractedDocument read = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE)
                .read(SourceDocument.of(file));
        long characters = read.units().stream().mapToLong(u -> u.length()).sum();
        System.out.printf(
                "%,d bytes read with -Xmx%d MiB in %.1f s: %,d characters in %d units%n",
                Files.size(file),
                Runtime.getRuntime().maxMemory() >> 20,
                (System.nanoTime() - start) / 1e9,
                characters,
                read.units().size());
    }
}
