package org.xianshen.redact.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.html.HtmlExtractor;
import org.xianshen.extract.html.PagesWithCarriers;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.LeakReport;
import org.xianshen.redact.leak.HtmlLeakReaders;
import org.xianshen.redact.leak.StandardLeakCheck;
import org.xianshen.redact.secret.Plans;

class HtmlRedactorTest {

    @TempDir
    Path folder;

    @Test
    void leaves_nothing_of_any_carrier() throws IOException {
        String page = PagesWithCarriers.page(PagesWithCarriers::token);
        Plans plans = Plans.over(read(page));
        // The data URI is not read; its token stands for what a reviewer would find in another carrier.
        for (String token : PagesWithCarriers.tokens().subList(0, PagesWithCarriers.PLACES.size() - 1)) {
            String asRead =
                    plans.document().units().stream().anyMatch(u -> u.text().contains(token))
                            ? token
                            : token.charAt(0) + "\u200B" + token.substring(1);
            plans.remove(FindingType.PERSON_NAME, Treatment.SUPPRESS, asRead);
        }
        Path out = redact(page, plans);
        String copy = Files.readString(out);
        for (String token : PagesWithCarriers.tokens()) {
            assertFalse(copy.contains(token), "token");
            assertFalse(copy.contains(token.substring(1)), "part of a token");
        }
        assertTrue(copy.contains("联系科室：政务公开科"), "kept text stays");
        LeakReport report =
                new StandardLeakCheck(HtmlLeakReaders.all()).examine(out, "text/html", plans.document(), plans.plan());
        assertEquals(List.of(), report.failures());
        assertEquals(4, report.readers().size());
    }

    @Test
    void writes_nothing_that_depends_on_what_is_removed() throws IOException {
        // Non-interference: two pages that differ only in secrets of equal length give the same bytes.
        byte[][] copies = new byte[2][];
        for (int variant = 0; variant < 2; variant++) {
            int shift = variant * 64;
            String page = PagesWithCarriers.page(i -> PagesWithCarriers.token(i + shift));
            Plans plans = Plans.over(read(page));
            for (int i = 0; i < PagesWithCarriers.PLACES.size() - 1; i++) {
                String token = PagesWithCarriers.token(i + shift);
                boolean whole =
                        plans.document().units().stream().anyMatch(u -> u.text().contains(token));
                plans.remove(
                        FindingType.PERSON_NAME,
                        Treatment.SUPPRESS,
                        whole ? token : token.charAt(0) + "\u200B" + token.substring(1));
            }
            Path out = redact(page, plans);
            copies[variant] = Files.readAllBytes(out);
            Files.delete(out);
        }
        assertArrayEquals(copies[0], copies[1]);
    }

    @Test
    void keeps_structure_and_safe_attributes_only() throws IOException {
        String page = "<html lang=zh-CN onload=x()><body class=c><h2 id=a>名单</h2>"
                + "<table border=1><tr><td colspan=2 width=9>魏建国</td></tr></table><p>一<br>二 <b>粗</b> <a href=/x>链</a>"
                + "<hr><section>节</section>&lt;b&gt;";
        Plans plans = Plans.over(read(page)).remove(FindingType.PERSON_NAME, Treatment.PSEUDONYMIZE, "魏建国");
        assertEquals("""
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
                <head><meta charset="utf-8"/></head>
                <body><h2>名单</h2>
                <table><tbody><tr><td colspan="2">魏某</td>
                </tr>
                </tbody>
                </table>
                <p>一<br/>二<strong> 粗</strong> 链</p>
                <hr/><div>节</div>
                &lt;b&gt;</body>
                </html>
                """, Files.readString(redact(page, plans)));
    }

    @Test
    void shows_the_replacement_once_where_a_value_crosses_elements() throws IOException {
        String page = "<p>身份证号1404<b>0219</b></p><p>850312051X，</p><p>复核</p>";
        ExtractedDocument read = read(page);
        String body = read.units().get(0).text();
        int start = body.indexOf("1404");
        Plans plans = Plans.over(read)
                .remove(FindingType.RESIDENT_ID, Treatment.MASK, new TextSpan("u1", start, body.indexOf('，')));
        String copy = Files.readString(redact(page, plans));
        assertTrue(copy.contains("身份证号1404****051X"), "masked in the first element");
        assertFalse(copy.contains("850312"));
        assertEquals(copy.indexOf("****"), copy.lastIndexOf("****"));
    }

    @Test
    void removes_a_value_found_in_a_hidden_place_from_the_shown_text_too() throws IOException {
        String page = "<p data-id='13834567890'>电话 １３８ ３４５６ ７８９０ 联系</p>";
        Plans plans = Plans.over(read(page)).remove(FindingType.PHONE_NUMBER, Treatment.MASK, "13834567890");
        assertTrue(Files.readString(redact(page, plans)).contains("电话 138****7890 联系"));
    }

    @Test
    void refuses_when_the_page_is_not_the_one_that_was_reviewed() {
        ExtractedDocument read = read("<p>甲</p>");
        Plans plans = Plans.over(read);
        ProblemException e = assertThrows(ProblemException.class, () -> redact("<p>乙</p>", plans));
        assertEquals("RED-301", e.problem().code());
        assertFalse(Files.exists(folder.resolve("copy")));
    }

    private Path redact(String page, Plans plans) throws IOException {
        Path out = folder.resolve("copy");
        new HtmlRedactor().redact(document(page), plans.document(), plans.plan(), out);
        return out;
    }

    private static ExtractedDocument read(String page) {
        return new HtmlExtractor().extract(document(page), "text/html", ExtractionContext.of(ExtractionLimits.DEFAULT));
    }

    private static SourceDocument document(String page) {
        return SourceDocument.ofBytes("a.html", page.getBytes(StandardCharsets.UTF_8));
    }
}
