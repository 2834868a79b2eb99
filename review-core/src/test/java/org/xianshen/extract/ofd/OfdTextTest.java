package org.xianshen.extract.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.ofd.OfdCarriers.layer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.document.PageRegion;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ContentDetector;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.NestedReader;
import org.xianshen.extract.TestFiles;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.ocr.PictureText;

/** Where each character of an OFD page stands, in what order it is read, and what is seen. */
class OfdTextTest {

    private static final double MM = 72 / 25.4;

    static ExtractedDocument read(OfdBuilder builder) {
        return read(builder.build());
    }

    static ExtractedDocument read(byte[] file) {
        return new OfdExtractor()
                .extract(
                        SourceDocument.ofBytes("a.ofd", file),
                        OfdExtractor.MEDIA_TYPE,
                        ExtractionContext.of(ExtractionLimits.DEFAULT));
    }

    private static String text(ExtractedDocument read, Carrier carrier) {
        return String.join(
                "|",
                read.units().stream()
                        .filter(u -> u.carrier() == carrier)
                        .map(TextUnit::text)
                        .toList());
    }

    private static PageRegion region(ExtractedDocument read, String what) {
        for (TextUnit unit : read.units()) {
            int at = unit.text().indexOf(what);
            if (at >= 0 && unit.page() > 0) {
                SourceLocation place = read.locate(new TextSpan(unit.id(), at, at + what.length()));
                List<PageRegion> regions = ((SourceLocation.OnPage) place).regions();
                assertEquals(1, regions.size());
                return regions.get(0);
            }
        }
        throw new AssertionError("not on a page");
    }

    private static void assertBox(double x, double y, double width, double height, PageRegion actual) {
        String said = actual.toString();
        assertEquals(x * MM, actual.x(), 0.01, said);
        assertEquals(y * MM, actual.y(), 0.01, said);
        assertEquals(width * MM, actual.width(), 0.01, said);
        assertEquals(height * MM, actual.height(), 0.01, said);
    }

    private static String object(String attributes, String inside) {
        return "<ofd:TextObject ID=\"1\" Font=\"1\" " + attributes + ">" + inside + "</ofd:TextObject>";
    }

    private static String code(String attributes, String text) {
        return "<ofd:TextCode " + attributes + ">" + text + "</ofd:TextCode>";
    }

    @Test
    void steps_are_taken_one_by_one_and_by_repetition() {
        ExtractedDocument read = read(new OfdBuilder()
                .page(object(
                        "Boundary=\"20 30 100 10\" Size=\"5\"",
                        code("X=\"1\" Y=\"6\" DeltaX=\"5 g 2 6 g 1 5 5\"", "一二三四五六"))));
        assertEquals("一二三四五六", text(read, Carrier.BODY));
        assertBox(21, 30 + 6 - 4.4, 5, 5, region(read, "一"));
        assertBox(26, 31.6, 5, 5, region(read, "二"));
        assertBox(32, 31.6, 5, 5, region(read, "三"));
        assertBox(38, 31.6, 5, 5, region(read, "四"));
        assertBox(43, 31.6, 5, 5, region(read, "五"));
        assertBox(48, 31.6, 5, 5, region(read, "六"));
        assertBox(26, 31.6, 11, 5, region(read, "二三"));
    }

    @Test
    void a_repetition_without_end_stops_at_the_last_character() {
        ExtractedDocument read = read(new OfdBuilder()
                .page(object(
                        "Boundary=\"20 30 100 10\" Size=\"5\"",
                        code("X=\"0\" Y=\"6\" DeltaX=\"g 2000000000 5\"", "甲乙"))));
        assertBox(25, 31.6, 5, 5, region(read, "乙"));
    }

