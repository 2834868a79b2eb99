package org.xianshen.extract.ole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.TestFiles;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.ProblemException;
import org.xianshen.review.StandardFormats;

class OleExtractorTest {

    private static final DocumentReader READER = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);

    @Test
    void a_cell_has_its_name_as_place_and_a_long_number_is_written_out() throws IOException {
        ExtractedDocument read = READER.read(SourceDocument.ofBytes("a.xls", workbook()));
        TextUnit sheet = read.units().stream()
                .filter(u -> u.carrier() == Carrier.BODY)
                .findFirst()
                .orElseThrow();
        assertEquals("姓名\t证号\n宇文澄\t140105198703120032", sheet.text());
        int at = sheet.text().indexOf("140105");
        SourceLocation place = read.locate(new org.xianshen.document.TextSpan(sheet.id(), at, at + 6));
        assertTrue(
                place instanceof SourceLocation.InNodes in
                        && in.ranges().get(0).owner().equals("B2"),
                place::toString);
        assertEquals(4, read.layout().cells().size());
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("甲");
            sheet.createRow(0).createCell(0).setCellValue("姓名");
            sheet.getRow(0).createCell(1).setCellValue("证号");
            sheet.createRow(1).createCell(0).setCellValue("宇文澄");
            sheet.getRow(1).createCell(1).setCellValue(140105198703120032d);
            workbook.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void an_encrypted_workbook_is_opened_with_the_password_or_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret1");
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(workbook()))) {
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        SourceDocument locked = SourceDocument.ofBytes("a.xls", out.toByteArray());
        assertEquals("EXT-522", refusal(locked));
        assertEquals("EXT-522", refusal(locked.withPasswords(name -> "wrong".toCharArray())));
        char[] password = "secret1".toCharArray();
        ExtractedDocument read = READER.read(locked.withPasswords(name -> password));
        assertTrue(read.units().stream().anyMatch(u -> u.text().contains("宇文澄")));
        assertEquals("\0".repeat(7), new String(password), "the password is wiped");
        assertNull(Biff8EncryptionKey.getCurrentUserPassword());
    }

    @Test
    void an_encrypted_package_is_opened_with_the_password_or_refused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("公示前");
            try (OutputStream inner = encryptor.getDataStream(container)) {
                inner.write(TestFiles.zip("a.txt", "长孙文渊"));
            }
            container.writeFilesystem(out);
        }
        SourceDocument locked = SourceDocument.ofBytes("a.docx", out.toByteArray());
        assertEquals("EXT-220", refusal(locked));
        ProblemException inside = assertThrows(
                ProblemException.class, () -> READER.read(locked.withPasswords(name -> "公示前".toCharArray())));
        assertEquals("EXT-011", inside.problem().code(), "opened: what is inside is no Word document");
    }

    @Test
    void a_word_document_is_read_story_by_story() throws IOException {
        Path file = Path.of(System.getProperty("shared.dir", "../shared"), "files/poi/TestChineseProperties.doc");
        if (!Files.isRegularFile(file)) {
            System.out.println("shared files: not present");
            return;
        }
        ExtractedDocument read = READER.read(SourceDocument.of(file));
        assertEquals(Carrier.BODY, read.units().get(0).carrier());
        assertTrue(read.units().get(0).text().contains("雅虎"));
        assertTrue(read.units().stream()
                .anyMatch(u -> u.carrier() == Carrier.FIELD_CODE && u.text().contains("HYPERLINK")));
        assertEquals(4, read.layout().cells().size());
        assertEquals(List.of(), read.census().refused());
    }

    @Test
    void a_cut_off_file_is_refused() throws IOException {
        byte[] whole = workbook();
        String code = refusal(SourceDocument.ofBytes("a.xls", Arrays.copyOf(whole, whole.length / 2)));
        assertTrue(code.equals("EXT-305") || code.equals("EXT-521"), code);
    }

    private static String refusal(SourceDocument document) {
        return assertThrows(ProblemException.class, () -> READER.read(document))
                .problem()
                .code();
    }
}
