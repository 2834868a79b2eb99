package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;
import org.xianshen.extract.pdf.walk.Hidden;
import org.xianshen.extract.zip.Budget;

/** Filled areas and pictures of a page in painting order, to tell what a glyph lies on and what lies on a glyph. */
final class PaintedGround {

    /** The colour of an area whose colours are not followed. */
    static final int UNKNOWN = -1;

    private static final double THIN = 2.5;
    private static final double MOST_OF_A_GLYPH = 0.6;

    private record Area(Box box, int colour) {}

    private final Budget budget;
    private final List<Area> areas;
    private final Set<Integer> colours;
    private final List<GlyphTable> below;

    PaintedGround(Budget budget, GlyphTable glyphs) {
        this.budget = budget;
        this.areas = new ArrayList<>();
        this.colours = new HashSet<>();
        this.below = new ArrayList<>(List.of(glyphs));
    }

    /** A ground on which further glyphs are painted; what covers them covers those painted before as well. */
    PaintedGround(PaintedGround ground, GlyphTable glyphs) {
        this.budget = ground.budget;
        this.areas = ground.areas;
        this.colours = ground.colours;
        this.below = new ArrayList<>(ground.below);
        this.below.add(glyphs);
    }

    /** Refuses a page with more than {@code most} characters. */
    void requireRoom(long characters, int most) {
        if (characters > most) {
            throw budget.problem("EXT-211", Integer.toString(most));
        }
    }

    /** A filled area of {@code colour}; {@code covers} when it is a rectangle and fully opaque, so that it hides text. */
    void fill(Box area, int colour, boolean covers) {
        budget.tick();
        if (area.width() < THIN || area.height() < THIN) {
            return;
        }
        areas.add(new Area(area, colour));
        colours.add(colour);
        if (covers) {
            below.forEach(glyphs -> cover(area, glyphs));
        }
    }

    /** Whether any text of {@code colour} could vanish: it is the colour of paper or of an area. */
    boolean mayVanish(int colour) {
        if (Colours.alike(colour, Colours.WHITE)) {
            return true;
        }
        for (int known : colours) {
            if (Colours.alike(colour, known)) {
                return true;
            }
        }
        return false;
    }

    /** Whether text of {@code colour} at the point cannot be told from what lies below it; white paper lies below all. */
    boolean vanishes(int colour, double x, double y) {
        for (int i = areas.size() - 1; i >= 0; i--) {
            if (areas.get(i).box().contains(x, y)) {
                return Colours.alike(colour, areas.get(i).colour());
            }
        }
        return Colours.alike(colour, Colours.WHITE);
    }

    private static void cover(Box area, GlyphTable glyphs) {
        for (int g = 0; g < glyphs.count(); g++) {
            double cx = (glyphs.x0(g) + glyphs.x1(g)) / 2;
            double cy = (glyphs.y0(g) + glyphs.y1(g)) / 2;
            if (area.contains(cx, cy) && coversMost(area, glyphs, g)) {
                glyphs.hide(g, Hidden.COVERED);
            }
        }
    }

    private static boolean coversMost(Box area, GlyphTable glyphs, int g) {
        double width = Math.min(area.x1(), glyphs.x1(g)) - Math.max(area.x0(), glyphs.x0(g));
        double height = Math.min(area.y1(), glyphs.y1(g)) - Math.max(area.y0(), glyphs.y0(g));
        double whole = (glyphs.x1(g) - glyphs.x0(g)) * (glyphs.y1(g) - glyphs.y0(g));
        return width > 0 && height > 0 && width * height >= MOST_OF_A_GLYPH * whole;
    }
}
