package org.xianshen.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xianshen.finding.Category;

class StyleSheetTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):#([0-9a-f]{3,6})");

    private static String sheet() throws IOException {
        try (var in = Objects.requireNonNull(StyleSheetTest.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Integer> colours(String css) {
        Map<String, Integer> colours = new HashMap<>();
        Matcher m = COLOUR.matcher(css);
        while (m.find()) {
            String hex = m.group(2);
            String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
            colours.put(m.group(1), Integer.parseInt(full, 16));
        }
        return colours;
    }

    @Test
    void the_sheet_loads_nothing() throws IOException {
        String css = sheet();
        for (String forbidden : List.of("url(", "@import", "@font-face", "http", "</")) {
            assertFalse(css.contains(forbidden), forbidden);
        }
    }

    @Test
    void text_stands_out_from_its_ground_by_day_and_by_night() throws IOException {
        String css = sheet();
        int dark = css.indexOf("@media (prefers-color-scheme:dark)");
        int end = css.indexOf("}}", dark);
        int checked = 0;
        for (Map<String, Integer> colours :
                List.of(colours(css.substring(0, dark)), colours(css.substring(dark, end)))) {
            for (String ground : List.of("bg", "paper")) {
                for (String text : List.of("ink", "soft", "link")) {
                    checked += readable(colours, text, ground);
                }
            }
            for (String name : colours.keySet()) {
                if (colours.containsKey(name + "-bg")) {
                    checked += readable(colours, name, name + "-bg") + readable(colours, "ink", name + "-bg");
                }
            }
        }
        assertEquals(2 * (6 + 2 * 12), checked);
    }

    /** WCAG 2.2 level AA asks for 4.5 to 1. */
    private static int readable(Map<String, Integer> colours, String text, String ground) {
        double a = luminance(Objects.requireNonNull(colours.get(text), text));
        double b = luminance(Objects.requireNonNull(colours.get(ground), ground));
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertTrue(contrast >= 4.5, text + " on " + ground + ": " + contrast);
        return 1;
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    @Test
    void every_category_has_a_colour_and_a_line_of_its_own() throws IOException {
        String css = sheet();
        for (Category category : Category.values()) {
            CategoryStyle style = CategoryStyle.of(category);
            assertTrue(css.contains("." + style.cssClass() + "{--k:"), style.cssClass());
        }
    }
}
