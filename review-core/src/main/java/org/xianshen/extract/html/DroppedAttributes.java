package org.xianshen.extract.html;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeTraversor;

/**
 * Attributes that are in a page and that no element got: repeated ones, those of closing tags, of tags that may not stand
 * where they stand and of a tag that never ends.
 *
 * <p>Goes over the markup as a browser cuts it into tags, and compares with the parsed page. Linear time; serves one page.
 */
final class DroppedAttributes {

    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

    private final HtmlPage page;
    private final String markup;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> dropped = new LinkedHashSet<>();
    private int at;

    DroppedAttributes(HtmlPage page) {
        this.page = page;
        this.markup = page.markup();
    }

    /** Their values, and names that no standard knows, one a line. */
    String text() {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        kept.add(element.normalName());
                        for (Attribute attribute : element.attributes()) {
                            kept.add(attribute.getKey());
                            kept.add(attribute.getValue());
                        }
                    }
                },
                page.document());
        for (at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
            page.check();
            if (markup.startsWith("!--", ++at)) {
                at = behind("-->", at + 1);
            } else if (at < markup.length() && markup.charAt(at) == '/') {
                at++;
                tag();
            } else {
                String name = tag();
                if (RAW.contains(name)) {
                    skipContent(name);
                }
            }
        }
        return String.join("\n", dropped);
    }

    private int behind(String mark, int from) {
        int found = markup.indexOf(mark, from);
        return found < 0 ? markup.length() : found + mark.length();
    }

    /** Goes to the closing tag of {@code element}, whose content is no markup. */
    private void skipContent(String element) {
        int close = markup.indexOf("</", at);
        while (close >= 0 && !markup.regionMatches(true, close + 2, element, 0, element.length())) {
            close = markup.indexOf("</", close + 2);
        }
        at = close < 0 ? markup.length() : close;
    }

    /** Reads the tag whose name begins here; returns the name in lower case, empty when there is none. */
    private String tag() {
        if (at >= markup.length() || !isLatin(markup.charAt(at))) {
            return "";
        }
        String name = lower(until("/>"));
        if (!Tag.isKnownTag(name) && !kept.contains(name)) {
            dropped.add(name);
        }
        while (at < markup.length() && markup.charAt(at) != '>') {
            char c = markup.charAt(at);
            if (c == '/' || Character.isWhitespace(c)) {
                at++;
            } else {
                attribute(name);
            }
        }
        return name;
    }

    private void attribute(String element) {
        int start = at++;
        until("/>=");
        String name = lower(markup.substring(start, at));
        if (!AttributeNames.isKnown(name) && !kept.contains(name)) {
            dropped.add(name);
        }
        skipSpace();
        if (at >= markup.length() || markup.charAt(at) != '=') {
            return;
        }
        at++;
        skipSpace();
        String value = Parser.unescapeEntities(value(), true);
        boolean text = name.equals("srcdoc") || AttributeCarriers.carrierOf(element, name, value) != null;
        if (text && !kept.contains(value)) {
            dropped.add(value);
        }
    }

    private String value() {
        char quote = at < markup.length() ? markup.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            return until(">");
        }
        int start = at + 1;
        int end = markup.indexOf(quote, start);
        at = end < 0 ? markup.length() : end + 1;
        return markup.substring(start, end < 0 ? markup.length() : end);
    }

    /** What stands before white space or one of {@code ends}. */
    private String until(String ends) {
        int start = at;
        while (at < markup.length()
                && !Character.isWhitespace(markup.charAt(at))
                && ends.indexOf(markup.charAt(at)) < 0) {
            at++;
        }
        return markup.substring(start, at);
    }

    private void skipSpace() {
        while (at < markup.length() && Character.isWhitespace(markup.charAt(at))) {
            at++;
        }
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
