package org.xianshen.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.message.ProblemException;
import org.xianshen.release.Demo;

class KeyStoresTest {

    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    Path folder;

    @Test
    void makes_a_file_for_its_owner_alone_and_never_overwrites_one() throws IOException {
        Path file = folder.resolve("a.p12");
        KeyStores.create(file, PASSWORD, KeyKind.SM2, "CN=a", Demo.clock());
        byte[] before = Files.readAllBytes(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertRefused("REC-060", () -> KeyStores.create(file, PASSWORD, KeyKind.SM2, "CN=a", Demo.clock()));
        assertEquals(0, java.util.Arrays.compare(before, Files.readAllBytes(file)));
        assertEquals(SignatureProfile.GM, KeyStores.open(file, PASSWORD).profile());
    }

    @Test
    void refuses_a_wrong_password_a_short_one_a_bad_subject_and_another_file() throws IOException {
        Path file = folder.resolve("a.p12");
        assertRefused(
                "REC-063", () -> KeyStores.create(file, "short".toCharArray(), KeyKind.P256, "CN=a", Demo.clock()));
        assertRefused("REC-062", () -> KeyStores.create(file, PASSWORD, KeyKind.P256, "a b", Demo.clock()));
        assertFalse(Files.exists(file));
        KeyStores.create(file, PASSWORD, KeyKind.P256, "CN=a", Demo.clock());
        assertRefused("REC-061", () -> KeyStores.open(file, "wrong horse".toCharArray()));
        Path text = Files.writeString(folder.resolve("text"), "hello");
        assertRefused("REC-061", () -> KeyStores.open(text, PASSWORD));
        assertRefused("REC-043", () -> TrustStore.read(text));
    }

    @Test
    void a_trust_file_is_read_back() throws IOException {
        Path file = folder.resolve("a.p12");
        KeyStores.create(file, PASSWORD, KeyKind.P256, "CN=a", Demo.clock());
        RecordSigner signer = KeyStores.open(file, PASSWORD);
        Path pem = Files.writeString(folder.resolve("trust.pem"), signer.certificatePem());
        Path copy = folder.resolve("copy.pem");
        TrustStore.read(pem).write(copy);
        assertEquals(Files.readString(pem), Files.readString(copy));
        Files.writeString(folder.resolve("empty.pem"), "");
        assertRefused("REC-043", () -> TrustStore.read(folder.resolve("empty.pem")));
    }

    private static void assertRefused(String code, Executable work) {
        assertEquals(code, assertThrows(ProblemException.class, work).problem().code());
    }
}
