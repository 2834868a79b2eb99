package org.xianshen.extract.pdf.walk;

import java.util.ArrayList;
import java.util.List;

/** What one walk over a page found: glyphs, pictures, ruling lines, replacement texts. Not thread-safe. */
public final class PageContent {

    private final double width;
    private final double height;
    private final GlyphTable glyphs = new GlyphTable();
    private final List<Box> images = new ArrayList<>();
    private final List<Box> rules = new ArrayList<>();
    private final List<String> replacementTexts = new ArrayList<>();
    private boolean unknownOperators;
    private int brokenFonts;
    private int drawnShapes;

    PageContent(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Width of the visible page, in points. */
    public double width() {
        return width;
    }

    /** Height of the visible page, in points. */
    public double height() {
        return height;
    }

    /** The glyphs in painting order. */
    public GlyphTable glyphs() {
        return glyphs;
    }

    /** Where pictures are painted, clipped to the page and what clips them; in painting order. */
    public List<Box> images() {
        return images;
    }

    /** Thin straight lines, upright or level, painted or left as the edge of a filled area. */
    public List<Box> rules() {
        return rules;
    }

    /** ActualText, Alt and E entries of marked content, in order. */
    public List<String> replacementTexts() {
        return replacementTexts;
    }

    /** Whether the content holds an operator that PDF does not define. */
    public boolean hasUnknownOperators() {
        return unknownOperators;
    }

    /** How many show operators used a font that could not be read. */
    public int brokenFonts() {
        return brokenFonts;
    }

    /** Painted paths with curves or slanted pieces, which may be letters drawn as shapes. */
    public int drawnShapes() {
        return drawnShapes;
    }

    void foundDrawnShape() {
        drawnShapes++;
    }

    void foundUnknownOperator() {
        unknownOperators = true;
    }

    void foundBrokenFont() {
        brokenFonts++;
    }
}
