package org.xianshen.extract.ooxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.ProblemException;
import org.xianshen.review.StandardFormats;

/** An encrypted package is read with its password as the file it is, and refused with a code without. */
class ProtectedPackageTest {

    private static final DocumentReader READER = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);

    private static byte[] encrypted(EncryptionMode mode, String password, String title) throws Exception {
        byte[] plain = new DocxBuilder().paragraph("密封的正文").build();
        EncryptionInfo info = new EncryptionInfo(mode);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            try (OutputStream out = encryptor.getDataStream(storage)) {
                out.write(plain);
            }
            if (!title.isEmpty()) {
                SummaryInformation summary = PropertySetFactory.newSummaryInformation();
                summary.setTitle(title);
                ByteArrayOutputStream stream = new ByteArrayOutputStream();
                summary.write(stream);
                storage.createDocument(
                        new ByteArrayInputStream(stream.toByteArray()), SummaryInformation.DEFAULT_STREAM_NAME);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            storage.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static SourceDocument document(byte[] bytes, String password) {
        return SourceDocument.ofBytes("来件.docx", bytes).withPasswords(name -> password.toCharArray());
    }

    private static String refusal(SourceDocument document) {
        return assertThrows(ProblemException.class, () -> READER.read(document))
                .problem()
                .code();
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"standard", "agile"})
    void a_package_with_its_password_is_read_as_what_it_is(EncryptionMode mode) throws Exception {
        ExtractedDocument read = READER.read(document(encrypted(mode, "开门2026", ""), "开门2026"));
        assertEquals(DocxBuilder.DOCX, read.mediaType());
        assertEquals(Carrier.BODY, read.units().get(0).carrier());
        assertEquals("密封的正文", read.units().get(0).text());
        assertTrue(read.census().isComplete());
    }

    @Test
    void a_package_without_a_password_and_with_a_wrong_one_is_refused() throws Exception {
        byte[] bytes = encrypted(EncryptionMode.agile, "开门2026", "");
        assertEquals("EXT-220", refusal(document(bytes, "")));
        assertEquals("EXT-220", refusal(SourceDocument.ofBytes("来件.docx", bytes)));
        assertEquals("EXT-221", refusal(document(bytes, "开门2027")));
    }

    @Test
    void the_password_is_wiped_after_use() throws Exception {
        List<char[]> given = new ArrayList<>();
        byte[] bytes = encrypted(EncryptionMode.agile, "开门2026", "");
        READER.read(SourceDocument.ofBytes("来件.docx", bytes).withPasswords(name -> {
            char[] password = "开门2026".toCharArray();
            given.add(password);
            return password;
        }));
        assertEquals(1, given.size());
        assertEquals("\0".repeat(6), new String(given.get(0)));
    }

    @Test
    void properties_beside_the_encrypted_package_are_read() throws Exception {
        ExtractedDocument read = READER.read(document(encrypted(EncryptionMode.agile, "开门2026", "标题在外"), "开门2026"));
        assertTrue(read.units().stream()
                .anyMatch(u -> u.carrier() == Carrier.METADATA && u.text().contains("标题在外")));
    }

    @Test
    void a_damaged_encrypted_package_is_refused() throws Exception {
        byte[] bytes = encrypted(EncryptionMode.agile, "开门2026", "");
        for (int i = 520; i < bytes.length; i += 211) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x55;
            try {
                READER.read(document(changed, "开门2026"));
            } catch (ProblemException refusal) {
                assertTrue(refusal.problem().code().startsWith("EXT-"));
            }
        }
        assertEquals(
                "EXT-222",
                assertThrows(
                                ProblemException.class,
                                () -> new ProtectedPackageExtractor()
                                        .extract(
                                                SourceDocument.ofBytes("来件.docx", "无".getBytes(StandardCharsets.UTF_8)),
                                                "application/x-tika-ooxml-protected",
                                                org.xianshen.extract.ExtractionContext.of(ExtractionLimits.DEFAULT)))
                        .problem()
                        .code());
    }
}
