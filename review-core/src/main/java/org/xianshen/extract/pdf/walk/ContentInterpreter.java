package org.xianshen.extract.pdf.walk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.ContentListener.StreamKind;

/**
 * Runs content operators (ISO 32000-1, Annex A) and enters what they paint into a {@link PageContent}.
 *
 * <p>Keeps only the state that tells where text stands and whether it is seen; not thread-safe, one page each.
 */
public final class ContentInterpreter {

    private static final int MAX_SAVED_STATES = 5_000;
    private static final int MAX_PICTURES = 20_000;
    private static final Box UNIT = new Box(0, 0, 1, 1);

    private final DocumentWalk walk;
    private final int page;
    private final PageContent content;
    private final @Nullable ContentListener listener;
    private final Affine base;
    private final PaintedAreas areas;
    private final PathTracker path = new PathTracker();
    private final TextPen pen;
    private final Set<COSBase> walkedOnce = Collections.newSetFromMap(new IdentityHashMap<>());

    private GraphicsState state;
    private Deque<GraphicsState> saved = new ArrayDeque<>();
    private Deque<Boolean> marked = new ArrayDeque<>();
    private COSDictionary resources = new COSDictionary();
    private int hiddenMarks;
    private int patternDepth;
    private int depth;
    private int compatibility;
    private int untilClockCheck = 2_000;

    ContentInterpreter(
            DocumentWalk walk, int page, PageContent content, Affine base, @Nullable ContentListener listener) {
        this.walk = walk;
        this.page = page;
        this.content = content;
        this.base = base;
        this.listener = listener;
        this.areas = new PaintedAreas(content);
        this.state = new GraphicsState(base, new Box(0, 0, content.width(), content.height()));
        this.pen = new TextPen(this, content, areas, listener);
        if (listener != null) {
            listener.start(this);
        }
    }

    /** The size text is set in now, in units of text space. */
    public double fontSize() {
        return state.fontSize;
    }

    /** The text rendering mode now, 0 to 7. */
    public int renderMode() {
        return state.renderMode;
    }

    /** What clips painting now, as the box around it. */
    public Box clip() {
        return state.clip;
    }

    /** From the current user space to the visible page. */
    public Affine ctm() {
        return state.ctm;
    }

    /** Whether what is painted now stands under optional content that is off. */
    public boolean isInHiddenLayer() {
        return hiddenMarks > 0;
    }

    /** Whether {@code object} is under optional content that is off. */
    public boolean isHidden(COSDictionary object) {
        return walk.layers().isHidden(object.getCOSDictionary(COSName.OC));
    }

    /** The resource {@code name} of {@code kind} that the content in hand means, or null. */
    public @Nullable COSBase resource(COSName kind, COSName name) {
        COSDictionary all = resources.getCOSDictionary(kind);
        return all == null ? null : all.getDictionaryObject(name);
    }

    /** Whether unknown operators are allowed now. */
    public boolean isInCompatibilitySection() {
        return compatibility > 0;
    }

    GraphicsState state() {
        return state;
    }

    DocumentWalk walk() {
        return walk;
    }

    /** The path the operator now told of paints or has just built. */
    public PathTracker path() {
        return path;
    }

    /** The {@link Hidden} bits that hold for everything painted now. */
    int hiddenHere() {
        return (hiddenMarks > 0 ? Hidden.LAYER : 0) | (patternDepth > 0 ? Hidden.PATTERN : 0);
    }

    void enterResources(COSDictionary dictionary) {
        resources = dictionary;
    }

