package org.xianshen.redact.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.ContentInterpreter;
import org.xianshen.extract.pdf.walk.ContentListener;
import org.xianshen.extract.pdf.walk.FontReading;

/**
 * Writes a page's content anew while it is walked: known operators with known operands, kept glyphs under new codes.
 *
 * <p>A form is written for each invocation. Marked content, unknown operators and everything hidden is left out. What
 * cannot be written throws {@link CannotRewrite}. Not thread-safe, one page each.
 */
final class PageRewriter implements ContentListener {

    private static final Set<String> BLEND_MODES = Set.of(
            "Normal",
            "Compatible",
            "Multiply",
            "Screen",
            "Overlay",
            "Darken",
            "Lighten",
            "ColorDodge",
            "ColorBurn",
            "HardLight",
            "SoftLight",
            "Difference",
            "Exclusion",
            "Hue",
            "Saturation",
            "Color",
            "Luminosity");
    private static final Set<String> INTENTS =
            Set.of("AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual");
    private static final double LEAST_VISIBLE_SHARE = 0.9;

    private final PageEdit edit;
    private final FontShop fonts;
    private final ImageCopier images;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final IdentityHashMap<COSBase, COSStream> patterns = new IdentityHashMap<>();
    private final IdentityHashMap<COSBase, COSBase> copies = new IdentityHashMap<>();
    private @Nullable ContentInterpreter in;
    private @Nullable COSStream finishedForm;
    private Level level;

    /** One content stream being written. */
    private static final class Level {
        final ContentOut out = new ContentOut();
        final NewResources resources;
        final TextOut text;
        int saved;
        boolean inText;

        Level(NewResources resources, PageEdit edit, FontShop fonts) {
            this.resources = resources;
            this.text = new TextOut(out, resources, edit, fonts);
        }
    }

    PageRewriter(PageEdit edit, FontShop fonts, ImageCopier images, NewResources resources) {
        this.edit = edit;
        this.fonts = fonts;
        this.images = images;
        this.level = new Level(resources, edit, fonts);
    }

    /** The content written, with every saved state restored. */
    byte[] content() {
        close(level);
        return level.out.toBytes();
    }

    private static void close(Level level) {
        if (level.inText) {
            level.out.op("ET");
            level.inText = false;
        }
        while (level.saved > 0) {
            level.out.op("Q");
            level.saved--;
        }
    }

    @Override
    public void start(ContentInterpreter interpreter) {
        in = interpreter;
    }

    private ContentInterpreter in() {
        ContentInterpreter known = in;
        if (known == null) {
            throw new IllegalStateException("the walk has not begun");
        }
        return known;
    }

    @Override
    public void placed() {
        level.text.placed();
    }

    @Override
    public void begin(StreamKind kind, COSStream stream) throws IOException {
        if (kind == StreamKind.SOFT_MASK || kind == StreamKind.TYPE3) {
            throw new CannotRewrite(kind == StreamKind.TYPE3 ? "Type 3 glyph with text inside" : "soft mask");
        }
        levels.push(level);
        level = new Level(new NewResources(), edit, fonts);
    }

    @Override
    public void end(StreamKind kind, COSStream stream) throws IOException {
        Level done = level;
        close(done);
        level = levels.pop();
        COSStream copy = Streams.flate(done.out.toBytes());
        copy.addAll(ColourCopier.numericEntries(stream, "BBox", "Matrix"));
        copy.setItem(COSName.RESOURCES, done.resources.dictionary());
        if (kind == StreamKind.PATTERN) {
            copy.setItem(COSName.TYPE, COSName.PATTERN);
            copy.addAll(
                    ColourCopier.numericEntries(stream, "PatternType", "PaintType", "TilingType", "XStep", "YStep"));
            patterns.put(stream, copy);
            return;
        }
        copy.setItem(COSName.TYPE, COSName.XOBJECT);
        copy.setItem(COSName.SUBTYPE, COSName.FORM);
        COSDictionary group = stream.getCOSDictionary(COSName.GROUP);
        if (group != null) {
            COSDictionary own = ColourCopier.numericEntries(group, "I", "K");
            own.setItem(COSName.S, COSName.TRANSPARENCY);
            COSBase space = group.getDictionaryObject(COSName.CS);
            if (space != null) {
                own.setItem(COSName.CS, ColourCopier.space(space, 0));
            }
            copy.setItem(COSName.GROUP, own);
        }
        finishedForm = done.out.isEmpty() ? null : copy;
    }

    @Override
    public void glyph(
            int number, FontReading font, FontReading.Glyph glyph, double advance, double wordSpacing, double unit)
            throws IOException {
        if (in().renderMode() >= 4 && in().renderMode() <= 7) {
            throw new CannotRewrite("text as clipping path");
        }
        level.text.glyph(number, font, glyph, advance, wordSpacing, unit);
    }