    @Test
    void a_map_turns_and_stretches_the_object_before_its_boundary_moves_it() {
        ExtractedDocument read = read(new OfdBuilder()
                .page(object(
                        "Boundary=\"50 60 40 40\" Size=\"4\" CTM=\"0 2 -2 0 20 0\"",
                        code("X=\"1\" Y=\"5\" DeltaX=\"4\"", "甲乙"))));
        assertEquals("甲乙", text(read, Carrier.BODY));
        // (x, y) of the object stands at (50 + 20 - 2y, 60 + 2x)
        assertBox(70 - 2 * 5.48, 60 + 2, 8, 8, region(read, "甲"));
        assertBox(70 - 2 * 5.48, 60 + 10, 8, 8, region(read, "乙"));
    }

    @Test
    void characters_shown_by_other_glyphs_stand_on_those_together() {
        ExtractedDocument read = read(new OfdBuilder()
                .page(object(
                        "Boundary=\"20 30 100 10\" Size=\"5\"",
                        "<ofd:CGTransform CodePosition=\"1\" CodeCount=\"2\" GlyphCount=\"1\"><ofd:Glyphs>77</ofd:Glyphs>"
                                + "</ofd:CGTransform>"
                                + code("X=\"0\" Y=\"6\" DeltaX=\"5 5\"", "甲fi乙"))));
        assertEquals("甲fi乙", text(read, Carrier.BODY));
        assertBox(25, 31.6, 5, 5, region(read, "fi"));
        assertBox(30, 31.6, 5, 5, region(read, "乙"));
    }

    @Test
    void as_many_glyphs_as_characters_change_nothing() {
        ExtractedDocument read = read(new OfdBuilder()
                .page(object(
                        "Boundary=\"20 30 100 10\" Size=\"5\"",
                        "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"3\" GlyphCount=\"3\"><ofd:Glyphs>1 2 3</ofd:Glyphs>"
                                + "</ofd:CGTransform>" + code("X=\"0\" Y=\"6\" DeltaX=\"g 2 5\"", "子丑寅"))));
        assertBox(25, 31.6, 5, 5, region(read, "丑"));
        assertTrue(read.census().isComplete(), read.census().refused()::toString);
    }

    @Test
    void vertical_text_is_read_downwards_and_its_lines_from_right_to_left() {
        String second = object(
                "Boundary=\"90 20 10 60\" Size=\"5\" ReadDirection=\"90\"",
                code("X=\"0\" Y=\"5\" DeltaY=\"g 2 6\"", "丁戊己"));
        String first = object(
                "Boundary=\"100 20 10 60\" Size=\"5\" ReadDirection=\"90\"",
                code("X=\"0\" Y=\"5\" DeltaY=\"g 2 6\"", "甲乙丙"));
        ExtractedDocument read = read(new OfdBuilder().page(second + first));
        assertEquals("甲乙丙丁戊己", text(read, Carrier.BODY).replace("\n", ""));
        assertBox(100, 20 + 11 - 4.4, 5, 5, region(read, "乙"));
    }

    @Test
    void a_supplementary_character_is_one_step() {
        ExtractedDocument read = read(new OfdBuilder()
                .page(object(
                        "Boundary=\"20 30 100 10\" Size=\"5\"",
                        code("X=\"0\" Y=\"6\" DeltaX=\"5 5\"", "甲\uD842\uDFB7乙"))));
        assertEquals("甲\uD842\uDFB7乙", text(read, Carrier.BODY));
        assertBox(25, 31.6, 5, 5, region(read, "\uD842\uDFB7"));
        assertBox(30, 31.6, 5, 5, region(read, "乙"));
    }

    @Test
    void a_narrow_glyph_reaches_to_the_next_and_spread_digits_are_one_number() {
        ExtractedDocument read = read(new OfdBuilder()
                .page(object(
                                "Boundary=\"20 30 150 10\" Size=\"4\"",
                                code("X=\"0\" Y=\"6\" DeltaX=\"g 17 6\"", "110105199003070011"))
                        + object(
                                "Boundary=\"20 50 150 10\" Size=\"4\"",
                                code("X=\"0\" Y=\"6\" DeltaX=\"3.7 2 2\"", "Wide"))));
        assertEquals("110105199003070011\nWide", text(read, Carrier.BODY));
        assertBox(20, 50 + 6 - 3.52, 3.7, 4, region(read, "W"));
    }

