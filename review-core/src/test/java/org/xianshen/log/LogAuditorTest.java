package org.xianshen.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.log.LogTesting.ORGAN;
import static org.xianshen.log.LogTesting.assertRefused;
import static org.xianshen.log.LogTesting.fill;
import static org.xianshen.log.LogTesting.filled;
import static org.xianshen.log.LogTesting.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogAuditorTest {

    private static final NoteSigner KEY = key(NoteAlgorithm.ED25519);

    @TempDir
    Path folder;

    @Test
    void tells_events_and_sequences() throws IOException {
        Path log = filled(folder.resolve("log"), NoteAlgorithm.ED25519, 3, 4);
        AuditReport report = LogAuditor.of(log, KEY.verifier()).audit();
        assertEquals(Map.of(LogEvent.STEP, 7L), report.events());
        assertEquals(Map.of(ORGAN, 7L), report.lastSequence());
    }

    @Test
    void accepts_a_log_that_continues_the_saved_checkpoint() throws IOException {
        Path log = filled(folder.resolve("log"), NoteAlgorithm.ED25519, 3);
        Path saved = Files.copy(log.resolve("checkpoint"), folder.resolve("saved"));
        try (ReviewLog writer = ReviewLog.open(log, KEY)) {
            fill(writer, 3, 400);
        }
        assertEquals(
                403,
                LogAuditor.of(log, KEY.verifier())
                        .since(saved)
                        .audit()
                        .checkpoint()
                        .size());
    }

    @Test
    void refuses_a_rewritten_or_shortened_log() throws IOException {
        Path log = filled(folder.resolve("log"), NoteAlgorithm.ED25519, 3);
        Path saved = Files.copy(log.resolve("checkpoint"), folder.resolve("saved"));
        Path other = folder.resolve("other");
        try (ReviewLog writer = ReviewLog.create(other, KEY)) {
            fill(writer, 100, 5);
        }
        assertRefused(
                "LOG-031",
                () -> LogAuditor.of(other, KEY.verifier()).since(saved).audit());
        Path shorter = filled(folder.resolve("shorter"), NoteAlgorithm.ED25519, 2);
        assertRefused(
                "LOG-032",
                () -> LogAuditor.of(shorter, KEY.verifier()).since(saved).audit());
    }

    @Test
    void refuses_a_gap_and_an_entry_that_is_no_leaf() throws IOException {
        LogLeaf first = new LogLeaf(LogEvent.OPEN, ORGAN, 1, LogTesting.DAY, LogTesting.mac(1));
        LogLeaf third = new LogLeaf(LogEvent.OPEN, ORGAN, 3, LogTesting.DAY, LogTesting.mac(1));
        Path gap = raw("gap", first.toBytes(), third.toBytes());
        assertRefused("LOG-030", () -> LogAuditor.of(gap, KEY.verifier()).audit());
        Path text = raw("text", "hello".getBytes(StandardCharsets.UTF_8));
        assertRefused("LOG-020", () -> LogAuditor.of(text, KEY.verifier()).audit());
        assertEquals(
                1, new LogVerifier(text, KEY.verifier()).verify().checkpoint().size(), "a log all the same");
    }

    /** A log of any entries, well formed otherwise. */
    private Path raw(String name, byte[]... entries) throws IOException {
        Path log = folder.resolve(name);
        TreeBuilder tree = new TreeBuilder(LogHash.SHA256);
        for (byte[] entry : entries) {
            tree.add(LogHash.SHA256.leaf(entry), (level, index, hashes) -> {});
        }
        String note = KEY.note(new Checkpoint(LogTesting.NAME, entries.length, tree.root()).text());
        new LogFiles(log)
                .write(Map.of(
                        LogPaths.tile(0, 0, entries.length),
                        TreeBuilder.bytes(tree.partial(0)),
                        LogPaths.entries(0, entries.length),
                        EntryBundle.write(List.of(entries)),
                        LogPaths.CHECKPOINT,
                        note.getBytes(StandardCharsets.UTF_8)));
        return log;
    }

    @Test
    void reads_every_state_of_a_published_log() throws IOException {
        Path shared = Path.of(System.getProperty("shared.dir", "."), "vectors/tessera-testlog");
        if (!Files.isDirectory(shared)) {
            System.out.println("published log: not present");
            assertTrue(KEY.verifier().toString().startsWith(LogTesting.NAME + "+"));
            return;
        }
        NoteVerifier published = NoteVerifier.read(shared.resolve("vkey.txt"));
        Path copy = folder.resolve("copy");
        Path original = shared.resolve("testdata/log");
        try (Stream<Path> walk = Files.walk(original.resolve("tile"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(original.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        for (int size = 0; size <= 15; size++) {
            Files.copy(
                    original.resolve("checkpoint." + size),
                    copy.resolve("checkpoint"),
                    StandardCopyOption.REPLACE_EXISTING);
            assertEquals(
                    size, new LogVerifier(copy, published).verify().checkpoint().size());
            if (size > 0) {
                LogReader reader = LogReader.open(copy, published);
                reader.prove(size - 1L).verify(reader.entry(size - 1L), published, "proof");
            }
        }
    }
}
