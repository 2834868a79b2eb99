package org.xianshen.redact.html;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.html.VisibleText;
import org.xianshen.redact.secret.KeptText;
import org.xianshen.redact.secret.SecretSweep.Removal;

/** Builds the new page while the old one's shown text is walked. Serves one page. */
final class SafePage implements VisibleText.Handler {

    private static final String BEFORE_LANGUAGE = "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"";
    private static final String AFTER_LANGUAGE = ">\n<head><meta charset=\"utf-8\"/></head>\n<body>";

    /** Elements written as they are. */
    private static final Set<String> KEPT = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "div",
            "span",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "ul",
            "ol",
            "li",
            "strong",
            "em",
            "pre",
            "blockquote",
            "sub",
            "sup");

    /** Elements written as another one. */
    private static final Map<String, String> WRITTEN_AS = Map.ofEntries(
            Map.entry("b", "strong"),
            Map.entry("i", "em"),
            Map.entry("article", "div"),
            Map.entry("section", "div"),
            Map.entry("main", "div"),
            Map.entry("header", "div"),
            Map.entry("footer", "div"),
            Map.entry("nav", "div"),
            Map.entry("aside", "div"),
            Map.entry("address", "div"),
            Map.entry("center", "div"),
            Map.entry("figure", "div"),
            Map.entry("figcaption", "div"),
            Map.entry("form", "div"),
            Map.entry("fieldset", "div"),
            Map.entry("legend", "div"),
            Map.entry("details", "div"),
            Map.entry("summary", "div"),
            Map.entry("dialog", "div"),
            Map.entry("dl", "div"),
            Map.entry("dt", "div"),
            Map.entry("dd", "div"),
            Map.entry("menu", "ul"),
            Map.entry("dir", "ul"),
            Map.entry("listing", "pre"),
            Map.entry("xmp", "pre"),
            Map.entry("plaintext", "pre"));

    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern LANGUAGE = Pattern.compile("(?:zh|en)(?:-[A-Za-z]{2,4}){0,2}");

    private final String text;
    private final List<Removal> removals;
    private final StringBuilder out = new StringBuilder();
    private String language = "";
    private int next;
    private int shown = -1;

    SafePage(String text, List<Removal> removals) {
        this.text = text;
        this.removals = removals;
    }

    String html() {
        return BEFORE_LANGUAGE + language + AFTER_LANGUAGE + out + "</body>\n</html>\n";
    }

    @Override
    public void open(Element element) {
        String name = element.normalName();
        if (name.equals("html")) {
            language = attribute("lang", element.attr("lang"), LANGUAGE);
        } else if (name.equals("br") || name.equals("hr")) {
            out.append('<').append(name).append("/>");
        }
        String written = writtenAs(name);
        if (written != null) {
            out.append('<').append(written);
            if (name.equals("td") || name.equals("th")) {
                out.append(attribute("colspan", element.attr("colspan"), SPAN))
                        .append(attribute("rowspan", element.attr("rowspan"), SPAN));
            }
            out.append('>');
        }
    }

    @Override
    public void close(Element element) {
        String written = writtenAs(element.normalName());
        if (written != null) {
            out.append("</").append(written).append('>');
            if (!written.equals("span") && !written.equals("strong") && !written.equals("em")) {
                out.append('\n');
            }
        }
    }

    /** A removal that reaches over several elements shows its replacement where it begins. */
    @Override
    public void text(int start, int end) {
        int from = start;
        while (next < removals.size() && removals.get(next).start() < end) {
            Removal removal = removals.get(next);
            if (removal.end() > start) {
                escape(from, Math.max(from, removal.start()));
                if (shown != next) {
                    escaped(removal.replacement());
                    shown = next;
                }
                from = Math.min(end, removal.end());
            }
            if (removal.end() > end) {
                break;
            }
            next++;
        }
        escape(from, end);
    }

    private void escape(int start, int end) {
        StringBuilder visible = new StringBuilder();
        KeptText.appendVisible(visible, text, start, end);
        escaped(visible.toString());
    }

    private void escaped(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\u00A0' -> out.append("&#160;");
                default -> out.append(c);
            }
        }
    }

    private static @Nullable String writtenAs(String name) {
        return KEPT.contains(name) ? name : WRITTEN_AS.get(name);
    }

    private static String attribute(String name, String value, Pattern allowed) {
        return allowed.matcher(value).matches() ? " " + name + "=\"" + value + "\"" : "";
    }
}
