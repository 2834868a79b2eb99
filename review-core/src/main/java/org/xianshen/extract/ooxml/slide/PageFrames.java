package org.xianshen.extract.ooxml.slide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frames of shapes, those of placeholders inherited from layout and master where the slide says nothing. */
final class PageFrames {

    private final List<ShapeTree> above;

    /** Frames on a page that inherits from {@code above}, the nearest first. */
    PageFrames(List<ShapeTree> above) {
        this.above = List.copyOf(above);
    }

    /** The frame of {@code shape}, or null when nobody says it. */
    @Nullable
    Frame of(Shape shape) {
        if (shape.frame != null || !shape.isPlaceholder()) {
            return shape.frame;
        }
        for (ShapeTree tree : above) {
            Shape model = model(tree, shape);
            if (model != null && model.frame != null) {
                return model.frame;
            }
        }
        return null;
    }

    /** What {@code shape} is filled with, or null when nobody says it. */
    @Nullable
    Paint ground(Shape shape) {
        if (shape.ground() != null || !shape.isPlaceholder()) {
            return shape.ground();
        }
        for (ShapeTree tree : above) {
            Shape model = model(tree, shape);
            if (model != null && model.ground() != null) {
                return model.ground();
            }
        }
        return null;
    }

    private static @Nullable Shape model(ShapeTree tree, Shape shape) {
        Shape sameKind = null;
        for (Shape candidate : tree.shapes()) {
            if (!candidate.isPlaceholder()) {
                continue;
            }
            if (!shape.placeholderIndex.isEmpty() && candidate.placeholderIndex.equals(shape.placeholderIndex)) {
                return candidate;
            }
            if (sameKind == null && kind(candidate.placeholder).equals(kind(shape.placeholder))) {
                sameKind = candidate;
            }
        }
        return sameKind;
    }

    private static String kind(String placeholder) {
        return switch (placeholder) {
            case "ctrTitle" -> "title";
            case "subTitle", "obj", "tbl", "chart", "dgm", "media", "clipArt", "pic" -> "body";
            default -> placeholder;
        };
    }
}
