package org.xianshen.extract.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeTraversor;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.encoded.DataUri;
import org.xianshen.extract.encoded.EmbeddedFiles;
import org.xianshen.extract.encoded.ResolvedText;

/**
 * Gathers the text of every place in a page except the shown text, one piece a line, by kind of carrier.
 *
 * <p>Serves one document.
 */
final class HtmlCarriers {

    private static final Pattern URL = Pattern.compile("url\\(\\s*[\"']?(?=data:)", Pattern.CASE_INSENSITIVE);

    private final SourceDocument source;
    private final ExtractedDocument.Builder read;
    private final ExtractionContext context;
    private final CarrierCensus.Builder census;
    private final int maxDepth;
    private final List<int[]> concealed = new ArrayList<>();
    private int files;
    private final Map<Carrier, StringBuilder> texts = new EnumMap<>(Carrier.class);
    private final Set<String> names = new HashSet<>();
    private final EmbeddedFiles written;
    private final Set<Carrier> entered = EnumSet.noneOf(Carrier.class);
    private int pictures;
    private int level;

    /** Level of the element whose whole text was gathered and that is still being visited: below it nothing is new. */
    private int gatheredAt = Integer.MAX_VALUE;

    private int depth;

    HtmlCarriers(SourceDocument source, ExtractedDocument.Builder read, ExtractionContext context) {
        this.source = source;
        this.read = read;
        this.context = context;
        this.census = read.census();
        this.written = new EmbeddedFiles(source, read, context, "written");
        this.maxDepth = context.limits().maxDepth();
    }

    void collect(HtmlPage page) {
        if (page.hidden().styleSheetTooLarge()) {
            census.refused(Carrier.STYLE, "", "more hiding rules than are applied");
        }
        int outer = gatheredAt;
        gatheredAt = Integer.MAX_VALUE;
        NodeTraversor.traverse(
                (node, level) -> {
                    page.check();
                    if (level <= gatheredAt) {
                        gatheredAt = Integer.MAX_VALUE;
                    }
                    this.level = level;
                    visit(page, node);
                },
                page.document());
        gatheredAt = outer;
        add(Carrier.DATA, new DroppedAttributes(page).text());
    }

    /** Enters the texts gathered, by carrier. */
    void enter() {
        texts.forEach((carrier, text) -> {
            String unit = read.unit(carrier, "", 0, text.toString());
            if (carrier == Carrier.HIDDEN_TEXT) {
                concealed.forEach(c -> read.concealed(
                        new ConcealedText(new TextSpan(unit, c[0], c[1]), Concealment.COLOUR_OF_GROUND)));
            }
        });
    }

    private void visit(HtmlPage page, Node node) {
        if (node instanceof Element element) {
            visitElement(page, element);
            visitNames(element);
            for (Attribute attribute : element.attributes()) {
                visitAttribute(element, attribute.getKey(), attribute.getValue());
            }
        } else if (node instanceof Comment comment) {
            add(Carrier.COMMENT, comment.getData());
        } else if (node instanceof XmlDeclaration declaration) {
            add(Carrier.COMMENT, declaration.getWholeDeclaration());
        } else if (node instanceof DocumentType type) {
            add(Carrier.DATA, type.publicId().startsWith("-//W3C//") ? "" : type.publicId() + type.systemId());
        } else if (node instanceof DataNode data) {
            Element parent = data.parent();
            boolean style = parent != null && parent.normalName().equals("style");
            add(style ? Carrier.STYLE : Carrier.SCRIPT, data.getWholeData());
            addResolved(style ? Carrier.STYLE : Carrier.SCRIPT, data.getWholeData());
        }
    }

    private void visitElement(HtmlPage page, Element element) {
        if (page.hidden().contains(element)) {
            addAllText(Carrier.HIDDEN_TEXT, element);
            noteConcealed(page, element);
        }
        switch (element.normalName()) {
            case "title" -> {
                if (element.closest("svg") == null) {
                    add(Carrier.METADATA, element.wholeText());
                }
            }
            case "template", "noscript", "noframes", "canvas", "audio", "video" -> {
                addAllText(Carrier.HIDDEN_TEXT, element);
                if (element.normalName().equals("audio") || element.normalName().equals("video")) {
                    census.refused(Carrier.EMBEDDED_OBJECT, "", "sound or film is not read");
                }
            }
            case "textarea", "select", "datalist", "meter", "progress" ->
                add(Carrier.FORM_FIELD, VisibleText.everythingIn(element));
            case "object", "embed", "applet", "frame" -> {
                addAllText(Carrier.HIDDEN_TEXT, element);
                census.refused(Carrier.EMBEDDED_OBJECT, "", "embedded object is not read");
            }
            case "frameset" -> census.refused(Carrier.EMBEDDED_OBJECT, "", "page made of frames");
            case "iframe" -> visitFrame(page, element);
            case "svg" -> visitDrawing(element);
            case "img" -> visitPicture(element);
            default -> {}
        }
    }

    private void visitFrame(HtmlPage page, Element frame) {
        addAllText(Carrier.HIDDEN_TEXT, frame);
        if (frame.hasAttr("srcdoc")) {
            if (depth >= maxDepth) {
                census.refused(Carrier.EMBEDDED_OBJECT, "", "pages nested deeper than " + maxDepth);
                return;
            }
            depth++;
            HtmlPage inner = page.nested(frame.attr("srcdoc"));
            add(Carrier.EMBEDDED_OBJECT, inner.visibleText(new VisibleText.Handler() {}));
            collect(inner);
            depth--;
        } else if (!frame.attr("src").isBlank()) {
            census.refused(Carrier.EMBEDDED_OBJECT, "", "page in a frame is not read");
        }
    }