    @Test
    void too_few_steps_go_on_and_a_wide_step_between_words_is_a_space() {
        ExtractedDocument read = read(new OfdBuilder()
                .page(object(
                                "Boundary=\"20 30 150 10\" Size=\"4\"",
                                code("X=\"0\" Y=\"6\" DeltaX=\"4\" DeltaY=\"0\"", "甲甲甲甲"))
                        + object(
                                "Boundary=\"20 50 150 10\" Size=\"4\"",
                                code("X=\"0\" Y=\"6\" DeltaX=\"g 2 2 4 g 3 2\"", "johnreed".substring(0, 7)))));
        assertEquals("甲甲甲甲\njoh nree", text(read, Carrier.BODY));
    }

    @Test
    void the_visible_box_begins_where_the_physical_box_does() {
        ExtractedDocument read =
                read(new OfdBuilder().physicalBox("10 20 190 200").page(OfdBuilder.text(30, 50, "原点")));
        assertBox(20, 30 + 4 - 3.52, 8, 4, region(read, "原点"));
    }

    @Test
    void composite_drawings_are_placed_by_their_boundary_and_map() {
        ExtractedDocument read = read(
                new OfdBuilder()
                        .resources(
                                "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"60\" Width=\"50\" Height=\"50\"><ofd:Content>"
                                        + object(
                                                "Boundary=\"1 2 40 10\" Size=\"4\"",
                                                code("X=\"0\" Y=\"4\" DeltaX=\"4\"", "印章"))
                                        + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>")
                        .page(
                                "<ofd:CompositeObject ID=\"4\" Boundary=\"100 120 100 100\" CTM=\"0.5 0 0 0.5 10 0\" ResourceID=\"60\"/>"));
        assertBox(100 + 10 + 0.5, 120 + 0.5 * (2 + 4 - 3.52), 2, 2, region(read, "印"));
    }

    @Test
    void lines_of_a_paragraph_are_joined_and_have_their_place_in_the_layout() {
        StringBuilder objects = new StringBuilder();
        String[] lines = {"为进一步规范管理切实保障群众基本权益根据有关规定结合", "本地实际现将有关事项通知如下"};
        for (int i = 0; i < lines.length; i++) {
            objects.append(object(
                    "Boundary=\"30 " + (40 + 8 * i) + " 160 8\" Size=\"6\"",
                    code("X=\"0\" Y=\"6\" DeltaX=\"g " + (lines[i].length() - 1) + " 6\"", lines[i])));
        }
        ExtractedDocument read = read(new OfdBuilder().page(objects.toString()));
        assertEquals(lines[0] + lines[1], text(read, Carrier.BODY));
        assertEquals(2, read.layout().lines().size());
        assertEquals(6 * MM, read.layout().lines().get(0).fontSizePt(), 0.01);
    }

    @Test
    void text_between_rules_is_cells_of_a_table_that_goes_on_over_the_page() {
        List<String> pages = new ArrayList<>();
        for (int page = 0; page < 2; page++) {
            StringBuilder objects = new StringBuilder();
            for (int i = 0; i <= 3; i++) {
                objects.append("<ofd:PathObject ID=\"2\" Boundary=\"20 ")
                        .append(20 + 10 * i)
                        .append(" 120 1\"><ofd:AbbreviatedData>M 0 0 L 120 0</ofd:AbbreviatedData></ofd:PathObject>");
                objects.append("<ofd:PathObject ID=\"2\" Boundary=\"")
                        .append(20 + 40 * i)
                        .append(" 20 1 30\"><ofd:AbbreviatedData>M 0 0 L 0 30</ofd:AbbreviatedData></ofd:PathObject>");
            }
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    objects.append(object(
                            "Boundary=\"" + (25 + 40 * column) + " " + (22 + 10 * row) + " 30 6\" Size=\"4\"",
                            code("X=\"0\" Y=\"4\" DeltaX=\"4\"", "格" + (9 * page + 3 * row + column))));
                }
            }
            pages.add(objects.toString());
        }
        OfdBuilder builder = new OfdBuilder();
        pages.forEach(builder::page);
        ExtractedDocument read = read(builder);
        List<TableCell> cells = read.layout().cells();
        assertEquals(18, cells.size());
        TableCell last = cells.get(17);
        assertEquals(0, last.table());
        assertEquals(5, last.row());
        assertEquals(2, last.column());
        assertEquals("格17", read.textOf(last.span()).strip());
    }

    @Test
    void earlier_bad_redaction_is_told_with_how_it_was_done() {
        ExtractedDocument read = read(new OfdBuilder()
                .page(OfdBuilder.text(20, 30, "盖住的文字")
                        + OfdBuilder.box(15, 28, 150, 10, "0 0 0")
                        + OfdBuilder.text(20, 60, "看得见")
                        + OfdBuilder.text(20, 500, "页外")
                        + OfdBuilder.text(20, 90, "白字")
                                .replace("<ofd:TextCode", "<ofd:FillColor Value=\"255 255 255\"/><ofd:TextCode")));
        assertEquals("看得见", text(read, Carrier.BODY));
        List<String> concealed = read.layout().concealed().stream()
                .map(c -> read.textOf(c.span()) + " " + c.how())
                .toList();
        assertEquals(
                List.of(
                        "盖住的文字 " + Concealment.COVERED,
                        "白字 " + Concealment.COLOUR_OF_GROUND,
                        "页外 " + Concealment.CROPPED_AWAY),
                concealed);
    }

    @Test
    void a_broad_line_over_text_hides_it() {
        ExtractedDocument read = read(new OfdBuilder()
                .page(OfdBuilder.text(20, 30, "划掉的姓名")
                        + "<ofd:PathObject ID=\"2\" Boundary=\"15 28 100 12\" LineWidth=\"8\"><ofd:AbbreviatedData>M 0 5 L 90 5"
                        + "</ofd:AbbreviatedData></ofd:PathObject>"));
        assertEquals("", text(read, Carrier.BODY));
        assertEquals(Concealment.COVERED, read.layout().concealed().get(0).how());
    }

    @Test
    void a_ground_painted_before_or_a_background_layer_written_later_hides_nothing() {
        String white = OfdBuilder.box(0, 0, 210, 297, "255 255 255");
        ExtractedDocument read = read(new OfdBuilder()
                .page(white + OfdBuilder.text(20, 30, "先铺底"))
                .wholePage("<ofd:Content><ofd:Layer ID=\"1\" Type=\"Body\">" + OfdBuilder.text(20, 30, "后写底层")
                        + "</ofd:Layer><ofd:Layer ID=\"2\" Type=\"Background\">" + white
                        + "</ofd:Layer></ofd:Content>"));
        assertEquals("先铺底|后写底层", text(read, Carrier.BODY));
        assertEquals("", text(read, Carrier.HIDDEN_TEXT));
    }

    @Test
    void a_seal_with_transparent_ground_does_not_hide_what_it_is_set_on() throws IOException {
        byte[] png = OfdCarriers.picture("png").clone();
        png[25] = 6;
        ExtractedDocument read = read(
                new OfdBuilder()
                        .resources(OfdCarriers.image("a.png"))
                        .part("Doc_0/Res/a.png", png)
                        .page(
                                OfdBuilder.text(20, 30, "落款单位")
                                        + "<ofd:ImageObject ID=\"5\" Boundary=\"10 20 40 40\" CTM=\"40 0 0 40 0 0\" ResourceID=\"61\"/>"));
        assertEquals("落款单位", text(read, Carrier.BODY));
    }

    @Test
    void drawing_parameters_give_the_colour_that_an_object_does_not_name() {
        ExtractedDocument read = read(new OfdBuilder()
                .resources(
                        "<ofd:DrawParams><ofd:DrawParam ID=\"30\" Relative=\"31\"/><ofd:DrawParam ID=\"31\" Relative=\"30\">"
                                + "<ofd:FillColor Value=\"255 255 255\"/></ofd:DrawParam></ofd:DrawParams>")
                .wholePage("<ofd:Content><ofd:Layer ID=\"1\" DrawParam=\"30\">" + OfdBuilder.text(20, 30, "白色参数")
                        + "</ofd:Layer></ofd:Content>"));
        assertEquals("白色参数", text(read, Carrier.HIDDEN_TEXT));
    }

    @Test
    void names_without_or_with_other_namespaces_and_odd_paths_are_followed() {
        byte[] file = TestFiles.zip(
                "ofd.XML",
                "<OFD xmlns=\"http://www.ofdspec.org\"><DocBody><DocRoot>/doc_0/DOCUMENT.xml</DocRoot></DocBody></OFD>",
                "Doc_0/Document.xml",
                "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea></CommonData>"
                        + "<Pages><Page ID=\"1\" BaseLoc=\"./pages\\p1.xml\"/></Pages></Document>",
                "Doc_0/Pages/P1.xml",
                "<x:Page xmlns:x=\"urn:x\"><x:Content><x:Layer><x:TextObject Boundary=\"20 20 90 9\" Size=\"4\">"
                        + "<x:TextCode X=\"0\" Y=\"4\">无步距</x:TextCode></x:TextObject></x:Layer></x:Content></x:Page>");
        ExtractedDocument read = read(file);
        assertEquals("无步距", text(read, Carrier.BODY));
        assertBox(24, 20.48, 4, 4, region(read, "步"));
    }

    @Test
    void an_ofd_is_told_from_a_zip_whatever_the_case_of_its_entry_and_in_a_folder() throws IOException {
        for (String entry : List.of("OFD.xml", "ofd.xml", "文件/OFD.xml")) {
            SourceDocument document = SourceDocument.ofBytes("a.ofd", TestFiles.zip(entry, "<OFD/>"));
            assertEquals(OfdExtractor.MEDIA_TYPE, new ContentDetector().detect(document), entry);
        }
        SourceDocument zip =
                SourceDocument.ofBytes("a.zip", TestFiles.zip("a/OFD.xml", "<OFD/>", "b/OFD.xml", "<OFD/>"));
        assertEquals("application/zip", new ContentDetector().detect(zip));
    }

    @Test
    void a_picture_is_read_where_it_stands_on_the_page() throws IOException {
        PictureReader reader = new PictureReader() {
            @Override
            public boolean isAvailable() {
                return true;
            }

            @Override
            public List<PictureText> read(List<? extends Picture> pictures, Deadline deadline) {
                return pictures.stream().map(OfdTextTest::recognized).toList();
            }
        };
        byte[] file = new OfdBuilder()
                .resources(OfdCarriers.image("a.png"))
                .part("Doc_0/Res/a.png", OfdCarriers.picture("png"))
                .page(
                        "<ofd:ImageObject ID=\"5\" Boundary=\"10 20 180 240\" CTM=\"180 0 0 240 0 0\" ResourceID=\"61\"/>")
                .build();
        ExtractedDocument read = new OfdExtractor()
                .extract(
                        SourceDocument.ofBytes("a.ofd", file),
                        OfdExtractor.MEDIA_TYPE,
                        new ExtractionContext(
                                ExtractionLimits.DEFAULT,
                                Deadline.in(ExtractionLimits.DEFAULT.maxTime()),
                                reader,
                                NestedReader.NONE));
        assertEquals("公章", text(read, Carrier.BODY));
        assertBox(10 + 90, 20 + 120, 60, 48, region(read, "公章"));
        assertTrue(read.census().isComplete(), read.census().refused()::toString);
    }

    private static PictureText recognized(Picture picture) {
        try {
            picture.pixels();
        } catch (IOException e) {
            return PictureText.failed("damaged");
        }
        return new PictureText(30, 10, List.of(new PictureText.Word("公章", 15, 5, 10, 2, 0.9, 0, 0)), "");
    }

    @Test
    void a_layer_that_is_one_block_and_a_page_without_text_are_told() {
        ExtractedDocument read = read(new OfdBuilder().wholePage(layer("")));
        assertEquals(1, read.pages());
        assertTrue(read.units().stream().noneMatch(u -> u.carrier() == Carrier.BODY));
        assertTrue(read.census().isComplete());
    }
}
