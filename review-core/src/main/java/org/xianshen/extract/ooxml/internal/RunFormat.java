package org.xianshen.extract.ooxml.internal;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Concealment;
import org.xianshen.extract.zip.XmlCursor;

/**
 * The properties of a run that decide whether a reader can see it; null means not stated.
 *
 * @param hidden hidden on paper or on the web
 * @param color six hexadecimal digits, or {@code auto}
 * @param halfPoints size of the letters
 * @param fill shading behind the run: six hexadecimal digits, or {@code none}
 * @param highlight highlighting: six hexadecimal digits, or {@code none}
 * @param paragraphFill shading of the paragraph, like {@code fill}
 * @param scalePercent width of the letters
 */
record RunFormat(
        @Nullable Boolean hidden,
        @Nullable String color,
        @Nullable Integer halfPoints,
        @Nullable String fill,
        @Nullable String highlight,
        @Nullable String paragraphFill,
        @Nullable Integer scalePercent) {

    /** Nothing stated. */
    static final RunFormat NONE = new RunFormat(null, null, null, null, null, null, null);

    private static final int TINY_HALF_POINTS = 2;
    private static final int TINY_SCALE_PERCENT = 5;
    private static final int WHITE_FROM = 0xF5;
    private static final String NO_FILL = "none";
    private static final Map<String, String> HIGHLIGHTS = Map.ofEntries(
            Map.entry("black", "000000"),
            Map.entry("white", "FFFFFF"),
            Map.entry("yellow", "FFFF00"),
            Map.entry("red", "FF0000"),
            Map.entry("blue", "0000FF"),
            Map.entry("green", "00FF00"),
            Map.entry("cyan", "00FFFF"),
            Map.entry("magenta", "FF00FF"),
            Map.entry("darkBlue", "000080"),
            Map.entry("darkCyan", "008080"),
            Map.entry("darkGreen", "008000"),
            Map.entry("darkMagenta", "800080"),
            Map.entry("darkRed", "800000"),
            Map.entry("darkYellow", "808000"),
            Map.entry("darkGray", "808080"),
            Map.entry("lightGray", "C0C0C0"),
            Map.entry("none", NO_FILL));

    /** This format where it states something, {@code base} elsewhere. */
    RunFormat over(RunFormat base) {
        if (base.equals(NONE)) {
            return this;
        }
        return new RunFormat(
                hidden != null ? hidden : base.hidden,
                color != null ? color : base.color,
                halfPoints != null ? halfPoints : base.halfPoints,
                fill != null ? fill : base.fill,
                highlight != null ? highlight : base.highlight,
                paragraphFill != null ? paragraphFill : base.paragraphFill,
                scalePercent != null ? scalePercent : base.scalePercent);
    }

    /** This format with the property of run properties that starts at {@code xml}. */
    RunFormat with(XmlCursor xml) {
        String value = xml.attributeOrEmpty("w:val");
        return switch (xml.key()) {
            case "w:vanish", "w:webHidden" ->
                new RunFormat(
                        isOn(value) || Boolean.TRUE.equals(hidden),
                        color,
                        halfPoints,
                        fill,
                        highlight,
                        paragraphFill,
                        scalePercent);
            case "w:color" ->
                new RunFormat(
                        hidden,
                        value.toUpperCase(Locale.ROOT),
                        halfPoints,
                        fill,
                        highlight,
                        paragraphFill,
                        scalePercent);
            case "w:sz" -> new RunFormat(hidden, color, number(value), fill, highlight, paragraphFill, scalePercent);
            case "w:w" -> new RunFormat(hidden, color, halfPoints, fill, highlight, paragraphFill, number(value));
            case "w:shd" ->
                new RunFormat(hidden, color, halfPoints, fillOf(xml), highlight, paragraphFill, scalePercent);
            case "w:highlight" ->
                new RunFormat(
                        hidden,
                        color,
                        halfPoints,
                        fill,
                        HIGHLIGHTS.getOrDefault(value, NO_FILL),
                        paragraphFill,
                        scalePercent);
            default -> this;
        };
    }

    /** This format with a paragraph's shading. */
    RunFormat withParagraphFill(@Nullable String shading) {
        return new RunFormat(hidden, color, halfPoints, fill, highlight, shading, scalePercent);
    }

    /** Whether text so formatted is hidden, or too small or too narrow to be seen. */
    boolean isUnshown() {
        return Boolean.TRUE.equals(hidden)
                || (halfPoints != null && halfPoints <= TINY_HALF_POINTS)
                || (scalePercent != null && scalePercent > 0 && scalePercent <= TINY_SCALE_PERCENT);
    }

    /**
     * How colours keep a reader from seeing text so formatted; null when they do not.
     *
     * @param onColouredGround whether something else, a cell or a shape, may be coloured behind it
     * @param cellFill shading of the cell around it, like {@code fill}; empty when there is none
     */
    @Nullable
    Concealment concealment(boolean onColouredGround, String cellFill) {
        boolean ground = onColouredGround || isColoured(fill) || isColoured(highlight) || isColoured(paragraphFill);
        if (isWhite(color) && !ground) {
            return Concealment.COLOUR_OF_GROUND;
        }
        if (isColoured(highlight)) {
            String ink = color == null || color.equals("AUTO") ? "000000" : color;
            return ink.equals(highlight) ? Concealment.COVERED : null;
        }
        String nearest = isColoured(fill) ? fill : isColoured(paragraphFill) ? paragraphFill : cellFill;
        return color != null && isColoured(nearest) && color.equals(nearest) ? Concealment.COVERED : null;
    }

    /** Whether a shading is neither absent nor white. */
    static boolean isColoured(@Nullable String fill) {
        return fill != null && !fill.equals(NO_FILL) && !isWhite(fill);
    }

    /** The ground colour a {@code w:shd} element paints. */
    static String fillOf(XmlCursor xml) {
        String pattern = xml.attributeOrEmpty("w:val");
        String fill = xml.attributeOrEmpty("w:fill").toUpperCase(Locale.ROOT);
        String color = xml.attributeOrEmpty("w:color").toUpperCase(Locale.ROOT);
        if (pattern.equals("solid")) {
            return color.length() == 6 ? color : "000000";
        }
        if (fill.length() == 6 && !isWhite(fill)) {
            return fill;
        }
        boolean patterned = !pattern.isEmpty() && !pattern.equals("clear") && !pattern.equals("nil");
        return patterned ? "808080" : NO_FILL;
    }

    private static boolean isWhite(@Nullable String color) {
        if (color == null || color.length() != 6) {
            return false;
        }
        try {
            int rgb = Integer.parseInt(color, 16);
            return (rgb >> 16 & 0xFF) >= WHITE_FROM && (rgb >> 8 & 0xFF) >= WHITE_FROM && (rgb & 0xFF) >= WHITE_FROM;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static boolean isOn(String value) {
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    static @Nullable Integer number(String value) {
        try {
            return value.isEmpty()
                    ? null
                    : (int) Math.min(Integer.MAX_VALUE, Double.parseDouble(value.replace("%", "")));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
