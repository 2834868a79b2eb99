package org.xianshen.document;

/**
 * A rectangle on a page, in PDF points from the upper left of the visible page box, y down.
 *
 * @param page 1-based page number
 * @param x left edge
 * @param y upper edge
 * @param width extent to the right
 * @param height extent downwards
 */
public record PageRegion(int page, double x, double y, double width, double height) {

    public PageRegion {
        if (page < 1) {
            throw new IllegalArgumentException("page " + page + " is not 1 or more");
        }
        if (!(width >= 0) || !(height >= 0)) {
            throw new IllegalArgumentException("region of " + width + " by " + height + " points has no extent");
        }
    }

    /** Whether the two rectangles share area. */
    public boolean overlaps(PageRegion other) {
        return page == other.page
                && x < other.x + other.width
                && other.x < x + width
                && y < other.y + other.height
                && other.y < y + height;
    }

    /** The smallest region around both; both must be on one page. */
    public PageRegion union(PageRegion other) {
        if (page != other.page) {
            throw new IllegalArgumentException("regions of pages " + page + " and " + other.page + " have no union");
        }
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        double right = Math.max(x + width, other.x + other.width);
        double bottom = Math.max(y + height, other.y + other.height);
        return new PageRegion(page, left, top, right - left, bottom - top);
    }
}
