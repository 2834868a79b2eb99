package org.xianshen.extract.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;

/** Generates one page with a token planted in every carrier HTML has. */
public final class PagesWithCarriers {

    /**
     * One place in a page.
     *
     * @param name what the place is
     * @param carrier the carrier it is read as; null for one that is refused instead
     * @param markup the markup around the token
     */
    public record Place(String name, @Nullable Carrier carrier, UnaryOperator<String> markup) {}

    public static final List<Place> PLACES = List.of(
            new Place("paragraph", Carrier.BODY, t -> "<p>" + t + "</p>"),
            new Place("split by tags", Carrier.BODY, t -> "<p>" + t.charAt(0) + "<b>" + t.substring(1) + "</b></p>"),
            new Place(
                    "split by zero width", Carrier.BODY, t -> "<p>" + t.charAt(0) + "\u200B" + t.substring(1) + "</p>"),
            new Place("table cell", Carrier.BODY, t -> "<table><tr><th>姓名</th><td>" + t + "</td></tr></table>"),
            new Place("references", Carrier.BODY, t -> "<p>" + references(t) + "</p>"),
            new Place("comment", Carrier.COMMENT, t -> "<!-- " + t + " -->"),
            new Place("script", Carrier.SCRIPT, t -> "<script>var x='" + t + "';</script>"),
            new Place("escaped script", Carrier.SCRIPT, t -> "<script>var x='" + escaped(t) + "';</script>"),
            new Place(
                    "JSON",
                    Carrier.SCRIPT,
                    t -> "<script type='application/ld+json'>{\"name\":\"" + t + "\"}</script>"),
            new Place("event handler", Carrier.SCRIPT, t -> "<p onclick=\"show('" + t + "')\">按钮</p>"),
            new Place("style sheet", Carrier.STYLE, t -> "<style>p::before{content:'" + t + "'}</style>"),
            new Place("inline style", Carrier.STYLE, t -> "<p style=\"font-family:'" + t + "'\">字</p>"),
            new Place("display none", Carrier.HIDDEN_TEXT, t -> "<div style='display:none'>" + t + "</div>"),
            new Place("hidden attribute", Carrier.HIDDEN_TEXT, t -> "<p hidden>" + t + "</p>"),
            new Place(
                    "hidden by class",
                    Carrier.HIDDEN_TEXT,
                    t -> "<style>.x9{display:none}</style><i class=x9>" + t + "</i>"),
            new Place("font size zero", Carrier.HIDDEN_TEXT, t -> "<span style='font-size:0'>" + t + "</span>"),
            new Place("white on white", Carrier.HIDDEN_TEXT, t -> "<span style='color:#fff'>" + t + "</span>"),
            new Place(
                    "colour of background",
                    Carrier.HIDDEN_TEXT,
                    t -> "<div style='background:#003366'><font color='#003366'>" + t + "</font></div>"),
            new Place(
                    "off the page",
                    Carrier.HIDDEN_TEXT,
                    t -> "<div style='position:absolute;left:-9999px'>" + t + "</div>"),
            new Place("template", Carrier.HIDDEN_TEXT, t -> "<template><p>" + t + "</p></template>"),
            new Place("noscript", Carrier.HIDDEN_TEXT, t -> "<noscript><p>" + t + "</p></noscript>"),
            new Place("alt", Carrier.ALTERNATIVE_TEXT, t -> "<img width=9 height=9 src=a.png alt='" + t + "'>"),
            new Place("title", Carrier.ALTERNATIVE_TEXT, t -> "<p title='" + t + "'>字</p>"),
            new Place("aria", Carrier.ALTERNATIVE_TEXT, t -> "<p aria-label='" + t + "'>字</p>"),
            new Place("data attribute", Carrier.DATA, t -> "<p data-owner='" + t + "'>字</p>"),
            new Place("id", Carrier.DATA, t -> "<p id='" + t + "'>字</p>"),
            new Place("link", Carrier.LINK, t -> "<a href='/q?name=" + t + "'>字</a>"),
            new Place("escaped link", Carrier.LINK, t -> "<a href='/q?name=" + percent(t) + "'>字</a>"),
            new Place("mail link", Carrier.LINK, t -> "<a href='mailto:a@example.cn?subject=" + t + "'>字</a>"),
            new Place("input", Carrier.FORM_FIELD, t -> "<input type=hidden value='" + t + "'>"),
            new Place("textarea", Carrier.FORM_FIELD, t -> "<textarea>" + t + "</textarea>"),
            new Place("option", Carrier.FORM_FIELD, t -> "<select><option>" + t + "</option></select>"),
            new Place("meta", Carrier.METADATA, t -> "<meta name=author content='" + t + "'>"),
            new Place(
                    "frame document",
                    Carrier.EMBEDDED_OBJECT,
                    t -> "<iframe srcdoc='&lt;p&gt;" + t + "&lt;/p&gt;'></iframe>"),
            new Place(
                    "comment in frame document",
                    Carrier.COMMENT,
                    t -> "<iframe srcdoc='&lt;!--" + t + "--&gt;'></iframe>"),
            new Place("drawing", Carrier.TEXT_BOX, t -> "<svg width=9 height=9><text>" + t + "</text></svg>"),
            new Place("image map", Carrier.BODY, t -> "<map name=m><p>" + t + "</p></map>"),
            new Place("escaped style", Carrier.STYLE, t -> "<style>i::after{content:'" + style(t) + "'}</style>"),
            new Place("value without quotes", Carrier.DATA, t -> "<p title=李 " + t + ">字</p>"),
            new Place("value of a repeated attribute", Carrier.DATA, t -> "<p lang=zh lang='" + t + "'>字</p>"),
            new Place("attribute of a closing tag", Carrier.DATA, t -> "<i>字</i title='" + t + "'>"),
            new Place(
                    "escaped JSON in an attribute", Carrier.DATA, t -> "<p data-row='{\"a\":\"" + escaped(t) + "\"}'>"),
            new Place("data URI", null, t -> "<object data='data:text/plain;base64," + base64(t) + "'></object>"));

    private PagesWithCarriers() {}

    /** The token of place number {@code index}: a name nobody has. */
    public static String token(int index) {
        return "戚" + (char) ('\u7A00' + index) + (char) ('\u7B00' + index);
    }

    /** A page with the tokens of all places, or with {@code other} tokens of equal length. */
    public static String page(IntFunction<String> tokens) {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html><html lang=zh-CN><head><title>公示</title></head><body><h1>公示</h1>\n");
        for (int i = 0; i < PLACES.size(); i++) {
            page.append(PLACES.get(i).markup().apply(tokens.apply(i))).append('\n');
        }
        return page.append("<p>联系科室：政务公开科</p></body></html>").toString();
    }

    /** All tokens. */
    public static List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < PLACES.size(); i++) {
            tokens.add(token(i));
        }
        return tokens;
    }

    private static String references(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append("&#").append(c).append(';'));
        return out.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append("\\u").append(Integer.toHexString(c)));
        return out.toString();
    }

    private static String style(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .forEach(c -> out.append('\\').append(Integer.toHexString(c)).append(' '));
        return out.toString();
    }

    private static String percent(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(Integer.toHexString(b & 0xFF));
        }
        return out.toString();
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
