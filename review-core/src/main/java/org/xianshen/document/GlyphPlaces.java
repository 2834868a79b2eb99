package org.xianshen.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box on a page for every character of a unit.
 *
 * <p>Boxes are in PDF points from the upper left of the visible page box, y down. Characters that stand for no glyph, such
 * as a line break that the layout implies, have none.
 */
public final class GlyphPlaces implements TextPlaces {

    private static final int BOX = 4;

    private final int page;
    private final int[] glyphOf;
    private final float[] boxes;
    private final int[] lineOf;

    /**
     * The places of a unit's characters.
     *
     * @param page 1-based page number
     * @param glyphOf for every UTF-16 code unit of the unit the number of its glyph, or −1
     * @param boxes left, upper, right and lower edge of every glyph, four values a glyph
     * @param lineOf for every glyph the number of the visual line it stands on
     */
    public GlyphPlaces(int page, int[] glyphOf, float[] boxes, int[] lineOf) {
        if (boxes.length != BOX * lineOf.length) {
            throw new IllegalArgumentException(boxes.length + " edges for " + lineOf.length + " glyphs");
        }
        this.page = page;
        this.glyphOf = glyphOf.clone();
        this.boxes = boxes.clone();
        this.lineOf = lineOf.clone();
    }

    /** 1-based page number. */
    public int page() {
        return page;
    }

    /** The number of each code unit's glyph, or −1; a copy. */
    public int[] glyphOf() {
        return glyphOf.clone();
    }

    /** The edges of all glyphs, four values a glyph; a copy. */
    public float[] boxes() {
        return boxes.clone();
    }

    /** The line of each glyph; a copy. */
    public int[] lineOf() {
        return lineOf.clone();
    }

    @Override
    public SourceLocation locate(TextUnit unit, int start, int end) {
        List<PageRegion> regions = new ArrayList<>();
        int line = -1;
        for (int i = start; i < Math.min(end, glyphOf.length); i++) {
            int g = glyphOf[i];
            if (g < 0) {
                continue;
            }
            PageRegion box = region(g);
            if (lineOf[g] == line) {
                regions.set(regions.size() - 1, regions.get(regions.size() - 1).union(box));
            } else {
                regions.add(box);
                line = lineOf[g];
            }
        }
        if (regions.isEmpty()) {
            PageRegion beside = beside(start);
            return beside == null
                    ? new SourceLocation.InPart("page " + page)
                    : new SourceLocation.OnPage(List.of(beside));
        }
        return new SourceLocation.OnPage(regions);
    }

    private PageRegion region(int g) {
        float left = boxes[BOX * g];
        float top = boxes[BOX * g + 1];
        return new PageRegion(
                page, left, top, Math.max(0, boxes[BOX * g + 2] - left), Math.max(0, boxes[BOX * g + 3] - top));
    }

    /** An empty box beside the glyph nearest to code unit {@code at}, for stretches that cover no glyph. */
    private @Nullable PageRegion beside(int at) {
        for (int distance = 0; distance <= glyphOf.length; distance++) {
            int before = at - distance - 1;
            if (before >= 0 && before < glyphOf.length && glyphOf[before] >= 0) {
                PageRegion box = region(glyphOf[before]);
                return new PageRegion(page, box.x() + box.width(), box.y(), 0, box.height());
            }
            int after = at + distance;
            if (after < glyphOf.length && glyphOf[after] >= 0) {
                PageRegion box = region(glyphOf[after]);
                return new PageRegion(page, box.x(), box.y(), 0, box.height());
            }
        }
        return null;
    }
}