    @Override
    public void adjust(double advance, double unit) {
        level.text.adjust(advance, unit);
    }

    @Override
    public void operator(Operator operator, List<COSBase> o) throws IOException {
        String name = operator.getName();
        ContentOut out = level.out;
        boolean hidden = in().isInHiddenLayer();
        switch (name) {
            case "q" -> {
                level.saved++;
                level.text.save();
                out.op("q");
            }
            case "Q" -> {
                if (level.saved > 0) {
                    level.saved--;
                    level.text.restore();
                    out.op("Q");
                }
            }
            case "cm", "w", "J", "j", "M", "i", "m", "l", "c", "v", "y", "h", "re" -> out.echo(name, o);
            case "g", "rg", "k", "G", "RG", "K", "d0", "d1" -> out.echo(name, o);
            case "Tc", "Tz", "TL", "Ts", "Tr", "Td", "TD", "Tm", "T*" -> out.echo(name, o);
            case "W", "W*" -> {
                requireNoLetters();
                out.op(name);
            }
            case "d" -> dash(o);
            case "ri" -> intent(o);
            case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n" -> {
                requireNoLetters();
                out.op(hidden ? "n" : name);
            }
            case "BT" -> {
                out.op("BT");
                level.inText = true;
            }
            case "ET" -> {
                if (level.inText) {
                    out.op("ET");
                    level.inText = false;
                }
            }
            case "Tf", "Tw", "BX", "EX", "MP", "DP", "BMC", "BDC", "EMC" -> {}
            case "Tj", "TJ" -> level.text.show(in().fontSize());
            case "'" -> {
                out.op("T*");
                level.text.show(in().fontSize());
            }
            case "\"" -> {
                out.echo("Tc", o.subList(1, 2));
                out.op("T*");
                level.text.show(in().fontSize());
            }
            case "cs", "CS" -> colourSpace(name, o);
            case "sc", "scn", "SC", "SCN" -> colour(name, o);
            case "gs" -> extendedState(o);
            case "sh" -> {
                if (!hidden) {
                    COSBase shading = resource(COSName.SHADING, o);
                    out.named(level.resources.name(COSName.SHADING, copyOf(shading, ColourCopier::shading)), "sh");
                }
            }
            case "Do" -> invoke(o, hidden);
            case "BI" -> inlineImage(operator, hidden);
            default -> {
                if (!in().isInCompatibilitySection()) {
                    throw new CannotRewrite("unknown operator");
                }
            }
        }
    }

    /** A path with curves over a removed stretch could be the stretch drawn as shapes. */
    private void requireNoLetters() throws CannotRewrite {
        Box bounds = in().path().bounds();
        if (bounds != null && !in().path().isPlain() && edit.touches(bounds.grow(0.5))) {
            throw new CannotRewrite("drawing over a removed stretch");
        }
    }

    private @Nullable COSBase resource(COSName kind, List<COSBase> o) {
        return !o.isEmpty() && o.get(o.size() - 1) instanceof COSName name ? in().resource(kind, name) : null;
    }

    /** Copies something of the source. */
    @FunctionalInterface
    private interface Copying {
        COSBase copy(@Nullable COSBase source) throws IOException;
    }

    private COSBase copyOf(@Nullable COSBase source, Copying copying) throws IOException {
        COSBase known = source == null ? null : copies.get(source);
        if (known == null) {
            known = copying.copy(source);
            if (source != null) {
                copies.put(source, known);
            }
        }
        return known;
    }

    private void dash(List<COSBase> o) throws IOException {
        if (o.size() != 2 || !(o.get(0) instanceof COSArray pattern)) {
            throw new CannotRewrite("dash pattern");
        }
        level.out.word("[");
        for (COSBase number : Streams.numbers(pattern)) {
            level.out.word(Streams.text(((COSNumber) number).floatValue()));
        }
        level.out.word("]").echo("d", o.subList(1, 2));
    }

    private void intent(List<COSBase> o) {
        if (!o.isEmpty() && o.get(0) instanceof COSName name && INTENTS.contains(name.getName())) {
            level.out.named(name, "ri");
        }
    }

    private void colourSpace(String operator, List<COSBase> o) throws IOException {
        COSBase named = resource(COSName.COLORSPACE, o);
        COSBase source = named != null ? named : o.isEmpty() ? null : o.get(0);
        COSBase copy = copyOf(source, s -> ColourCopier.space(s, 0));
        COSName name = copy instanceof COSName device ? device : level.resources.name(COSName.COLORSPACE, copy);
        level.out.named(name, operator);
    }

    private void colour(String operator, List<COSBase> o) throws IOException {
        if (o.isEmpty() || !(o.get(o.size() - 1) instanceof COSName)) {
            level.out.echo(operator, o);
            return;
        }
        COSBase source = resource(COSName.PATTERN, o);
        COSBase copy = source == null ? null : patterns.get(source);
        if (copy == null) {
            copy = copyOf(source, PageRewriter::shadingPattern);
        }
        for (COSBase number : o.subList(0, o.size() - 1)) {
            level.out.word(Streams.text(number instanceof COSNumber n ? n.floatValue() : 0));
        }
        level.out.named(level.resources.name(COSName.PATTERN, copy), operator);
    }

    private static COSBase shadingPattern(@Nullable COSBase source) throws IOException {
        if (!(source instanceof COSDictionary pattern) || pattern.getInt(COSName.PATTERN_TYPE) != 2) {
            throw new CannotRewrite("unknown pattern");
        }
        COSDictionary copy = ColourCopier.numericEntries(pattern, "PatternType", "Matrix");
        copy.setItem(COSName.TYPE, COSName.PATTERN);
        copy.setItem(COSName.SHADING, ColourCopier.shading(pattern.getDictionaryObject(COSName.SHADING)));
        return copy;
    }

    private void extendedState(List<COSBase> o) throws IOException {
        COSBase source = resource(COSName.EXT_G_STATE, o);
        COSBase copy = copyOf(source, PageRewriter::stateCopy);
        level.out.named(level.resources.name(COSName.EXT_G_STATE, copy), "gs");
    }

    private static COSBase stateCopy(@Nullable COSBase source) throws IOException {
        COSDictionary copy = ColourCopier.numericEntries(
                source, "LW", "LC", "LJ", "ML", "CA", "ca", "FL", "SM", "OPM", "SA", "OP", "op", "AIS", "TK");
        copy.setItem(COSName.TYPE, COSName.EXT_G_STATE);
        if (!(source instanceof COSDictionary state)) {
            return copy;
        }
        COSBase blend = state.getDictionaryObject(COSName.BM);
        COSBase first = blend instanceof COSArray list && list.size() > 0 ? list.getObject(0) : blend;
        if (first instanceof COSName mode && BLEND_MODES.contains(mode.getName())) {
            copy.setItem(COSName.BM, mode);
        }
        COSBase mask = state.getDictionaryObject(COSName.SMASK);
        if (mask instanceof COSDictionary) {
            throw new CannotRewrite("soft mask");
        }
        if (mask != null) {
            copy.setItem(COSName.SMASK, COSName.NONE);
        }
        COSBase knockout = state.getDictionaryObject(COSName.TK);
        if (knockout instanceof COSBoolean b) {
            copy.setBoolean(COSName.TK, b.getValue());
        }
        return copy;
    }

    private void invoke(List<COSBase> o, boolean hidden) throws IOException {
        COSStream form = finishedForm;
        finishedForm = null;
        if (hidden || !(resource(COSName.XOBJECT, o) instanceof COSStream object) || in().isHidden(object)) {
            return;
        }
        if (COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))) {
            if (form != null) {
                level.out.named(level.resources.name(COSName.XOBJECT, form), "Do");
            }
            return;
        }
        if (imageIsSeen()) {
            level.out.named(level.resources.name(COSName.XOBJECT, images.copy(object)), "Do");
        }
    }

    private void inlineImage(Operator operator, boolean hidden) throws IOException {
        COSDictionary parameters = operator.getImageParameters();
        byte[] data = operator.getImageData();
        if (hidden || parameters == null || data == null || !imageIsSeen()) {
            return;
        }
        COSBase space = parameters.getDictionaryObject(COSName.CS, COSName.COLORSPACE);
        if (space instanceof COSName name) {
            COSBase named = in().resource(COSName.COLORSPACE, name);
            space = named == null ? space : named;
        }
        COSStream copy = images.inline(parameters, data, space);
        level.out.named(level.resources.name(COSName.XOBJECT, copy), "Do");
    }

    /** Whether the picture painted now shows; one that is partly cut off or lies over a removed stretch is not written. */
    private boolean imageIsSeen() throws CannotRewrite {
        Box whole = Box.of(in().ctm(), 0, 0, 1, 1);
        Box seen = whole.intersect(in().clip());
        double share = seen.width() * seen.height();
        if (share <= 0) {
            return false;
        }
        if (share < LEAST_VISIBLE_SHARE * whole.width() * whole.height()) {
            throw new CannotRewrite("picture partly cut off");
        }
        if (edit.touches(seen)) {
            throw new CannotRewrite("picture over a removed stretch");
        }
        return true;
    }
}
