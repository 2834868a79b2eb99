package org.xianshen.extract.pdf.walk;

import java.util.ArrayList;
import java.util.List;

/** Filled areas and pictures of a page in painting order, to tell what a glyph lies on and what lies on a glyph. */
final class PaintedAreas {

    private static final double THIN = 2.5;
    private static final int MAX_RULES = 20_000;
    private static final int MAX_COVERS = 20_000;

    private final PageContent content;
    private final List<Box> areas = new ArrayList<>();
    private final List<Integer> colours = new ArrayList<>();

    PaintedAreas(PageContent content) {
        this.content = content;
    }

    /** A filled area of {@code colour}; {@code exact} when it is a rectangle and fully opaque, so that it covers text. */
    void fill(Box area, int colour, boolean exact) {
        if (area.width() < THIN || area.height() < THIN) {
            return;
        }
        enter(area, colour);
        if (exact) {
            if (content.covers().size() < MAX_COVERS) {
                content.covers().add(area);
            }
            cover(area, Hidden.COVERED);
        }
    }

    /** A picture at {@code area}; {@code opaque} when no part of it lets through what lies below. */
    void picture(Box area, boolean opaque) {
        if (area.width() < THIN || area.height() < THIN) {
            return;
        }
        enter(area, GraphicsState.UNKNOWN_COLOUR);
        if (opaque) {
            cover(area, Hidden.UNDER_PICTURE);
        }
    }

    private void enter(Box area, int colour) {
        areas.add(area);
        colours.add(colour);
    }

    /** Whether text of {@code colour} at the point cannot be told from what lies below it; white paper lies below all. */
    boolean vanishes(int colour, double x, double y) {
        for (int i = areas.size() - 1; i >= 0; i--) {
            if (areas.get(i).contains(x, y)) {
                return Colours.alike(colour, colours.get(i));
            }
        }
        return Colours.alike(colour, 0xFFFFFF);
    }

    /** Whether any text of {@code colour} could vanish: it is the colour of paper or of an area. */
    boolean mayVanish(int colour) {
        if (Colours.alike(colour, 0xFFFFFF)) {
            return true;
        }
        for (int i = 0; i < colours.size(); i++) {
            if (Colours.alike(colour, colours.get(i))) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return areas.size();
    }

    /** Enters a ruling line if {@code box} is thin and long enough to be one. */
    void rule(Box box) {
        boolean upright = box.width() < THIN && box.height() > 4;
        boolean level = box.height() < THIN && box.width() > 4;
        if ((upright || level) && content.rules().size() < MAX_RULES) {
            content.rules().add(box);
        }
    }

    private void cover(Box area, int reason) {
        GlyphTable glyphs = content.glyphs();
        for (int g = 0; g < glyphs.count(); g++) {
            double cx = (glyphs.x0(g) + glyphs.x1(g)) / 2;
            double cy = (glyphs.y0(g) + glyphs.y1(g)) / 2;
            if (area.contains(cx, cy) && coversMost(area, glyphs, g)) {
                glyphs.hide(g, reason);
            }
        }
    }

    private static boolean coversMost(Box area, GlyphTable glyphs, int g) {
        double width = Math.min(area.x1(), glyphs.x1(g)) - Math.max(area.x0(), glyphs.x0(g));
        double height = Math.min(area.y1(), glyphs.y1(g)) - Math.max(area.y0(), glyphs.y0(g));
        double whole = (glyphs.x1(g) - glyphs.x0(g)) * (glyphs.y1(g) - glyphs.y0(g));
        return width > 0 && height > 0 && width * height >= 0.6 * whole;
    }
}
