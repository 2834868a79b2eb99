package org.xianshen.extract.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.TestFiles;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.ProblemException;
import org.xianshen.review.StandardFormats;

class ArchiveExtractorTest {

    private static final DocumentReader READER = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);

    @Test
    void a_zip_nested_ten_thousand_deep_is_refused() throws IOException {
        byte[] inner = TestFiles.zip("a.txt", "最里面");
        for (int i = 0; i < 10_000; i++) {
            inner = stored(inner);
        }
        long start = System.nanoTime();
        assertEquals("EXT-303", refusal("a.zip", inner));
        assertTrue(System.nanoTime() - start < 10_000_000_000L);
    }

    private static byte[] stored(byte[] inner) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(inner.length + 200);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            ZipEntry entry = new ZipEntry("z.zip");
            java.util.zip.CRC32 sum = new java.util.zip.CRC32();
            sum.update(inner);
            entry.setCrc(sum.getValue());
            entry.setSize(inner.length);
            zip.putNextEntry(entry);
            zip.write(inner);
        }
        return out.toByteArray();
    }

    @Test
    void a_bomb_of_zips_in_zips_ends_the_reading_of_the_whole() throws IOException {
        byte[] bottom = repeated("0.dll", new byte[64 << 20], 1);
        for (int level = 0; level < 3; level++) {
            bottom = repeated("lib.zip", bottom, 16);
        }
        long start = System.nanoTime();
        assertEquals("EXT-303", refusal("42.zip", bottom));
        assertTrue(System.nanoTime() - start < 10_000_000_000L);
    }

    private static byte[] repeated(String name, byte[] content, int times) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < times; i++) {
            entries.put(i + name, content);
        }
        return TestFiles.zip(entries);
    }

    @Test
    void files_inside_are_counted_together_however_deep() throws IOException {
        byte[] text = new byte[600 << 10];
        new java.util.Random(7).nextBytes(text);
        byte[] one = repeated("a.bin", text, 4);
        ExtractionLimits limits =
                new ExtractionLimits(64L << 20, 100, 1 << 20, 100, 4L << 20, 200, 5, java.time.Duration.ofSeconds(60));
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> StandardFormats.reader(limits, PictureReader.NONE)
                        .read(SourceDocument.ofBytes("a.zip", repeated("b.zip", one, 2))));
        assertEquals("EXT-303", e.problem().code());
        assertEquals("a.zip", e.problem().where());
    }

    @Test
    void an_encrypted_7z_is_opened_with_the_password_or_refused() throws IOException {
        byte[] archive = ArchivesWithCarriers.sevenZip("a.txt", "长孙文渊", "公示前".toCharArray());
        assertEquals("EXT-512", refusal("a.7z", archive));
        ExtractedDocument read =
                READER.read(SourceDocument.ofBytes("a.7z", archive).withPasswords(name -> "公示前".toCharArray()));
        assertTrue(read.units().stream().anyMatch(u -> u.text().contains("长孙文渊")));
        ProblemException wrong = assertThrows(
                ProblemException.class,
                () -> READER.read(SourceDocument.ofBytes("a.7z", archive).withPasswords(name -> "错".toCharArray())));
        assertEquals("EXT-512", wrong.problem().code());
    }

    @Test
    void archives_of_other_kinds_are_refused() {
        byte[] rar = "Rar!\u001A\u0007\u0001\0xxxxxxxxxxxxxxxxxxxxx".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("EXT-513", refusal("a.rar", rar));
    }

    @Test
    void a_cut_off_archive_is_refused() throws IOException {
        byte[] gzip = java.util.Arrays.copyOf(ArchivesWithCarriers.sevenZip("a.txt", "一二三", null), 40);
        assertEquals("EXT-511", refusal("a.7z", gzip));
    }

    private static String refusal(String name, byte[] content) {
        ProblemException e =
                assertThrows(ProblemException.class, () -> READER.read(SourceDocument.ofBytes(name, content)));
        assertEquals(name, e.problem().where());
        return e.problem().code();
    }
}
