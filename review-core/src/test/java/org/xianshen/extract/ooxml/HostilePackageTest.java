package org.xianshen.extract.ooxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.Language;
import org.xianshen.message.ProblemException;

/** Damaged, encrypted, oversized and hostile packages are refused with a code, or what is odd about them is in the census. */
class HostilePackageTest {

    private static final String SECRET = "王小明110101199003078478";

    private static ExtractedDocument extract(byte[] bytes, ExtractionLimits limits) {
        return new WordExtractor()
                .extract(SourceDocument.ofBytes("来件.docx", bytes), DocxBuilder.DOCX, ExtractionContext.of(limits));
    }

    private static void assertRefused(String code, byte[] bytes, ExtractionLimits limits) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> extract(bytes, limits));
        assertEquals(code, refusal.problem().code());
        for (Language language : Language.values()) {
            String line = refusal.problem().line(language);
            assertTrue(line.startsWith(code + " 来件.docx"), line);
            assertFalse(line.contains(SECRET), "a message shows document text");
            assertFalse(line.contains("{"), line);
        }
    }

    private static void assertRefused(String code, byte[] bytes) {
        assertRefused(code, bytes, ExtractionLimits.DEFAULT);
    }

    private static byte[] valid() {
        return new DocxBuilder().paragraph(SECRET).paragraph("第二段").build();
    }

    private static ExtractionLimits limits(long characters, int entries, long expanded, int ratio, Duration time) {
        return new ExtractionLimits(512L << 20, 5_000, characters, entries, expanded, ratio, 5, time);
    }

    @Test
    void refuses_an_empty_file() {
        assertRefused("EXT-215", new byte[0]);
    }

    @Test
    void refuses_a_file_cut_off_anywhere() {
        byte[] bytes = valid();
        for (int length = 1; length < bytes.length; length += 97) {
            byte[] cut = Arrays.copyOf(bytes, length);
            ProblemException refusal =
                    assertThrows(ProblemException.class, () -> extract(cut, ExtractionLimits.DEFAULT));
            assertTrue(refusal.problem().code().startsWith("EXT-2"));
        }
    }

    @Test
    void refuses_or_reads_a_file_with_any_one_byte_changed() {
        byte[] bytes = valid();
        for (int i = 0; i < bytes.length; i += 3) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x55;
            try {
                extract(changed, ExtractionLimits.DEFAULT);
            } catch (ProblemException refusal) {
                assertTrue(refusal.problem().code().startsWith("EXT-2"));
            }
        }
    }

    @Test
    void refuses_an_encrypted_package() {
        byte[] ole2 = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                4096);
        assertRefused("EXT-202", ole2);
    }

    @Test
    void refuses_an_encrypted_entry() {
        byte[] bytes = valid();
        int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2}, 0);
        bytes[directory + 8] |= 1;
        assertRefused("EXT-202", bytes);
    }

    @Test
    void refuses_too_many_entries() {
        assertRefused("EXT-203", valid(), limits(1000, 3, 1 << 20, 200, Duration.ofMinutes(1)));
    }

    @Test
    void refuses_a_package_that_expands_too_far() {
        byte[] bytes = new DocxBuilder().paragraph("字".repeat(100_000)).build();
        assertRefused("EXT-204", bytes, limits(1_000_000, 100, 200_000, 1_000_000, Duration.ofMinutes(1)));
    }

    @Test
    void refuses_a_zip_bomb_by_its_ratio() {
        byte[] bytes = new DocxBuilder().paragraph(" ".repeat(4 << 20)).build();
        assertRefused("EXT-205", bytes);
    }

    @Test
    void refuses_names_that_are_used_twice_in_any_letter_case() throws IOException {
        byte[] bytes = new DocxBuilder()
                .paragraph("a")
                .part("WORD/Document.xml", "<x/>")
                .build();
        assertRefused("EXT-206", bytes);
        byte[] same = new DocxBuilder()
                .paragraph("a")
                .part("word/documenu.xml", "<x/>")
                .build();
        replaceAll(same, "word/documenu.xml", "word/document.xml");
        assertRefused("EXT-206", same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.xml",
                "word/../../evil.xml",
                "/etc/passwd",
                "word\\document.xml",
                "C:/evil.xml",
                "word//x.xml",
                "word/\u0007.xml"
            })
    void refuses_names_that_point_outside(String name) {
        assertRefused(
                "EXT-207", new DocxBuilder().paragraph("a").part(name, "<x/>").build());
    }

    @Test
    void refuses_a_zip_that_is_no_word_document() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }
        assertRefused("EXT-208", bytes.toByteArray());
    }

    @Test
    void refuses_broken_xml() {
        assertRefused(
                "EXT-209",
                new DocxBuilder().document("<w:document><w:body>" + SECRET).build());
    }

    @Test
    void refuses_a_billion_laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"" + SECRET + "\">");
        for (int i = 1; i < 20; i++) {
            entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        String document = entities + "]><w:document " + DocxBuilder.NS
                + "><w:body><w:p><w:r><w:t>&a19;</w:t></w:r></w:p>" + "</w:body></w:document>";
        assertRefused("EXT-210", new DocxBuilder().document(document).build());
    }

    @Test
    void refuses_external_entities_and_document_types_in_any_part_and_encoding() {
        String external = "<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x.dtd\"><d/>";
        assertRefused("EXT-210", new DocxBuilder().document(external).build());
        byte[] utf16 = ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE d [<!ENTITY x SYSTEM"
                        + " \"file:///etc/passwd\">]><d>&x;</d>")
                .getBytes(StandardCharsets.UTF_16BE);
        assertRefused(
                "EXT-210",
                new DocxBuilder().paragraph("a").part("word/data1.xml", utf16).build());
    }

    @Test
    void refuses_too_many_characters() {
        assertRefused("EXT-211", valid(), limits(10, 100, 1 << 20, 200, Duration.ofMinutes(1)));
    }

    @Test
    void refuses_when_time_is_up() {
        byte[] bytes = new DocxBuilder()
                .body(("<w:p>" + DocxBuilder.run("字") + "</w:p>").repeat(200_000))
                .build();
        assertRefused("EXT-212", bytes, limits(10_000_000, 100, 1L << 30, 100_000, Duration.ofMillis(1)));
    }

    @Test
    void refuses_bottomless_nesting() {
        String deep = "<w:sdt><w:sdtContent>".repeat(600) + "</w:sdtContent></w:sdt>".repeat(600);
        assertRefused("EXT-213", new DocxBuilder().body(deep).build());
    }

    @Test
    void refuses_local_headers_that_contradict_the_directory() {
        byte[] bytes = valid();
        byte[] name = "word/document.xml".getBytes(StandardCharsets.UTF_8);
        int local = indexOf(bytes, name, 0);
        bytes[local] = 'v';
        assertRefused("EXT-214", bytes);
    }

    @Test
    void refuses_nothing_silently_before_between_or_after_the_entries() {
        byte[] bytes = valid();
        byte[] after = Arrays.copyOf(bytes, bytes.length + 6);
        assertTrue(extract(after, ExtractionLimits.DEFAULT).census().refused().stream()
                .anyMatch(e -> e.carrier() == Carrier.RESIDUE));
    }

    @Test
    void reads_iso_strict_namespaces_like_the_transitional_ones() {
        DocxBuilder docx = new DocxBuilder().paragraph("严格格式");
        Map<String, byte[]> parts = docx.parts();
        String document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8)
                .replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main");
        ExtractedDocument read = extract(new DocxBuilder().document(document).build(), ExtractionLimits.DEFAULT);
        assertEquals("严格格式", read.units().get(0).text());
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static void replaceAll(byte[] bytes, String old, String replacement) {
        byte[] from = old.getBytes(StandardCharsets.UTF_8);
        byte[] to = replacement.getBytes(StandardCharsets.UTF_8);
        for (int i = indexOf(bytes, from, 0); i >= 0; i = indexOf(bytes, from, i)) {
            System.arraycopy(to, 0, bytes, i, to.length);
        }
    }
}
