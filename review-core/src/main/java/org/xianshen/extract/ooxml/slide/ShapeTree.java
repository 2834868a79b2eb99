package org.xianshen.extract.ooxml.slide;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ocr.VisiblePart;

/**
 * A slide, a layout, a master or a notes page as read.
 *
 * @param shapes in document order, groups resolved
 * @param background what the page is painted with; null when the page above decides
 * @param colourNames from the names that shapes use for colours to those of the theme; empty when not said here
 * @param recoloured whether this page gives names to colours that differ from its master's
 * @param shown whether the slide is shown
 * @param showsMaster whether the shapes of the page above are shown on it
 * @param pictures where pictures are shown
 * @param sideLines text in attributes, by carrier
 */
record ShapeTree(
        List<Shape> shapes,
        @Nullable Paint background,
        Map<String, String> colourNames,
        boolean recoloured,
        boolean shown,
        boolean showsMaster,
        List<ShownPicture> pictures,
        Map<Carrier, Set<String>> sideLines) {

    /** A page without anything. */
    static final ShapeTree EMPTY = new ShapeTree(List.of(), null, Map.of(), false, true, true, List.of(), Map.of());

    /**
     * A picture where it is shown.
     *
     * @param relationship id of the relationship to its part
     * @param shape that shows it or is filled with it; null for the background, a bullet, a cell
     * @param visible what of it is shown
     */
    record ShownPicture(String relationship, @Nullable Shape shape, VisiblePart visible) {}

    @Override
    public String toString() {
        return "ShapeTree[" + shapes.size() + " shapes]";
    }
}
