package org.xianshen.extract.ofd;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.Hidden;
import org.xianshen.extract.zip.Budget;

/** Paints page objects on a canvas: text, pictures, paths, blocks and composite drawings. For one thread. */
final class ObjectPainter {

    /** Points in a millimetre. */
    static final double POINTS = 72 / 25.4;

    private static final int MOST_OBJECTS = 500_000;
    /** How deep blocks and composite drawings may stand in each other. */
    static final int DEEPEST = 32;

    private static final int LONGEST_CHAIN = 16;
    private static final double OPAQUE = 0.98;
    private static final double VISIBLE = 0.02;
    private static final double GROUND = 0.5;
    private static final double BROAD = 2.5;

    private final Resources resources;
    private final Budget budget;
    private final Function<String, PictureHead> heads;
    private final Actions actions;
    private int objects;

    /**
     * A painter of one document.
     *
     * @param heads what the file of a picture is, by its part
     */
    ObjectPainter(Resources resources, Budget budget, Function<String, PictureHead> heads) {
        this.resources = resources;
        this.budget = budget;
        this.heads = heads;
        this.actions = new Actions();
    }

    /** Begins a page: the objects of each are counted anew. */
    void beginPage() {
        objects = 0;
    }

    /** The state a page begins with whose visible box begins at {@code left}, {@code top}, in millimetres. */
    static PaintState start(Canvas canvas, double left, double top) {
        Affine map = new Affine(POINTS, 0, 0, POINTS, -left * POINTS, -top * POINTS);
        return new PaintState(map, new Box(-1e7, -1e7, 1e7, 1e7), true, 1, 0, null, 0);
    }

    /** The state in which the objects of a layer or block are painted. */
    PaintState enter(Node block, PaintState s) {
        boolean shown = !block.look("Visible").strip().equalsIgnoreCase("false");
        return s.faded(Colours.alpha(block), shown ? 0 : Hidden.LAYER)
                .with(resources.drawParam(block.look("DrawParam")));
    }

    /** Paints one object or block with everything in it. */
    void paint(Node object, PaintState s, Canvas canvas) {
        if (++objects > MOST_OBJECTS) {
            throw budget.problem("EXT-406", Integer.toString(MOST_OBJECTS));
        }
        budget.tick();
        switch (object.name()) {
            case "TextObject", "PathObject", "ImageObject", "CompositeObject" -> unit(object, s, canvas);
            case "Layer", "PageBlock", "Content", "Appearance" -> block(object, s, canvas);
            case "Actions" -> actions.read(object, canvas.links(), canvas.bookmarks());
            default -> {
                // unknown elements are left over
            }
        }
    }

    private void block(Node block, PaintState s, Canvas canvas) {
        PaintState inside = deeper(enter(block, s));
        for (Node object : block.children()) {
            paint(object, inside, canvas);
        }
    }

    private PaintState deeper(PaintState s) {
        if (s.depth() >= DEEPEST) {
            throw budget.problem("EXT-407", Integer.toString(DEEPEST));
        }
        return s.deeper();
    }

    private void unit(Node object, PaintState outer, Canvas canvas) {
        Box boundary = Numbers.box(object.look("Boundary"));
        Affine ctm = Numbers.map(object.look("CTM"));
        Affine map = boundary == null
                ? ctm.then(outer.map())
                : ctm.then(new Affine(1, 0, 0, 1, boundary.x0(), boundary.y0())).then(outer.map());
        boolean shown = !object.look("Visible").strip().equalsIgnoreCase("false");
        PaintState s = outer.at(map)
                .faded(Colours.alpha(object), shown ? 0 : Hidden.LAYER)
                .with(resources.drawParam(object.look("DrawParam")));
        Node clips = object.child("Clips");
        if (clips != null) {
            s = clip(clips, boundary, s, outer, canvas);
        }
        Box frame = boundary == null
                ? null
                : Box.of(outer.map(), boundary.x0(), boundary.y0(), boundary.x1(), boundary.y1());
        switch (object.name()) {
            case "TextObject" -> text(object, s, canvas, frame);
            case "PathObject" -> path(object, frame == null ? s : s.clipped(frame, isUpright(outer.map())), canvas);
            case "ImageObject" -> image(object, frame == null ? s : s.clipped(frame, isUpright(outer.map())), canvas);
            default -> composite(object, frame == null ? s : s.clipped(frame, isUpright(outer.map())), canvas);
        }
        Node onClick = object.child("Actions");
        if (onClick != null) {
            actions.read(onClick, canvas.links(), canvas.bookmarks());
        }
    }

