package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.zip.XmlCursor;

/** The colours a workbook calls by number: those of its theme and the indexed ones; immutable. */
final class Palette {

    /** The colour that the system has for text. */
    static final int AUTOMATIC = -1;

    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0;

    /** Light and dark 1 and 2, six accents, two of links, as in every new workbook. */
    private static final List<Integer> OFFICE_THEME = List.of(
            WHITE, BLACK, 0xEEECE1, 0x1F497D, 0x4F81BD, 0xC0504D, 0x9BBB59, 0x8064A2, 0x4BACC6, 0xF79646, 0x0000FF,
            0x800080);

    private static final int[] INDEXED = {
        BLACK, WHITE, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, BLACK, WHITE, 0xFF0000, 0x00FF00,
        0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0,
        0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF,
        0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF,
        0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
        0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333
    };

    private static final int SYSTEM_GROUND = 65;

    private final List<Integer> theme;
    private final List<Integer> indexed;

    private Palette(List<Integer> theme, List<Integer> indexed) {
        this.theme = List.copyOf(theme);
        this.indexed = List.copyOf(indexed);
    }

    /** The colours that the parts called {@code styles} and {@code theme} tell; an empty name is no part. */
    static Palette read(OpcPackage opc, String styles, String theme) {
        List<Integer> themeColours = theme.isEmpty() ? OFFICE_THEME : themeColours(opc, theme);
        List<Integer> indexed = new ArrayList<>();
        if (!styles.isEmpty()) {
            try (XmlCursor xml = opc.zip().openXml(styles)) {
                for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
                    if (event == START_ELEMENT && xml.key().equals("x:rgbColor")) {
                        indexed.add(Math.max(0, rgb(xml.attributeOrEmpty("rgb"))));
                    }
                }
            }
        }
        return new Palette(themeColours, indexed);
    }

    private static List<Integer> themeColours(OpcPackage opc, String part) {
        List<Integer> colours = new ArrayList<>(OFFICE_THEME);
        List<String> names = List.of(
                "a:lt1",
                "a:dk1",
                "a:lt2",
                "a:dk2",
                "a:accent1",
                "a:accent2",
                "a:accent3",
                "a:accent4",
                "a:accent5",
                "a:accent6",
                "a:hlink",
                "a:folHlink");
        int current = -1;
        try (XmlCursor xml = opc.zip().openXml(part)) {
            for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
                if (event == START_ELEMENT) {
                    String key = xml.key();
                    if (names.contains(key)) {
                        current = names.indexOf(key);
                    } else if (current >= 0 && (key.equals("a:srgbClr") || key.equals("a:sysClr"))) {
                        int colour = rgb(xml.attributeOrEmpty(key.equals("a:srgbClr") ? "val" : "lastClr"));
                        if (colour != AUTOMATIC) {
                            colours.set(current, colour);
                        }
                        current = -1;
                    } else if (key.equals("a:fontScheme")) {
                        break;
                    }
                }
            }
        }
        return colours;
    }

    /** The colour that the element at {@code xml} tells: red, green and blue, or {@link #AUTOMATIC}. */
    int colour(XmlCursor xml) {
        String rgb = xml.attributeOrEmpty("rgb");
        if (!rgb.isEmpty()) {
            return tinted(rgb(rgb), xml.attributeOrEmpty("tint"));
        }
        int number = number(xml.attributeOrEmpty("theme"));
        if (number >= 0) {
            return number < theme.size() ? tinted(theme.get(number), xml.attributeOrEmpty("tint")) : AUTOMATIC;
        }
        int index = number(xml.attributeOrEmpty("indexed"));
        if (index == SYSTEM_GROUND) {
            return WHITE;
        }
        if (index >= 0 && index < indexed.size()) {
            return indexed.get(index);
        }
        return index >= 0 && index < INDEXED.length ? INDEXED[index] : AUTOMATIC;
    }

    private static int tinted(int colour, String tint) {
        if (tint.isEmpty() || colour == AUTOMATIC) {
            return colour;
        }
        double by;
        try {
            by = Math.max(-1, Math.min(1, Double.parseDouble(tint)));
        } catch (NumberFormatException e) {
            return colour;
        }
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = colour >> shift & 0xFF;
            double moved = by < 0 ? channel * (1 + by) : channel + (255 - channel) * by;
            result |= (int) Math.round(moved) << shift;
        }
        return result;
    }

    private static int rgb(String value) {
        if (value.length() != 6 && value.length() != 8) {
            return AUTOMATIC;
        }
        try {
            return (int) (Long.parseLong(value, 16) & WHITE);
        } catch (NumberFormatException e) {
            return AUTOMATIC;
        }
    }

    static int number(String value) {
        try {
            return value.isEmpty() ? -1 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
