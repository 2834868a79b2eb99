package org.xianshen.redact.ooxml;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.zip.XmlCursor;

/** Copies formatting elements through the allow-list; style ids and theme values are translated. Immutable. */
final class Formatting {

    private static final Map<String, String> THEME_FONTS = Map.of(
            "w:asciiTheme", "w:ascii",
            "w:hAnsiTheme", "w:hAnsi",
            "w:eastAsiaTheme", "w:eastAsia",
            "w:cstheme", "w:cs");

    private final StyleNames styles;
    private final ThemeValues theme;

    Formatting(StyleNames styles, ThemeValues theme) {
        this.styles = styles;
        this.theme = theme;
    }

    StyleNames styles() {
        return styles;
    }

    ThemeValues theme() {
        return theme;
    }

    /** Copies the element that starts at {@code xml} with what it may hold, and moves past its end. */
    void copy(XmlCursor xml, XmlOut out) {
        String key = xml.key();
        if (!AllowList.allows(key) || !hasItsStyle(xml, key)) {
            xml.skip();
            return;
        }
        out.begin(key);
        attributes(xml, key, out);
        out.end();
        children(xml, out);
        out.close(key);
    }

    /** Copies what the element that starts at {@code xml} holds, without the element, and moves past its end. */
    void children(XmlCursor xml, XmlOut out) {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            int event = xml.next();
            if (event == START_ELEMENT) {
                copy(xml, out);
            } else if (event == END_ELEMENT && xml.depth() == outside) {
                return;
            }
        }
    }

    /** A reference to a style that is not defined says nothing. */
    private boolean hasItsStyle(XmlCursor xml, String key) {
        return AllowList.kind(key, "w:val") != AllowList.Kind.STYLE || styles.of(xml.attributeOrEmpty("w:val")) != null;
    }

    /** Copies the attributes of the element that starts at {@code xml}. */
    void attributes(XmlCursor xml, String key, XmlOut out) {
        for (int i = 0; i < xml.attributes(); i++) {
            String name = xml.attributeKey(i);
            String value = xml.attributeValue(i);
            AllowList.Kind kind = AllowList.kind(key, name);
            if (kind == AllowList.Kind.STYLE) {
                String id = styles.of(value);
                if (id != null) {
                    out.attribute(name, id);
                }
            } else if (kind != null && AllowList.fits(kind, value)) {
                if (kind != AllowList.Kind.FONT || themeFontFor(xml, name) == null) {
                    out.attribute(name, value);
                }
            }
        }
        if (key.equals("w:rFonts")) {
            themeFonts(xml, out);
        }
    }

    private void themeFonts(XmlCursor xml, XmlOut out) {
        for (int i = 0; i < xml.attributes(); i++) {
            String plain = THEME_FONTS.get(xml.attributeKey(i));
            String font = plain == null ? null : theme.font(xml.attributeValue(i));
            if (plain != null && font != null) {
                out.attribute(plain, font);
            }
        }
    }

    /** The theme font that overrides the plain font attribute {@code name}, or null. */
    private @Nullable String themeFontFor(XmlCursor xml, String name) {
        for (Map.Entry<String, String> entry : THEME_FONTS.entrySet()) {
            if (entry.getValue().equals(name)) {
                String themeFont = xml.attribute(entry.getKey());
                return themeFont == null ? null : theme.font(themeFont);
            }
        }
        return null;
    }
}
