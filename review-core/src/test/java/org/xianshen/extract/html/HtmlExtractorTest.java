package org.xianshen.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.secret.SearchForm;

class HtmlExtractorTest {

    static Stream<Arguments> places() {
        return IntStream.range(0, PagesWithCarriers.PLACES.size())
                .mapToObj(i -> Arguments.of(PagesWithCarriers.PLACES.get(i).name(), i));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void reads_or_refuses_every_carrier(String name, int index) {
        ExtractedDocument read = read(PagesWithCarriers.page(PagesWithCarriers::token));
        String token = PagesWithCarriers.token(index);
        Carrier expected = PagesWithCarriers.PLACES.get(index).carrier();
        List<Carrier> found = read.units().stream()
                .filter(u -> SearchForm.of(u.text()).text().contains(token))
                .map(u -> u.carrier())
                .toList();
        if (expected == null) {
            assertEquals(List.of(), found);
            assertTrue(read.census().refused().stream().anyMatch(e -> e.carrier() == Carrier.ATTACHMENT));
        } else {
            assertEquals(List.of(expected), found, name);
            assertTrue(read.census().entries().stream()
                    .anyMatch(e -> e.carrier() == expected && e.status() == CarrierStatus.READ));
        }
    }

    @Test
    void enters_each_unit_in_the_census_once() {
        ExtractedDocument read = read(PagesWithCarriers.page(PagesWithCarriers::token));
        for (Carrier carrier : Carrier.values()) {
            long units =
                    read.units().stream().filter(u -> u.carrier() == carrier).count();
            long entries = read.census().entries().stream()
                    .filter(e -> e.carrier() == carrier && e.status() == CarrierStatus.READ)
                    .count();
            assertEquals(units, entries, carrier.name());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    <p>一</p><p>二</p>                                              | 一⏎二
                    <p>一 <b>二</b>   三</p>                                        | 一 二 三
                    一<br>二<br><br>三                                              | 一⏎二⏎三
                    <div>一<div>二</div>三</div>                                    | 一⏎二⏎三
                    <table><tr><td>一<td>二<tr><td><p>三</p><td>四</table>          | 一→二⏎三→四
                    <table><tr><td><td>二<tr><td>三<td></table>完                   | →二⏎三⏎完
                    前<table><tr><td><td>二</table>                                 | 前⏎→二
                    <pre>  一⏎  二</pre>三                                          | ␣␣一⏎  二⏎三
                    <ul><li>一<li>二</ul>                                           | 一⏎二
                    一<script>x</script>二<style>p{}</style>三                      | 一二三
                    <p>一</p> <p style="color:#fff;background:#c00">二</p>          | 一⏎二
                    <h1>题</h1><p>张<span>三</span></p>                             | 题⏎张三
                    &nbsp;一&amp;二&lt;三                                           | \u00A0一&二<三
                    """)
    void writes_the_shown_text_as_a_browser_breaks_it(String markup, String expected) {
        String page = markup.strip().replace('⏎', '\n');
        assertEquals(
                expected.replace("\\u00A0", "\u00A0")
                        .replace('␣', ' ')
                        .replace('⏎', '\n')
                        .replace('→', '\t'),
                read("<body>" + page).units().get(0).text());
    }

    @Test
    void tells_cells_with_the_columns_a_reader_sees() {
        ExtractedDocument read = read("<table><tr><th rowspan=2>姓名<th colspan=2>补贴<tr><th>面积<th>金额"
                + "<tr><td>魏建国<td>60<td>1200</table><table><tr><td>另表</table>");
        List<String> cells = read.layout().cells().stream()
                .map(c -> c.table() + ":" + c.row() + "/" + c.column() + " " + read.textOf(c.span()))
                .toList();
        assertEquals(
                List.of(
                        "0:0/0 姓名",
                        "0:0/1 补贴",
                        "0:1/1 面积",
                        "0:1/2 金额",
                        "0:2/0 魏建国",
                        "0:2/1 60",
                        "0:2/2 1200",
                        "1:0/0 另表"),
                cells);
    }

    @ParameterizedTest(name = "{0} declared as {1}")
    @CsvSource({
        "GB18030, gb2312",
        "GB18030, GBK",
        "GB18030, utf-8",
        "UTF-8, utf-8",
        "UTF-8, gb2312",
        "UTF-8, ''",
        "GB18030, ''",
        "GB18030, no-such-charset"
    })
    void reads_the_bytes_whatever_the_page_declares(String actual, String declared) {
        String meta = declared.isEmpty() ? "" : "<meta charset=\"" + declared + "\">";
        String page = "<html><head>" + meta + "</head><p>潞州区人民政府办公室：公示期五个工作日，欢迎监督</p>";
        ExtractedDocument read = read(page.getBytes(Charset.forName(actual)));
        assertEquals("潞州区人民政府办公室：公示期五个工作日，欢迎监督", read.units().get(0).text());
        assertTrue(read.census().isComplete());
    }

    @Test
    void refuses_content_pictures_and_passes_icons_elsewhere() {
        ExtractedDocument read = read("<p>x<img src=http://e.cn/scan.jpg><img src=t.gif width=1 height=1>"
                + "<img src=data:image/png;base64,AAAA style='width:16px;height:16px'>"
                + "<svg viewBox='0 0 500 500'><path d='M0 0'/></svg>"
                + "<style>body{background:url('data:image/png;base64,AAAA')}</style>");
        assertEquals(4, read.census().refused().size());
        assertEquals(
                1,
                read.census().entries().stream()
                        .filter(e -> e.status() == CarrierStatus.NO_TEXT)
                        .count());
    }

    @Test
    void refuses_frames_objects_sound_and_film() {
        ExtractedDocument read = read(
                "<iframe src=b.html></iframe><object data=c.swf></object><embed src=d><video src=e></video><audio src=f></audio>");
        assertEquals(5, read.census().refused().size());
    }

    static Stream<String> skipped() {
        return VisibleText.SKIPPED.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("skipped")
    void what_is_not_shown_as_running_text_is_read_elsewhere_or_refused(String element) {
        ExtractedDocument read = read("<" + element + ">戚稀稀</" + element + ">");
        boolean isRead = read.units().stream().anyMatch(u -> u.text().contains("戚稀稀"));
        assertTrue(isRead || !read.census().isComplete());
    }

    @Test
    void rules_that_cost_much_end_at_the_deadline() {
        StringBuilder page = new StringBuilder("<style>");
        for (int i = 0; i < 1_000; i++) {
            page.append(".a .b .c .d .e").append(i).append("{display:none}");
        }
        page.append("</style>").append("<div class='a b c d'>".repeat(40));
        for (int i = 0; i < 20_000; i++) {
            page.append("<i class=e").append(i % 1_000).append(">x</i>");
        }
        ExtractionLimits hasty = new ExtractionLimits(1 << 24, 1, 1 << 24, 1, 1 << 24, 1, 2, Duration.ofMillis(200));
        long start = System.nanoTime();
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> new HtmlExtractor()
                        .extract(
                                SourceDocument.ofBytes("a.html", page.toString().getBytes(StandardCharsets.UTF_8)),
                                "text/html",
                                ExtractionContext.of(hasty)));
        assertEquals("EXT-014", e.problem().code());
        assertTrue(System.nanoTime() - start < 5_000_000_000L);
    }

    @Test
    void stops_at_the_depth_limit() {
        String page = "<p>底</p>";
        for (int i = 0; i < 4; i++) {
            page = "<iframe srcdoc=\"" + page.replace("&", "&amp;").replace("\"", "&quot;") + "\"></iframe>";
        }
        ExtractionLimits shallow = new ExtractionLimits(1 << 20, 1, 1 << 20, 1, 1, 1, 2, Duration.ofSeconds(5));
        ExtractedDocument read = new HtmlExtractor()
                .extract(
                        SourceDocument.ofBytes("a.html", page.getBytes(StandardCharsets.UTF_8)),
                        "text/html",
                        ExtractionContext.of(shallow));
        assertFalse(read.census().isComplete());
    }

    @Test
    void survives_a_hundred_thousand_open_tags() {
        ExtractedDocument read = read("<div>".repeat(100_000) + "底");
        assertTrue(read.units().get(0).text().endsWith("底"));
    }

    private static ExtractedDocument read(String page) {
        return read(page.getBytes(StandardCharsets.UTF_8));
    }

    private static ExtractedDocument read(byte[] page) {
        return new HtmlExtractor()
                .extract(
                        SourceDocument.ofBytes("a.html", page),
                        "text/html",
                        ExtractionContext.of(ExtractionLimits.DEFAULT));
    }
}