    // Each clip is the union of its areas; several clips cut one after the other.
    private PaintState clip(Node clips, @Nullable Box boundary, PaintState s, PaintState outer, Canvas canvas) {
        boolean withObject = !clips.look("TransFlag").strip().equalsIgnoreCase("false");
        Affine base = withObject || boundary == null
                ? s.map()
                : new Affine(1, 0, 0, 1, boundary.x0(), boundary.y0()).then(outer.map());
        PaintState clipped = s;
        for (Node clip : clips.children("Clip")) {
            Box union = null;
            boolean exact = clip.children("Area").size() == 1;
            for (Node area : clip.children("Area")) {
                Affine map = Numbers.map(area.look("CTM")).then(base);
                for (Node shape : area.children()) {
                    Box box = null;
                    if (shape.name().equals("Text")) {
                        text(shape, placed(shape, map, s).faded(1, Hidden.CLIPPED), canvas, null);
                        return clipped;
                    } else if (shape.name().equals("Path")) {
                        PathShape path =
                                PathShape.of(data(shape), placed(shape, map, s).map());
                        path.enter(canvas.content().shapes());
                        box = path.bounds();
                        exact &= !path.rectangles().isEmpty();
                    }
                    union = box == null ? union : union == null ? box : union.union(box);
                }
            }
            if (union != null) {
                clipped = clipped.clipped(union, exact);
            }
        }
        return clipped;
    }

    private static PaintState placed(Node shape, Affine map, PaintState s) {
        Box boundary = Numbers.box(shape.look("Boundary"));
        Affine own = Numbers.map(shape.look("CTM"));
        return s.at(
                (boundary == null ? own : own.then(new Affine(1, 0, 0, 1, boundary.x0(), boundary.y0()))).then(map));
    }

    private static String data(Node path) {
        Node data = path.child("AbbreviatedData");
        return data == null ? "" : data.lookText();
    }

    /** How something is painted: its colour and how opaque it is. */
    private record Ink(int colour, double alpha) {}

    private Ink ink(Node object, String element, PaintState s, Ink otherwise) {
        Node colour = object.child(element);
        Node parameters = s.drawParam();
        for (int i = 0; colour == null && parameters != null && i < LONGEST_CHAIN; i++) {
            colour = parameters.child(element);
            parameters = resources.drawParam(parameters.look("Relative"));
        }
        if (colour == null) {
            return new Ink(otherwise.colour(), otherwise.alpha() * s.alpha());
        }
        Node space = resources.colourSpace(colour.look("ColorSpace").strip());
        return new Ink(Colours.of(colour, space), Colours.alpha(colour) * s.alpha());
    }

    private void text(Node object, PaintState s, Canvas canvas, @Nullable Box frame) {
        boolean fills = !object.look("Fill").strip().equalsIgnoreCase("false");
        boolean strokes = object.look("Stroke").strip().equalsIgnoreCase("true");
        Ink fill = ink(object, "FillColor", s, new Ink(Colours.BLACK, 1));
        Ink stroke = ink(object, "StrokeColor", s, new Ink(Colours.BLACK, 1));
        fills &= fill.alpha() > VISIBLE;
        strokes &= stroke.alpha() > VISIBLE;
        int hidden = s.hidden();
        if (!fills && !strokes) {
            hidden |= s.alpha() > VISIBLE && fill.alpha() > VISIBLE ? Hidden.RENDER_MODE : Hidden.TRANSPARENT;
        }
        int colour = fills ? fill.colour() : stroke.colour();
        boolean mayVanish = canvas.ground().mayVanish(colour)
                && !(fills && strokes && !Colours.alike(fill.colour(), stroke.colour()));
        new TextPlacer(
                        object,
                        s,
                        canvas,
                        frame != null && frame.width() > 0 && frame.height() > 0 ? frame : null,
                        hidden,
                        mayVanish ? colour : PaintedGround.UNKNOWN)
                .place();
        patterns(object, s, canvas);
    }

