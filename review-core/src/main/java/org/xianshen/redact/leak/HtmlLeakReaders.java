package org.xianshen.redact.leak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Readers of safe copies that are HTML: the raw bytes, the source text with its references resolved, the whole DOM with
 * attributes, comments and scripts, and Tika's HTML parser.
 */
public final class HtmlLeakReaders {

    private HtmlLeakReaders() {}

    /** All readers of HTML and XHTML. */
    public static List<LeakReader> all() {
        return List.of(
                new RawBytes("html-bytes", HtmlLeakReaders::isHtml),
                new SourceText(),
                new WholeTree(),
                new TikaText("html-tika", HtmlLeakReaders::isHtml, TikaText::htmlParser));
    }

    static boolean isHtml(String mediaType) {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    private static String source(Path safeCopy) throws IOException {
        return Files.readString(safeCopy, StandardCharsets.UTF_8);
    }

    /** The file as text, once as it stands with references resolved and once with all tags left out. */
    private static final class SourceText implements LeakReader {
        @Override
        public String name() {
            return "html-source";
        }

        @Override
        public boolean supports(String mediaType) {
            return isHtml(mediaType);
        }

        @Override
        public void read(Path safeCopy, Sink sink) throws IOException {
            String source = source(safeCopy);
            sink.text("source", Parser.unescapeEntities(source, false));
            sink.text("source without tags", Parser.unescapeEntities(withoutTags(source), false));
        }

        private static String withoutTags(String source) {
            StringBuilder out = new StringBuilder(source.length());
            boolean inTag = false;
            for (int i = 0; i < source.length(); i++) {
                char c = source.charAt(i);
                if (c == '<') {
                    inTag = true;
                } else if (c == '>' && inTag) {
                    inTag = false;
                } else if (!inTag) {
                    out.append(c);
                }
            }
            return out.toString();
        }
    }

    /** Every node of the tree, shown or not. */
    private static final class WholeTree implements LeakReader {
        @Override
        public String name() {
            return "html-tree";
        }

        @Override
        public boolean supports(String mediaType) {
            return isHtml(mediaType);
        }

        @Override
        public void read(Path safeCopy, Sink sink) throws IOException {
            Document document = Jsoup.parse(source(safeCopy));
            StringBuilder text = new StringBuilder();
            StringBuilder attributes = new StringBuilder();
            StringBuilder rest = new StringBuilder();
            document.traverse((Node node, int depth) -> {
                if (node instanceof TextNode shown) {
                    text.append(shown.getWholeText());
                } else if (node instanceof Element element) {
                    for (Attribute attribute : element.attributes()) {
                        attributes
                                .append(attribute.getKey())
                                .append('=')
                                .append(attribute.getValue())
                                .append('\n');
                    }
                } else if (node instanceof Comment comment) {
                    rest.append(comment.getData()).append('\n');
                } else if (node instanceof DataNode data) {
                    rest.append(data.getWholeData()).append('\n');
                } else {
                    rest.append(node.outerHtml()).append('\n');
                }
            });
            sink.text("text", text.toString());
            sink.text("attributes", attributes.toString());
            sink.text("comments, scripts, styles", rest.toString());
        }
    }
}
