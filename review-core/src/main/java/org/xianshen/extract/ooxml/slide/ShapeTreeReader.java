package org.xianshen.extract.ooxml.slide;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ocr.VisiblePart;
import org.xianshen.extract.ooxml.internal.PictureCrop;
import org.xianshen.extract.zip.XmlCursor;
import org.xianshen.extract.zip.ZipPackage;

/** The one walk over a part that is a tree of shapes; for one part. */
final class ShapeTreeReader {

    private static final Pattern STYLE_ID =
            Pattern.compile("\\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}");

    private static final Pattern ANIMATED = Pattern.compile("[a-z]{1,5}(?:[._][A-Za-z]{1,16}){0,3}");

    private final XmlCursor xml;
    private final ZipPackage zip;
    private final SideLines sideLines;
    private final PaintReader paints = new PaintReader();
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Shape> open = new ArrayDeque<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<ShapeTree.ShownPicture> pictures = new ArrayList<>();
    private final Map<String, String> colourNames = new HashMap<>();
    private @Nullable Paint background;
    private boolean recoloured;
    private boolean shown = true;
    private boolean showsMaster = true;
    private int fallbacks;
    private int textNodes;
    private int order;
    private Shape.@Nullable Table table;
    private Shape.@Nullable Cell cell;
    private int column;
    private Shape.@Nullable Paragraph paragraph;
    private TextLook look = TextLook.NONE;
    private boolean capturing;
    private final StringBuilder captured = new StringBuilder();
    private boolean ofGroup;
    private Frame outer = new Frame(0, 0, 0, 0);
    private Frame inner = new Frame(0, 0, 0, 0);
    private double rotation;

    /** A group that is open. */
    private static final class Group {
        private final GroupTransform around;
        private GroupTransform transform;
        private boolean hidden;

        Group(GroupTransform around, boolean hidden) {
            this.around = around;
            this.transform = around;
            this.hidden = hidden;
        }
    }

    private ShapeTreeReader(XmlCursor xml, ZipPackage zip) {
        this.xml = xml;
        this.zip = zip;
        this.sideLines = new SideLines(zip.budget());
    }

    /** Reads the part called {@code name}. */
    static ShapeTree read(ZipPackage zip, String name) {
        try (XmlCursor xml = zip.openXml(name)) {
            return new ShapeTreeReader(xml, zip).read();
        }
    }

