package org.xianshen.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

/** Reads a PDF of 1,000 pages in a JVM of 512 MiB, and tells time and memory. */
final class PdfMemory {

    private static final int PAGES = 1_000;
    private static final String HEAP = "-Xmx512m";

    private PdfMemory() {}

    /** Without an argument writes the file and starts the child; with one reads that file here. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            read(Path.of(arguments[0]));
            return;
        }
        Path file = Files.createTempFile("thousand-pages", ".pdf");
        try {
            Files.write(file, PdfOf50Pages.bytes(PAGES));
            System.out.printf("PDF of %d pages, %d bytes, %s%n", PAGES, Files.size(file), HEAP);
            List<String> child = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-cp",
                    classPath(),
                    "org.xianshen.benchmarks.PdfMemory",
                    file.toString());
            int exit = new ProcessBuilder(child).inheritIO().start().waitFor();
            System.out.println("child ended with " + exit);
        } finally {
            Files.delete(file);
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path") + File.pathSeparator + "benchmarks/target/lib/*";
    }

    private static void read(Path file) throws IOException {
        long start = System.nanoTime();
        ExtractedDocument read = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE)
                .read(SourceDocument.of(file));
        long ms = (System.nanoTime() - start) / 1_000_000;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "pages %d, characters %d, refused %d, %d ms, kept %d MiB%n",
                read.pages(),
                read.units().stream().mapToLong(u -> u.length()).sum(),
                read.census().refused().size(),
                ms,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