    private void path(Node object, PaintState s, Canvas canvas) {
        boolean fills = object.look("Fill").strip().equalsIgnoreCase("true");
        boolean strokes = !object.look("Stroke").strip().equalsIgnoreCase("false");
        patterns(object, s, canvas);
        PathShape shape = PathShape.of(data(object), s.map());
        boolean unseen = (s.hidden() & ~Hidden.PATTERN) != 0;
        shape.enter(unseen ? canvas.content().hiddenShapes() : canvas.content().shapes());
        if (s.hidden() != 0) {
            return;
        }
        Box bounds = shape.bounds();
        if (bounds == null) {
            return;
        }
        Ink fill = ink(object, "FillColor", s, new Ink(PaintedGround.UNKNOWN, 0));
        Ink stroke = ink(object, "StrokeColor", s, new Ink(Colours.BLACK, 1));
        fills &= fill.alpha() > VISIBLE;
        strokes &= stroke.alpha() > VISIBLE;
        if (!shape.isPlain() && (fills || strokes)) {
            canvas.content().foundDrawnShape();
        }
        if (fills && fill.alpha() >= GROUND) {
            fill(shape, bounds, fill, s, canvas);
        }
        if (strokes) {
            shape.lines().forEach(canvas::rule);
            stroke(object, shape, stroke, s, canvas);
        }
    }

    private static void fill(PathShape shape, Box bounds, Ink ink, PaintState s, Canvas canvas) {
        List<Box> rectangles = shape.rectangles();
        boolean opaque = ink.alpha() > OPAQUE && s.clipIsExact();
        for (Box rectangle : rectangles) {
            canvas.rule(rectangle);
            canvas.ground().fill(rectangle.intersect(s.clip()), ink.colour(), opaque);
        }
        if (rectangles.isEmpty()) {
            canvas.ground().fill(bounds.intersect(s.clip()), ink.colour(), false);
        }
    }

    /** A line may be so broad that it hides text. */
    private static void stroke(Node object, PathShape shape, Ink ink, PaintState s, Canvas canvas) {
        Node parameters = s.drawParam();
        String written = object.look("LineWidth");
        if (written.isEmpty() && parameters != null) {
            written = parameters.look("LineWidth");
        }
        double width = Numbers.of(written, 0.353) * scale(s.map());
        if (width < BROAD || ink.alpha() < GROUND) {
            return;
        }
        for (Box line : shape.lines()) {
            boolean level = line.width() >= line.height();
            Box area = level
                    ? new Box(line.x0(), line.y0() - width / 2, line.x1(), line.y1() + width / 2)
                    : new Box(line.x0() - width / 2, line.y0(), line.x1() + width / 2, line.y1());
            canvas.ground().fill(area.intersect(s.clip()), ink.colour(), ink.alpha() > OPAQUE && s.clipIsExact());
        }
    }

    /** The drawing a pattern repeats may hold text; it is read once, as text that stands at no certain place. */
    private void patterns(Node object, PaintState s, Canvas canvas) {
        for (Node colour : object.children()) {
            Node pattern = colour.child("Pattern");
            Node cell = pattern == null ? null : pattern.child("CellContent");
            if (cell != null) {
                PaintState inside = deeper(s.faded(1, Hidden.PATTERN));
                cell.children().forEach(child -> paint(child, inside, canvas));
            }
        }
    }

    private void image(Node object, PaintState s, Canvas canvas) {
        String id = object.look("ResourceID");
        Resources.Media media = resources.media(id);
        if (id.isBlank()) {
            return;
        }
        if (media == null || media.part().isEmpty()) {
            canvas.foundMissing();
            return;
        }
        Box whole = Box.of(s.map(), 0, 0, 1, 1);
        Box area = whole.intersect(s.clip());
        canvas.images().add(new Canvas.PlacedImage(media.part(), s.map(), area));
        if (s.hidden() == 0 && s.alpha() > VISIBLE) {
            boolean solid = s.alpha() > OPAQUE
                    && s.clipIsExact()
                    && isUpright(s.map())
                    && !object.has("ImageMask")
                    && heads.apply(media.part()).isOpaque();
            canvas.ground().fill(area, PaintedGround.UNKNOWN, solid);
        }
    }

    private void composite(Node object, PaintState s, Canvas canvas) {
        Resources.Composite composite = resources.composite(object.look("ResourceID"));
        if (composite == null) {
            canvas.foundMissing();
            return;
        }
        composite.markPainted();
        PaintState inside = deeper(s);
        for (Node child : composite.unit().children()) {
            paint(child, inside, canvas);
        }
    }

    private static boolean isUpright(Affine map) {
        double across = Math.abs(map.a()) + Math.abs(map.d());
        double along = Math.abs(map.b()) + Math.abs(map.c());
        return along < 1e-6 * across || across < 1e-6 * along;
    }

    private static double scale(Affine map) {
        return Math.sqrt(Math.abs(map.a() * map.d() - map.b() * map.c()));
    }
}
