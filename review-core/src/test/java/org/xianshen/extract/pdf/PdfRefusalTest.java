package org.xianshen.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.pdf.PdfExtractorTest.read;
import static org.xianshen.extract.pdf.PdfSamples.onePage;
import static org.xianshen.extract.pdf.PdfSamples.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.ProblemException;

/** What is refused when reading PDF, and that nothing ends otherwise than in a result or a coded problem. */
class PdfRefusalTest {

    private static final PdfExtractor EXTRACTOR = new PdfExtractor();

    private static String codeOf(byte[] pdf) {
        return codeOf(pdf, ExtractionLimits.DEFAULT);
    }

    private static String codeOf(byte[] pdf, ExtractionLimits limits) {
        return assertThrows(
                        ProblemException.class,
                        () -> EXTRACTOR.extract(
                                SourceDocument.ofBytes("a.pdf", pdf), "application/pdf", ExtractionContext.of(limits)))
                .problem()
                .code();
    }

    private static byte[] plain() throws IOException {
        return onePage((out, font) -> text(out, font, 12, 80, 700, "公告内容"));
    }

    @Test
    void refuses_a_truncated_file_wherever_it_was_cut() throws IOException {
        byte[] whole = plain();
        for (int percent = 1; percent < 100; percent += 7) {
            assertEquals(
                    "EXT-102",
                    codeOf(Arrays.copyOf(whole, Math.max(30, whole.length * percent / 100))),
                    percent + " %");
        }
        assertEquals("EXT-102", codeOf(Arrays.copyOf(whole, whole.length - 7)));
    }

    @Test
    void refuses_a_wrong_pointer_to_the_cross_reference_table() throws IOException {
        String text = new String(plain(), StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("startxref") + 10;
        byte[] broken = (text.substring(0, at) + "17\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("EXT-103", codeOf(broken));
    }

    @Test
    void refuses_an_encrypted_file() throws IOException {
        byte[] locked = onePage((out, font) -> text(out, font, 12, 80, 700, "公告"), (document, page) -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("o", "u", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
        assertEquals("EXT-101", codeOf(locked));
    }

    @Test
    void refuses_what_is_no_pdf() {
        assertEquals("EXT-104", codeOf("plain words".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void refuses_a_page_tree_that_loops() throws IOException {
        byte[] looping = onePage((out, font) -> text(out, font, 12, 80, 700, "公告"), (document, page) -> {
            var pages = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            COSArray kids = pages.getCOSArray(COSName.KIDS);
            kids.add(pages);
        });
        assertTrue(List.of("EXT-110", "EXT-104").contains(codeOf(looping)));
    }

    @Test
    void refuses_more_pages_characters_or_time_than_allowed() throws IOException {
        ExtractionLimits d = ExtractionLimits.DEFAULT;
        byte[] two;
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                PdfSamples.addPage(document, (out, font) -> text(out, font, 12, 80, 700, "公告内容"));
            }
            two = PdfSamples.bytes(document);
        }
        assertEquals("EXT-105", codeOf(two, new ExtractionLimits(d.maxBytes(), 1, 1000, 1, 1, 1, 1, d.maxTime())));
        assertEquals("EXT-109", codeOf(two, new ExtractionLimits(d.maxBytes(), 9, 5, 1, 1 << 20, 1, 1, d.maxTime())));
        assertEquals("EXT-001", codeOf(two, new ExtractionLimits(100, 9, 500, 1, 1, 1, 1, d.maxTime())));
    }

    @Test
    void refuses_forms_that_invoke_themselves() throws IOException {
        byte[] pdf = onePage((out, font) -> {}, (document, page) -> {
            var form = new org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject(document);
            form.setBBox(PDRectangle.A4);
            var resources = new org.apache.pdfbox.pdmodel.PDResources();
            COSName name = resources.add(form);
            form.setResources(resources);
            try (var out = form.getContentStream().createOutputStream()) {
                out.write(("/" + name.getName() + " Do").getBytes(StandardCharsets.US_ASCII));
            }
            try (var out = new org.apache.pdfbox.pdmodel.PDPageContentStream(document, page)) {
                out.drawForm(form);
            }
        });
        assertEquals("EXT-107", codeOf(pdf));
    }

    @Test
    void gives_up_when_the_time_is_over() throws IOException {
        byte[] pdf = onePage((out, font) -> {}, (document, page) -> {
            var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("q Q ".repeat(200_000).getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
        });
        ExtractionLimits d = ExtractionLimits.DEFAULT;
        assertEquals(
                "EXT-014",
                codeOf(pdf, new ExtractionLimits(d.maxBytes(), 9, 500, 1, 1 << 24, 1, 1, Duration.ofMillis(1))));
    }

    @Test
    void refuses_a_damaged_content_stream() throws IOException {
        byte[] pdf = onePage((out, font) -> {}, (document, page) -> {
            var stream = new org.apache.pdfbox.cos.COSStream();
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (var out = stream.createRawOutputStream()) {
                out.write(new byte[] {0x78, (byte) 0x9C, 0x4B, 0x4C, 0x4A});
            }
            page.setContents(new org.apache.pdfbox.pdmodel.common.PDStream(stream));
        });
        assertEquals("EXT-106", codeOf(pdf));
    }

    @Test
    @Timeout(60)
    void a_file_with_flipped_bytes_ends_in_a_result_or_a_coded_problem() throws IOException {
        byte[] whole = plain();
        Random random = new Random(11);
        int problems = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 1 + random.nextInt(4); k++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                read(damaged);
            } catch (ProblemException e) {
                assertTrue(e.problem().code().startsWith("EXT-"));
                problems++;
            }
        }
        assertTrue(problems > 0);
    }

    @Test
    @Timeout(120)
    void every_file_of_the_measuring_material_ends_in_a_result_or_a_coded_problem() throws IOException {
        Path folder = Path.of(System.getProperty("shared.dir", "")).resolve("files");
        if (!Files.isDirectory(folder)) {
            System.out.println("measuring material not present: " + folder.getFileName());
            assertTrue(read(plain()).census().isComplete());
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
                try {
                    ExtractedDocument read = EXTRACTOR.extract(
                            SourceDocument.of(file), "application/pdf", ExtractionContext.of(ExtractionLimits.DEFAULT));
                    read.units().forEach(u -> read.locate(u.span()));
                } catch (ProblemException e) {
                    assertTrue(e.problem().code().startsWith("EXT-"));
                }
            }
        }
    }
}
