package org.xianshen.extract.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Walks the shown part of a page and writes it as text.
 *
 * <p>White space collapses as a browser does it, except in preformatted text; blocks and line breaks give one line feed,
 * cells of a row are parted by tabs. Skipped: what is hidden, and elements whose text is not shown as running text
 * (scripts, styles, form controls, drawings, embedded objects).
 */
public final class VisibleText implements NodeFilter {

    /** Learns what is met on the way; offsets are UTF-16 code units of the text returned in the end. */
    public interface Handler {
        /** {@code element} begins. */
        default void open(Element element) {}

        /** {@code element} ends. */
        default void close(Element element) {}

        /** {@code [start, end)} of the text stands here; line feeds and tabs between blocks and cells stand nowhere. */
        default void text(int start, int end) {}

        /**
         * From {@code start} on the text stands in {@code node}, its first character at {@code offset} of the node's text;
         * told again where white space was left out.
         */
        default void node(int start, TextNode node, int offset) {}
    }

    /** Every one of them is a case of {@link HtmlCarriers}, or holds no text. */
    static final Set<String> SKIPPED = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "applet",
            "audio",
            "video",
            "canvas",
            "svg",
            "textarea",
            "select",
            "datalist",
            "input",
            "meter",
            "progress",
            "area",
            "noframes",
            "frameset",
            "frame",
            "title");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "p",
            "plaintext",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "ul",
            "xmp");

    private static final Set<String> PREFORMATTED = Set.of("pre", "listing", "xmp", "plaintext");

    private final Predicate<Element> hidden;
    private final Handler handler;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Row> rows = new ArrayDeque<>();
    private boolean everything;
    private int preformatted;
    private boolean lineBreak;
    private boolean space;
    private int tabs;

    /** A table row being read. */
    private static final class Row {
        private final int start;
        private int cells;

        Row(int start) {
            this.start = start;
        }
    }

    private VisibleText(Predicate<Element> hidden, Handler handler) {
        this.hidden = hidden;
        this.handler = handler;
    }

    /** The text shown below {@code root}, without elements for which {@code hidden} holds. */
    static String walk(Element root, Predicate<Element> hidden, Handler handler) {
        VisibleText walk = new VisibleText(hidden, handler);
        root.filter(walk);
        return walk.text.toString();
    }

    /** All text below {@code root}, shown or not. */
    static String everythingIn(Element root) {
        VisibleText walk = new VisibleText(e -> false, new Handler() {});
        walk.everything = true;
        root.filter(walk);
        return walk.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode shown) {
            write(shown);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String name = element.normalName();
        if (!everything && (SKIPPED.contains(name) || hidden.test(element))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "br" -> lineBreak = true;
            case "tr" -> {
                lineBreak = true;
                tabs = 0;
                rows.push(new Row(text.length()));
            }
            case "td", "th" -> openCell();
            default -> {
                if (BLOCKS.contains(name)) {
                    lineBreak = true;
                }
            }
        }
        if (PREFORMATTED.contains(name)) {
            preformatted++;
        }
        handler.open(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (PREFORMATTED.contains(name)) {
                preformatted--;
            }
            if (name.equals("tr")) {
                rows.pop();
                lineBreak = true;
                tabs = 0;
            } else if (BLOCKS.contains(name)) {
                lineBreak = true;
            }
            handler.close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void openCell() {
        Row row = rows.peek();
        if (row == null) {
            lineBreak = true;
            return;
        }
        if (row.cells++ > 0) {
            tabs++;
            if (text.length() > row.start) {
                // The cell before ended with a block; the tab parts the cells already.
                lineBreak = false;
            }
        }
    }

    private void write(TextNode node) {
        String raw = node.getWholeText();
        int start = -1;
        int shift = Integer.MIN_VALUE;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (preformatted == 0 && isCollapsible(c)) {
                space = true;
                continue;
            }
            boolean parted = part();
            if (start < 0) {
                start = text.length();
            }
            if (space && !parted && !endsWithSpace()) {
                // A plain space belongs to the text it leads; what parts blocks and cells belongs to none.
                if (i > 0) {
                    shift = tell(node, i - 1, shift);
                }
                text.append(' ');
            }
            space = false;
            shift = tell(node, i, shift);
            text.append(c);
        }
        if (start >= 0) {
            handler.text(start, text.length());
        }
    }

    /** Tells where the next character stands unless it follows the one before; returns how far both are apart. */
    private int tell(TextNode node, int offset, int before) {
        int shift = text.length() - offset;
        if (shift != before) {
            handler.node(text.length(), node, offset);
        }
        return shift;
    }

    /** Writes the line feed or tabs that are due; whether there were any. */
    private boolean part() {
        boolean parts = lineBreak || tabs > 0;
        if (parts) {
            if (lineBreak && !text.isEmpty()) {
                text.append('\n');
            }
            text.append("\t".repeat(tabs));
        }
        lineBreak = false;
        tabs = 0;
        return parts;
    }

    private boolean endsWithSpace() {
        return text.isEmpty() || text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\n';
    }

    private static boolean isCollapsible(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    }
}
