package org.xianshen.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ContentDetector;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.FormatReaders;
import org.xianshen.extract.TestFiles;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.text.PlainTextExtractor;
import org.xianshen.message.ProblemException;

class TikaExtractorTest {

    @Test
    void reads_a_workbook_as_text_and_says_that_a_person_has_to_look() throws IOException {
        ExtractedDocument read = read("a.xlsx", workbook("魏建国"));
        assertTrue(read.units().get(0).text().contains("魏建国"));
        assertEquals(Carrier.BODY, read.units().get(0).carrier());
        assertTrue(text(read, Carrier.METADATA).contains("办公室主任"), "properties are read");
        assertTrue(read.census().entries().stream()
                .anyMatch(e -> e.carrier() == Carrier.BODY
                        && e.status() == CarrierStatus.READ
                        && e.detail().equals("read as text by Tika, places unknown")));
        assertEquals(Carrier.UNKNOWN, read.census().refused().get(0).carrier());
    }

    @Test
    void reads_files_inside_files_and_names_those_it_cannot() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("名单.xlsx", workbook("郝秀兰"));
        entries.put("说明.txt", "经办人陈静，电话见附件".getBytes(StandardCharsets.UTF_8));
        entries.put("扫描.png", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1));
        entries.put("决定.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        entries.put("内层.zip", TestFiles.zip("再内层.txt", "第三人赵敏的意见"));
        ExtractedDocument read = read("a.zip", TestFiles.zip(entries));
        String attachments = text(read, Carrier.ATTACHMENT);
        assertTrue(attachments.contains("郝秀兰"), "workbook");
        assertTrue(attachments.contains("陈静"), "text");
        assertTrue(attachments.contains("赵敏"), "text in a zip in the zip");
        assertTrue(read.census().refused().stream()
                .anyMatch(e -> e.carrier() == Carrier.IMAGE && e.path().equals("file 3")));
        assertTrue(read.census().refused().stream()
                .anyMatch(e -> e.carrier() == Carrier.ATTACHMENT && e.path().equals("file 4")));
        assertTrue(text(read, Carrier.FILE_NAME).contains("决定.pdf"));
    }

    @Test
    void leaves_no_temporary_file_of_a_file_inside_behind() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("名单.xlsx", workbook("郝秀兰"));
        entries.put("内层.zip", TestFiles.zip("再内层.txt", "第三人赵敏的意见"));
        byte[] outer = TestFiles.zip(entries);
        Set<Path> before = temporaryFiles();
        read("a.zip", outer);
        Set<Path> after = temporaryFiles();
        after.removeAll(before);
        assertEquals(Set.of(), after);
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("apache-tika-"))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    @Test
    void stops_at_the_depth_limit() throws IOException {
        byte[] inner = TestFiles.zip("a.txt", "最里面");
        for (int i = 0; i < 4; i++) {
            Map<String, byte[]> next = new LinkedHashMap<>();
            next.put(i + ".zip", inner);
            inner = TestFiles.zip(next);
        }
        assertEquals("EXT-303", refusal("a.zip", inner, limits(2, 1 << 20, Duration.ofSeconds(60))));
    }

    @Test
    void reads_rich_text_and_mail_with_encoded_parts() throws IOException {
        assertTrue(read(
                        "a.rtf",
                        "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\pard\\f0 \\'ce\\'ba\\'bd\\'a8\\'b9\\'fa\\par}"
                                .getBytes(StandardCharsets.US_ASCII))
                .units()
                .get(0)
                .text()
                .contains("魏建国"));
        String mail = """
                From: office@example.cn
                Subject: =?utf-8?B?6a2P5bu65Zu9?=
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                6YOd56eA5YWw
                """;
        ExtractedDocument read = read("a.eml", mail.getBytes(StandardCharsets.US_ASCII));
        String all = read.units().stream().map(u -> u.text()).reduce("", String::concat);
        assertTrue(all.contains("魏建国"), "subject");
        assertTrue(all.contains("郝秀兰"), "body");
    }

    @Test
    void refuses_an_encrypted_workbook() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("公示前保密");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(workbook("魏建国"));
            }
            container.writeFilesystem(bytes);
        }
        assertEquals("EXT-302", refusal("a.xlsx", bytes.toByteArray(), ExtractionLimits.DEFAULT));
    }

    @Test
    void refuses_damaged_and_oversized_files() throws IOException {
        byte[] rtf = ("{\\rtf1\\pard " + "x".repeat(5_000) + "\\par}").getBytes(StandardCharsets.US_ASCII);
        assertEquals("EXT-012", refusal("a.rtf", rtf, limits(2, 1_000, Duration.ofSeconds(60))));
        byte[] nested = TestFiles.zip("a.txt", "y".repeat(5_000));
        assertTrue(read("a.zip", nested, limits(2, 1_000, Duration.ofSeconds(60))).census().refused().stream()
                .anyMatch(e -> e.detail().equals("not read: EXT-012")));
        Map<String, byte[]> broken = new LinkedHashMap<>();
        try (ZipInputStream whole = new ZipInputStream(new ByteArrayInputStream(workbook("魏建国")))) {
            for (ZipEntry entry = whole.getNextEntry(); entry != null; entry = whole.getNextEntry()) {
                byte[] part = whole.readAllBytes();
                boolean sheet = entry.getName().endsWith("sheet1.xml");
                broken.put(entry.getName(), sheet ? Arrays.copyOf(part, part.length / 2) : part);
            }
        }
        assertEquals("EXT-301", refusal("a.xlsx", TestFiles.zip(broken), ExtractionLimits.DEFAULT));
    }

    @Test
    void refuses_what_takes_too_long() throws IOException {
        byte[] rtf = ("{\\rtf1 " + "x\\par ".repeat(2_000_000) + "}").getBytes(StandardCharsets.US_ASCII);
        assertEquals("EXT-014", refusal("a.rtf", rtf, limits(2, 1 << 30, Duration.ofMillis(1))));
    }

    @Test
    void takes_a_picture_as_unread() throws IOException {
        ExtractedDocument read =
                read("a.png", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Carrier.IMAGE, read.census().refused().get(0).carrier());
    }

    @Test
    void leaves_unknown_bytes_and_types_without_a_parser_to_a_refusal() {
        assertFalse(new TikaExtractor().supports(ContentDetector.UNKNOWN));
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> new TikaExtractor()
                        .extract(
                                SourceDocument.ofBytes("a.ps", new byte[] {'%', '!', 'P', 'S'}),
                                "application/postscript",
                                ExtractionContext.of(ExtractionLimits.DEFAULT)));
        assertEquals("EXT-002", e.problem().code());
    }

    private static String text(ExtractedDocument read, Carrier carrier) {
        return read.units().stream()
                .filter(u -> u.carrier() == carrier)
                .map(u -> u.text())
                .reduce("", String::concat);
    }

    private static String refusal(String name, byte[] bytes, ExtractionLimits limits) {
        ProblemException e = assertThrows(ProblemException.class, () -> read(name, bytes, limits));
        assertEquals(name, e.problem().where());
        return e.problem().code();
    }

    private static ExtractedDocument read(String name, byte[] bytes) throws IOException {
        return read(name, bytes, ExtractionLimits.DEFAULT);
    }

    private static ExtractedDocument read(String name, byte[] bytes, ExtractionLimits limits) throws IOException {
        SourceDocument document = SourceDocument.ofBytes(name, bytes);
        return new FormatReaders(
                        new ContentDetector(),
                        List.of(new PlainTextExtractor(), new TikaExtractor()),
                        limits,
                        PictureReader.NONE)
                .read(document);
    }

    private static ExtractionLimits limits(int depth, long characters, Duration time) {
        return new ExtractionLimits(1L << 30, 100, characters, 1_000, 1L << 30, 200, depth, time);
    }

    private static byte[] workbook(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setTitle("办公室主任名单");
            workbook.createSheet("名单").createRow(0).createCell(0).setCellValue(name);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
