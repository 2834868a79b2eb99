package org.xianshen.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

class PagePlacesTest {

    private static final DocumentReader READER = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);

    @Test
    void every_shown_character_is_found_in_its_text_node() throws IOException {
        String page = "<html><head><title>题</title></head><body><p>  关于 \n <b>公 示</b>的</p>"
                + "<div hidden>藏</div><table><tr><td>甲<td> 乙 </table><pre> a\n b</pre></body></html>";
        ExtractedDocument read = read(page);
        List<TextNode> nodes = Jsoup.parse(page).nodeStream(TextNode.class).toList();
        String text = read.units().get(0).text();
        for (int i = 0; i < text.length(); i++) {
            SourceLocation place = read.locate(new TextSpan("u1", i, i + 1));
            if (place instanceof SourceLocation.InNodes in) {
                SourceLocation.NodeRange range = in.ranges().get(0);
                String there = nodes.get(range.node()).getWholeText().substring(range.start(), range.end());
                assertEquals(text.substring(i, i + 1).replace('\n', ' '), there.replace('\n', ' '), "character " + i);
            } else {
                assertTrue(Character.isWhitespace(text.charAt(i)), "character " + i + " stands nowhere");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style='color:#fff'>张三丰</span>",
                "<div style='background:#036'><font color='#003366'>张三丰</font></div>",
                "<span style='background:black'>张三丰</span>",
                "<span style='background-color:#000;color:#000'>张三丰</span>"
            })
    void text_in_the_colour_of_its_ground_is_told_as_concealed(String markup) throws IOException {
        ExtractedDocument read = read("<html><body><p>公示" + markup + "</p></body></html>");
        assertEquals(1, read.layout().concealed().size());
        assertEquals("张三丰", read.textOf(read.layout().concealed().get(0).span()));
        assertEquals(
                Concealment.COLOUR_OF_GROUND, read.layout().concealed().get(0).how());
        assertEquals(
                Carrier.HIDDEN_TEXT,
                read.unit(read.layout().concealed().get(0).span().unit()).carrier());
    }

    @Test
    void white_letters_on_a_black_bar_are_shown() throws IOException {
        ExtractedDocument read = read("<body><div style='background:#000;color:#fff'>标题</div></body>");
        assertEquals("标题", read.units().get(0).text());
        assertTrue(read.layout().concealed().isEmpty());
    }

    private static ExtractedDocument read(String page) throws IOException {
        return READER.read(SourceDocument.ofBytes("a.html", page.getBytes(StandardCharsets.UTF_8)));
    }
}
