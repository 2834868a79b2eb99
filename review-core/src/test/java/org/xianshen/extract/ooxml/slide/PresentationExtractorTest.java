package org.xianshen.extract.ooxml.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.ooxml.slide.PptxBuilder.box;
import static org.xianshen.extract.ooxml.slide.PptxBuilder.paragraph;
import static org.xianshen.extract.ooxml.slide.PptxBuilder.placeholder;
import static org.xianshen.extract.ooxml.slide.PptxBuilder.run;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
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

class PresentationExtractorTest {

    private static final String WHITE = "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>";
    private static final String BLACK = "<a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>";
    private static final String SCHEME_WHITE = "<a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>";

    private static ExtractedDocument extract(PptxBuilder deck) {
        return extract(deck.source());
    }

    private static ExtractedDocument extract(SourceDocument deck) {
        return new PresentationExtractor()
                .extract(deck, PptxBuilder.PPTX, ExtractionContext.of(ExtractionLimits.DEFAULT));
    }

    private static String text(ExtractedDocument document, Carrier carrier) {
        StringBuilder text = new StringBuilder();
        for (TextUnit unit : document.units()) {
            if (unit.carrier() == carrier) {
                text.append(unit.text());
            }
        }
        return text.toString();
    }

    private static List<Concealment> concealed(ExtractedDocument document, String words) {
        return document.layout().concealed().stream()
                .filter(c -> document.textOf(c.span()).equals(words))
                .map(ConcealedText::how)
                .toList();
    }