    private void visitDrawing(Element drawing) {
        addAllText(Carrier.TEXT_BOX, drawing);
        boolean draws =
                !drawing.select("path,image,polygon,polyline,use,foreignObject").isEmpty();
        if (draws) {
            enterPicture(PictureSize.isIcon(drawing), "drawing is not read");
        }
    }

    private void visitPicture(Element picture) {
        if (picture.attr("src").strip().toLowerCase(Locale.ROOT).startsWith("cid:")) {
            census.noText(Carrier.IMAGE, "picture " + ++pictures, "names a part of the mail around the page");
            return;
        }
        if (DataUri.isDataUri(picture.attr("src"))) {
            file(Carrier.IMAGE, "picture " + ++pictures, picture.attr("src"));
        } else if (!picture.attr("src").isBlank() || picture.hasAttr("srcset") || picture.hasAttr("data-src")) {
            enterPicture(PictureSize.isIcon(picture), "external image not read");
        }
    }

    private void enterPicture(boolean icon, String reason) {
        String path = "picture " + ++pictures;
        if (icon) {
            census.noText(Carrier.IMAGE, path, "icon or tracking size");
        } else {
            census.refused(Carrier.IMAGE, path, reason);
        }
    }

    private void visitAttribute(Element element, String name, String value) {
        Carrier carrier = AttributeCarriers.carrierOf(element.normalName(), name, value);
        if (carrier == null) {
            return;
        }
        if (DataUri.isDataUri(value) && !isPictureSource(element, name)) {
            boolean picture = DataUri.isPicture(value);
            if (name.endsWith("srcset")) {
                written.enter(value);
            } else {
                file(
                        picture ? Carrier.IMAGE : Carrier.ATTACHMENT,
                        picture ? "picture " + ++pictures : "file " + ++files,
                        value);
            }
            return;
        }
        if (!DataUri.isDataUri(value)) {
            add(carrier, value);
            addResolved(carrier, value);
        }
    }

    /** Read with its element. */
    private static boolean isPictureSource(Element element, String attribute) {
        return element.normalName().equals("img") && attribute.equals("src");
    }

    /** Names of attributes and of the element that no standard knows: what a value without quotes leaves behind. */
    private void visitNames(Element element) {
        StringJoiner unknown = new StringJoiner(" ");
        if (!Tag.isKnownTag(element.normalName())) {
            unknown.add(element.normalName());
        }
        for (Attribute attribute : element.attributes()) {
            if (!AttributeNames.isKnown(attribute.getKey())) {
                unknown.add(attribute.getKey());
            }
        }
        if (unknown.length() > 0 && names.add(unknown.toString())) {
            add(Carrier.DATA, unknown.toString());
        }
    }

    /** What is escaped or written as a file in a value that was added. */
    private void addResolved(Carrier carrier, String value) {
        if (carrier == Carrier.STYLE) {
            add(carrier, ResolvedText.ofStyle(value).text());
            readDataUris(value);
        } else {
            add(carrier, ResolvedText.of(value).text());
            written.enter(value);
        }
    }

    private void readDataUris(String css) {
        Matcher urls = URL.matcher(css);
        while (urls.find()) {
            int end = css.indexOf(')', urls.end());
            String uri = css.substring(urls.end(), end < 0 ? css.length() : end)
                    .replace("\"", "")
                    .replace("'", "");
            if (DataUri.isDataUri(uri)) {
                file(Carrier.IMAGE, "picture " + ++pictures, uri);
            }
        }
    }

    /** A file written into the page. */
    private void file(Carrier carrier, String path, String uri) {
        DataUri file = DataUri.of(uri);
        if (file == null) {
            census.refused(carrier, path, "data URI is damaged");
        } else if (file.content().length == 0) {
            census.noText(carrier, path, "empty");
        } else {
            String name = file.extension().isEmpty() ? path : path + "." + file.extension();
            read.nested(
                    carrier,
                    path,
                    SourceDocument.ofBytes(name, file.content()).withPasswords(source.passwords()),
                    context);
        }
    }

    /** The text just gathered is hidden by its colour: somebody meant to hide it. */
    private void noteConcealed(HtmlPage page, Element element) {
        StringBuilder hidden = texts.get(Carrier.HIDDEN_TEXT);
        if (hidden != null && gatheredAt == level && page.hidden().isColoured(element)) {
            int length = VisibleText.everythingIn(element).strip().length();
            if (length > 0) {
                concealed.add(new int[] {hidden.length() - length, hidden.length()});
            }
        }
    }

    private void addAllText(Carrier carrier, Element root) {
        if (gatheredAt == Integer.MAX_VALUE) {
            gatheredAt = level;
            add(carrier, VisibleText.everythingIn(root));
        }
    }

    private void add(Carrier carrier, String text) {
        if (text.isBlank()) {
            return;
        }
        if (entered.add(carrier)) {
            census.read(carrier, "");
        }
        StringBuilder all = texts.computeIfAbsent(carrier, c -> new StringBuilder());
        if (!all.isEmpty()) {
            all.append('\n');
        }
        all.append(text.strip());
    }
}
