package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ooxml.internal.KnownNames;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.zip.XmlCursor;

/** Reads the shapes of a sheet: their words, names, links, pictures, and what cells they cover; for one part. */
final class DrawingReader {

    /** Two in a hundred of the area of an A4 page, in square English metric units. */
    private static final double SMALL_PICTURE_EMU2 = 0.02 * 7_560_000.0 * 10_692_000.0;

    private static final Pattern GIVEN_NAME = Pattern.compile("(?:图片|图像|图形|图表|图示|形状|文本框|矩形|圆角矩形|椭圆|直线|线条"
            + "|直接连接符|直接箭头连接符|组合|组|对象|艺术字|任意多边形|按钮|复选框|下拉框|列表框|Picture|Image|Graphic|Chart|Diagram"
            + "|Shape|Text Box|TextBox|Rectangle|Rounded Rectangle|Oval|Line|Straight Connector|Straight Arrow Connector"
            + "|Group|Object|WordArt|Freeform|Button|Check Box|Drop Down|List Box)[ :]?[0-9]{0,5}");

    private static final int LONGEST_WORD = 40;

    private static final Pattern WORD_OR_MEASURE = Pattern.compile(
            "-?[0-9]{1,9}|[A-Za-z][A-Za-z0-9]{0,31}|[a-z]{2}-[A-Z]{2}|\\+[a-z]{2}-[a-z]{2}|[0-9A-F]{20}");

    private static final int MOST_COVERS = 1_000;

    private final XmlCursor xml;
    private final OpcPackage opc;
    private final String part;
    private final PartLines lines;
    private final PartValues values;
    private final List<Area> covers = new ArrayList<>();
    private final Map<String, Boolean> small = new HashMap<>();
    private final List<String> pictures = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final int[] corners = new int[4];
    private boolean linked;
    private boolean inText;
    private boolean inFrom;
    private boolean hidden;
    private boolean words;
    private int cornersTold;
    private int shapes;
    private int shapeProperties;
    private boolean opaque;
    private boolean seeThrough;
    private boolean rectangle;
    private double area;

    DrawingReader(XmlCursor xml, OpcPackage opc, String part, PartLines lines) {
        this.xml = xml;
        this.opc = opc;
        this.part = part;
        this.lines = lines;
        this.values = new PartValues(lines, Carrier.DATA);
    }

    Drawing read() {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> start(xml.key());
                case CHARACTERS, CDATA, SPACE -> {
                    if (inText) {
                        xml.appendText(paragraph);
                    } else {
                        values.text(xml);
                    }
                }
                case END_ELEMENT -> end(xml.key());
                default -> values.other(event, xml);
            }
        }
        return new Drawing(covers, small, linked);
    }

    private void start(String key) {
        switch (key) {
            case "xdr:twoCellAnchor", "xdr:oneCellAnchor", "xdr:absoluteAnchor" -> beginAnchor();
            case "xdr:from" -> inFrom = true;
            case "xdr:col" -> corner(0);
            case "xdr:row" -> corner(1);
            case "xdr:colOff", "xdr:rowOff" -> xml.skip();
            case "xdr:sp", "xdr:pic", "xdr:graphicFrame", "xdr:cxnSp", "xdr:grpSp" -> {
                shapes++;
                telling(Carrier.FIELD_CODE, "textlink");
                telling(Carrier.FIELD_CODE, "macro");
            }
            case "xdr:cNvPr", "a:cNvPr", "dsp:cNvPr", "cdr:cNvPr" -> properties();
            case "a:hlinkClick", "a:hlinkHover" -> telling(Carrier.LINK, "tooltip");
            case "a:t" -> inText = true;
            case "a:br" -> paragraph.append(' ');
            case "xdr:spPr" -> shapeProperties = xml.depth();
            case "a:solidFill" -> opaque |= shapeProperties > 0 && xml.depth() == shapeProperties + 1;
            case "a:alpha" -> seeThrough = true;
            case "a:prstGeom" -> rectangle |= xml.attributeOrEmpty("prst").endsWith("ect");
            case "xdr:ext", "a:ext" -> extent();
            case "a:blip" -> {
                picture(xml.attributeOrEmpty("r:embed"));
                linked |= !xml.attributeOrEmpty("r:link").isEmpty();
            }
            case "mc:Choice" -> {
                // which program it is for
            }
            default -> {
                if (key.startsWith("a:")) {
                    drawingValues();
                } else {
                    values.start(xml);
                }
            }
        }
    }

    /** Attributes of drawing elements are measures, colours and enumerations unless they have more than a word. */
    private void drawingValues() {
        for (int i = 0; i < xml.attributes(); i++) {
            String value = xml.attributeValue(i);
            boolean font = xml.attributeName(i).equals("typeface") && KnownNames.isFont(value);
            if (!font
                    && (value.length() > LONGEST_WORD
                            || !WORD_OR_MEASURE.matcher(value).matches())) {
                values.attribute(xml, xml.localName(), i);
            }
        }
    }

    private void end(String key) {
        values.end();
        switch (key) {
            case "a:t" -> inText = false;
            case "a:p" -> {
                words |= paragraph.length() > 0;
                lines.add(hidden ? Carrier.HIDDEN_TEXT : Carrier.TEXT_BOX, paragraph.toString());
                paragraph.setLength(0);
            }
            case "xdr:from" -> inFrom = false;
            case "xdr:spPr" -> shapeProperties = 0;
            case "xdr:twoCellAnchor", "xdr:oneCellAnchor", "xdr:absoluteAnchor" -> endAnchor();
            default -> {
                // nothing to close
            }
        }
    }

    private void beginAnchor() {
        cornersTold = 0;
        shapes = 0;
        opaque = false;
        seeThrough = false;
        rectangle = false;
        words = false;
        hidden = false;
        area = 0;
        pictures.clear();
    }

    private void endAnchor() {
        boolean covering = shapes == 1 && opaque && rectangle && !seeThrough && !words && !hidden && pictures.isEmpty();
        Area under = new Area(corners[1], corners[0], corners[3], corners[2]);
        if (covering && cornersTold == 4 && under.isOnSheet() && covers.size() < MOST_COVERS) {
            covers.add(under);
        }
        for (String picture : pictures) {
            small.merge(picture, area > 0 && area < SMALL_PICTURE_EMU2, Boolean::logicalAnd);
        }
    }

    private void corner(int axis) {
        int number = Palette.number(xml.elementText().strip());
        corners[axis + (inFrom ? 0 : 2)] = number;
        cornersTold++;
    }

    private void properties() {
        hidden |= xml.attributeOrEmpty("hidden").equals("1")
                || xml.attributeOrEmpty("hidden").equals("true");
        lines.add(Carrier.ALTERNATIVE_TEXT, xml.attributeOrEmpty("descr"));
        lines.add(Carrier.ALTERNATIVE_TEXT, xml.attributeOrEmpty("title"));
        String name = xml.attributeOrEmpty("name");
        if (name.length() > 60 || !GIVEN_NAME.matcher(name).matches()) {
            lines.add(Carrier.ALTERNATIVE_TEXT, name);
        }
    }

    private void telling(Carrier carrier, String attribute) {
        lines.add(carrier, xml.attributeOrEmpty(attribute));
    }

    private void extent() {
        int width = Palette.number(xml.attributeOrEmpty("cx"));
        int height = Palette.number(xml.attributeOrEmpty("cy"));
        if (width > 0 && height > 0) {
            area = Math.max(area, (double) width * height);
        }
    }

    private void picture(String relationship) {
        String target = opc.target(part, relationship);
        if (!target.isEmpty()) {
            pictures.add(target);
        }
    }
}