    private ShapeTree read() {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> {
                    String key = xml.key();
                    start(key, path.isEmpty() ? "" : path.element());
                    path.push(key);
                }
                case END_ELEMENT -> {
                    path.pop();
                    end(xml.key());
                }
                case CHARACTERS, CDATA, SPACE -> characters(xml.text());
                case COMMENT -> sideLines.line(Carrier.RESIDUE, xml.text());
                case PROCESSING_INSTRUCTION -> sideLines.line(Carrier.RESIDUE, xml.instruction());
                default -> {
                    // the start of the document
                }
            }
        }
        return new ShapeTree(
                shapes, background, colourNames, recoloured, shown, showsMaster, pictures, sideLines.lines());
    }

    private void start(String key, String parent) {
        sideLines.read(xml, key);
        switch (key) {
            case "p:sld", "p:sldLayout" -> {
                shown = !Numbers.isFalse(xml.attributeOrEmpty("show"));
                showsMaster = !Numbers.isFalse(xml.attributeOrEmpty("showMasterSp"));
            }
            case "p:spTree", "p:grpSp" -> openGroup();
            case "p:sp", "p:cxnSp", "p:pic", "p:graphicFrame", "p:contentPart" -> openShape(key);
            case "p:cNvPr" -> properties(parent);
            case "p:ph" -> placeholder();
            case "a:xfrm", "p:xfrm" -> {
                ofGroup = parent.equals("p:grpSpPr");
                rotation = Numbers.decimal(xml.attributeOrEmpty("rot"), 0);
                outer = new Frame(0, 0, 0, 0);
                inner = outer;
            }
            case "a:off" -> outer = new Frame(number("x"), number("y"), outer.width(), outer.height());
            case "a:ext" -> {
                if (parent.endsWith(":xfrm")) {
                    outer = new Frame(outer.x(), outer.y(), number("cx"), number("cy"));
                }
            }
            case "a:chOff" -> inner = new Frame(number("x"), number("y"), inner.width(), inner.height());
            case "a:chExt" -> inner = new Frame(inner.x(), inner.y(), number("cx"), number("cy"));
            case "p:clrMap" -> colourNames();
            case "a:overrideClrMapping" -> recoloured = true;
            case "a:blip" -> picture();
            case "a:srcRect" -> cropped();
            case "mc:Fallback" -> fallbacks++;
            default -> startText(key, parent);
        }
        paints.start(xml, key, parent, parent.equals("a:defRPr") && path.contains("a:lstStyle"))
                .ifPresent(this::paint);
    }

    private void startText(String key, String parent) {
        switch (key) {
            case "a:tbl" -> {
                table = new Shape.Table();
                shape().blocks.add(table);
            }
            case "a:tr" -> {
                column = 0;
                if (table != null) {
                    table.rows.add(new ArrayList<>());
                }
            }
            case "a:tc" -> openCell();
            case "a:p" -> openParagraph();
            case "a:r", "a:fld", "m:r" -> look = TextLook.NONE;
            case "a:rPr" -> {
                int size = Numbers.integer(xml.attributeOrEmpty("sz"), 0);
                look = size > 0 ? TextLook.NONE.withSize(size) : TextLook.NONE;
            }
            case "a:ln" -> {
                if (parent.equals("a:rPr")) {
                    look = look.withOutline();
                }
            }
            case "a:t", "m:t" -> {
                capturing = true;
                captured.setLength(0);
            }
            case "a:br" -> {
                if (paragraph != null) {
                    paragraph.pieces.add(new Shape.Piece("\n", -1, TextLook.NONE));
                }
            }
            case "a:bodyPr" -> {
                if (!open.isEmpty()) {
                    open.element().anchor = xml.attributeOrEmpty("anchor");
                }
            }
            default -> {
                // its attributes are read
            }
        }
    }

    private void end(String key) {
        paints.end(key).ifPresent(this::paint);
        switch (key) {
            case "p:spTree", "p:grpSp" -> groups.poll();
            case "p:sp", "p:cxnSp", "p:pic", "p:graphicFrame", "p:contentPart" -> {
                if (!open.isEmpty()) {
                    shapes.add(open.pop());
                }
            }
            case "a:xfrm", "p:xfrm" -> transform();
            case "mc:Fallback" -> fallbacks--;
            case "a:tbl" -> table = null;
            case "a:tc" -> cell = null;
            case "a:p" -> paragraph = null;
            case "a:t", "m:t" -> endCapture();
            default -> {
                // nothing to close
            }
        }
    }

    private void characters(String text) {
        if (capturing) {
            captured.append(text);
        } else if (!text.isBlank() && !isMachine(text)) {
            sideLines.line(Carrier.RESIDUE, text);
        }
    }

    /** The names of animated properties and of table styles stand between tags. */
    private boolean isMachine(String text) {
        String element = path.isEmpty() ? "" : path.element();
        return switch (element) {
            case "p:attrName" -> ANIMATED.matcher(text.strip()).matches();
            case "a:tableStyleId" -> STYLE_ID.matcher(text.strip()).matches();
            default -> false;
        };
    }

    private void openGroup() {
        Group around = groups.peek();
        groups.push(
                around == null ? new Group(GroupTransform.NONE, false) : new Group(around.transform, around.hidden));
    }

    private void openShape(String key) {
        Shape shape = new Shape(order++, fallbacks > 0);
        shape.picture = key.equals("p:pic");
        shape.graphic = key.equals("p:graphicFrame");
        shape.line = key.equals("p:cxnSp");
        shape.hidden = !groups.isEmpty() && groups.element().hidden;
        open.push(shape);
    }

    /** The shape that is open; text outside any shape gets one of its own. */
    private Shape shape() {
        if (open.isEmpty()) {
            Shape shape = new Shape(order++, fallbacks > 0);
            shapes.add(shape);
            return shape;
        }
        return open.element();
    }

    private void properties(String parent) {
        boolean hidden = Numbers.isTrue(xml.attributeOrEmpty("hidden"));
        if (parent.equals("p:nvGrpSpPr")) {
            if (!groups.isEmpty()) {
                groups.element().hidden |= hidden;
            }
        } else if (!open.isEmpty()) {
            open.element().hidden |= hidden;
            open.element().number = xml.attributeOrEmpty("id");
        }
    }

    private void placeholder() {
        if (!open.isEmpty()) {
            String type = xml.attributeOrEmpty("type");
            open.element().placeholder = type.isEmpty() ? "obj" : type;
            open.element().placeholderIndex = xml.attributeOrEmpty("idx");
        }
    }

    private void transform() {
        Group group = groups.peek();
        if (ofGroup && group != null) {
            group.transform = group.around.within(outer, inner);
        } else if (!open.isEmpty()) {
            GroupTransform within = group == null ? GroupTransform.NONE : group.transform;
            open.element().frame = within.apply(outer).turned(rotation);
        }
        ofGroup = false;
    }

    private void colourNames() {
        for (int i = 0; i < xml.attributes(); i++) {
            colourNames.put(xml.attributeName(i), xml.attributeValue(i));
        }
    }

    private void picture() {
        String embedded = xml.attributeOrEmpty("r:embed");
        String relationship = embedded.isEmpty() ? xml.attributeOrEmpty("r:link") : embedded;
        if (!relationship.isEmpty()) {
            boolean own = !open.isEmpty() && !path.contains("a:buBlip") && cell == null;
            pictures.add(new ShapeTree.ShownPicture(relationship, own ? open.element() : null, VisiblePart.ALL));
        }
    }

    private void cropped() {
        VisiblePart visible = PictureCrop.of(xml);
        int last = pictures.size() - 1;
        if (last >= 0 && !visible.isAll()) {
            ShapeTree.ShownPicture picture = pictures.get(last);
            pictures.set(last, new ShapeTree.ShownPicture(picture.relationship(), picture.shape(), visible));
        }
    }

    private void openCell() {
        boolean merged =
                Numbers.isTrue(xml.attributeOrEmpty("hMerge")) || Numbers.isTrue(xml.attributeOrEmpty("vMerge"));
        Shape.Cell opened = new Shape.Cell(column++, merged);
        cell = opened;
        if (table != null && !table.rows.isEmpty()) {
            table.rows.get(table.rows.size() - 1).add(opened);
        }
    }

    private void openParagraph() {
        Shape.Paragraph opened = new Shape.Paragraph();
        paragraph = opened;
        if (cell != null && table != null) {
            cell.paragraphs.add(opened);
        } else {
            shape().blocks.add(opened);
        }
    }

    private void endCapture() {
        capturing = false;
        int node = textNodes++;
        if (captured.length() == 0) {
            return;
        }
        String text = captured.toString().replace('\n', ' ').replace('\r', ' ').replace('\u000B', '\n');
        zip.budget().characters(text.length());
        if (paragraph == null) {
            openParagraph();
        }
        if (paragraph != null) {
            paragraph.pieces.add(new Shape.Piece(text, node, look));
        }
    }

    private void paint(PaintReader.Painted painted) {
        Paint paint = painted.paint();
        switch (painted.target()) {
            case TEXT -> look = look.withFill(paint);
            case HIGHLIGHT -> look = look.withHighlight(paint);
            case BACKGROUND -> background = paint;
            case CELL -> {
                if (cell != null) {
                    cell.fill = paint;
                }
            }
            case SHAPE -> ifOpen(shape -> shape.fill = paint);
            case STYLE_FILL -> ifOpen(shape -> shape.styleFill = paint);
            case STYLE_TEXT -> ifOpen(shape -> shape.styleText = paint);
            case LIST_TEXT -> ifOpen(shape -> shape.listText = shape.listText == null ? paint : shape.listText);
        }
    }

    private void ifOpen(java.util.function.Consumer<Shape> action) {
        if (!open.isEmpty()) {
            action.accept(open.element());
        }
    }

    private double number(String attribute) {
        return Numbers.decimal(xml.attributeOrEmpty(attribute), 0);
    }
}
