package org.xianshen.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.pdf.PdfSamples.onePage;
import static org.xianshen.extract.pdf.PdfSamples.rule;
import static org.xianshen.extract.pdf.PdfSamples.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.PageRegion;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;

class PdfExtractorTest {

    private static final PdfExtractor EXTRACTOR = new PdfExtractor();

    static ExtractedDocument read(byte[] pdf) {
        return EXTRACTOR.extract(
                SourceDocument.ofBytes("a.pdf", pdf),
                "application/pdf",
                ExtractionContext.of(ExtractionLimits.DEFAULT));
    }

    private static String body(ExtractedDocument document) {
        return document.units().stream()
                .filter(u -> u.carrier() == Carrier.BODY)
                .map(TextUnit::text)
                .collect(Collectors.joining("\f"));
    }

    private static List<String> texts(ExtractedDocument document, Carrier carrier) {
        return document.units().stream()
                .filter(u -> u.carrier() == carrier)
                .map(TextUnit::text)
                .toList();
    }

    private static boolean refuses(ExtractedDocument document, Carrier carrier) {
        return document.census().refused().stream().anyMatch(e -> e.carrier() == carrier);
    }

    private static List<PageRegion> regions(ExtractedDocument document, String of) {
        TextUnit unit = document.units().stream()
                .filter(u -> u.text().contains(of))
                .findFirst()
                .orElseThrow();
        int at = unit.text().indexOf(of);
        SourceLocation place = document.locate(new TextSpan(unit.id(), at, at + of.length()));
        return assertInstanceOf(SourceLocation.OnPage.class, place).regions();
    }

    /** 28 characters of 16 points fill a line of the official page layout. */
    private static final String LINE_1 = "为进一步做好政府信息公开工作，保障公民依法获取政府信息。现";

