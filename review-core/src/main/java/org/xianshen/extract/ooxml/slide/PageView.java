package org.xianshen.extract.ooxml.slide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Concealment;
import org.xianshen.extract.zip.Budget;

/**
 * What a reader sees of one page: tells text that lies beside the page, under an opaque shape, or that has the colour of its
 * ground.
 *
 * <p>Where a colour or a place is not known the text counts as seen. Not thread-safe.
 */
final class PageView {

    private static final double LEAST_ON_PAGE = 0.02;
    private static final double LEAST_UNDER_SHAPE = 0.4;
    private static final double LEAST_UNDER_PICTURE = 0.9;
    private static final double WHOLE = 0.95;
    private static final int MOST_DIFFERENCE = 10;
    private static final int TINY_HUNDREDTHS = 100;
    private static final double LEAST_ALPHA = 0.05;
    private static final String WHITE = "FFFFFF";
    private static final Paint USUAL_TEXT = Paint.solid("@tx1", 1);

    private final PageFrames frames;
    private final @Nullable Frame page;
    private final ThemeColours colours;
    private final Budget budget;
    private final List<Painted> underneath = new ArrayList<>();
    private final List<Painted> painted = new ArrayList<>();
    private final List<Painted> covers = new ArrayList<>();
    private final @Nullable String background;

    /** A shape that paints something, lowest first. */
    private record Painted(int order, Frame frame, @Nullable Paint paint) {}

    /**
     * A view of {@code tree}.
     *
     * @param above the pages it inherits from, the nearest first
     * @param page the visible box; null when what lies outside cannot be told
     * @param colours of the theme
     */
    PageView(ShapeTree tree, List<ShapeTree> above, @Nullable Frame page, ThemeColours colours, Budget budget) {
        this.frames = new PageFrames(above);
        this.page = page;
        this.colours = colours;
        this.budget = budget;
        boolean inherits = tree.showsMaster();
        for (ShapeTree one : above) {
            if (inherits) {
                for (Shape shape : one.shapes()) {
                    if (!shape.isPlaceholder()) {
                        collect(shape, underneath);
                    }
                }
            }
            inherits &= one.showsMaster();
        }
        for (Shape shape : tree.shapes()) {
            if (!shape.fallback) {
                collect(shape, painted);
                Frame frame = frames.of(shape);
                Paint ground = frames.ground(shape);
                boolean opaque = shape.picture || (ground != null && ground.isOpaque());
                if (frame != null && opaque && !shape.hidden && !shape.line && !shape.graphic && !shape.hasText()) {
                    covers.add(new Painted(shape.order, frame, shape.picture ? null : ground));
                }
            }
        }
        Paint ground = tree.background();
        for (ShapeTree one : above) {
            ground = ground == null ? one.background() : ground;
        }
        this.background = ground == null ? WHITE : colours.resolve(ground);
    }

    private void collect(Shape shape, List<Painted> into) {
        Frame frame = frames.of(shape);
        Paint ground = frames.ground(shape);
        if (frame == null || shape.hidden || shape.line) {
            return;
        }
        if (shape.picture || shape.graphic) {
            into.add(new Painted(shape.order, frame, Paint.OTHER));
        } else if (ground != null && ground.kind() != Paint.Kind.NONE) {
            into.add(new Painted(shape.order, frame, ground));
        }
    }

    /** Where {@code shape} stands; null when nobody says it. */
    @Nullable
    Frame frame(Shape shape) {
        return frames.of(shape);
    }

