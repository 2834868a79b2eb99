package org.xianshen.benchmarks;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

/** Reads a workbook of two million cells and more than 200 MB in a process with a small heap. */
final class WorkbookMemory {

    private static final int ROWS = 200_000;
    private static final int REMARK_LENGTH = 180;

    private WorkbookMemory() {}

    /** Writes the workbook and reads it in a child; the first argument is the heap of the child, by default 512m. */
    static void run(String[] arguments) throws Exception {
        String heap = arguments.length > 0 ? arguments[0] : "512m";
        Path file = Files.createTempFile("two-million-cells", ".xlsx");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                WorkbookOfRows.write(out, ROWS, REMARK_LENGTH);
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                long expanded =
                        zip.stream().mapToLong(java.util.zip.ZipEntry::getSize).sum();
                System.out.printf("file %d MB, expanded %d MB%n", Files.size(file) >> 20, expanded >> 20);
            }
            String root = System.getProperty("java.class.path");
            Process child = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + heap,
                            "-cp",
                            root.contains(File.pathSeparator) ? root : root + File.pathSeparator + libraries(root),
                            WorkbookMemory.class.getName(),
                            file.toString()))
                    .inheritIO()
                    .start();
            System.out.printf("child with -Xmx%s ended with %d%n", heap, child.waitFor());
        } finally {
            Files.delete(file);
        }
    }

    private static String libraries(String jar) {
        return Path.of(jar).toAbsolutePath().resolveSibling("lib") + File.separator + "*";
    }

    /** Reads the file named and prints what was read, the time and the peak of the heap. */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        ExtractedDocument document = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE)
                .read(SourceDocument.of(Path.of(arguments[0])));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.gc();
        long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long characters =
                document.units().stream().mapToLong(unit -> unit.length()).sum();
        System.out.printf(
                "%d cells, %d units, %d characters, complete: %s; %d ms, heap at most %d MB, kept %d MB%n",
                document.layout().cells().size(),
                document.units().size(),
                characters,
                document.census().isComplete(),
                milliseconds,
                peak >> 20,
                kept >> 20);
    }
}
