package org.xianshen.extract.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The declarations of one style rule or attribute, names and values in lower case. */
final class Declarations {

    private static final double SMALLEST_READABLE = 2;
    private static final double FAR_AWAY = -400;

    private final Map<String, String> values = new HashMap<>();

    private Declarations() {}

    static Declarations of(String style) {
        Declarations declarations = new Declarations();
        for (String declaration : style.toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                declarations.values.put(
                        declaration.substring(0, colon).strip(),
                        declaration
                                .substring(colon + 1)
                                .replace("!important", "")
                                .strip());
            }
        }
        return declarations;
    }

    /** The value of {@code name}, or an empty string. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether what these declarations apply to is not shown, colours aside. */
    boolean hide() {
        return value("display").equals("none")
                || value("visibility").equals("hidden")
                || value("visibility").equals("collapse")
                || value("content-visibility").equals("hidden")
                || value("color").equals("transparent")
                || value("-webkit-text-fill-color").equals("transparent")
                || number("opacity", 1) < 0.05
                || number("font-size", SMALLEST_READABLE) < smallest(value("font-size"))
                || number("text-indent", 0) < FAR_AWAY
                || number("left", 0) < FAR_AWAY
                || number("top", 0) < FAR_AWAY
                || number("margin-left", 0) < FAR_AWAY
                || value("clip").replace(" ", "").startsWith("rect(0")
                || value("clip-path").replace(" ", "").startsWith("inset(50%")
                || value("clip-path").replace(" ", "").startsWith("inset(100%")
                || value("transform").replace(" ", "").startsWith("scale(0)")
                || (value("overflow").equals("hidden")
                        && (isZero("height") || isZero("width") || isZero("max-height")));
    }

    private boolean isZero(String name) {
        return !value(name).isEmpty() && number(name, 1) == 0;
    }

    private static double smallest(String size) {
        return size.endsWith("px") || size.endsWith("pt") ? SMALLEST_READABLE : 0.1;
    }

    /** The number a value begins with, without its unit. */
    private double number(String name, double otherwise) {
        String value = value(name);
        int end = 0;
        while (end < value.length()
                && ("0123456789.".indexOf(value.charAt(end)) >= 0 || (end == 0 && value.charAt(0) == '-'))) {
            end++;
        }
        try {
            return end == 0 ? otherwise : Double.parseDouble(value.substring(0, end));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
