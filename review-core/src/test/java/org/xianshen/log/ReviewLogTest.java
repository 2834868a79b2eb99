package org.xianshen.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.log.LogTesting.DAY;
import static org.xianshen.log.LogTesting.ORGAN;
import static org.xianshen.log.LogTesting.assertRefused;
import static org.xianshen.log.LogTesting.fill;
import static org.xianshen.log.LogTesting.filled;
import static org.xianshen.log.LogTesting.key;
import static org.xianshen.log.LogTesting.mac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianshen.message.ProblemException;

class ReviewLogTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(NoteAlgorithm.class)
    void every_entry_can_be_proven_and_every_state_continues_every_earlier_one(NoteAlgorithm algorithm)
            throws IOException {
        NoteVerifier verifier = key(algorithm).verifier();
        filled(folder, algorithm, 1, 254, 1, 1, 300);
        LogReader reader = LogReader.open(folder, verifier);
        for (long index = 0; index < 557; index += index < 8 ? 1 : 13) {
            LogProof proof = LogProof.parse(reader.prove(index).text(), "proof");
            assertEquals(
                    557, proof.verify(reader.entry(index), verifier, "proof").size());
            assertEquals(index + 1, reader.leaf(index).sequence());
        }
        LogHash hash = algorithm.hash();
        TreeHash root = reader.checkpoint().root();
        for (long old = 1; old <= 557; old += 11) {
            Proofs.verifyConsistency(hash, old, 557, reader.proveConsistency(old), reader.rootAt(old), root);
        }
    }

    @Test
    void lays_out_70000_entries_as_tlog_tiles_says() throws IOException {
        filled(folder, NoteAlgorithm.ED25519, 70_000);
        assertTrue(Files.isRegularFile(folder.resolve("tile/0/272")));
        assertEquals(112 * 32, Files.size(folder.resolve("tile/0/273.p/112")));
        assertEquals(8192, Files.size(folder.resolve("tile/1/000")));
        assertEquals(17 * 32, Files.size(folder.resolve("tile/1/001.p/17")));
        assertEquals(32, Files.size(folder.resolve("tile/2/000.p/1")));
        assertTrue(Files.isRegularFile(folder.resolve("tile/entries/273.p/112")));
        assertEquals("x001/x234/067", LogPaths.index(1_234_067));
        NoteVerifier verifier = key(NoteAlgorithm.ED25519).verifier();
        assertEquals(
                70_000, new LogVerifier(folder, verifier).verify().checkpoint().size());
        LogReader reader = LogReader.open(folder, verifier);
        assertEquals(
                70_000,
                reader.prove(69_999)
                        .verify(reader.entry(69_999), verifier, "proof")
                        .size());
    }

    @Test
    void partial_files_go_when_the_full_one_is_signed() throws IOException {
        filled(folder, NoteAlgorithm.ED25519, 100, 155, 1);
        assertFalse(Files.exists(folder.resolve("tile/0/000.p")));
        assertFalse(Files.exists(folder.resolve("tile/entries/000.p")));
        assertTrue(Files.exists(folder.resolve("tile/0/000")));
    }

    @Test
    void has_one_writer() throws IOException {
        try (ReviewLog log = ReviewLog.create(folder, key(NoteAlgorithm.ED25519))) {
            assertRefused("LOG-004", () -> ReviewLog.open(folder, key(NoteAlgorithm.ED25519)));
            assertEquals(1, log.append(LogEvent.OPEN, ORGAN, DAY, mac(1)).leaf().sequence());
        }
        assertRefused("LOG-003", () -> ReviewLog.create(folder, key(NoteAlgorithm.ED25519)));
        assertRefused("LOG-001", () -> ReviewLog.open(folder.resolve("none"), key(NoteAlgorithm.ED25519)));
        assertRefused("LOG-014", () -> ReviewLog.open(folder, key(NoteAlgorithm.SM2)));
    }

    @Test
    void continues_each_organs_sequence_after_reopening() throws IOException {
        filled(folder, NoteAlgorithm.ED25519, 3);
        try (ReviewLog log = ReviewLog.open(folder, key(NoteAlgorithm.ED25519))) {
            assertEquals(
                    4, log.append(LogEvent.CLOSE, ORGAN, DAY, mac(9)).leaf().sequence());
            assertEquals(1, log.append(LogEvent.OPEN, "X2", DAY, mac(9)).leaf().sequence());
        }
    }

    @Test
    void a_crash_at_any_file_leaves_the_log_before_or_after_the_append() throws IOException {
        int crashes = 0;
        for (int at = 0; at < 24; at++) {
            Path log = folder.resolve("log" + at);
            filled(log, NoteAlgorithm.ED25519, 250);
            CrashingFiles files = new CrashingFiles(log, at);
            boolean crashed = false;
            try (ReviewLog writer = ReviewLog.open(log, key(NoteAlgorithm.ED25519), files)) {
                try {
                    fill(writer, 250, 10);
                } catch (IOException e) {
                    crashed = true;
                    assertRefused("LOG-005", () -> fill(writer, 250, 1));
                }
            }
            crashes += crashed ? 1 : 0;
            try (ReviewLog again = ReviewLog.open(log, key(NoteAlgorithm.ED25519))) {
                long size = again.reader().checkpoint().size();
                assertTrue(size == 260 || (crashed && size == 250), "crash " + at + " left " + size);
                fill(again, (int) size, 20);
                assertEquals(
                        size + 20, again.audit((i, leaf) -> {}).checkpoint().size());
                assertEquals(
                        List.of(),
                        new LogVerifier(log, again.verifier()).verify().uncommitted());
            }
        }
        assertEquals(12, crashes, "every write and every rename crashed once");
    }

    /** Fails at the n-th step, leaving half a temporary file behind where it was writing. */
    private static final class CrashingFiles extends LogFiles {
        private int left;

        CrashingFiles(Path folder, int left) {
            super(folder);
            this.left = left;
        }

        @Override
        void writeTemporary(Path temporary, byte[] bytes) throws IOException {
            if (left-- == 0) {
                super.writeTemporary(temporary, Arrays.copyOf(bytes, bytes.length / 2));
                throw new IOException("power cut");
            }
            super.writeTemporary(temporary, bytes);
        }

        @Override
        void rename(Path temporary, Path target) throws IOException {
            if (left-- == 0) {
                throw new IOException("power cut");
            }
            super.rename(temporary, target);
        }
    }

    @Test
    void what_was_acknowledged_survives_kill_minus_9() throws IOException, InterruptedException {
        filled(folder, NoteAlgorithm.ED25519, 200);
        Random random = new Random(9);
        for (int round = 0; round < 3; round++) {
            long acknowledged = killWriterAfter(20 + random.nextInt(40));
            try (ReviewLog log = ReviewLog.open(folder, key(NoteAlgorithm.ED25519))) {
                long size = log.audit((i, leaf) -> {}).checkpoint().size();
                assertTrue(size > acknowledged, "entry " + acknowledged + " was acknowledged, size is " + size);
            }
        }
    }

    private long killWriterAfter(int entries) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogAppender.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (var reader = writer.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (lines.size() == entries) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        assertEquals(137, writer.waitFor(), "ended by SIGKILL");
        return Long.parseLong(lines.get(entries - 1));
    }

    @Test
    void refuses_a_tampered_log_naming_the_file() throws IOException {
        filled(folder, NoteAlgorithm.ED25519, 300, 5);
        NoteVerifier verifier = key(NoteAlgorithm.ED25519).verifier();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder.resolve("tile"))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        Random random = new Random(5);
        for (Path file : files) {
            byte[] original = Files.readAllBytes(file);
            byte[] flipped = original.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            String name = folder.relativize(file).toString();
            var refusal = assertThrows(ProblemException.class, () -> new LogVerifier(folder, verifier).verify());
            assertEquals(name, refusal.problem().where());
            Files.delete(file);
            boolean needed = !name.endsWith(".p/44");
            if (needed) {
                assertThrows(ProblemException.class, () -> new LogVerifier(folder, verifier).verify(), name);
            }
            Files.write(file, original);
        }
        Files.writeString(folder.resolve("tile/0/notes.txt"), "x");
        assertRefused("LOG-024", () -> new LogVerifier(folder, verifier).verify());
    }

    @Test
    void is_not_continued_when_it_was_tampered_with() throws IOException {
        filled(folder, NoteAlgorithm.ED25519, 5);
        Path bundle = folder.resolve("tile/entries/000.p/5");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[20] ^= 1;
        Files.write(bundle, bytes);
        assertThrows(
                ProblemException.class,
                () -> ReviewLog.open(folder, key(NoteAlgorithm.ED25519)).close());
    }
}
