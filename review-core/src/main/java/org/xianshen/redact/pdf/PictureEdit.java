package org.xianshen.redact.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.xianshen.extract.pdf.walk.Box;

/**
 * What goes from the pictures of one page, and what is kept of the text that was read in them.
 *
 * <p>Boxes of characters in a picture are estimates: a stretch is blackened with half a character more on either side, and
 * text that this touches is not kept in the layer. Not changed once made.
 */
final class PictureEdit {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final double ASIDE = 0.5;
    private static final double ABOVE = 0.25;

    private final List<RemovalTargets.PictureText> texts;
    private final List<Box> places = new ArrayList<>();
    private final List<PageEdit.Mark> marks = new ArrayList<>();

    /** The edit for {@code texts}; unseen text behind pictures counts where a picture of {@code pictures} covers it. */
    PictureEdit(List<RemovalTargets.PictureText> texts, List<Box> pictures) {
        this.texts = texts;
        for (RemovalTargets.PictureText text : texts) {
            int[] glyphOf = text.places().glyphOf();
            int[] lineOf = text.places().lineOf();
            float[] boxes = text.places().boxes();
            for (RemovalTargets.Run run : text.runs()) {
                stretch(text.read(), run, glyphOf, lineOf, boxes, pictures);
            }
        }
    }

    private void stretch(
            boolean read, RemovalTargets.Run run, int[] glyphOf, int[] lineOf, float[] boxes, List<Box> pictures) {
        Box open = null;
        int line = -1;
        boolean first = true;
        for (int i = run.start(); i <= Math.min(run.end(), glyphOf.length); i++) {
            int g = i < Math.min(run.end(), glyphOf.length) ? glyphOf[i] : -2;
            if (g == -1) {
                continue;
            }
            if (open != null && (g == -2 || lineOf[g] != line)) {
                enter(open, first ? run.label() : "", read, pictures);
                first = false;
                open = null;
            }
            if (g >= 0) {
                Box box = box(boxes, g);
                open = open == null ? box : open.union(box);
                line = lineOf[g];
            }
        }
    }

    private void enter(Box stretch, String label, boolean read, List<Box> pictures) {
        boolean shown = read || pictures.stream().anyMatch(p -> p.overlaps(stretch));
        if (!shown) {
            return;
        }
        double em = stretch.height();
        Box wide = new Box(
                stretch.x0() - ASIDE * em,
                stretch.y0() - ABOVE * em,
                stretch.x1() + ASIDE * em,
                stretch.y1() + ABOVE * em);
        boolean known = places.stream().anyMatch(p -> p.overlaps(stretch));
        places.add(wide);
        marks.add(new PageEdit.Mark(wide, known ? "" : label, em, true));
    }

    private static Box box(float[] boxes, int g) {
        return new Box(boxes[4 * g], boxes[4 * g + 1], boxes[4 * g + 2], boxes[4 * g + 3]);
    }

    /** Whether nothing goes. */
    boolean isEmpty() {
        return places.isEmpty();
    }

    /** What is blackened, in points from the upper left of the visible page. */
    List<Box> places() {
        return places;
    }

    /** The boxes that show what was removed. */
    List<PageEdit.Mark> marks() {
        return marks;
    }

    /** A character that is kept, and where it stands. */
    private record Kept(String character, Box box) {}

    /** Writes what is kept of the text read in pictures as invisible text. */
    void textLayer(FontShop fonts, ContentOut out, NewResources resources) throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (RemovalTargets.PictureText text : texts) {
            if (text.read()) {
                collect(text, kept);
            }
        }
        if (kept.isEmpty()) {
            return;
        }
        RebuiltFont font = fonts.newFont();
        COSName name = resources.name(COSName.FONT, font.dictionary());
        out.op("BT").op("Tr", 3);
        for (Kept glyph : kept) {
            double size = glyph.box().height();
            double width = Math.round(glyph.box().width() / size * 1000);
            RebuiltFont.Entry entry = new RebuiltFont.Entry(glyph.character(), width, 0, 0, 0);
            int code = font.code(List.of(glyph.character(), width), entry, GeneralPath::new);
            out.word("/" + name.getName()).op("Tf", size);
            out.op("Tm", 1, 0, 0, -1, glyph.box().x0(), glyph.box().y1() - 0.14 * size);
            out.word("<" + HEX.toHexDigits(code, 4) + ">").op("Tj");
        }
        out.op("Tr", 0).op("ET");
    }

    private void collect(RemovalTargets.PictureText text, List<Kept> kept) {
        BitSet gone = new BitSet();
        text.runs().forEach(r -> gone.set(r.start(), r.end()));
        int[] glyphOf = text.places().glyphOf();
        float[] boxes = text.places().boxes();
        for (int i = 0; i < glyphOf.length; i++) {
            int g = glyphOf[i];
            if (g < 0 || gone.get(i) || Character.isSurrogate(text.text().charAt(i))) {
                continue;
            }
            Box box = box(boxes, g);
            boolean touched = places.stream().anyMatch(p -> p.overlaps(box.grow(-0.2 * box.height())));
            if (!touched && box.height() > 0 && box.width() > 0) {
                kept.add(new Kept(text.text().substring(i, i + 1), box));
            }
        }
    }
}
