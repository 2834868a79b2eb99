package org.xianshen.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.log.LogAuditor;
import org.xianshen.log.NoteVerifier;
import org.xianshen.record.RecordVerifier;
import org.xianshen.record.ReviewRecord;
import org.xianshen.record.TrustStore;
import org.xianshen.retention.LeafOpener;

/** The committed examples of docs/spec/vectors: what was written once must verify for ever. */
class SpecVectorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"gm", "rfc5652"})
    void the_committed_example_verifies_as_a_whole(String profile) throws IOException {
        Path folder = Path.of(System.getProperty("root.dir"), "docs/spec/vectors", profile);
        TrustStore trust = TrustStore.read(folder.resolve("trust"));
        NoteVerifier logKey = NoteVerifier.read(folder.resolve("trust/log.vkey"));
        Path recordFile = ReviewRecord.fileIn(folder.resolve("records"), SpecVectors.CASE);
        Path permitFile = folder.resolve("permits/" + SpecVectors.CASE + ReleasePermit.FILE_SUFFIX);
        ReviewRecord record = new RecordVerifier(trust).verify(recordFile).record();
        assertArrayEquals(Files.readAllBytes(recordFile), record.toBytes(), "read and written again");
        assertTrue(record.isNamed("公示.txt"));
        RecordVerifier.requireContent(record.source(), folder.resolve("source.txt"));
        LeafOpener opener = new LeafOpener(List.of(record), List.of());
        assertEquals(
                5,
                LogAuditor.of(folder.resolve("log"), logKey)
                        .audit(opener::open)
                        .checkpoint()
                        .size());
        assertEquals(List.of(), opener.unopened());
        ReleaseGate gate =
                ReleaseGate.of(trust, folder.resolve("log"), logKey, "website", Demo.clock(Duration.ofDays(7)));
        assertTrue(
                gate.check(folder.resolve("safe.txt"), permitFile, recordFile).isOpen());
    }
}
