package org.xianshen.extract.ooxml.internal;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.xianshen.extract.zip.XmlCursor;
import org.xianshen.extract.zip.ZipPackage;

/**
 * The words of a drawing in SVG: its text, its styles, and every attribute that is no measure, paint or keyword.
 *
 * @param text one string a line; empty when there is none
 * @param unread what in it may hold words and is not read; empty when nothing does
 */
record SvgText(String text, String unread) {

    /** Shapes that may be the outlines of letters. */
    private static final Set<String> OUTLINES =
            Set.of("path", "polygon", "polyline", "use", "glyph", "pattern", "mask");

    /** Plain shapes: that many of them may be the strokes or the pixels of letters. */
    private static final Set<String> SHAPES = Set.of("rect", "circle", "ellipse", "line");

    private static final int FEW_SHAPES = 40;

    private static final Set<String> DATA = Set.of(
            "d",
            "points",
            "transform",
            "viewBox",
            "gradientTransform",
            "patternTransform",
            "values",
            "stroke-dasharray",
            "x",
            "y",
            "dx",
            "dy",
            "rotate");

    private static final Set<String> KEYWORDS = words("none auto inherit currentColor transparent black white red green"
            + " blue gray grey silver navy teal maroon olive lime aqua fuchsia purple orange yellow butt round"
            + " square miter bevel nonzero evenodd start middle end normal bold bolder lighter italic oblique"
            + " visible hidden collapse scroll block inline userSpaceOnUse objectBoundingBox pad reflect repeat"
            + " xMidYMid xMinYMin xMaxYMax meet slice preserve default stroke fill evenodd optimizeLegibility"
            + " geometricPrecision crispEdges optimizeSpeed inline-block table overlay sans-serif serif monospace"
            + " url rgb rgba hsl matrix translate scale rotate skewX skewY px pt em ex cm mm in pc deg"
            + " fill-rule clip-rule stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity"
            + " fill-opacity stop-color stop-opacity opacity font-size font-family font-weight font-style"
            + " text-anchor display visibility overflow color stroke-dasharray enable-background new isolation"
            + " mix-blend-mode multiply text css type important SourceGraphic SourceAlpha BackgroundImage sRGB"
            + " linearRGB paint-order markers text-decoration letter-spacing word-spacing white-space pre");

    /** Attributes that hold measures, paints and keywords, beside those of the same name as a property of style. */
    private static final Set<String> DEFINED = words("width height x1 y1 x2 y2 cx cy r rx ry fx fy offset version"
            + " baseProfile preserveAspectRatio clip-path mask filter gradientUnits spreadMethod style space in in2"
            + " result stdDeviation flood-color flood-opacity patternUnits maskUnits clipPathUnits filterUnits"
            + " marker-start marker-mid marker-end textLength lengthAdjust focusable role type mode operator"
            + " color-interpolation-filters primitiveUnits markerWidth markerHeight refX refY orient markerUnits"
            + " patternContentUnits maskContentUnits font-stretch dominant-baseline vector-effect stroke-dashoffset"
            + " shape-rendering text-rendering image-rendering color-rendering pointer-events");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{0,6}(?:\\.[0-9]{1,8})?(?:e-?[0-9]{1,2})?"
            + "(?:px|pt|em|ex|cm|mm|in|pc|deg|%)?|[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}");

    private static final Pattern PATH = Pattern.compile("[-MmLlHhVvCcSsQqTtAaZz0-9.,+eE\\s]*");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{7,}");
    private static final Pattern GIVEN_ID = Pattern.compile("#?[A-Za-z]{1,3}[-_]?[0-9]{1,5}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:http://www\\.w3\\.org|http://schemas\\.microsoft\\.com|http://ns\\.adobe\\.com)/[A-Za-z0-9/:.#-]*");

    private static Set<String> words(String separated) {
        return Set.copyOf(Arrays.asList(separated.split(" ", -1)));
    }

    /** Reads the part called {@code name}. */
    static SvgText read(ZipPackage zip, String name) {
        try (XmlCursor xml = zip.openXml(name)) {
            return new Reading().read(xml);
        }
    }

    @Override
    public String toString() {
        return "SvgText[" + text.length() + " chars]";
    }

    /** One walk over a drawing. */
    private static final class Reading {
        private final StringBuilder text = new StringBuilder();
        private boolean pictures;
        private boolean outlines;
        private int shapes;

        SvgText read(XmlCursor xml) {
            for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
                switch (event) {
                    case START_ELEMENT -> start(xml);
                    case END_ELEMENT -> {
                        if (!xml.localName().equals("tspan")) {
                            line("");
                        }
                    }
                    case CHARACTERS, CDATA -> text.append(xml.text().strip());
                    case COMMENT -> line(xml.text());
                    case PROCESSING_INSTRUCTION -> line(xml.instruction());
                    default -> {
                        // the start of the document
                    }
                }
            }
            return new SvgText(text.toString().strip(), unread());
        }

        private String unread() {
            if (pictures) {
                return "picture, script or page inside a drawing not read";
            }
            return outlines || shapes > FEW_SHAPES ? "shapes of a drawing, which may be letters, are not read" : "";
        }

        private void start(XmlCursor xml) {
            switch (xml.localName()) {
                case "image", "script", "foreignObject", "feImage" -> pictures = true;
                default -> {
                    outlines |= OUTLINES.contains(xml.localName());
                    shapes += SHAPES.contains(xml.localName()) ? 1 : 0;
                }
            }
            for (int i = 0; i < xml.attributes(); i++) {
                if (isTelling(xml.attributeName(i), xml.attributeValue(i))) {
                    line(xml.attributeValue(i));
                }
            }
            for (String address : xml.foreignNamespaces()) {
                if (!ADDRESS.matcher(address).matches()) {
                    line(address);
                }
            }
        }

        private void line(String words) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            text.append(words.strip());
            if (!words.isBlank()) {
                text.append('\n');
            }
        }

        private static boolean isTelling(String attribute, String value) {
            if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
                return false;
            }
            if (DATA.contains(attribute) && PATH.matcher(value).matches()) {
                return LONG_NUMBER.matcher(value.replaceAll("\\.[0-9]+", ".")).find();
            }
            if (attribute.equals("id") || attribute.equals("href") || attribute.equals("class")) {
                return !GIVEN_ID.matcher(value).matches();
            }
            if (!DEFINED.contains(attribute) && !KEYWORDS.contains(attribute) && !DATA.contains(attribute)) {
                return true;
            }
            for (String token : value.split("[\\s:;,()#'\"{}=!]+", -1)) {
                if (!token.isEmpty()
                        && !KEYWORDS.contains(token)
                        && !NUMBER.matcher(token).matches()
                        && !GIVEN_ID.matcher(token).matches()) {
                    return true;
                }
            }
            return false;
        }
    }
}
