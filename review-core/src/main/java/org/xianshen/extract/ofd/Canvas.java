package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.extract.zip.Budget;

/** What painting one page, template or annotation has put where, in points from the upper left of the page. */
final class Canvas {

    private static final int MOST_RULES = 10_000;
    private static final double THIN = 2.5;
    private static final double SHORTEST_RULE = 4;

    private final PageContent content;
    private final PaintedGround ground;
    private final List<PlacedImage> images = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final Set<String> bookmarks = new LinkedHashSet<>();
    private int unreadable;
    private int privateCodes;
    private int missing;

    /**
     * A picture on the page.
     *
     * @param part its file
     * @param map from the unit square to the page
     * @param area the part of it that is not clipped away
     */
    record PlacedImage(String part, Affine map, Box area) {}

    private Canvas(PageContent content, PaintedGround ground) {
        this.content = content;
        this.ground = ground;
    }

    /** An empty page of {@code width} by {@code height} points. */
    static Canvas page(double width, double height, Budget budget) {
        PageContent content = new PageContent(width, height);
        return new Canvas(content, new PaintedGround(budget, content.glyphs()));
    }

    /** A sheet of glass on top of {@code page}: what is painted on it covers the page and is kept apart from it. */
    static Canvas above(Canvas page) {
        PageContent content = new PageContent(page.content.width(), page.content.height());
        return new Canvas(content, new PaintedGround(page.ground, content.glyphs()));
    }

    PageContent content() {
        return content;
    }

    GlyphTable glyphs() {
        return content.glyphs();
    }

    PaintedGround ground() {
        return ground;
    }

    Box page() {
        return new Box(0, 0, content.width(), content.height());
    }

    List<PlacedImage> images() {
        return images;
    }

    /** Targets of links. */
    Set<String> links() {
        return links;
    }

    /** Names of bookmarks that actions lead to. */
    Set<String> bookmarks() {
        return bookmarks;
    }

    /** Enters a ruling line if {@code box} is thin and long enough to be one. */
    void rule(Box box) {
        boolean upright = box.width() < THIN && box.height() > SHORTEST_RULE;
        boolean level = box.height() < THIN && box.width() > SHORTEST_RULE;
        if ((upright || level) && content.rules().size() < MOST_RULES) {
            content.rules().add(box);
        }
    }

    /** Enters a glyph whose characters the file does not tell. */
    void foundUnreadable() {
        unreadable++;
    }

    /** Enters a glyph whose character means nothing outside its font. */
    void foundPrivateCode() {
        privateCodes++;
    }

    /** Enters an object whose resource is not there. */
    void foundMissing() {
        missing++;
    }

    int missing() {
        return missing;
    }

    /** Glyphs of which nobody knows what they mean; a few private codes are bullets and the like. */
    int unreadable() {
        boolean bulletsOnly =
                privateCodes <= 5 || privateCodes * 20L <= content.glyphs().count();
        return unreadable + (bulletsOnly ? 0 : privateCodes);
    }

    /** Whether there is anything to be told of it. */
    boolean hasSomething() {
        return !isEmpty() || !links.isEmpty() || !bookmarks.isEmpty() || unreadable > 0;
    }

    /** Whether anything at all was painted. */
    boolean isEmpty() {
        return content.glyphs().count() == 0 && images.isEmpty() && content.drawnShapes() == 0 && missing == 0;
    }
}