    void run(byte[] bytes) throws IOException {
        content.strays().comments(bytes);
        PDFStreamParser parser = new PDFStreamParser(bytes);
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                if (--untilClockCheck == 0) {
                    walk.limits().requireTime();
                    untilClockCheck = 2_000;
                }
                apply(operator, operands);
                strays(operator.getName(), operands);
                if (listener != null) {
                    listener.operator(operator, operands);
                }
                if (endsPath(operator.getName())) {
                    path.reset();
                }
                operands.clear();
            } else {
                operands.add((COSBase) token);
            }
        }
        content.strays().operands(operands, operands.size());
    }

    /** Strings that this operator does not paint; those of marked content are replacement texts. */
    private void strays(String name, List<COSBase> operands) {
        switch (name) {
            case "BDC", "DP", "BI" -> {
                // read as what they are
            }
            case "Tj", "TJ", "'", "\"" -> content.strays().operands(operands, operands.size() - 1);
            default -> content.strays().operands(operands, operands.size());
        }
    }

    private static boolean endsPath(String name) {
        return switch (name) {
            case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n" -> true;
            default -> false;
        };
    }

    private void apply(Operator operator, List<COSBase> o) throws IOException {
        String name = operator.getName();
        switch (name) {
            case "q" -> save();
            case "Q" -> {
                if (!saved.isEmpty()) {
                    state = saved.pop();
                }
            }
            case "cm" -> state.ctm = affine(o).then(state.ctm);
            case "gs" -> extendedState(o);
            case "m" -> path.moveTo(px(o, 0), py(o, 0));
            case "l" -> path.lineTo(px(o, 0), py(o, 0));
            case "c" -> path.curveTo(px(o, 4), py(o, 4), px(o, 0), py(o, 0), px(o, 2), py(o, 2));
            case "v", "y" -> path.curveTo(px(o, 2), py(o, 2), px(o, 0), py(o, 0));
            case "h" -> path.close();
            case "re" -> path.rectangle(state.ctm, n(o, 0), n(o, 1), n(o, 2), n(o, 3));
            case "W", "W*" -> path.clipAtPaint();
            case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n" -> paint(name);
            case "g", "rg", "k" -> {
                state.fillComponents = o.size();
                state.fill = Colours.of(o.size(), o);
            }
            case "G", "RG", "K" -> {
                state.strokeComponents = o.size();
                state.stroke = Colours.of(o.size(), o);
            }
            case "cs" -> {
                state.fillComponents = Colours.components(colourSpace(o));
                state.fill = Colours.initial(state.fillComponents);
            }
            case "CS" -> {
                state.strokeComponents = Colours.components(colourSpace(o));
                state.stroke = Colours.initial(state.strokeComponents);
            }
            case "sc", "scn" -> {
                state.fill = Colours.of(state.fillComponents, o);
                pattern(o);
            }
            case "SC", "SCN" -> {
                state.stroke = Colours.of(state.strokeComponents, o);
                pattern(o);
            }
            case "Do" -> invoke(o);
            case "BI" -> image(operator.getImageParameters(), inline(operator));
            case "BDC" -> beginMarked(o);
            case "BMC" -> marked.push(false);
            case "EMC" -> endMarked();
            case "BX" -> compatibility++;
            case "EX" -> compatibility--;
            case "sh" -> {
                if (hiddenHere() == 0) {
                    areas.fill(state.clip, GraphicsState.UNKNOWN_COLOUR, false);
                }
            }
            case "DP" -> properties(o);
            case "w", "J", "j", "M", "d", "ri", "i", "MP", "d0", "d1" -> {}
            default -> {
                if (!pen.apply(name, o, resources)) {
                    content.strays().unknown(name, o);
                    if (compatibility <= 0) {
                        content.foundUnknownOperator();
                    }
                }
            }
        }
    }

    private void save() {
        if (saved.size() >= MAX_SAVED_STATES) {
            throw walk.limits().tooDeep(page);
        }
        saved.push(state);
        state = state.copy();
    }

    private void paint(String name) {
        boolean closes = name.equals("s") || name.startsWith("b");
        if (closes) {
            path.close();
        }
        Box bounds = path.bounds();
        boolean unused = name.equals("n");
        if (!unused || path.hasPendingClip()) {
            path.enter(hiddenMarks > 0 ? content.hiddenShapes() : content.shapes(), unused);
        }
        if (bounds != null && hiddenHere() == 0) {
            boolean fills = "fF".indexOf(name.charAt(0)) >= 0 || name.charAt(0) == 'B' || name.charAt(0) == 'b';
            boolean strokes = (!fills && !name.equals("n")) || name.charAt(0) == 'B' || name.charAt(0) == 'b';
            if (!path.isPlain() && !name.equals("n")) {
                content.foundDrawnShape();
            }
            if (fills) {
                fillPath(bounds);
            }
            if (strokes && state.strokeAlpha * state.groupAlpha > 0.02) {
                path.lines().forEach(areas::rule);
                path.rectangles().forEach(this::edges);
            }
        }
        if (path.hasPendingClip() && bounds != null) {
            state.clip = state.clip.intersect(bounds);
            state.clipIsExact &= path.asRectangle() != null;
        }
    }

    private void fillPath(Box bounds) {
        double alpha = state.fillAlpha * state.groupAlpha;
        if (alpha < 0.5) {
            if (alpha > 0.02) {
                areas.fill(bounds.intersect(state.clip), GraphicsState.UNKNOWN_COLOUR, false);
            }
            return;
        }
        path.rectangles().forEach(areas::rule);
        Box whole = path.asRectangle();
        if (whole != null && path.rectangles().isEmpty()) {
            areas.rule(whole);
        }
        boolean exact = alpha > 0.98 && !state.blends && state.clipIsExact;
        if (exact && whole == null && path.isPlain()) {
            path.rectangles().forEach(r -> areas.fill(r.intersect(state.clip), state.fill, true));
        } else {
            areas.fill(bounds.intersect(state.clip), state.fill, exact && whole != null);
        }
    }

    private void edges(Box r) {
        areas.rule(new Box(r.x0(), r.y0(), r.x0(), r.y1()));
        areas.rule(new Box(r.x1(), r.y0(), r.x1(), r.y1()));
        areas.rule(new Box(r.x0(), r.y0(), r.x1(), r.y0()));
        areas.rule(new Box(r.x0(), r.y1(), r.x1(), r.y1()));
    }

    private void extendedState(List<COSBase> o) throws IOException {
        COSDictionary gs = resource(COSName.EXT_G_STATE, o) instanceof COSDictionary d ? d : null;
        if (gs == null) {
            return;
        }
        state.fillAlpha = gs.getFloat(COSName.CA_NS, (float) state.fillAlpha);
        state.strokeAlpha = gs.getFloat(COSName.CA, (float) state.strokeAlpha);
        COSBase blend = gs.getDictionaryObject(COSName.BM);
        if (blend != null) {
            COSBase first = blend instanceof COSArray list && list.size() > 0 ? list.getObject(0) : blend;
            state.blends = !COSName.NORMAL.equals(first) && !COSName.COMPATIBLE.equals(first);
        }
        COSArray font = gs.getCOSArray(COSName.FONT);
        if (font != null && font.size() > 1 && font.get(1) instanceof COSNumber size) {
            pen.useFont(font.getObject(0), size.floatValue());
        }
        COSDictionary mask = gs.getCOSDictionary(COSName.SMASK);
        if (mask != null && mask.getDictionaryObject(COSName.G) instanceof COSStream group && walkedOnce.add(group)) {
            patternDepth++;
            form(group, StreamKind.SOFT_MASK);
            patternDepth--;
        }
    }

    private @Nullable COSBase colourSpace(List<COSBase> o) {
        COSBase named = resource(COSName.COLORSPACE, o);
        return named != null ? named : o.isEmpty() ? null : o.get(0);
    }

    private void pattern(List<COSBase> o) throws IOException {
        boolean named = !o.isEmpty() && o.get(o.size() - 1) instanceof COSName;
        if (!named) {
            return;
        }
        COSDictionary patterns = resources.getCOSDictionary(COSName.PATTERN);
        COSBase pattern = patterns == null ? null : patterns.getDictionaryObject((COSName) o.get(o.size() - 1));
        if (pattern instanceof COSStream cell && walkedOnce.add(cell)) {
            GraphicsState outer = state;
            state = new GraphicsState(base, new Box(-1e7, -1e7, 1e7, 1e7));
            patternDepth++;
            form(cell, StreamKind.PATTERN);
            patternDepth--;
            state = outer;
        }
    }

    private void invoke(List<COSBase> o) throws IOException {
        if (!(resource(COSName.XOBJECT, o) instanceof COSStream object)) {
            return;
        }
        boolean hidden = walk.layers().isHidden(object.getCOSDictionary(COSName.OC));
        hiddenMarks += hidden ? 1 : 0;
        if (COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))) {
            form(object, StreamKind.FORM);
        } else {
            image(object, null);
        }
        hiddenMarks -= hidden ? 1 : 0;
    }

    private static boolean opaque(@Nullable COSDictionary image) {
        return image != null
                && image.getDictionaryObject(COSName.SMASK) == null
                && image.getDictionaryObject(COSName.MASK) == null
                && !image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
    }

    private @Nullable PDImage inline(Operator operator) throws IOException {
        COSDictionary parameters = operator.getImageParameters();
        byte[] data = operator.getImageData();
        return parameters == null || data == null
                ? null
                : new PDInlineImage(parameters, data, new PDResources(resources));
    }

    private void image(@Nullable COSDictionary object, @Nullable PDImage inline) {
        boolean faint = state.fillAlpha * state.groupAlpha < 0.02;
        int hidden = hiddenHere() | (faint ? Hidden.TRANSPARENT : 0);
        Box whole = Box.of(state.ctm, UNIT.x0(), UNIT.y0(), UNIT.x1(), UNIT.y1());
        Box place = whole.intersect(state.clip);
        if (content.pictures().size() < MAX_PICTURES) {
            content.pictures()
                    .add(new PaintedPicture(
                            place,
                            whole,
                            state.ctm,
                            object,
                            inline,
                            hidden,
                            content.covers().size()));
        } else {
            content.foundTooMuch();
        }
        if (hidden == 0) {
            boolean solid =
                    opaque(object) && state.fillAlpha * state.groupAlpha > 0.98 && !state.blends && state.clipIsExact;
            areas.picture(place, solid);
        }
    }

    /** Runs {@code stream} as a form: its own matrix, clip and resources, the graphics state left as it was. */
    void form(COSStream stream, StreamKind kind) throws IOException {
        if (depth >= WalkLimits.MAX_DEPTH) {
            throw walk.limits().tooDeep(page);
        }
        GraphicsState outer = state;
        Deque<GraphicsState> outerSaved = saved;
        Deque<Boolean> outerMarked = marked;
        int outerHidden = hiddenMarks;
        COSDictionary outerResources = resources;
        TextPen.Position outerPen = pen.position();
        state = state.copy();
        saved = new ArrayDeque<>();
        marked = new ArrayDeque<>();
        COSArray matrix = stream.getCOSArray(COSName.MATRIX);
        if (matrix != null && matrix.size() >= 6) {
            state.ctm = affine(matrix.toList()).then(state.ctm);
        }
        COSArray bbox = stream.getCOSArray(COSName.BBOX);
        if (bbox != null && bbox.size() >= 4) {
            List<? extends COSBase> b = bbox.toList();
            state.clip = state.clip.intersect(Box.of(state.ctm, n(b, 0), n(b, 1), n(b, 2), n(b, 3)));
        }
        if (stream.getCOSDictionary(COSName.GROUP) != null) {
            state.groupAlpha *= state.fillAlpha;
            state.fillAlpha = 1;
            state.strokeAlpha = 1;
        }
        COSDictionary own = stream.getCOSDictionary(COSName.RESOURCES);
        resources = own == null ? resources : own;
        runNested(stream, kind);
        state = outer;
        saved = outerSaved;
        marked = outerMarked;
        hiddenMarks = outerHidden;
        resources = outerResources;
        pen.moveBack(outerPen);
    }

    /** Runs the procedure of a Type 3 glyph whose space maps to the page by {@code map}. */
    void type3(COSStream procedure, @Nullable COSDictionary fontResources, Affine map) throws IOException {
        Affine outer = state.ctm;
        COSDictionary outerResources = resources;
        state.ctm = map;
        resources = fontResources == null ? resources : fontResources;
        form(procedure, StreamKind.TYPE3);
        state.ctm = outer;
        resources = outerResources;
    }

    private void runNested(COSStream stream, StreamKind kind) throws IOException {
        depth++;
        content.visited().add(stream);
        if (listener != null) {
            listener.begin(kind, stream);
        }
        run(walk.bytes(stream));
        if (listener != null) {
            listener.end(kind, stream);
        }
        depth--;
    }

    private void beginMarked(List<COSBase> o) {
        COSDictionary properties = properties(o);
        boolean hidden =
                !o.isEmpty() && COSName.OC.equals(o.get(0)) && walk.layers().isHidden(properties);
        marked.push(hidden);
        hiddenMarks += hidden ? 1 : 0;
    }

    /** The property list of marked content; its texts are entered. */
    private @Nullable COSDictionary properties(List<COSBase> o) {
        COSDictionary properties = null;
        if (o.size() > 1 && o.get(1) instanceof COSDictionary inline) {
            properties = inline;
        } else if (o.size() > 1 && o.get(1) instanceof COSName name) {
            COSDictionary named = resources.getCOSDictionary(COSName.PROPERTIES);
            properties = named == null ? null : named.getCOSDictionary(name);
        }
        if (properties != null && !properties.containsKey(COSName.TYPE)) {
            for (COSName key : properties.keySet()) {
                boolean language = COSName.LANG.equals(key);
                if (!language
                        && properties.getDictionaryObject(key) instanceof COSString text
                        && !text.getString().isBlank()) {
                    content.replacementTexts().add(text.getString());
                }
            }
        }
        return properties;
    }

    private void endMarked() {
        if (!marked.isEmpty() && marked.pop()) {
            hiddenMarks--;
        }
    }

    private @Nullable COSBase resource(COSName kind, List<COSBase> o) {
        COSDictionary all = resources.getCOSDictionary(kind);
        return all == null || o.isEmpty() || !(o.get(0) instanceof COSName name) ? null : all.getDictionaryObject(name);
    }

    private double px(List<COSBase> o, int i) {
        return state.ctm.x(n(o, i), n(o, i + 1));
    }

    private double py(List<COSBase> o, int i) {
        return state.ctm.y(n(o, i), n(o, i + 1));
    }

    static Affine affine(List<? extends COSBase> o) {
        return new Affine(n(o, 0), n(o, 1), n(o, 2), n(o, 3), n(o, 4), n(o, 5));
    }

    /** Operand {@code i} as a number; 0 when it is missing or none. */
    static double n(List<? extends COSBase> o, int i) {
        if (i >= o.size()) {
            return 0;
        }
        COSBase value = o.get(i);
        if (value instanceof org.apache.pdfbox.cos.COSObject reference) {
            value = reference.getObject();
        }
        return value instanceof COSNumber number ? number.floatValue() : 0;
    }
}
