package org.xianshen.extract.ooxml.slide;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.zip.XmlCursor;

/** The colours of a theme under the names a master gives them; immutable once read. */
final class ThemeColours {

    static final ThemeColours NONE = new ThemeColours(Map.of(), Map.of());

    private final Map<String, String> theme;
    private final Map<String, String> names;

    private ThemeColours(Map<String, String> theme, Map<String, String> names) {
        this.theme = Map.copyOf(theme);
        this.names = Map.copyOf(names);
    }

    /**
     * The colours of the theme in {@code part}.
     *
     * @param part name of the theme; empty for none
     * @param names from the names that shapes use to those of the theme
     */
    static ThemeColours read(OpcPackage opc, String part, Map<String, String> names) {
        Map<String, String> colours = new HashMap<>();
        if (!part.isEmpty()) {
            try (XmlCursor xml = opc.zip().openXml(part)) {
                read(xml, colours);
            }
        }
        return new ThemeColours(colours, names);
    }

    private static void read(XmlCursor xml, Map<String, String> colours) {
        boolean inScheme = false;
        int depth = 0;
        String name = "";
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                if (xml.key().equals("a:clrScheme")) {
                    inScheme = true;
                    depth = xml.depth();
                } else if (inScheme && xml.depth() == depth + 1) {
                    name = xml.localName();
                } else if (inScheme && xml.depth() == depth + 2) {
                    String colour = xml.key().equals("a:sysClr")
                            ? xml.attributeOrEmpty("lastClr")
                            : xml.key().equals("a:srgbClr") ? xml.attributeOrEmpty("val") : "";
                    colours.put(name, colour.toUpperCase(Locale.ROOT));
                }
            } else if (event == END_ELEMENT && xml.key().equals("a:clrScheme")) {
                inScheme = false;
            }
        }
    }

    /** The colour as six hexadecimal digits, or null when it is not known. */
    @Nullable
    String resolve(Paint paint) {
        if (!paint.isSolid() || paint.colour().isEmpty()) {
            return null;
        }
        if (!paint.colour().startsWith("@")) {
            return paint.colour();
        }
        String name = paint.colour().substring(1);
        String found = theme.get(names.getOrDefault(name, name));
        return found == null || found.length() != 6 ? null : found;
    }
}
