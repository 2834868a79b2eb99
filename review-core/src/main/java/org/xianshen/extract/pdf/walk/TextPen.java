package org.xianshen.extract.pdf.walk;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;

/** The text operators: keeps the text matrices and enters every glyph shown into the page's table. */
final class TextPen {

    private static final double SMALLEST_EM = 0.05;

    private final ContentInterpreter in;
    private final PageContent content;
    private final GlyphTable glyphs;
    private final PaintedAreas areas;
    private final @Nullable ContentListener listener;
    private Affine line = Affine.IDENTITY;
    private Affine text = Affine.IDENTITY;

    /** Where the pen stands: the text matrices. */
    record Position(Affine line, Affine text) {}

    TextPen(ContentInterpreter in, PageContent content, PaintedAreas areas, @Nullable ContentListener listener) {
        this.in = in;
        this.content = content;
        this.glyphs = content.glyphs();
        this.areas = areas;
        this.listener = listener;
    }

    Position position() {
        return new Position(line, text);
    }

    void moveBack(Position position) {
        line = position.line();
        text = position.text();
    }

    /** Applies operator {@code name}; false when it is not a text operator. */
    boolean apply(String name, List<COSBase> o, COSDictionary resources) throws IOException {
        GraphicsState s = in.state();
        switch (name) {
            case "BT" -> place(Affine.IDENTITY);
            case "ET" -> {}
            case "Tc" -> s.characterSpacing = number(o, 0);
            case "Tw" -> s.wordSpacing = number(o, 0);
            case "Tz" -> s.horizontalScale = number(o, 0) / 100;
            case "TL" -> s.leading = number(o, 0);
            case "Ts" -> s.rise = number(o, 0);
            case "Tr" -> s.renderMode = (int) number(o, 0);
            case "Tf" -> {
                COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
                boolean named = fonts != null && !o.isEmpty() && o.get(0) instanceof COSName;
                useFont(named ? fonts.getDictionaryObject((COSName) o.get(0)) : null, number(o, 1));
            }
            case "Td" -> nextLine(number(o, 0), number(o, 1));
            case "TD" -> {
                s.leading = -number(o, 1);
                nextLine(number(o, 0), number(o, 1));
            }
            case "Tm" -> place(ContentInterpreter.affine(o));
            case "T*" -> nextLine(0, -s.leading);
            case "Tj" -> showOperand(o, 0);
            case "'" -> {
                nextLine(0, -s.leading);
                showOperand(o, 0);
            }
            case "\"" -> {
                s.wordSpacing = number(o, 0);
                s.characterSpacing = number(o, 1);
                nextLine(0, -s.leading);
                showOperand(o, 2);
            }
            case "TJ" -> {
                if (!o.isEmpty() && o.get(0) instanceof COSArray pieces) {
                    showPieces(pieces);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    void useFont(@Nullable COSBase dictionary, double size) {
        in.state().font = in.walk().font(dictionary);
        in.state().fontSize = size;
    }

    private void nextLine(double tx, double ty) {
        place(new Affine(1, 0, 0, 1, tx, ty).then(line));
    }

    private void place(Affine at) {
        line = at;
        text = at;
        if (listener != null) {
            listener.placed();
        }
    }

    /** Length on the page of a thousandth of text space along the pen's way. */
    private static double unit(GraphicsState s, boolean down, Affine map) {
        double along = down ? Math.hypot(map.c(), map.d()) : s.horizontalScale * Math.hypot(map.a(), map.b());
        return Math.abs(s.fontSize * along) / 1000;
    }

    private void showOperand(List<COSBase> o, int index) throws IOException {
        if (index < o.size() && o.get(index) instanceof COSString string) {
            show(string.getBytes());
        }
    }

    private void showPieces(COSArray pieces) throws IOException {
        GraphicsState s = in.state();
        for (int i = 0; i < pieces.size(); i++) {
            COSBase piece = pieces.getObject(i);
            if (piece instanceof COSString string) {
                show(string.getBytes());
            } else if (piece instanceof COSNumber n) {
                double thousandths = -n.floatValue();
                double shift = thousandths / 1000 * s.fontSize;
                boolean down = s.font != null && s.font.isVertical();
                advance(down ? 0 : shift * s.horizontalScale, down ? shift : 0);
                if (listener != null) {
                    listener.adjust(thousandths, unit(s, down, text.then(s.ctm)));
                }
            }
        }
    }

    private void advance(double tx, double ty) {
        text = new Affine(
                text.a(),
                text.b(),
                text.c(),
                text.d(),
                tx * text.a() + ty * text.c() + text.e(),
                tx * text.b() + ty * text.d() + text.f());
    }

    private void show(byte[] string) throws IOException {
        GraphicsState s = in.state();
        FontReading font = s.font;
        if (font == null) {
            content.foundBrokenFont();
            return;
        }
        Affine map = text.then(s.ctm);
        int everywhere = in.hiddenHere() | hiddenByState(s);
        boolean fills = s.renderMode != 1 && s.renderMode != 5;
        boolean strokes = s.renderMode == 1 || s.renderMode == 2 || s.renderMode == 5 || s.renderMode == 6;
        boolean mayVanish = (!fills || areas.mayVanish(s.fill)) && (!strokes || areas.mayVanish(s.stroke));
        double em = Math.abs(s.fontSize) * Math.hypot(map.c(), map.d());
        if (em < SMALLEST_EM) {
            everywhere |= Hidden.RENDER_MODE;
        }
        double across = s.fontSize * s.horizontalScale;
        double unit = unit(s, font.isVertical(), map);
        double tx = 0;
        double ty = 0;
        for (int at = 0; at < string.length; ) {
            long next = font.next(string, at);
            int length = (int) (next >>> 32);
            FontReading.Glyph glyph = font.glyph((int) next);
            boolean wordSpace = length == 1 && (int) next == 32;
            double left = tx - glyph.shiftX() * across;
            double base = ty + s.rise - glyph.shiftY() * s.fontSize;
            double right = left + glyph.width() * across;
            int hidden = everywhere;
            enter(s, font, glyph, map, left, base, right, tx, ty, em, hidden, mayVanish, fills, strokes);
            double word = wordSpace ? s.wordSpacing : 0;
            double spacing = s.characterSpacing + word;
            if (listener != null) {
                double scale = s.fontSize == 0 ? 0 : 1000 / s.fontSize;
                double all = glyph.advance() * 1000 + spacing * scale;
                listener.glyph(glyphs.count() - 1, font, glyph, all, word * scale, unit);
            }
            if (font.font() instanceof PDType3Font type3) {
                procedure(type3, glyph.code(), map, tx, ty, s, across);
            }
            if (font.isVertical()) {
                ty += glyph.advance() * s.fontSize + spacing;
            } else {
                tx += (glyph.advance() * s.fontSize + spacing) * s.horizontalScale;
            }
            at += length;
        }
        advance(tx, ty);
    }

    private void enter(
            GraphicsState s,
            FontReading font,
            FontReading.Glyph glyph,
            Affine map,
            double left,
            double base,
            double right,
            double tx,
            double ty,
            double em,
            int everywhere,
            boolean mayVanish,
            boolean fills,
            boolean strokes) {
        double bottom = base + font.descent() * s.fontSize;
        double top = base + font.ascent() * s.fontSize;
        double ax = map.x(left, bottom);
        double ay = map.y(left, bottom);
        double bx = map.x(right, bottom);
        double by = map.y(right, bottom);
        double cx = map.x(left, top);
        double cy = map.y(left, top);
        double dx = bx + cx - ax;
        double dy = by + cy - ay;
        double x0 = Math.min(Math.min(ax, bx), Math.min(cx, dx));
        double y0 = Math.min(Math.min(ay, by), Math.min(cy, dy));
        double x1 = Math.max(Math.max(ax, bx), Math.max(cx, dx));
        double y1 = Math.max(Math.max(ay, by), Math.max(cy, dy));
        double midX = (x0 + x1) / 2;
        double midY = (y0 + y1) / 2;
        int hidden = everywhere;
        if (midX < 0 || midY < 0 || midX > content.width() || midY > content.height()) {
            hidden |= Hidden.OFF_PAGE;
        } else if (!s.clip.contains(midX, midY)) {
            hidden |= Hidden.CLIPPED;
        }
        if (mayVanish
                && hidden == 0
                && (!fills || areas.vanishes(s.fill, midX, midY))
                && (!strokes || areas.vanishes(s.stroke, midX, midY))) {
            hidden |= Hidden.COLOUR;
        }
        boolean down = font.isVertical();
        double spread = Math.max(0, s.characterSpacing);
        double endX = down ? tx : tx + (glyph.advance() * s.fontSize + spread) * s.horizontalScale;
        double endY = down ? ty + glyph.advance() * s.fontSize - spread : ty;
        glyphs.add(
                glyph.text(),
                x0,
                y0,
                x1,
                y1,
                map.x(tx, ty),
                map.y(tx, ty),
                map.x(endX, endY),
                map.y(endX, endY),
                em,
                hidden);
    }

    private static int hiddenByState(GraphicsState s) {
        int hidden = s.renderMode == 3 || s.renderMode == 7 ? Hidden.RENDER_MODE : 0;
        boolean strokesOnly = s.renderMode == 1 || s.renderMode == 5;
        double alpha = (strokesOnly ? s.strokeAlpha : s.fillAlpha) * s.groupAlpha;
        return alpha < 0.02 ? hidden | Hidden.TRANSPARENT : hidden;
    }

    /** Runs a Type 3 procedure that shows text or pictures of its own. */
    private void procedure(PDType3Font font, int code, Affine map, double tx, double ty, GraphicsState s, double across)
            throws IOException {
        var stream = in.walk().tellingProcedure(font, code);
        if (stream != null) {
            Affine inText = Affine.of(font.getFontMatrix()).then(new Affine(across, 0, 0, s.fontSize, tx, ty + s.rise));
            in.type3(stream, DocumentWalk.resourcesOf(font), inText.then(map));
        }
    }

    private static double number(List<COSBase> o, int i) {
        return ContentInterpreter.n(o, i);
    }
}
