package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.xianshen.document.Carrier;
import org.xianshen.extract.zip.XmlCursor;

/**
 * Reads shapes in the old drawing language: captions of buttons and boxes, alternative texts, links of controls.
 *
 * <p>Old programs wrote it without closing each element; then it is read as leniently as they read it. For one part.
 */
final class VmlReader {

    private static final Pattern POSITION = Pattern.compile("[-0-9., \\t\\r\\n]*|True|False|t|f|[A-Z][A-Za-z]{0,15}");

    private final PartLines lines;

    VmlReader(PartLines lines) {
        this.lines = lines;
    }

    /** Reads well-formed XML. */
    void read(XmlCursor xml) {
        StringBuilder text = new StringBuilder();
        String element = "";
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> {
                    element = breaks(xml.localName()) ? flush(element, text, xml.localName()) : element;
                    for (int i = 0; i < xml.attributes(); i++) {
                        attribute(xml.attributeName(i), xml.attributeValue(i));
                    }
                }
                case CHARACTERS, CDATA, SPACE -> xml.appendText(text);
                case END_ELEMENT -> {
                    if (breaks(xml.localName())) {
                        element = flush(element, text, "");
                    }
                }
                default -> {
                    if (event == javax.xml.stream.XMLStreamConstants.COMMENT) {
                        lines.add(Carrier.RESIDUE, xml.text());
                    }
                }
            }
        }
    }

    /** Reads what is not well-formed. */
    void readLeniently(InputStream in) throws IOException {
        Document document = Jsoup.parse(in, null, "", Parser.xmlParser());
        StringBuilder text = new StringBuilder();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Comment comment) {
                    lines.add(Carrier.RESIDUE, comment.getData());
                } else if (node instanceof Element element) {
                    element.attributes().forEach(a -> attribute(local(a.getKey()), a.getValue()));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && breaks(local(element.tagName()))) {
                    flush(local(element.tagName()), text, "");
                }
            }
        });
        flush("", text, "");
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Fonts and bold words do not end a caption. */
    private static boolean breaks(String element) {
        return switch (element) {
            case "font", "b", "i", "u", "span", "s", "sub", "sup", "br" -> false;
            default -> true;
        };
    }

    private String flush(String element, StringBuilder text, String next) {
        String words = text.toString();
        text.setLength(0);
        boolean ofControl = isOfControl(element);
        if (!ofControl || !POSITION.matcher(words.strip()).matches() || element.equals("ListItem")) {
            lines.add(ofControl ? Carrier.FORM_FIELD : Carrier.TEXT_BOX, words);
        }
        return next;
    }

    /** Whether it describes a control: {@code Anchor}, {@code FmlaMacro}; drawing elements begin with a small letter. */
    private static boolean isOfControl(String element) {
        return !element.isEmpty() && Character.isUpperCase(element.charAt(0));
    }

    private void attribute(String name, String value) {
        switch (name) {
            case "alt", "title", "descr" -> lines.add(Carrier.ALTERNATIVE_TEXT, value);
            case "href", "src" -> lines.add(Carrier.LINK, value);
            case "string" -> lines.add(Carrier.TEXT_BOX, value);
            case "id",
                    "spid",
                    "type",
                    "style",
                    "spt",
                    "path",
                    "adj",
                    "coordsize",
                    "coordorigin",
                    "connectlocs",
                    "xmlns" -> {
                // ids and measures
            }
            default -> {
                if (value.codePoints().anyMatch(c -> c > 0x7F)) {
                    lines.add(Carrier.DATA, value);
                }
            }
        }
    }
}