    private static String sp(int x, int y, int width, int height, String fill) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"90\" name=\"矩形 90\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
                + PptxBuilder.xfrm("a", x, y, width, height) + fill + "</p:spPr></p:sp>";
    }

    @Test
    void a_slide_is_read_with_its_title_first_and_then_from_the_upper_left() {
        ExtractedDocument document = extract(new PptxBuilder()
                .slide(box(4, 5000, 3000, 2000, 400, paragraph("右中"))
                        + box(3, 500, 5000, 2000, 400, paragraph("左下"))
                        + box(5, 500, 3010, 2000, 400, paragraph("左中"))
                        + placeholder(2, "title", paragraph("专项检查方案"))));

        assertEquals("专项检查方案\n左中\n右中\n左下\n", document.units().get(0).text());
        assertEquals(Carrier.BODY, document.units().get(0).carrier());
        assertTrue(
                document.census().isComplete(),
                () -> document.census().refused().toString());
    }

    @Test
    void pages_are_numbered_in_the_order_of_the_show_not_of_the_files() {
        ExtractedDocument document = extract(new PptxBuilder()
                .slide(box(2, 0, 0, 900, 400, paragraph("后")))
                .slide(box(2, 0, 0, 900, 400, paragraph("前")))
                .order(2, 1));

        assertEquals(2, document.pages());
        TextUnit first = document.units().get(0);
        assertEquals("前\n", first.text());
        assertEquals(1, first.page());
        assertEquals("ppt/slides/slide2.xml", first.path());
    }

    @Test
    void the_shapes_of_a_group_stand_where_the_group_puts_them() {
        String group = "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"7\" name=\"组合 7\"/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
                + "<a:off x=\"0\" y=\"4000000\"/><a:ext cx=\"2000000\" cy=\"1000000\"/><a:chOff x=\"0\" y=\"0\"/>"
                + "<a:chExt cx=\"200000\" cy=\"100000\"/></a:xfrm></p:grpSpPr>"
                + box(8, 0, 0, 100, 50, paragraph("组内")) + "</p:grpSp>";
        ExtractedDocument document =
                extract(new PptxBuilder().slide(group + box(9, 0, 2000, 900, 400, paragraph("组外"))));

        assertEquals("组外\n组内\n", document.units().get(0).text());
    }

    @Test
    void a_character_is_found_in_its_text_element_and_its_shape() {
        ExtractedDocument document = extract(new PptxBuilder()
                .slide(box(
                                12,
                                0,
                                0,
                                3000,
                                400,
                                "<a:p>" + run("", "联系人：") + run("<a:sym typeface=\"Arial\"/>", "甲某某") + "</a:p>")
                        + placeholder(2, "title", paragraph("名单"))));
        TextUnit body = document.units().get(0);
        int at = body.text().indexOf("某某");

        SourceLocation place = document.locate(new TextSpan(body.id(), at, at + 2));

        SourceLocation.InNodes nodes = assertInstanceOf(SourceLocation.InNodes.class, place);
        assertEquals("ppt/slides/slide1.xml", nodes.part());
        assertEquals(List.of(new SourceLocation.NodeRange("12", 1, 1, 3)), nodes.ranges());
    }

    @Test
    void a_table_keeps_rows_and_cells_and_hides_what_a_merged_cell_covers() {
        String cell = "<a:tc><a:txBody><a:bodyPr/>%s</a:txBody><a:tcPr/></a:tc>";
        String table = "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"5\" name=\"表格 5\"/></p:nvGraphicFramePr>"
                + PptxBuilder.xfrm("p", 500, 500, 4000, 1000) + "<a:graphic><a:graphicData><a:tbl><a:tr>"
                + cell.formatted(paragraph("姓名")) + cell.formatted(paragraph("数额")) + "</a:tr><a:tr>"
                + cell.formatted(paragraph("甲") + paragraph("乙"))
                + cell.formatted(paragraph("遮")).replace("<a:tc>", "<a:tc hMerge=\"1\">")
                + "</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
        ExtractedDocument document = extract(new PptxBuilder().slide(table));
        TextUnit body = document.units().get(0);

        assertEquals(
                "姓名\t数额\n甲\n乙\n",
                body.text() + text(document, Carrier.HIDDEN_TEXT).replace("遮\n", ""));
        assertEquals("遮\n", text(document, Carrier.HIDDEN_TEXT));
        List<TableCell> cells = document.layout().cells();
        assertEquals(3, cells.size());
        assertEquals("甲\n乙", document.textOf(cells.get(2).span()));
        assertEquals(1, cells.get(2).row());
    }

    @Test
    void a_hidden_slide_and_a_hidden_shape_are_hidden_text() {
        ExtractedDocument document = extract(new PptxBuilder()
                .slide(box(2, 0, 0, 900, 400, paragraph("停用页")), " show=\"0\"")
                .slide(box(2, 0, 0, 900, 400, paragraph("在用"))
                        + box(3, 0, 900, 900, 400, paragraph("隐去"))
                                .replace("name=\"文本框 3\"", "name=\"文本框 3\" hidden=\"1\"")));

        assertEquals("停用页\n隐去\n", text(document, Carrier.HIDDEN_TEXT));
        assertEquals("在用\n", text(document, Carrier.BODY));
        assertTrue(document.layout().concealed().isEmpty());
    }

    @Test
    void text_beside_the_slide_is_hidden_and_noted_as_cropped_away() {
        ExtractedDocument document = extract(new PptxBuilder()
                .slide(box(2, 9500, 100, 900, 400, paragraph("页外")) + box(3, 8000, 100, 900, 400, paragraph("页内"))));

        assertEquals("页外\n", text(document, Carrier.HIDDEN_TEXT));
        assertEquals("页内\n", text(document, Carrier.BODY));
        assertEquals(List.of(Concealment.CROPPED_AWAY), concealed(document, "页外"));
    }

    @Test
    void a_placeholder_stands_where_its_layout_puts_it() {
        String beside = placeholder(4, "body", paragraph("提示"))
                .replace("<p:spPr/>", "<p:spPr>" + PptxBuilder.xfrm("a", 20000, 0, 900, 400) + "</p:spPr>");
        ExtractedDocument document =
                extract(new PptxBuilder().layout(beside).slide(placeholder(4, "body", paragraph("继承"))));

        assertEquals("继承\n", text(document, Carrier.HIDDEN_TEXT));
        assertEquals("提示\n", text(document, Carrier.STYLE));
    }

    @Test
    void text_in_the_colour_of_the_slide_is_hidden_and_noted() {
        for (String fill : List.of(WHITE, SCHEME_WHITE, "<a:noFill/>")) {
            ExtractedDocument document = extract(new PptxBuilder()
                    .slide(box(2, 0, 0, 3000, 400, "<a:p>" + run("", "可见") + run(fill, "白字") + "</a:p>")));

            assertEquals("白字\n", text(document, Carrier.HIDDEN_TEXT), fill);
            assertEquals("可见\n", text(document, Carrier.BODY), fill);
            assertEquals(List.of(Concealment.COLOUR_OF_GROUND), concealed(document, "白字"), fill);
        }
    }

    @Test
    void white_text_on_a_dark_ground_is_body_text() {
        String text = "<a:p>" + run(WHITE, "标语") + "</a:p>";
        String dark = "<p:bg><p:bgPr>" + BLACK + "<a:effectLst/></p:bgPr></p:bg>";

        for (PptxBuilder deck : List.of(
                new PptxBuilder().slide(box(2, 0, 0, 900, 400, BLACK, text)),
                new PptxBuilder().background(dark).slide(box(2, 0, 0, 900, 400, text)),
                new PptxBuilder().slide(sp(0, 0, 2000, 900, BLACK) + box(2, 100, 100, 900, 400, text)),
                new PptxBuilder().master(sp(0, 0, 2000, 900, BLACK)).slide(box(2, 100, 100, 900, 400, text)))) {
            ExtractedDocument document = extract(deck);
            assertEquals("标语\n", text(document, Carrier.BODY));
            assertTrue(document.layout().concealed().isEmpty());
        }
    }

    @Test
    void text_under_an_opaque_shape_is_noted_as_covered() {
        String words = box(2, 500, 500, 3000, 400, paragraph("遮住的字"));
        ExtractedDocument covered = extract(new PptxBuilder().slide(words + sp(500, 500, 3000, 400, BLACK)));
        ExtractedDocument beneath = extract(new PptxBuilder().slide(sp(500, 500, 3000, 400, WHITE) + words));
        ExtractedDocument glass = extract(new PptxBuilder()
                .slide(words
                        + sp(
                                500,
                                500,
                                3000,
                                400,
                                "<a:solidFill><a:srgbClr val=\"00FF00\"><a:alpha val=\"40000\"/>"
                                        + "</a:srgbClr></a:solidFill>")));

        assertEquals(List.of(Concealment.COVERED), concealed(covered, "遮住的字"));
        assertTrue(beneath.layout().concealed().isEmpty());
        assertEquals("遮住的字\n", text(glass, Carrier.BODY));
    }

    @Test
    void a_highlight_in_the_colour_of_the_text_covers_it() {
        ExtractedDocument document = extract(new PptxBuilder()
                .slide(box(
                        2,
                        0,
                        0,
                        3000,
                        400,
                        "<a:p>" + run("<a:highlight><a:srgbClr val=\"000000\"/></a:highlight>", "涂黑") + "</a:p>")));

        assertEquals(List.of(Concealment.COVERED), concealed(document, "涂黑"));
    }

    @Test
    void footers_and_slide_numbers_are_told_from_the_body() {
        ExtractedDocument document = extract(new PptxBuilder()
                .slide(placeholder(2, "title", paragraph("正题"))
                        + placeholder(3, "ftr", paragraph("内部资料"))
                        + placeholder(4, "sldNum", paragraph("7"))));

        assertEquals("正题\n", text(document, Carrier.BODY));
        assertEquals("内部资料\n7\n", text(document, Carrier.FOOTER));
    }

    @Test
    void a_package_in_strict_markup_is_read_alike() {
        PptxBuilder deck = new PptxBuilder().slide(box(2, 0, 0, 900, 400, paragraph("严格")));
        byte[] strict = Repackaged.with(
                deck.build(),
                xml -> xml.replace(
                                "http://schemas.openxmlformats.org/presentationml/2006/main",
                                "http://purl.oclc.org/ooxml/presentationml/main")
                        .replace(
                                "http://schemas.openxmlformats.org/drawingml/2006/main",
                                "http://purl.oclc.org/ooxml/drawingml/main")
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships"));

        ExtractedDocument document = extract(SourceDocument.ofBytes("严格.pptx", strict));

        assertEquals("严格\n", document.units().get(0).text());
    }

    @Test
    void a_package_without_a_presentation_is_refused() {
        PptxBuilder deck = new PptxBuilder().slide("").mainType("application/xml");
        ProblemException refused = assertThrows(ProblemException.class, () -> extract(deck));
        assertEquals("EXT-240", refused.problem().code());
    }

    @Test
    void a_document_type_declaration_is_refused() {
        PptxBuilder deck = new PptxBuilder().slide(box(2, 0, 0, 900, 400, paragraph("甲")));
        byte[] bomb = Repackaged.with(
                deck.build(),
                xml -> xml.startsWith("<p:sld ")
                        ? "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>" + xml.replace("甲", "&c;")
                        : xml);
        ProblemException refused =
                assertThrows(ProblemException.class, () -> extract(SourceDocument.ofBytes("a.pptx", bomb)));
        assertEquals("EXT-210", refused.problem().code());
    }

    @Test
    void more_slides_than_the_limit_are_refused() {
        PptxBuilder deck = new PptxBuilder().slide("").slide("").slide("");
        ExtractionLimits two =
                new ExtractionLimits(1 << 20, 2, 1000, 1000, 1 << 24, 200, 2, java.time.Duration.ofSeconds(20));
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> new PresentationExtractor().extract(deck.source(), PptxBuilder.PPTX, ExtractionContext.of(two)));
        assertEquals("EXT-241", refused.problem().code());
    }

    @Test
    void every_cut_of_a_file_is_refused_with_a_code() {
        byte[] whole =
                new PptxBuilder().slide(box(2, 0, 0, 900, 400, paragraph("甲"))).build();
        for (int length = 0; length < whole.length; length += 199) {
            byte[] cut = Arrays.copyOf(whole, length);
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> extract(SourceDocument.ofBytes("a.pptx", cut)));
            assertTrue(refused.problem().code().startsWith("EXT-"));
        }
    }

    @Test
    void markup_that_makes_no_sense_is_read_without_failing() {
        String odd = "<a:tbl/><a:tc/><a:p><a:r><a:t>散字</a:t></a:r></a:p><a:t>游离</a:t>"
                + "<p:sp><p:ph/><a:xfrm rot=\"x\"><a:off x=\"-\" y=\"\"/><a:ext cx=\"1e999\" cy=\"NaN\"/></a:xfrm>"
                + "<a:p><a:fld><a:t>域</a:t></a:fld><a:br/></a:p></p:sp><p:grpSp><p:grpSpPr><a:xfrm><a:chExt cx=\"0\""
                + " cy=\"0\"/></a:xfrm></p:grpSpPr><p:sp><a:solidFill/><a:p/></p:sp></p:grpSp>";
        String read = text(extract(new PptxBuilder().slide(odd)), Carrier.BODY);

        assertTrue(read.contains("散字") && read.contains("游离") && read.contains("域"), read);
    }

    @Test
    void never_shows_text_in_toString_or_the_census() {
        ExtractedDocument document = extract(new PptxBuilder().slide(box(2, 0, 0, 900, 400, paragraph("暗号"))));
        assertFalse((document + document.units().toString() + document.census()).contains("暗号"));
    }
}
