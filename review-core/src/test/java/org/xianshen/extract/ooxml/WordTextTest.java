package org.xianshen.extract.ooxml;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.ooxml.DocxBuilder.run;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.ProblemException;

/** How the visible text of a Word document is put together. */
class WordTextTest {

    private static ExtractedDocument extract(DocxBuilder docx) {
        return new WordExtractor()
                .extract(docx.source(), DocxBuilder.DOCX, ExtractionContext.of(ExtractionLimits.DEFAULT));
    }

    private static String text(DocxBuilder docx, Carrier carrier) {
        for (TextUnit unit : extract(docx).units()) {
            if (unit.carrier() == carrier) {
                return unit.text();
            }
        }
        return "";
    }

    private static String cell(String properties, String... paragraphs) {
        StringBuilder cell = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
        for (String paragraph : paragraphs) {
            cell.append("<w:p>" + run(paragraph) + "</w:p>");
        }
        return cell + "</w:tc>";
    }

    @Test
    void joins_a_number_split_over_runs_with_marks_and_boxes_between() {
        String box = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>" + run("框") + "</w:p></w:txbxContent>"
                + "</v:textbox></v:shape></w:pict></w:r>";
        DocxBuilder docx = new DocxBuilder()
                .body("<w:p>" + run("证号1101") + "<w:proofErr w:type=\"spellStart\"/>" + run("0119")
                        + "<w:bookmarkStart w:id=\"1\" w:name=\"_GoBack\"/>" + box + run("9003")
                        + "<w:del w:id=\"1\"><w:r><w:delText>99</w:delText></w:r></w:del>" + run("07")
                        + run("<w:vanish/>", "77") + run("8478") + "</w:p>");
        assertEquals("证号110101199003078478", text(docx, Carrier.BODY));
        assertEquals("框", text(docx, Carrier.TEXT_BOX));
        assertEquals("99", text(docx, Carrier.DELETION));
        assertEquals("77", text(docx, Carrier.HIDDEN_TEXT));
    }

    @Test
    void joins_any_text_however_it_is_split() {
        Random random = new Random(20261124);
        String letters = "张三李四省市县110X·，。<&> ";
        for (int round = 0; round < 200; round++) {
            StringBuilder expected = new StringBuilder();
            DocxBuilder docx = new DocxBuilder();
            int paragraphs = 1 + random.nextInt(4);
            for (int p = 0; p < paragraphs; p++) {
                StringBuilder runs = new StringBuilder();
                for (int r = random.nextInt(6); r >= 0; r--) {
                    StringBuilder piece = new StringBuilder();
                    for (int c = random.nextInt(5); c > 0; c--) {
                        piece.append(letters.charAt(random.nextInt(letters.length())));
                    }
                    expected.append(piece);
                    runs.append(run(piece.toString().replace("&", "&amp;").replace("<", "&lt;")));
                }
                docx.body("<w:p>" + runs + "</w:p>");
                if (p + 1 < paragraphs) {
                    expected.append('\n');
                }
            }
            assertEquals(expected.toString(), text(docx, Carrier.BODY), "round " + round);
        }
    }

    @Test
    void separates_cells_by_tabs_and_rows_by_line_feeds_and_numbers_columns_by_the_grid() {
        DocxBuilder docx = new DocxBuilder()
                .paragraph("名单")
                .body("<w:tbl><w:tr>" + cell("", "姓名") + cell("<w:gridSpan w:val=\"2\"/>", "证号") + cell("", "住址")
                        + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("", "甲", "乙") + cell("")
                        + "</w:tr></w:tbl>")
                .paragraph("完");
        ExtractedDocument document = extract(docx);
        TextUnit body = document.units().get(0);
        assertEquals("名单\n姓名\t证号\t住址\n甲\n乙\t\n完", body.text());
        List<String> cells = new ArrayList<>();
        for (TableCell cell : document.layout().cells()) {
            cells.add(cell.row() + "," + cell.column() + "=" + body.textOf(cell.span()));
        }
        assertEquals(List.of("0,0=姓名", "0,1=证号", "0,3=住址", "1,1=甲\n乙", "1,2="), cells);
    }

    @Test
    void puts_tabs_breaks_hyphens_and_symbols_where_they_stand() {
        DocxBuilder docx = new DocxBuilder()
                .body(
                        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/>"
                                + "<w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
                                + "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>");
        assertEquals("a\tb\nc-d\uF0FE", text(docx, Carrier.BODY));
    }

    @Test
    void reads_white_text_on_a_coloured_cell_as_visible() {
        DocxBuilder docx = new DocxBuilder()
                .body("<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/></w:tcPr><w:p>"
                        + run("<w:color w:val=\"FFFFFF\"/>", "表头") + "</w:p></w:tc></w:tr></w:tbl>");
        assertEquals("表头", text(docx, Carrier.BODY));
    }

    @Test
    void joins_paragraphs_whose_mark_was_deleted() {
        DocxBuilder docx = new DocxBuilder()
                .body("<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>" + run("13800")
                        + "</w:p><w:p>" + run("138000") + "</w:p>");
        assertEquals("13800138000", text(docx, Carrier.BODY));
    }