    /** Whether a reader sees {@code shape} at all. */
    Visibility of(Shape shape) {
        if (shape.hidden) {
            return Visibility.HIDDEN;
        }
        Frame frame = frames.of(shape);
        if (frame == null || page == null) {
            return Visibility.SHOWN;
        }
        if (frame.shareIn(page) < LEAST_ON_PAGE) {
            return Visibility.concealed(Concealment.CROPPED_AWAY);
        }
        if (!covers.isEmpty() && shape.hasText()) {
            Frame text = TextArea.of(shape, frame);
            for (Painted cover : covers) {
                budget.tick();
                double least = cover.paint() == null ? LEAST_UNDER_PICTURE : LEAST_UNDER_SHAPE;
                if (cover.order() > shape.order && text.shareIn(cover.frame()) >= least) {
                    return Visibility.concealed(Concealment.COVERED);
                }
            }
        }
        return Visibility.SHOWN;
    }

    /** The colour behind the text of {@code shape}; null when unknown. */
    @Nullable
    String groundOf(Shape shape) {
        Paint own = frames.ground(shape);
        if (own != null && own.kind() != Paint.Kind.NONE) {
            return own.isOpaque() ? colours.resolve(own) : null;
        }
        Frame frame = frames.of(shape);
        if (frame == null || shape.graphic) {
            return null;
        }
        for (int i = painted.size() - 1; i >= 0; i--) {
            budget.tick();
            Painted one = painted.get(i);
            if (one.order() < shape.order && frame.shareIn(one.frame()) > 0) {
                return colourOf(one, frame);
            }
        }
        for (int i = underneath.size() - 1; i >= 0; i--) {
            budget.tick();
            if (frame.shareIn(underneath.get(i).frame()) > 0) {
                return colourOf(underneath.get(i), frame);
            }
        }
        return background;
    }

    private @Nullable String colourOf(Painted one, Frame frame) {
        Paint paint = one.paint();
        return paint != null && paint.isOpaque() && frame.shareIn(one.frame()) >= WHOLE ? colours.resolve(paint) : null;
    }

    /** The colour of a cell; null when unknown. */
    @Nullable
    String groundOf(Shape.Cell cell) {
        return cell.fill == null || !cell.fill.isOpaque() ? null : colours.resolve(cell.fill);
    }

    /**
     * Whether a reader sees a run.
     *
     * @param ground the colour behind it; null when unknown
     */
    Visibility of(Shape shape, TextLook look, @Nullable String ground) {
        Integer size = look.hundredths();
        if (size != null && size <= TINY_HUNDREDTHS) {
            return Visibility.HIDDEN;
        }
        Paint ink = inkOf(shape, look);
        if (ink == null || look.outlined() || page == null) {
            return Visibility.SHOWN;
        }
        if (ink.kind() == Paint.Kind.NONE || (ink.isSolid() && ink.alpha() < LEAST_ALPHA)) {
            return Visibility.concealed(Concealment.COLOUR_OF_GROUND);
        }
        String colour = colours.resolve(ink);
        Paint highlight = look.highlight();
        if (highlight != null && highlight.isOpaque()) {
            return isSame(colour, colours.resolve(highlight))
                    ? Visibility.concealed(Concealment.COVERED)
                    : Visibility.SHOWN;
        }
        return isSame(colour, ground) ? Visibility.concealed(Concealment.COLOUR_OF_GROUND) : Visibility.SHOWN;
    }

    private static @Nullable Paint inkOf(Shape shape, TextLook look) {
        if (look.fill() != null) {
            return look.fill();
        }
        if (shape.listText != null) {
            return shape.listText;
        }
        if (shape.styleText != null) {
            return shape.styleText;
        }
        return shape.isPlaceholder() || shape.graphic ? null : USUAL_TEXT;
    }

    private static boolean isSame(@Nullable String a, @Nullable String b) {
        if (a == null || b == null || a.length() != 6 || b.length() != 6) {
            return false;
        }
        try {
            int first = Integer.parseInt(a, 16);
            int second = Integer.parseInt(b, 16);
            for (int shift = 0; shift <= 16; shift += 8) {
                if (Math.abs((first >> shift & 0xFF) - (second >> shift & 0xFF)) > MOST_DIFFERENCE) {
                    return false;
                }
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
