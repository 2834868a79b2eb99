package org.xianshen.redact.ooxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.ooxml.DocxBuilder.run;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ooxml.DocxBuilder;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;

/** What a safe copy of a Word document keeps, drops and refuses. */
class WordRedactorTest {

    @TempDir
    Path folder;

    private String redacted(DocxBuilder docx, String... values) throws Exception {
        SourceDocument source = docx.source();
        byte[] copy = Redacting.redact(source, Redacting.planFor(Redacting.extract(source), Set.of(values)), folder);
        return Redacting.extract(SourceDocument.ofBytes("副本.docx", copy))
                .units()
                .get(0)
                .text();
    }

    private String part(DocxBuilder docx, String name) throws Exception {
        byte[] copy = Redacting.redact(docx.source(), new RedactionPlan(List.of()), folder);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    @Test
    void removes_a_value_found_once_wherever_else_it_stands() throws Exception {
        DocxBuilder docx = new DocxBuilder()
                .paragraph("申请人王小明。")
                .body("<w:p>" + DocxBuilder.splitRuns("联系王　小明本人") + "</w:p>")
                .paragraph("王小明珠的名字也不例外");
        SourceDocument source = docx.source();
        RedactionPlan once = new RedactionPlan(List.of(Redacting.planned("u1", 3, 6)));
        byte[] copy = Redacting.redact(source, once, folder);
        String text = Redacting.extract(SourceDocument.ofBytes("副本.docx", copy))
                .units()
                .get(0)
                .text();
        assertEquals("申请人[已隐去]。\n联系[已隐去]本人\n[已隐去]珠的名字也不例外", text);
    }

    @Test
    void removes_from_the_body_what_was_found_in_the_properties_alone() throws Exception {
        DocxBuilder docx = new DocxBuilder()
                .body("<w:p>" + DocxBuilder.splitRuns("承办：赵铁柱") + "</w:p>")
                .part(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>赵铁柱</dc:creator>"
                                + "</cp:coreProperties>")
                .type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        SourceDocument source = docx.source();
        TextUnit properties = Redacting.extract(source).units().stream()
                .filter(u -> u.carrier() == Carrier.METADATA)
                .findFirst()
                .orElseThrow();
        int start = properties.text().indexOf("赵铁柱");
        RedactionPlan plan = new RedactionPlan(List.of(Redacting.planned(properties.id(), start, start + 3)));
        byte[] copy = Redacting.redact(source, plan, folder);
        assertEquals(
                "承办：[已隐去]",
                Redacting.extract(SourceDocument.ofBytes("副本.docx", copy))
                        .units()
                        .get(0)
                        .text());
    }

    @Test
    void does_not_search_single_characters_and_short_numbers_inside_longer_ones() throws Exception {
        assertEquals(
                "[已隐去]族，[已隐去]岁，2012年",
                redacted(new DocxBuilder().paragraph("汉族，12岁，2012年"), "汉", "12岁".substring(0, 2))
                        .replace("20[已隐去]年", "2012年"));
        SourceDocument source = new DocxBuilder().paragraph("12 汉 2012 汉字 12").source();
        RedactionPlan plan = new RedactionPlan(List.of(Redacting.planned("u1", 0, 2), Redacting.planned("u1", 3, 4)));
        byte[] copy = Redacting.redact(source, plan, folder);
        assertEquals(
                "[已隐去] [已隐去] 2012 汉字 [已隐去]",
                Redacting.extract(SourceDocument.ofBytes("副本.docx", copy))
                        .units()
                        .get(0)
                        .text());
    }

    @Test
    void cuts_exactly_the_planned_stretches_out_of_any_runs() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            StringBuilder runs = new StringBuilder();
            for (int r = 0; r < 12; r++) {
                StringBuilder piece = new StringBuilder();
                for (int c = random.nextInt(4); c >= 0; c--) {
                    piece.append((char) ('\u4E00' + text.length() + piece.length()));
                }
                text.append(piece);
                runs.append(run(random.nextBoolean() ? "<w:b/>" : "<w:u w:val=\"single\"/>", piece.toString()));
            }
            List<PlannedRedaction> planned = new ArrayList<>();
            StringBuilder expected = new StringBuilder();
            int position = 0;
            while (position < text.length()) {
                int start = Math.min(text.length(), position + random.nextInt(6));
                int end = Math.min(text.length(), start + 1 + random.nextInt(7));
                expected.append(text, position, start);
                if (start < end) {
                    planned.add(Redacting.planned("u1", start, end));
                    expected.append(Redacting.SHOWN);
                }
                position = end;
            }
            SourceDocument source =
                    new DocxBuilder().body("<w:p>" + runs + "</w:p>").source();
            byte[] copy = Redacting.redact(source, new RedactionPlan(planned), folder);
            assertEquals(
                    expected.toString(),
                    Redacting.extract(SourceDocument.ofBytes("副本.docx", copy))
                            .units()
                            .get(0)
                            .text(),
                    "round " + round);
        }
    }

    @Test
    void keeps_tables_page_numbers_numbering_and_layout() throws Exception {
        DocxBuilder docx = new DocxBuilder()
                .body("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
                        + run("<w:rFonts w:eastAsia=\"黑体\"/><w:color w:val=\"FF0000\"/><w:sz w:val=\"44\"/>", "红头")
                        + "</w:p>")
                .body(
                        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"100\"/>"
                                + "</w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p>" + run("格")
                                + "</w:p></w:tc></w:tr></w:tbl>")
                .story(
                        "footer",
                        "word/footer1.xml",
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                                + "<w:instrText> PAGE  \\* ArabicDash 秘密 </w:instrText></w:r><w:r>"
                                + "<w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("- 1 -")
                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        String document = part(docx, "word/document.xml");
        for (String kept : List.of(
                "<w:jc w:val=\"center\">",
                "w:eastAsia=\"黑体\"",
                "<w:color w:val=\"FF0000\">",
                "<w:sz w:val=\"44\">",
                "<w:tblW w:w=\"5000\" w:type=\"pct\">",
                "<w:gridSpan w:val=\"2\">",
                "<w:footerReference w:type=\"default\"",
                "<w:pgSz w:w=\"11906\" w:h=\"16838\">")) {
            assertTrue(document.contains(kept), kept);
        }
        String footer = part(docx, "word/footer1.xml");
        assertTrue(footer.contains("<w:fldSimple w:instr=\"PAGE \\* ArabicDash\">"), footer);
        assertFalse(footer.contains("秘密"));
    }

    @Test
    void keeps_attribute_values_only_when_they_cannot_hold_words() throws Exception {
        String document = part(
                new DocxBuilder()
                        .body("<w:p w:rsidR=\"00AB12CD\"><w:pPr><w:jc w:val=\"张三\"/><w:spacing w:line=\"13800138000\"/>"
                                + "<w:ind w:left=\"420\" w:foo=\"1\"/></w:pPr>" + run("<w:lang w:val=\"李四\"/>", "字")
                                + "</w:p>"),
                "word/document.xml");
        assertTrue(document.contains("<w:ind w:left=\"420\">"));
        for (String dropped : List.of("张三", "13800138000", "李四", "00AB12CD", "w:foo")) {
            assertFalse(document.contains(dropped), dropped);
        }
    }

    @Test
    void drops_rows_and_notes_that_are_no_longer_there() throws Exception {
        DocxBuilder docx = new DocxBuilder()
                .body("<w:tbl><w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr><w:tc><w:p><w:del w:id=\"2\""
                        + " w:author=\"a\"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p></w:tc></w:tr><w:tr><w:tc><w:p>"
                        + run("新") + "</w:p></w:tc></w:tr></w:tbl>");
        docx.wordPart(
                "footnotes",
                "word/footnotes.xml",
                "<w:footnotes " + DocxBuilder.NS + "><w:footnote w:id=\"1\"><w:p>" + run("留") + "</w:p></w:footnote>"
                        + "<w:footnote w:id=\"2\"><w:p>" + run("弃") + "</w:p></w:footnote></w:footnotes>");
        docx.body("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>");
        String document = part(docx, "word/document.xml");
        assertEquals(1, document.split("<w:tr>", -1).length - 1);
        String notes = part(docx, "word/footnotes.xml");
        assertTrue(notes.contains("留"));
        assertFalse(notes.contains("弃"));
    }

    @Test
    void gives_what_no_longer_holds_anything_a_paragraph_of_its_own() throws Exception {
        byte[] copy = Redacting.redact(
                new DocxBuilder()
                        .body("<w:tbl><w:tr><w:tc><w:del w:id=\"1\"><w:p/></w:del></w:tc></w:tr></w:tbl>")
                        .source(),
                new RedactionPlan(List.of()),
                folder);
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(copy))) {
            assertEquals(
                    1,
                    opened.getTables()
                            .get(0)
                            .getRow(0)
                            .getCell(0)
                            .getParagraphs()
                            .size());
        }
    }

    @Test
    void refuses_a_file_other_than_the_reviewed_one() {
        ExtractedDocument reviewed =
                Redacting.extract(new DocxBuilder().paragraph("审查过的").source());
        SourceDocument other = new DocxBuilder().paragraph("另一份").source();
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> new WordRedactor()
                        .redact(other, reviewed, new RedactionPlan(List.of()), folder.resolve("out.docx")));
        assertEquals("RED-201", refusal.problem().code());
        assertFalse(Files.exists(folder.resolve("out.docx")));
    }

    @Test
    void refuses_a_plan_for_a_unit_the_document_does_not_have() {
        SourceDocument source = new DocxBuilder().paragraph("字").source();
        RedactionPlan plan = new RedactionPlan(List.of(Redacting.planned("u99", 0, 1)));
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> new WordRedactor().redact(source, Redacting.extract(source), plan, folder.resolve("out.docx")));
        assertEquals("RED-202", refusal.problem().code());
        assertFalse(Files.exists(folder.resolve("out.docx")));
    }

    @Test
    void never_overwrites_a_file() throws Exception {
        SourceDocument source = new DocxBuilder().paragraph("字").source();
        Path there = Files.writeString(folder.resolve("there.docx"), "x");
        assertThrows(
                java.nio.file.FileAlreadyExistsException.class,
                () -> new WordRedactor()
                        .redact(source, Redacting.extract(source), new RedactionPlan(List.of()), there));
        assertEquals("x", Files.readString(there));
    }

    @Test
    void writes_copies_of_public_test_files_that_open_and_hold_no_unread_part() throws Exception {
        Path shared = Path.of(System.getProperty("shared.dir", "../../shared"), "files");
        if (!Files.isDirectory(shared)) {
            System.out.println("shared files: not present");
        }
        List<SourceDocument> sources = new ArrayList<>();
        sources.add(new DocxBuilder().paragraph("自备样本").source());
        try (Stream<Path> files = Files.isDirectory(shared) ? Files.walk(shared, 2) : Stream.empty()) {
            files.filter(f -> f.toString().matches(".*\\.doc[xm]"))
                    .sorted()
                    .forEach(f -> sources.add(SourceDocument.of(f)));
        }
        for (SourceDocument source : sources) {
            byte[] copy;
            try {
                copy = Redacting.redact(source, new RedactionPlan(List.of()), folder);
            } catch (ProblemException refusal) {
                assertTrue(refusal.problem().code().startsWith("EXT-2"), source.name());
                continue;
            }
            assertEquals(List.of(), Redacting.look(copy, folder).failures, source.name());
            try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(copy))) {
                assertFalse(opened.getBodyElements().isEmpty(), source.name());
            }
        }
    }
}