    @Test
    void calls_a_picture_small_below_two_in_a_hundred_of_a_page() {
        for (boolean small : new boolean[] {true, false}) {
            DocxBuilder docx = new DocxBuilder().suffix("png", "image/png").part("word/media/image1.png", "x");
            String image = docx.relateOffice("image", "media/image1.png", false);
            docx.body("<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"" + (small ? 1_600_000 : 1_700_000)
                    + "\" cy=\"1000000\"/><a:graphic><a:graphicData><pic:pic><a:blip r:embed=\"" + image
                    + "\"/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
            assertEquals(small, extract(docx).census().isComplete());
        }
    }

    @Test
    void reads_parts_in_every_encoding_a_package_may_have() {
        String document = new String(new DocxBuilder().paragraph("编码").parts().get("word/document.xml"), UTF_8);
        for (Charset charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
            for (String mark : List.of("", "\uFEFF")) {
                DocxBuilder docx = new DocxBuilder().part("word/document.xml", (mark + document).getBytes(charset));
                assertEquals("编码", text(docx, Carrier.BODY), charset + (mark.isEmpty() ? "" : " with mark"));
            }
        }
    }

    @Test
    void locates_every_span_in_its_part() {
        DocxBuilder docx =
                new DocxBuilder().paragraph("正文").story("header", "word/header1.xml", "<w:p>" + run("眉") + "</w:p>");
        ExtractedDocument document = extract(docx);
        for (TextUnit unit : document.units()) {
            SourceLocation.NodeRange whole = new SourceLocation.NodeRange("", 0, 0, unit.length());
            assertEquals(new SourceLocation.InNodes(unit.path(), List.of(whole)), document.locate(unit.span()));
        }
        assertTrue(document.units().stream().anyMatch(u -> u.path().equals("word/header1.xml")));
    }

    @Test
    void locates_a_span_over_runs_in_their_text_elements() {
        ExtractedDocument document = extract(new DocxBuilder()
                .body("<w:p><w:r><w:instrText> PAGE </w:instrText><w:t> 甲 </w:t><w:tab/><w:t xml:space=\"preserve\">乙丙"
                        + "</w:t></w:r></w:p>"));
        TextUnit body = document.units().get(0);

        SourceLocation place = document.locate(new TextSpan(body.id(), 0, 3));

        assertEquals("甲\t乙丙", body.text());
        assertEquals(
                new SourceLocation.InNodes(
                        "word/document.xml",
                        List.of(new SourceLocation.NodeRange("", 1, 1, 2), new SourceLocation.NodeRange("", 2, 0, 1))),
                place);
    }

    @Test
    void notes_text_that_its_colour_hides() {
        ExtractedDocument document = extract(new DocxBuilder()
                .body("<w:p>" + run("<w:color w:val=\"FFFFFF\"/>", "白字") + run("可见")
                        + run("<w:highlight w:val=\"black\"/>", "涂黑")
                        + run("<w:color w:val=\"00B050\"/><w:shd w:val=\"clear\" w:fill=\"00B050\"/>", "同色")
                        + run("<w:vanish/>", "隐藏") + "</w:p>"));

        List<String> concealed = document.layout().concealed().stream()
                .map(c -> c.how() + " " + document.textOf(c.span()))
                .toList();

        assertEquals(List.of("COLOUR_OF_GROUND 白字", "COVERED 涂黑同色"), concealed);
    }

    @Test
    void notes_text_in_the_colour_of_its_cell() {
        ExtractedDocument document = extract(new DocxBuilder()
                .body("<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"C00000\"/></w:tcPr><w:p>"
                        + run("<w:color w:val=\"C00000\"/>", "同色") + run("<w:color w:val=\"FFFFFF\"/>", "白字")
                        + "</w:p></w:tc></w:tr></w:tbl>"));

        assertEquals("白字", document.units().get(0).text());
        assertEquals(1, document.layout().concealed().size());
        assertEquals(Concealment.COVERED, document.layout().concealed().get(0).how());
    }

    @Test
    void reads_public_test_files_or_refuses_them_with_a_code() throws Exception {
        Path shared = Path.of(System.getProperty("shared.dir", "../../shared"), "files");
        if (!Files.isDirectory(shared)) {
            System.out.println("shared files: not present");
        }
        int read = 0;
        try (Stream<Path> files = Files.isDirectory(shared) ? Files.walk(shared, 2) : Stream.empty()) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.doc[xm]"))
                    .sorted()
                    .toList()) {
                try {
                    ExtractedDocument document = new WordExtractor()
                            .extract(
                                    SourceDocument.of(file),
                                    DocxBuilder.DOCX,
                                    ExtractionContext.of(ExtractionLimits.DEFAULT));
                    assertTrue(document.census().entries().size() > 2);
                    read++;
                } catch (ProblemException refusal) {
                    assertTrue(refusal.problem().code().startsWith("EXT-2"), file.getFileName() + " " + refusal);
                }
            }
        }
        assertTrue(!Files.isDirectory(shared) || read > 20, "only " + read + " files read");
        assertEquals(1, extract(new DocxBuilder().paragraph("自备样本")).units().size());
    }
}
