package org.xianshen.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.pdf.PdfSamples.onePage;
import static org.xianshen.extract.pdf.PdfSamples.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.ProblemException;
import org.xianshen.review.StandardFormats;

/** Passwords, files inside, running heads, and files that expand to too much. */
class PdfInsideTest {

    private static ExtractedDocument read(SourceDocument document) throws IOException {
        return StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE)
                .read(document);
    }

    private static List<String> texts(ExtractedDocument read, Carrier carrier) {
        return read.units().stream()
                .filter(u -> u.carrier() == carrier)
                .map(TextUnit::text)
                .toList();
    }

    private static byte[] locked(String owner, String user) throws IOException {
        return onePage((out, font) -> text(out, font, 12, 80, 700, "加密的公告"), (document, page) -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
        });
    }

    // ---- passwords

    @Test
    void an_encrypted_file_is_read_with_the_password_that_is_told() throws IOException {
        List<String> asked = new ArrayList<>();
        List<char[]> given = new ArrayList<>();
        SourceDocument document = SourceDocument.ofBytes("a.pdf", locked("owner", "user"))
                .withPasswords(name -> {
                    asked.add(name);
                    given.add("user".toCharArray());
                    return given.get(given.size() - 1);
                });
        assertEquals(List.of("加密的公告"), texts(read(document), Carrier.BODY));
        assertEquals(List.of("a.pdf"), asked);
        assertEquals("\0\0\0\0", new String(given.get(0)));
    }

    @Test
    void a_missing_or_wrong_password_is_a_coded_problem() throws IOException {
        SourceDocument document = SourceDocument.ofBytes("a.pdf", locked("owner", "user"));
        for (SourceDocument tried : List.of(document, document.withPasswords(name -> "guess".toCharArray()))) {
            ProblemException refused = assertThrows(ProblemException.class, () -> read(tried));
            assertEquals("EXT-101", refused.problem().code());
        }
    }

    @Test
    void a_file_that_only_its_owner_may_change_is_read_without_a_password() throws IOException {
        SourceDocument document = SourceDocument.ofBytes("a.pdf", locked("owner", ""));
        assertEquals(List.of("加密的公告"), texts(read(document), Carrier.BODY));
    }

    // ---- files inside

    @Test
    void a_pdf_inside_a_pdf_is_read_with_its_own_attachments() throws IOException {
        byte[] innermost = "最里面的文字".getBytes(StandardCharsets.UTF_8);
        byte[] inner = withAttachment("里层", "深处.txt", innermost);
        byte[] outer = withAttachment("外层", "附件.pdf", inner);
        ExtractedDocument read = read(SourceDocument.ofBytes("a.pdf", outer));
        assertTrue(
                texts(read, Carrier.ATTACHMENT).containsAll(List.of("里层", "最里面的文字", "附件.pdf")),
                read.units().toString());
        assertTrue(read.census().isComplete(), read.census().toString());
    }

    private static byte[] withAttachment(String words, String name, byte[] content) throws IOException {
        return onePage((out, font) -> text(out, font, 12, 80, 700, words), (document, page) -> {
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setEmbeddedFile(
                    new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(content), COSName.FLATE_DECODE));
            var files = new org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode();
            files.setNames(java.util.Map.of(name, specification));
            var names = new org.apache.pdfbox.pdmodel.PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    // ---- running heads

    @Test
    void page_numbers_and_repeated_lines_are_told_from_the_body() throws IOException {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            for (int i = 1; i <= 4; i++) {
                int number = i;
                PdfSamples.addPage(document, (out, font) -> {
                    text(out, font, 10, 80, 800, "某某市年度工作汇编");
                    text(out, font, 16, 80, 700, "第" + number + "部分的正文在此");
                    text(out, font, 10, 280, 40, "— " + number + " —");
                });
            }
            pdf = PdfSamples.bytes(document);
        }
        ExtractedDocument read = read(SourceDocument.ofBytes("a.pdf", pdf));
        assertEquals(List.of("— 1 —", "— 2 —", "— 3 —", "— 4 —"), texts(read, Carrier.FOOTER));
        assertEquals("某某市年度工作汇编", texts(read, Carrier.HEADER).get(0));
        assertEquals("第3部分的正文在此", texts(read, Carrier.BODY).get(2));
        assertEquals(12, read.layout().lines().size());
    }

    @Test
    void a_repeated_mark_of_secrecy_stays_with_the_body() throws IOException {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            for (int i = 1; i <= 4; i++) {
                PdfSamples.addPage(document, (out, font) -> {
                    text(out, font, 16, 80, 800, "机密★10年");
                    text(out, font, 16, 80, 700, "正文");
                });
            }
            pdf = PdfSamples.bytes(document);
        }
        assertEquals(
                "机密★10年\n正文",
                texts(read(SourceDocument.ofBytes("a.pdf", pdf)), Carrier.BODY).get(0));
    }

    // ---- vertical writing

    @Test
    void text_set_downwards_is_read_column_by_column_from_the_right() throws IOException {
        byte[] pdf = onePage((out, font) -> {}, (document, page) -> {
            var font = org.apache.pdfbox.pdmodel.font.PDType0Font.loadVertical(document, PdfSamples.typeface(), true);
            try (var out = new org.apache.pdfbox.pdmodel.PDPageContentStream(document, page)) {
                text(out, font, 16, 400, 700, "右边第一列");
                text(out, font, 16, 370, 700, "左边第二列");
            }
        });
        String body = texts(read(SourceDocument.ofBytes("a.pdf", withUsualMetrics(pdf))), Carrier.BODY)
                .get(0);
        assertEquals("右边第一列\n左边第二列", body);
    }

    /** The typeface of the tests tells no vertical metrics: those that PDF takes for granted do. */
    private static byte[] withUsualMetrics(byte[] pdf) throws IOException {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                var font = document.getPage(0)
                        .getResources()
                        .getCOSObject()
                        .getCOSDictionary(COSName.FONT)
                        .getCOSDictionary(name);
                var descendant = (org.apache.pdfbox.cos.COSDictionary)
                        font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
                descendant.removeItem(COSName.DW2);
                descendant.removeItem(COSName.W2);
            }
            return PdfSamples.bytes(document);
        }
    }

    // ---- too much

    @Test
    @Timeout(20)
    void a_content_stream_that_expands_to_gigabytes_is_refused() throws IOException {
        byte[] pdf = onePage((out, font) -> {}, (document, page) -> {
            var stream = new org.apache.pdfbox.cos.COSStream();
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (var out = stream.createRawOutputStream()) {
                out.write(bomb(256L << 20));
            }
            page.setContents(new org.apache.pdfbox.pdmodel.common.PDStream(stream));
        });
        assertEquals("EXT-111", codeOf(pdf));
    }

    @Test
    @Timeout(20)
    void an_object_stream_that_expands_to_gigabytes_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bomb = bomb(256L << 20);
        out.writeBytes("%PDF-1.5\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(("<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length " + bomb.length + " >>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bomb);
        out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        int at = out.size();
        out.writeBytes(("xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R >>\n"
                        + "startxref\n" + at + "\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII));
        assertEquals("EXT-111", codeOf(out.toByteArray()));
    }

    @Test
    void a_stream_that_is_compressed_twice_is_refused() throws IOException {
        byte[] pdf = onePage((out, font) -> {}, (document, page) -> {
            var stream = new org.apache.pdfbox.cos.COSStream();
            var filters = new org.apache.pdfbox.cos.COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.FLATE_DECODE);
            stream.setItem(COSName.FILTER, filters);
            try (var out = stream.createRawOutputStream()) {
                out.write(bomb(1 << 10));
            }
            page.setContents(new org.apache.pdfbox.pdmodel.common.PDStream(stream));
        });
        assertEquals("EXT-111", codeOf(pdf));
    }

    private static String codeOf(byte[] pdf) {
        return assertThrows(ProblemException.class, () -> read(SourceDocument.ofBytes("a.pdf", pdf)))
                .problem()
                .code();
    }

    private static byte[] bomb(long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (var deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            for (long done = 0; done < length; done += spaces.length) {
                deflater.write(spaces);
            }
        }
        return out.toByteArray();
    }
}
