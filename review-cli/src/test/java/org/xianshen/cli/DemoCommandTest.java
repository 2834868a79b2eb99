package org.xianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration, and that what it leaves can be verified alone and not be changed by a bit. */
class DemoCommandTest {

    private static final String NAME = "05-penalty-decision";

    @TempDir
    Path folder;

    @Test
    void what_the_demonstration_leaves_verifies_and_a_flipped_bit_does_not() throws IOException {
        Path out = folder.resolve("演示 目录");
        CommandLineRun demo = CommandLineRun.of("demo", "--samples", CommandLineRun.SAMPLES, "--out", out);
        assertEquals(0, demo.exitCode(), demo.messages());
        assertEquals(
                out.resolve("report.html").toString(),
                demo.resultLines().get(demo.resultLines().size() - 1));
        assertTrue(Files.notExists(out.resolve("keys")), "private keys of a demonstration must not stay");
        List<Path> records = filesIn(out.resolve("records"));
        assertEquals(14, records.size());

        Path released = out.resolve("released/" + NAME + ".pdf");
        Path permit = out.resolve("permits/" + NAME + ".permit.json");
        Path record = out.resolve("records/" + NAME + ".xsr.json");
        Path log = out.resolve("log");
        assertEquals(0, CommandLineRun.of("record", "verify", record).exitCode());
        assertEquals(0, CommandLineRun.of("log", "verify", log).exitCode());
        assertEquals(
                0,
                CommandLineRun.of("log", "audit", log, "--records", out.resolve("records"))
                        .exitCode());
        assertEquals(
                0,
                CommandLineRun.of("gate", "check", released, "--permit", permit).exitCode());

        Random random = new Random(20261124);
        for (Path target : List.of(released, permit, record)) {
            for (int i = 0; i < 12; i++) {
                flipped(
                        target,
                        random,
                        () -> assertEquals(
                                40,
                                CommandLineRun.of("gate", "check", released, "--permit", permit)
                                        .exitCode()));
            }
        }
        for (int i = 0; i < 12; i++) {
            flipped(
                    record,
                    random,
                    () -> assertEquals(
                            40, CommandLineRun.of("record", "verify", record).exitCode()));
        }
        for (Path part : List.of(
                log.resolve("checkpoint"),
                newest(log.resolve("tile/0/000.p")),
                newest(log.resolve("tile/entries/000.p")))) {
            for (int i = 0; i < 12; i++) {
                flipped(
                        part,
                        random,
                        () -> assertEquals(
                                40, CommandLineRun.of("log", "verify", log).exitCode()));
            }
        }
    }

    @Test
    void refuses_a_folder_that_holds_something_else() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "keep");
        CommandLineRun run = CommandLineRun.of("demo", "--samples", CommandLineRun.SAMPLES, "--out", folder);
        assertEquals(64, run.exitCode());
        assertTrue(Files.exists(folder.resolve("mine.txt")));
    }

    private static void flipped(Path file, Random random, Runnable check) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, changed);
        try {
            check.run();
        } finally {
            Files.write(file, bytes);
        }
    }

    private static Path newest(Path tiles) throws IOException {
        return filesIn(tiles).stream()
                .max(java.util.Comparator.comparingInt(
                        p -> Integer.parseInt(p.getFileName().toString())))
                .orElseThrow();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
