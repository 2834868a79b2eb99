package org.xianshen.extract.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.ofd.OfdCarriers.layer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.TestFiles;
import org.xianshen.message.Language;
import org.xianshen.message.ProblemException;

/** Damaged, encrypted, oversized and hostile packages end in a coded problem or in a census that says what is odd. */
class OfdRefusalTest {

    private static final String SECRET = "王小明住清河县";

    private static ExtractedDocument read(byte[] file, ExtractionLimits limits) {
        return new OfdExtractor()
                .extract(SourceDocument.ofBytes("来件.ofd", file), OfdExtractor.MEDIA_TYPE, ExtractionContext.of(limits));
    }

    private static void assertRefused(String code, byte[] file) {
        assertRefused(code, file, ExtractionLimits.DEFAULT);
    }

    private static void assertRefused(String code, byte[] file, ExtractionLimits limits) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(file, limits));
        assertEquals(code, refusal.problem().code());
        for (Language language : Language.values()) {
            String line = refusal.problem().line(language);
            assertTrue(line.startsWith(code + " 来件.ofd"), line);
            assertFalse(line.contains(SECRET) || line.contains("{"), line);
        }
    }

    private static OfdBuilder valid() {
        return new OfdBuilder().page(OfdBuilder.text(20, 30, SECRET));
    }

    private static ExtractionLimits limits(int pages, long characters, Duration time) {
        return new ExtractionLimits(512L << 20, pages, characters, 20_000, 2L << 30, 200, 5, time);
    }

    @Test
    void refuses_an_encrypted_package() {
        assertRefused("EXT-401", valid().part("Encryptions.xml", "<a/>").build());
        assertRefused("EXT-401", TestFiles.zip("OFD.xml", "<OFD/>", "ENCRYPTIONS.XML", "<a/>"));
    }

    @Test
    void refuses_a_package_without_its_main_parts() {
        assertRefused("EXT-402", TestFiles.zip("a.xml", "<a/>"));
        assertRefused("EXT-403", TestFiles.zip("OFD.xml", "<OFD/>"));
        assertRefused(
                "EXT-403",
                TestFiles.zip("OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>"));
        assertRefused("EXT-209", valid().part("OFD.xml", "").build());
        assertRefused(
                "EXT-209", valid().part("Doc_0/Document.xml", "<a><b></a>").build());
    }

    @Test
    void a_missing_page_template_or_resource_makes_the_census_say_so() {
        ExtractedDocument read = read(
                valid().wholePage("<ofd:Template TemplateID=\"99\"/>" + layer(""))
                        .page("<ofd:ImageObject ID=\"1\" Boundary=\"0 0 1 1\" ResourceID=\"55\"/>")
                        .document("<ofd:Annotations>none.xml</ofd:Annotations>")
                        .common("<ofd:TemplatePage ID=\"3\" BaseLoc=\"none.xml\"/>")
                        .build(),
                ExtractionLimits.DEFAULT);
        assertEquals(4, read.census().refused().size(), read.census().refused()::toString);
    }

    @Test
    void refuses_document_types_and_entities() {
        String laughs = "<!DOCTYPE a [<!ENTITY b \"" + SECRET
                + "\">]><ofd:Page xmlns:ofd=\"u\"><ofd:Content>&b;</ofd:Content></ofd:Page>";
        assertRefused(
                "EXT-210",
                valid().part("Doc_0/Pages/Page_0/Content.xml", laughs).build());
        assertRefused("EXT-210", valid().part("Doc_0/Left.xml", laughs).build());
    }

    @Test
    void refuses_a_bomb_before_it_bursts() {
        byte[] zeros = new byte[64 << 20];
        Arrays.fill(zeros, (byte) ' ');
        assertRefused(
                "EXT-205", valid().part("Doc_0/Pages/Page_0/Content.xml", zeros).build());
    }

    @Test
    void refuses_templates_that_use_each_other() {
        OfdBuilder builder = new OfdBuilder()
                .common(
                        "<ofd:TemplatePage ID=\"8\" BaseLoc=\"Tpls/a.xml\"/><ofd:TemplatePage ID=\"9\" BaseLoc=\"Tpls/b.xml\"/>")
                .xml("Doc_0/Tpls/a.xml", "Page", "<ofd:Template TemplateID=\"9\"/>" + layer(""))
                .xml("Doc_0/Tpls/b.xml", "Page", "<ofd:Template TemplateID=\"8\"/>" + layer(""))
                .wholePage("<ofd:Template TemplateID=\"8\"/>" + layer(""));
        assertRefused("EXT-407", builder.build());
    }

    @Test
    void refuses_composites_that_show_each_other_and_those_that_multiply() {
        String loop = "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"60\"><ofd:Content>" + use(60)
                + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>";
        assertRefused("EXT-407", new OfdBuilder().resources(loop).page(use(60)).build());
        StringBuilder bomb = new StringBuilder("<ofd:CompositeGraphicUnits>");
        for (int i = 60; i < 75; i++) {
            bomb.append("<ofd:CompositeGraphicUnit ID=\"").append(i).append("\"><ofd:Content>");
            for (int k = 0; k < 10; k++) {
                bomb.append(i < 74 ? use(i + 1) : OfdBuilder.text(1, 1, "弹"));
            }
            bomb.append("</ofd:Content></ofd:CompositeGraphicUnit>");
        }
        byte[] file = new OfdBuilder()
                .resources(bomb.append("</ofd:CompositeGraphicUnits>").toString())
                .page(use(60))
                .build();
        ProblemException refusal = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThrows(ProblemException.class, () -> read(file, ExtractionLimits.DEFAULT)));
        assertTrue(Set.of("EXT-406", "EXT-211").contains(refusal.problem().code()));
    }

    private static String use(int id) {
        return "<ofd:CompositeObject ID=\"1\" Boundary=\"0 0 99 99\" ResourceID=\"" + id + "\"/>";
    }

    @Test
    void refuses_page_blocks_without_bottom() {
        String deep = "<ofd:PageBlock>".repeat(200) + OfdBuilder.text(1, 1, SECRET) + "</ofd:PageBlock>".repeat(200);
        assertRefused("EXT-407", new OfdBuilder().page(deep).build());
        String deeper = "<ofd:PageBlock>".repeat(5_000) + "</ofd:PageBlock>".repeat(5_000);
        ProblemException refusal = assertThrows(
                ProblemException.class, () -> read(new OfdBuilder().page(deeper).build(), ExtractionLimits.DEFAULT));
        assertTrue(Set.of("EXT-407", "EXT-213").contains(refusal.problem().code()));
    }

    @Test
    void refuses_too_many_pages_too_much_text_and_too_much_time() {
        OfdBuilder three = valid().page("").page("");
        assertRefused("EXT-409", three.build(), limits(2, 1_000, Duration.ofSeconds(9)));
        assertRefused("EXT-211", three.build(), limits(9, 5, Duration.ofSeconds(9)));
        OfdBuilder many = new OfdBuilder();
        for (int i = 0; i < 2_000; i++) {
            many.page(OfdBuilder.text(20, 30, SECRET).repeat(4));
        }
        ProblemException late = assertThrows(
                ProblemException.class, () -> read(many.build(), limits(5_000, 1_000_000, Duration.ofMillis(5))));
        assertTrue(Set.of("EXT-212", "EXT-014").contains(late.problem().code()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "1e308", "-1e308", "Infinity", "", "x", "1e999", "0", "-5", "99999999999999999999", "1 2"
            })
    void wrong_numbers_lose_no_text(String number) {
        String object = "<ofd:TextObject ID=\"" + number + "\" Boundary=\"" + number + " 5 " + number + " 8\" Size=\""
                + number
                + "\" HScale=\"" + number + "\" CTM=\"" + number + " 0 0 " + number + " 0 0\" ReadDirection=\"" + number
                + "\" CharDirection=\"" + number + "\" Alpha=\"" + number + "\"><ofd:FillColor Value=\"" + number
                + "\"/><ofd:CGTransform CodePosition=\"" + number + "\" CodeCount=\"" + number + "\" GlyphCount=\""
                + number
                + "\"><ofd:Glyphs>" + number + "</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"" + number + "\" Y=\""
                + number + "\" DeltaX=\"" + number + " g " + number + " " + number + "\" DeltaY=\"" + number
                + "\">" + SECRET + "</ofd:TextCode></ofd:TextObject><ofd:PathObject Boundary=\"" + number + " 0 "
                + number + " 9\" LineWidth=\"" + number + "\"><ofd:AbbreviatedData>M " + number + " 0 L 5 " + number
                + " B 1 2 " + number + " 4 5 6 C</ofd:AbbreviatedData></ofd:PathObject>";
        ExtractedDocument read = read(
                new OfdBuilder()
                        .physicalBox("0 0 " + number + " 297")
                        .page(object)
                        .build(),
                ExtractionLimits.DEFAULT);
        String all = read.units().stream()
                .filter(u -> u.carrier() == Carrier.BODY || u.carrier() == Carrier.HIDDEN_TEXT)
                .peek(u -> read.locate(u.span()))
                .map(TextUnit::text)
                .collect(Collectors.joining());
        assertTrue(SECRET.chars().allMatch(c -> all.indexOf(c) >= 0), "a character is lost");
    }

    @Test
    void ten_times_the_pages_cost_at_most_eleven_times_the_time() {
        byte[] few = pages(30);
        byte[] many = pages(300);
        for (int i = 0; i < 6; i++) {
            read(few, ExtractionLimits.DEFAULT);
            read(many, ExtractionLimits.DEFAULT);
        }
        long best = Long.MAX_VALUE;
        long bestOfMany = Long.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            best = Math.min(best, nanos(few));
            bestOfMany = Math.min(bestOfMany, nanos(many));
        }
        double ratio = (double) bestOfMany / best;
        System.out.printf("OFD of 300 pages beside 30 pages: %.1f times the time%n", ratio);
        assertTrue(ratio <= 11, "ratio " + ratio);
    }

    private static byte[] pages(int count) {
        OfdBuilder builder = new OfdBuilder();
        for (int i = 0; i < count; i++) {
            StringBuilder objects = new StringBuilder();
            for (int line = 0; line < 25; line++) {
                objects.append(OfdBuilder.text(20, 20 + 8 * line, "根据有关规定结合本地实际现将有关事项通知如下请遵照执行"));
            }
            builder.page(objects.toString());
        }
        return builder.build();
    }

    private static long nanos(byte[] file) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        read(file, ExtractionLimits.DEFAULT);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    /** Everything a mutation may hit, in one file. */
    private static byte[] rich() throws IOException {
        OfdBuilder builder = new OfdBuilder()
                .resources(OfdCarriers.image("a.png"))
                .part("Doc_0/Res/a.png", OfdCarriers.picture("png"))
                .common("<ofd:TemplatePage ID=\"9\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>")
                .xml("Doc_0/Tpls/Tpl_0/Content.xml", "Page", layer(OfdBuilder.text(20, 90, "模板文字")))
                .page(OfdBuilder.text(20, 30, SECRET) + OfdBuilder.box(10, 20, 40, 40, "0 0 0"))
                .wholePage(
                        "<ofd:Template TemplateID=\"9\"/><ofd:Content><ofd:Layer><ofd:PageBlock><ofd:TextObject "
                                + "Boundary=\"10 10 90 9\" Size=\"4\" CTM=\"1 0 0 1 0 0\"><ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" "
                                + "GlyphCount=\"1\"><ofd:Glyphs>5</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"5\" "
                                + "DeltaX=\"g 3 4 5\">连字与步距</ofd:TextCode></ofd:TextObject></ofd:PageBlock><ofd:ImageObject "
                                + "Boundary=\"50 50 90 90\" CTM=\"90 0 0 90 0 0\" ResourceID=\"61\"/></ofd:Layer></ofd:Content>")
                .docInfo("<ofd:Title>标题</ofd:Title>")
                .annotation(
                        "Type=\"Watermark\" Creator=\"甲\"",
                        "<ofd:Remark>批注</ofd:Remark><ofd:Appearance Boundary=\"9 9 99 9\">"
                                + OfdBuilder.text(0, 0, "水印") + "</ofd:Appearance>")
                .attachment("附件", "xml", "a.xml", "<a>附件内容</a>".getBytes(StandardCharsets.UTF_8));
        return builder.build();
    }

    @Test
    void bytes_changed_at_random_end_in_a_result_or_a_coded_problem() throws IOException {
        byte[] whole = rich();
        Random random = new Random(20261124);
        TreeSet<String> codes = new TreeSet<>();
        for (int round = 0; round < 600; round++) {
            byte[] file = whole.clone();
            int changes = 1 + random.nextInt(12);
            for (int i = 0; i < changes; i++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(10) == 0) {
                file = Arrays.copyOf(file, random.nextInt(file.length));
            }
            codes.add(outcome(file));
        }
        assertTrue(codes.size() > 1, codes::toString);
    }

    @Test
    void markup_changed_at_random_ends_in_a_result_or_a_coded_problem() throws IOException {
        Map<String, byte[]> parts = unzip(rich());
        List<String> names = List.copyOf(parts.keySet());
        String[] values = {
            "NaN", "-1", "1e308", "", "g", "g g g", "99999999999", "/", "../../x", "Foreground", "0 0 0 0 0 0", "60"
        };
        Random random = new Random(4);
        TreeSet<String> codes = new TreeSet<>();
        for (int round = 0; round < 800; round++) {
            Map<String, byte[]> changed = new LinkedHashMap<>(parts);
            String name = names.get(random.nextInt(names.size()));
            String text = new String(parts.get(name), StandardCharsets.UTF_8);
            String mutant;
            int at = random.nextInt(text.length());
            int quote = text.indexOf("=\"", at);
            int end = quote < 0 ? -1 : text.indexOf('"', quote + 2);
            switch (random.nextInt(4)) {
                case 0 ->
                    mutant = text.substring(0, at) + text.substring(Math.min(text.length(), at + random.nextInt(40)));
                case 1 -> mutant = text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(at);
                case 2 -> mutant = text.substring(0, at) + text.substring(random.nextInt(text.length()));
                default ->
                    mutant = end < 0
                            ? text
                            : text.substring(0, quote + 2)
                                    + values[random.nextInt(values.length)]
                                    + text.substring(end);
            }
            changed.put(name, mutant.getBytes(StandardCharsets.UTF_8));
            codes.add(outcome(TestFiles.zip(changed)));
        }
        assertTrue(codes.contains("read") && codes.contains("EXT-209"), codes::toString);
    }

    private static String outcome(byte[] file) {
        try {
            ExtractedDocument read = read(file, limits(100, 1_000_000, Duration.ofSeconds(20)));
            for (TextUnit unit : read.units()) {
                read.locate(unit.span());
            }
            return "read";
        } catch (ProblemException e) {
            return e.problem().code();
        }
    }

    private static Map<String, byte[]> unzip(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void nothing_is_written_to_the_temporary_folder() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Set<Path> before = list(folder);
        read(rich(), ExtractionLimits.DEFAULT);
        Set<Path> after = list(folder);
        after.removeAll(before);
        after.removeIf(p -> !p.getFileName().toString().toLowerCase(Locale.ROOT).contains("ofd"));
        assertEquals(Set.of(), after);
    }

    private static Set<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
