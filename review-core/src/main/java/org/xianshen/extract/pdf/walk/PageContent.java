package org.xianshen.extract.pdf.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;

/** What one walk over a page found: glyphs, pictures, ruling lines, replacement texts. Not thread-safe. */
public final class PageContent {

    private final double width;
    private final double height;
    private final GlyphTable glyphs = new GlyphTable();
    private final List<PaintedPicture> pictures = new ArrayList<>();
    private final List<Box> covers = new ArrayList<>();
    private final Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Box> rules = new ArrayList<>();
    private final Set<String> replacementTexts = new LinkedHashSet<>();
    private final StrayTexts strays = new StrayTexts();
    private final DrawnShapes shapes;
    private final DrawnShapes hiddenShapes;
    private boolean unknownOperators;
    private boolean tooMuch;
    private int brokenFonts;
    private int drawnShapes;

    /** An empty page of {@code width} by {@code height} points. */
    public PageContent(double width, double height) {
        this.width = width;
        this.height = height;
        this.shapes = new DrawnShapes(width);
        this.hiddenShapes = new DrawnShapes(width);
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

    /** Where pictures that are seen are painted, clipped to the page and what clips them; in painting order. */
    public List<Box> images() {
        return pictures.stream()
                .filter(PaintedPicture::isSeen)
                .map(PaintedPicture::place)
                .toList();
    }

    /** Every painting of a picture, seen or not, in painting order. */
    public List<PaintedPicture> pictures() {
        return pictures;
    }

    /** Opaque rectangles in painting order: what was painted before them and stands there is not seen. */
    public List<Box> covers() {
        return covers;
    }

    /** Content streams that were run: forms, patterns, masks, procedures. */
    public Set<COSBase> visited() {
        return visited;
    }

    /** Thin straight lines, upright or level, painted or left as the edge of a filled area. */
    public List<Box> rules() {
        return rules;
    }

    /** ActualText, Alt, E and other texts that marked content carries, in order, each once. */
    public Set<String> replacementTexts() {
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

    StrayTexts strays() {
        return strays;
    }

    /** Comments, and strings that no operator paints. */
    public Set<String> strayTexts() {
        return strays.all();
    }

    /** Figures that were painted, also in patterns and masks, and those that clip what is painted. */
    public DrawnShapes shapes() {
        return shapes;
    }

    /** Figures that stand under optional content that is off. */
    public DrawnShapes hiddenShapes() {
        return hiddenShapes;
    }

    /** Painted paths with curves or slanted pieces, which may be letters drawn as shapes. */
    public int drawnShapes() {
        return drawnShapes;
    }

    /** Whether the page paints so many pictures that not all of them were noted. */
    public boolean hasTooMuch() {
        return tooMuch;
    }

    void foundTooMuch() {
        tooMuch = true;
    }

    /** Enters a painted path that may be a letter drawn as a shape. */
    public void foundDrawnShape() {
        drawnShapes++;
    }

    void foundUnknownOperator() {
        unknownOperators = true;
    }

    void foundBrokenFont() {
        brokenFonts++;
    }
}
