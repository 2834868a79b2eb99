package org.xianshen.extract.ooxml.slide;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.zip.XmlCursor;

/** Reads fills and colours from a walk over DrawingML; for one part. */
final class PaintReader {

    private static final Map<String, String> PRESET =
            Map.of("white", "FFFFFF", "black", "000000", "red", "FF0000", "blue", "0000FF", "yellow", "FFFF00");

    private static final double FULL = 100_000;

    private @Nullable Target target;
    private String colour = "";
    private String colourKey = "";
    private double alpha = 1;
    private boolean changed;

    /** What is painted. */
    enum Target {
        /** The letters of a run. */
        TEXT,
        /** What is behind a run. */
        HIGHLIGHT,
        /** A shape. */
        SHAPE,
        /** A shape, by its style. */
        STYLE_FILL,
        /** The letters of a shape, by its style. */
        STYLE_TEXT,
        /** The letters of a shape, by its list style. */
        LIST_TEXT,
        /** A table cell. */
        CELL,
        /** The page. */
        BACKGROUND
    }

    /**
     * A fill that has been read.
     *
     * @param target what is painted
     * @param paint with what
     */
    record Painted(Target target, Paint paint) {}

    /** Takes the start of an element; a fill without a colour is complete there. */
    Optional<Painted> start(XmlCursor xml, String key, String parent, boolean inListStyle) {
        switch (key) {
            case "a:solidFill", "a:noFill", "a:gradFill", "a:blipFill", "a:pattFill", "a:grpFill" -> {
                Target painted = targetOf(parent, inListStyle);
                target = key.equals("a:solidFill") ? painted : null;
                if (painted == null || key.equals("a:solidFill")) {
                    return Optional.empty();
                }
                return Optional.of(new Painted(painted, key.equals("a:noFill") ? Paint.NONE : Paint.OTHER));
            }
            case "a:highlight" -> target = Target.HIGHLIGHT;
            case "a:fontRef" -> target = Target.STYLE_TEXT;
            case "a:fillRef" -> target = "0".equals(xml.attribute("idx")) ? null : Target.STYLE_FILL;
            case "p:bgRef" -> {
                // The first fill for pages is the colour itself in every theme that programs bring; others are
                // pictures.
                boolean plain = "1001".equals(xml.attribute("idx"));
                target = plain ? Target.BACKGROUND : null;
                return plain ? Optional.empty() : Optional.of(new Painted(Target.BACKGROUND, Paint.OTHER));
            }
            case "a:srgbClr", "a:schemeClr", "a:sysClr", "a:prstClr", "a:scrgbClr", "a:hslClr" -> colour(xml, key);
            case "a:alpha" -> alpha = Numbers.decimal(xml.attributeOrEmpty("val"), FULL) / FULL;
            case "a:lumMod", "a:lumOff", "a:tint", "a:shade", "a:satMod", "a:satOff", "a:inv", "a:comp", "a:gray" ->
                changed = true;
            default -> {
                // paints nothing
            }
        }
        return Optional.empty();
    }

    /** Takes the end of an element; a fill of one colour is complete at the end of its colour. */
    Optional<Painted> end(String key) {
        switch (key) {
            case "a:solidFill", "a:fillRef", "a:fontRef", "a:highlight", "p:bgRef" -> target = null;
            default -> {
                // not a fill
            }
        }
        if (!key.equals(colourKey)) {
            return Optional.empty();
        }
        colourKey = "";
        Target painted = target;
        return painted == null
                ? Optional.empty()
                : Optional.of(new Painted(painted, Paint.solid(changed ? "" : colour, alpha)));
    }

    private void colour(XmlCursor xml, String key) {
        colourKey = key;
        alpha = 1;
        changed = false;
        String value = xml.attributeOrEmpty("val");
        colour = switch (key) {
            case "a:srgbClr" -> value.toUpperCase(Locale.ROOT);
            case "a:sysClr" -> xml.attributeOrEmpty("lastClr").toUpperCase(Locale.ROOT);
            case "a:schemeClr" -> value.equals("phClr") ? "" : "@" + value;
            case "a:prstClr" -> PRESET.getOrDefault(value, "");
            default -> "";
        };
    }

    private static @Nullable Target targetOf(String parent, boolean inListStyle) {
        return switch (parent) {
            case "a:rPr" -> Target.TEXT;
            case "p:spPr" -> Target.SHAPE;
            case "a:tcPr" -> Target.CELL;
            case "p:bgPr" -> Target.BACKGROUND;
            case "a:defRPr" -> inListStyle ? Target.LIST_TEXT : null;
            default -> null;
        };
    }
}
