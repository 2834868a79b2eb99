package org.xianshen.extract.html;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Text in the colour of what is behind it, as far as inline styles and attributes tell. */
final class Colours {

    private static final int WHITE = 0xFFFFFF;
    private static final int NEAR = 12;

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("white", WHITE),
            Map.entry("black", 0),
            Map.entry("red", 0xFF0000),
            Map.entry("green", 0x008000),
            Map.entry("blue", 0x0000FF),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("silver", 0xC0C0C0),
            Map.entry("snow", 0xFFFAFA),
            Map.entry("ivory", 0xFFFFF0),
            Map.entry("whitesmoke", 0xF5F5F5),
            Map.entry("ghostwhite", 0xF8F8FF));

    private Colours() {}

    /**
     * Whether the colour in {@code style} is that of the nearest background told by an inline style or attribute. Without
     * any, the page is taken for white unless a class or an id may have coloured it.
     */
    static boolean sameAsBackground(Element element, Declarations style) {
        Integer colour = parse(style.value("color"));
        if (colour == null) {
            return isBlackBar(element);
        }
        boolean styledElsewhere = false;
        for (Element e = element; e != null; e = e.parent()) {
            Integer background = background(e);
            if (background != null) {
                return near(colour, background);
            }
            styledElsewhere |= e.hasAttr("class") || e.hasAttr("id") || e.hasAttr("background");
        }
        return !styledElsewhere && near(colour, WHITE);
    }

    /** Text of no told colour, which is black, on a black ground: a bar drawn over words, which are still there. */
    private static boolean isBlackBar(Element element) {
        Integer ground = background(element);
        if (ground == null || !near(ground, 0) || element.childrenSize() > 0) {
            return false;
        }
        for (Element e = element; e != null; e = e.parent()) {
            boolean told = e.hasAttr("class")
                    || e.hasAttr("id")
                    || e.hasAttr("color")
                    || e.hasAttr("text")
                    || !Declarations.of(e.attr("style")).value("color").isEmpty();
            if (told) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Integer background(Element element) {
        Declarations style = Declarations.of(element.attr("style"));
        Integer colour = parse(style.value("background-color"));
        if (colour == null) {
            colour = parse(style.value("background"));
        }
        return colour == null ? parse(element.attr("bgcolor").toLowerCase(Locale.ROOT)) : colour;
    }

    private static boolean near(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > NEAR) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Integer parse(String value) {
        String first = value.strip();
        if (first.startsWith("rgb")) {
            return rgb(first);
        }
        int end = first.indexOf(' ');
        first = end < 0 ? first : first.substring(0, end);
        if (!first.startsWith("#")) {
            return NAMES.get(first);
        }
        String digits = first.substring(1);
        if (digits.length() == 3) {
            digits = "" + digits.charAt(0) + digits.charAt(0) + digits.charAt(1) + digits.charAt(1) + digits.charAt(2)
                    + digits.charAt(2);
        }
        try {
            return digits.length() == 6 ? Integer.valueOf(Integer.parseInt(digits, 16)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Integer rgb(String value) {
        int open = value.indexOf('(');
        int close = value.indexOf(')');
        if (open < 0 || close < open) {
            return null;
        }
        String[] parts =
                value.substring(open + 1, close).replace(',', ' ').strip().split(" +", -1);
        try {
            int colour = 0;
            for (int i = 0; i < 3; i++) {
                colour = colour << 8 | (Integer.parseInt(parts[i]) & 0xFF);
            }
            return colour;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }
}