    @Test
    void joins_a_wrapped_line_without_a_break_and_ends_a_paragraph_with_one() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            text(out, font, 16, 112, 700, "为进一步做好政府信息公开工作保障公民依法获取政府");
            text(out, font, 16, 80, 671, "信息现将有关事项通知如下请认真贯彻执行各单位要高度重");
            text(out, font, 16, 80, 642, "视。");
            text(out, font, 16, 112, 613, "特此通知。");
        }));
        assertEquals("为进一步做好政府信息公开工作保障公民依法获取政府信息现将有关事项通知如下请认真贯彻执行各单位要高度重视。\n特此通知。", body(read));
    }

    @Test
    void gives_an_id_number_broken_over_two_lines_as_one_piece_in_two_regions() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            text(out, font, 16, 80, 700, LINE_1);
            text(out, font, 16, 80, 671, "查明当事人王小明身份证号码为一一一一一一一一110105194");
            text(out, font, 16, 80, 642, "91231002X的申请材料齐全。");
        }));
        assertTrue(body(read).contains("11010519491231002X"));
        List<PageRegion> regions = regions(read, "11010519491231002X");
        assertEquals(2, regions.size());
        assertTrue(regions.get(1).y() > regions.get(0).y());
        assertEquals(80, regions.get(1).x(), 0.5);
    }

    @Test
    void joins_latin_words_with_one_space() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            text(
                    out,
                    font,
                    12,
                    72,
                    700,
                    "The committee shall publish every decision that it has taken in the year and");
            text(
                    out,
                    font,
                    12,
                    72,
                    684,
                    "keep the record of it for as long as the law requires in every such case, so");
            text(out, font, 12, 72, 668, "that nobody is harmed.");
        }));
        assertEquals(
                "The committee shall publish every decision that it has taken in the year and keep the record of it"
                        + " for as long as the law requires in every such case, so that nobody is harmed.",
                body(read));
    }

    @Test
    void does_not_join_short_lines() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            text(out, font, 14, 80, 700, "张三丰");
            text(out, font, 14, 80, 680, "李四光");
        }));
        assertEquals("张三丰\n李四光", body(read));
    }

    @Test
    void reads_a_ruled_table_row_by_row_with_tabs_and_joins_inside_a_cell() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            double[] xs = {80, 160, 270, 400};
            double[] ys = {720, 700, 660, 640};
            for (double x : xs) {
                rule(out, x, ys[0], x, ys[3]);
            }
            for (double y : ys) {
                rule(out, xs[0], y, xs[3], y);
            }
            String[] head = {"姓名", "身份证号", "电话"};
            for (int i = 0; i < 3; i++) {
                text(out, font, 12, xs[i] + 4, 705, head[i]);
            }
            text(out, font, 12, 84, 676, "王小明");
            text(out, font, 12, 164, 684, "11010519491231");
            text(out, font, 12, 164, 668, "002X");
            text(out, font, 12, 274, 676, "13800138000");
            text(out, font, 12, 84, 646, "李丽");
            text(out, font, 12, 274, 646, "无");
        }));
        assertEquals("姓名\t身份证号\t电话\n王小明\t11010519491231002X\t13800138000\n李丽\t无", body(read));
        List<TableCell> cells = read.layout().cells();
        TableCell phone = cells.stream()
                .filter(c -> read.textOf(c.span()).equals("13800138000"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, phone.row());
        assertEquals(2, phone.column());
        TableCell none = cells.stream()
                .filter(c -> read.textOf(c.span()).equals("无"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, none.column());
    }

    @Test
    void joins_a_number_that_fills_its_narrow_cell() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            for (double x : new double[] {80, 160, 240}) {
                rule(out, x, 720, x, 660);
            }
            for (double y : new double[] {720, 660}) {
                rule(out, 80, y, 240, y);
            }
            double width = font.getStringWidth("11010519491") / 1000 * 12;
            text(out, font, 12, 160 + (80 - width) / 2, 700, "11010519491");
            text(out, font, 12, 160 + (80 - width) / 2, 684, "231002X");
            text(out, font, 12, 84, 690, "证件");
        }));
        assertTrue(body(read).contains("11010519491231002X"), body(read));
    }

    @Test
    void finds_columns_of_a_table_without_rules() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            for (int row = 0; row < 4; row++) {
                text(out, font, 12, 80, 700 - 20 * row, "名单" + row);
                text(out, font, 12, 200, 700 - 20 * row, "结果" + row);
                text(out, font, 12, 320, 700 - 20 * row, "备注" + row);
            }
        }));
        assertTrue(body(read).startsWith("名单0\t结果0\t备注0\n名单1"));
        assertEquals(12, read.layout().cells().size());
        assertEquals(2, read.layout().cells().get(5).column());
    }

    @Test
    void reads_two_columns_one_after_the_other() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            for (int row = 0; row < 8; row++) {
                text(out, font, 10, 60, 700 - 16 * row, "左栏文字左栏文字左栏文字左栏文字左栏文" + row);
                text(out, font, 10, 310, 700 - 16 * row, "右栏文字右栏文字右栏文字右栏文字右栏文" + row);
            }
        }));
        String text = body(read).replace("\n", "");
        assertTrue(text.indexOf("左栏文7") < text.indexOf("右栏文0"), text);
    }

    @Test
    void takes_text_drawn_twice_once() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            text(out, font, 22, 100, 700, "关于开展工作的通知");
            text(out, font, 22, 100.4, 700, "关于开展工作的通知");
        }));
        assertEquals("关于开展工作的通知", body(read));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void places_are_told_from_the_upper_left_of_the_page_as_turned(int rotation) throws IOException {
        byte[] pdf = onePage((out, font) -> {}, (document, page) -> {
            page.setRotation(rotation);
            PdfSamples.draw(document, page, (out, font) -> {
                switch (rotation) {
                    case 90 -> out.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 595.28f, 0));
                    case 180 -> out.transform(new org.apache.pdfbox.util.Matrix(-1, 0, 0, -1, 595.28f, 841.89f));
                    case 270 -> out.transform(new org.apache.pdfbox.util.Matrix(0, -1, 1, 0, 0, 841.89f));
                    default -> {}
                }
                text(out, font, 20, 100, 300, "转动页面");
            });
        });
        ExtractedDocument read = read(pdf);
        assertEquals("转动页面", body(read));
        double height = rotation % 180 == 0 ? 841.89 : 595.28;
        PageRegion region = regions(read, "转动页面").get(0);
        assertEquals(100, region.x(), 0.6);
        assertEquals(height - 300, region.y() + region.height(), 6);
        assertEquals(80, region.width(), 1);
    }

    @Test
    void places_are_told_from_the_crop_box() throws IOException {
        byte[] pdf = onePage(
                (out, font) -> text(out, font, 20, 200, 500, "裁切"),
                (document, page) -> page.setCropBox(new PDRectangle(150, 400, 300, 300)));
        PageRegion region = regions(read(pdf), "裁切").get(0);
        assertEquals(50, region.x(), 0.5);
        assertEquals(200, region.y() + region.height(), 6);
    }

    @Test
    void lines_tell_size_and_place() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            text(out, font, 22, 100, 700, "标题");
            text(out, font, 16, 80, 640, "正文内容");
        }));
        assertEquals(2, read.layout().lines().size());
        assertEquals(22, read.layout().lines().get(0).fontSizePt(), 0.01);
        assertEquals("正文内容", read.textOf(read.layout().lines().get(1).span()));
        assertEquals(80, read.layout().lines().get(1).region().x(), 0.1);
    }

    @Test
    void text_a_reader_does_not_see_is_a_unit_of_its_own() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            text(out, font, 12, 80, 700, "看得见");
            out.setRenderingMode(RenderingMode.NEITHER);
            text(out, font, 12, 80, 680, "隐形一");
            out.setRenderingMode(RenderingMode.FILL);
            out.setNonStrokingColor(1f, 1f, 1f);
            text(out, font, 12, 80, 660, "白字二");
            out.setNonStrokingColor(0f, 0f, 0f);
            text(out, font, 12, -300, 640, "页外三");
            text(out, font, 12, 80, 620, "盖住四");
            out.addRect(70, 610, 200, 25);
            out.fill();
        }));
        assertEquals("看得见", body(read));
        String hidden = String.join("", texts(read, Carrier.HIDDEN_TEXT));
        for (String expected : List.of("隐形一", "白字二", "页外三", "盖住四")) {
            assertTrue(hidden.contains(expected), expected);
        }
    }

    @Test
    void white_text_on_a_dark_ground_is_seen() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            out.setNonStrokingColor(0f, 0f, 0.5f);
            out.addRect(70, 650, 300, 30);
            out.fill();
            out.setNonStrokingColor(1f, 1f, 1f);
            text(out, font, 12, 80, 660, "表头文字");
        }));
        assertEquals("表头文字", body(read));
    }

    @Test
    void a_page_with_a_picture_and_no_text_is_left_to_a_person() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {}, PdfExtractorTest::fullPageImage));
        assertTrue(read.units().stream().noneMatch(u -> u.carrier() == Carrier.BODY));
        assertEquals("page has no text layer", read.census().refused().get(0).detail());
        assertEquals("page 1", read.census().refused().get(0).path());
    }

    private static void fullPageImage(PDDocument document, PDPage page) throws IOException {
        var image = LosslessFactory.createFromImage(document, new java.awt.image.BufferedImage(40, 60, 1));
        try (var out = new org.apache.pdfbox.pdmodel.PDPageContentStream(document, page)) {
            out.drawImage(image, 0, 0, 595, 842);
        }
    }

    @Test
    void a_small_picture_beside_text_is_no_reason_to_refuse_and_a_large_one_is() throws IOException {
        for (int side : new int[] {60, 300}) {
            ExtractedDocument read = read(onePage((out, font) -> {}, (document, page) -> {
                var image = LosslessFactory.createFromImage(document, new java.awt.image.BufferedImage(40, 40, 1));
                PdfSamples.draw(document, page, (out, font) -> {
                    out.drawImage(image, 300, 100, side, side);
                    text(out, font, 12, 80, 700, "正文");
                });
            }));
            assertEquals(side == 300, refuses(read, Carrier.IMAGE));
        }
    }

    @Test
    void what_a_file_said_before_it_was_appended_to_is_read() throws IOException {
        byte[] first = onePage(
                (out, font) -> text(out, font, 12, 80, 700, "初稿"),
                (document, page) -> document.getDocumentInformation().setTitle("旧题目"));
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(first)) {
            document.getDocumentInformation().setTitle("新题目");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(second);
        }
        ExtractedDocument read = read(second.toByteArray());
        assertEquals(List.of("旧题目"), texts(read, Carrier.RESIDUE));
        assertEquals("初稿", body(read));
        assertTrue(read.census().isComplete(), read.census().toString());
    }

    @Test
    void a_clean_file_is_complete() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> text(out, font, 12, 80, 700, "公告内容")));
        assertTrue(read.census().isComplete(), read.census().toString());
        assertTrue(read.census().entries().stream()
                .anyMatch(e -> e.carrier() == Carrier.FONT && e.status() == CarrierStatus.NO_TEXT));
    }

    // ---- properties

    @Test
    void every_span_of_every_unit_has_a_place() throws IOException {
        ExtractedDocument read = read(onePage((out, font) -> {
            text(out, font, 16, 80, 700, LINE_1);
            text(out, font, 16, 80, 671, "第二行 with words 和数字 13800138000");
            text(out, font, 12, 80, 600, "甲");
            text(out, font, 12, 300, 600, "乙");
        }));
        Random random = new Random(7);
        for (TextUnit unit : read.units()) {
            for (int i = 0; i < 500; i++) {
                int a = random.nextInt(unit.text().length() + 1);
                int b = a + random.nextInt(unit.text().length() + 1 - a);
                SourceLocation place = read.locate(new TextSpan(unit.id(), a, b));
                assertFalse(((SourceLocation.OnPage) place).regions().isEmpty());
            }
        }
    }
}
