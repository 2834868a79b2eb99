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
import org.xianshen.extract.ooxml.sheet.format.BuiltInFormats;
import org.xianshen.extract.ooxml.sheet.format.CellFormat;
import org.xianshen.extract.zip.XmlCursor;

/** Reads the part of styles: looks of cells, and the names and fixed words that somebody put into it. For one part. */
final class StyleReader {

    private static final int LONGEST_GIVEN = 60;

    /** Names that spreadsheet programs give to styles of cells, tables and pivots. */
    private static final Pattern GIVEN_STYLE = Pattern.compile("(?:Normal|常规|Comma|Currency|Percent|Hyperlink|超链接"
            + "|Followed Hyperlink|已访问的超链接|千位分隔|货币|百分比|Good|Bad|Neutral|好|差|适中|Calculation|计算|Check Cell|检查单元格"
            + "|Explanatory Text|解释性文本|Input|输入|Linked Cell|链接单元格|Note|注释|Output|输出|Total|汇总|Title|标题|Warning Text"
            + "|警告文本|Heading|RowLevel|ColLevel|强调文字颜色|着色|Accent|Table|Pivot|TableStyle|PivotStyle|SlicerStyle|TimeSlicerStyle"
            + "|Light|Medium|Dark|Other|[ \\-_\\[\\]%()0-9])*");

    /** What literal parts of formats usually say. */
    private static final Pattern USUAL_LITERAL =
            Pattern.compile("(?:[年月日时分秒点号元角万亿千百美港欧￥¥上下午星期第周]|[\\p{P}\\p{S}\\s]|USD|CNY|RMB|EUR|HKD|Red|Green)*");

    private static final Pattern LITERALS = Pattern.compile("\"([^\"]*)\"|\\\\(.)|\\[[^\\]]*\\]|([^\\x00-\\x7F]+)");

    private final XmlCursor xml;
    private final Palette palette;
    private final PartLines lines;
    private final PartValues side;
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<String, CellFormat> formats = new HashMap<>();
    private final List<double[]> fonts = new ArrayList<>();
    private final List<Integer> fills = new ArrayList<>();
    private final List<CellLook> looks = new ArrayList<>();
    private String section = "";
    private double points;
    private int colour;
    private int ground;

    StyleReader(XmlCursor xml, Palette palette, PartLines lines) {
        this.xml = xml;
        this.palette = palette;
        this.lines = lines;
        this.side = new PartValues(lines, Carrier.STYLE);
    }

    CellStyles read() {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> {
                    if (xml.depth() == 2) {
                        section = xml.key();
                    }
                    start(xml.key());
                }
                case CHARACTERS, CDATA, SPACE -> side.text(xml);
                case END_ELEMENT -> {
                    side.end();
                    end(xml.key());
                }
                default -> side.other(event, xml);
            }
        }
        return new CellStyles(looks);
    }

    private static boolean isTyped(String style) {
        return style.length() > LONGEST_GIVEN || !GIVEN_STYLE.matcher(style).matches();
    }

    private static boolean isUnusual(String literal) {
        return literal.length() > LONGEST_GIVEN
                || !USUAL_LITERAL.matcher(literal).matches();
    }

    private void start(String key) {
        switch (key) {
            case "x:numFmt" -> numberFormat();
            case "x:font" -> {
                points = 0;
                colour = Palette.AUTOMATIC;
            }
            case "x:fill" -> ground = CellLook.NO_GROUND;
            case "x:patternFill" -> {
                String pattern = xml.attributeOrEmpty("patternType");
                ground = pattern.isEmpty() || pattern.equals("none") || pattern.equals("solid")
                        ? CellLook.NO_GROUND
                        : CellLook.PATTERNED;
            }
            case "x:gradientFill" -> ground = CellLook.PATTERNED;
            case "x:fgColor" -> {
                if (section.equals("x:fills") && ground == CellLook.NO_GROUND) {
                    int told = palette.colour(xml);
                    ground = told == Palette.AUTOMATIC ? CellLook.PATTERNED : told;
                }
            }
            case "x:color" -> {
                if (section.equals("x:fonts")) {
                    colour = palette.colour(xml);
                }
            }
            case "x:sz" -> points = decimal(xml.attributeOrEmpty("val"));
            case "x:name" -> {
                if (!KnownNames.isFont(xml.attributeOrEmpty("val"))) {
                    lines.add(Carrier.STYLE, xml.attributeOrEmpty("val"));
                }
            }
            case "x:xf" -> {
                if (section.equals("x:cellXfs")) {
                    looks.add(look());
                }
            }
            case "x:cellStyle", "x:tableStyle", "x14:slicerStyle", "x15:timelineStyle" -> {
                if (isTyped(xml.attributeOrEmpty("name"))) {
                    lines.add(Carrier.STYLE, xml.attributeOrEmpty("name"));
                }
            }
            case "x:tableStyles", "x14:slicerStyles", "x15:timelineStyles" -> {
                for (String attribute : List.of("defaultTableStyle", "defaultPivotStyle", "defaultSlicerStyle")) {
                    if (isTyped(xml.attributeOrEmpty(attribute))) {
                        lines.add(Carrier.STYLE, xml.attributeOrEmpty(attribute));
                    }
                }
            }
            case "x:scheme", "x:family", "x:charset", "x:tableStyleElement", "x:u", "x:vertAlign", "x:bgColor" -> {
                // enumerations and numbers
            }
            default -> side.start(xml);
        }
    }

    private void end(String key) {
        if (key.equals("x:font") && section.equals("x:fonts")) {
            fonts.add(new double[] {colour, points});
        } else if (key.equals("x:fill") && section.equals("x:fills")) {
            fills.add(ground);
        }
    }

    private void numberFormat() {
        String code = xml.attributeOrEmpty("formatCode");
        if (section.equals("x:numFmts")) {
            codes.put(Palette.number(xml.attributeOrEmpty("numFmtId")), code);
        }
        LITERALS.matcher(code)
                .results()
                .map(found -> String.join(
                        "", found.group(1) == null ? "" : found.group(1), found.group(3) == null ? "" : found.group(3)))
                .filter(StyleReader::isUnusual)
                .forEach(literal -> lines.add(Carrier.STYLE, literal));
        if (code.indexOf('\\') >= 0) {
            String escaped = String.join(
                    "",
                    LITERALS.matcher(code)
                            .results()
                            .map(found -> found.group(2) == null ? "" : found.group(2))
                            .toList());
            if (isUnusual(escaped)) {
                lines.add(Carrier.STYLE, escaped);
            }
        }
    }

    private CellLook look() {
        int number = Palette.number(xml.attributeOrEmpty("numFmtId"));
        String told = codes.get(number);
        String code = told == null ? BuiltInFormats.code(number) : told;
        CellFormat format = formats.get(code);
        if (format == null) {
            format = CellFormat.of(code);
            formats.put(code, format);
        }
        int font = Palette.number(xml.attributeOrEmpty("fontId"));
        int fill = Palette.number(xml.attributeOrEmpty("fillId"));
        boolean known = font >= 0 && font < fonts.size();
        return new CellLook(
                format,
                known ? (int) fonts.get(font)[0] : Palette.AUTOMATIC,
                fill >= 0 && fill < fills.size() ? fills.get(fill) : CellLook.NO_GROUND,
                known ? fonts.get(font)[1] : 0);
    }

    private static double decimal(String value) {
        try {
            return value.isEmpty() ? 0 : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
