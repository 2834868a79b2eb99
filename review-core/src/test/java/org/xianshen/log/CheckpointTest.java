package org.xianshen.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.log.LogTesting.assertRefused;
import static org.xianshen.log.LogTesting.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.message.ProblemException;

class CheckpointTest {

    private static final NoteSigner KEY = key(NoteAlgorithm.ED25519);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(NoteAlgorithm.class)
    void every_flipped_bit_is_refused(NoteAlgorithm algorithm) {
        NoteSigner signer = key(algorithm);
        byte[] note = note(signer, 3);
        assertEquals(
                3, Checkpoint.verified(note, signer.verifier(), "checkpoint").size());
        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] flipped = note.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThrows(
                    ProblemException.class,
                    () -> Checkpoint.verified(flipped, signer.verifier(), "checkpoint"),
                    "bit " + bit);
        }
    }

    @Test
    void is_the_same_text_every_time_with_the_same_key() {
        assertEquals("""
                log.example.gov.cn/review
                0
                47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

                \u2014 log.example.gov.cn/review aEvVaw3a/xgOgmEHnJG0R1eNo5NZCKxz8qYHb3W4bzYoY6J5H/4ko9ZxA7LFJDbIp54rcnjgBB1qPmgTmp6gsRJoKQo=
                """, new String(note(KEY, 0), StandardCharsets.UTF_8));
        assertEquals(
                "log.example.gov.cn/review+684bd56b+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs",
                KEY.verifier().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log.example.gov.cn/review\n03\n",
                "log.example.gov.cn/review\n-3\n",
                "\n3\n",
                "log.example.gov.cn/review\n3\n\n",
            })
    void refuses_a_malformed_text_even_when_signed(String head) {
        String text = head + LogHash.SHA256.empty().base64() + "\n";
        byte[] note = KEY.note(text).getBytes(StandardCharsets.UTF_8);
        assertRefused("LOG-013", () -> Checkpoint.verified(note, KEY.verifier(), "checkpoint"));
    }

    @Test
    void ignores_signatures_of_unknown_keys_but_needs_its_own() {
        NoteSigner other = NoteSigner.ofSecret("witness.example/w1", NoteAlgorithm.ED25519, new byte[32]);
        Checkpoint checkpoint = new Checkpoint(LogTesting.NAME, 1, LogHash.SHA256.leaf(new byte[0]));
        String own = KEY.note(checkpoint.text());
        String witnessed =
                own + other.note(checkpoint.text()).substring(checkpoint.text().length() + 1);
        assertEquals(checkpoint, Checkpoint.verified(utf8(witnessed), KEY.verifier(), "checkpoint"));
        assertRefused(
                "LOG-014",
                () -> Checkpoint.verified(utf8(other.note(checkpoint.text())), KEY.verifier(), "checkpoint"));
        Checkpoint foreign = new Checkpoint("log.example.gov.cn/other", 1, LogHash.SHA256.leaf(new byte[0]));
        assertRefused(
                "LOG-016", () -> Checkpoint.verified(utf8(KEY.note(foreign.text())), KEY.verifier(), "checkpoint"));
    }

    @Test
    void a_key_file_is_private_and_never_overwritten() throws IOException {
        Path file = folder.resolve("log.key");
        for (NoteAlgorithm algorithm : NoteAlgorithm.values()) {
            NoteSigner made = NoteSigner.create(file, LogTesting.NAME, algorithm);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals(made.toString(), NoteSigner.read(file).toString());
            assertEquals(made.verifier(), NoteVerifier.parse(made.toString()));
            assertRefused("LOG-012", () -> NoteSigner.create(file, LogTesting.NAME, algorithm));
            Files.delete(file);
        }
        assertRefused("LOG-011", () -> NoteSigner.create(file, "two words", NoteAlgorithm.ED25519));
        assertTrue(Files.notExists(file));
    }

    private static byte[] note(NoteSigner signer, long size) {
        TreeHash root = signer.verifier().algorithm().hash().empty();
        TreeHash some = signer.verifier().algorithm().hash().node(root, root);
        return utf8(signer.note(new Checkpoint(LogTesting.NAME, size, size == 0 ? root : some).text()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
