package org.xianshen.redact.ooxml;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.zip.XmlCursor;
import org.xianshen.extract.zip.ZipPackage;

/** Fonts and colours a document takes from its theme, by name, so that the safe copy needs no theme. */
final class ThemeValues {

    private static final Map<String, String> COLOR_ALIASES =
            Map.of("tx1", "dk1", "tx2", "dk2", "bg1", "lt1", "bg2", "lt2");

    private final Map<String, String> fonts = new HashMap<>();
    private final Map<String, String> colors = new HashMap<>();

    private ThemeValues() {}

    /** The theme in the part called {@code name}; an empty one for an empty name. */
    static ThemeValues read(ZipPackage zip, String name) {
        ThemeValues values = new ThemeValues();
        if (!name.isEmpty()) {
            try (XmlCursor xml = zip.openXml(name)) {
                values.read(xml);
            }
        }
        return values;
    }

    private void read(XmlCursor xml) {
        String group = "";
        String color = "";
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                switch (xml.key()) {
                    case "a:majorFont" -> group = "major";
                    case "a:minorFont" -> group = "minor";
                    case "a:latin" -> font(group + "HAnsi", xml);
                    case "a:ea" -> font(group + "EastAsia", xml);
                    case "a:cs" -> font(group + "Bidi", xml);
                    case "a:font" -> {
                        if (xml.attributeOrEmpty("script").equals("Hans")) {
                            font(group + "EastAsia", xml);
                        }
                    }
                    case "a:dk1",
                            "a:lt1",
                            "a:dk2",
                            "a:lt2",
                            "a:accent1",
                            "a:accent2",
                            "a:accent3",
                            "a:accent4",
                            "a:accent5",
                            "a:accent6",
                            "a:hlink",
                            "a:folHlink" -> color = xml.localName();
                    case "a:srgbClr" -> color(color, xml.attributeOrEmpty("val"));
                    case "a:sysClr" -> color(color, xml.attributeOrEmpty("lastClr"));
                    default -> {
                        // nothing the copy uses
                    }
                }
            } else if (event == END_ELEMENT) {
                switch (xml.key()) {
                    case "a:majorFont", "a:minorFont" -> group = "";
                    case "a:clrScheme" -> color = "";
                    default -> {
                        // nothing to close
                    }
                }
            }
        }
    }

    private void font(String name, XmlCursor xml) {
        String typeface = xml.attributeOrEmpty("typeface");
        if (!typeface.isEmpty() && AllowList.fits(AllowList.Kind.FONT, typeface)) {
            fonts.putIfAbsent(name, typeface);
        }
    }

    private void color(String name, String value) {
        if (!name.isEmpty() && AllowList.fits(AllowList.Kind.COLOR, value)) {
            colors.putIfAbsent(name, value.toUpperCase(Locale.ROOT));
        }
    }

    /** The font a theme font name such as {@code minorEastAsia} stands for, or null. */
    @Nullable
    String font(String themeFont) {
        return fonts.get(themeFont.replace("Ascii", "HAnsi"));
    }

    /** The colour a scheme colour name such as {@code accent1} stands for, six hexadecimal digits; black when unknown. */
    String color(String schemeColor) {
        return colors.getOrDefault(COLOR_ALIASES.getOrDefault(schemeColor, schemeColor), "000000");
    }
}
