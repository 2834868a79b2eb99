package org.xianshen.extract.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.GlyphPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.extract.pdf.walk.PaintedPicture;

/** Enters which words of a picture are not seen on its page, because an area covers them or the picture is clipped there. */
final class PictureParts implements PictureQueue.Outcome {

    private static final int LEAST_CHARACTERS = 2;

    private final ExtractedDocument.Builder out;
    private final PaintedPicture picture;
    private final List<Box> covers;
    private final TextLayer layer;

    PictureParts(ExtractedDocument.Builder out, PaintedPicture picture, PageContent content, TextLayer layer) {
        this.out = out;
        this.picture = picture;
        this.covers = content.covers().stream()
                .skip(picture.order())
                .filter(c -> c.overlaps(picture.place()))
                .toList();
        this.layer = layer;
    }

    @Override
    public void read(String unit, String text, @Nullable GlyphPlaces places, double confidence) {
        layer.read(unit, text, places, confidence);
        if (places == null || !picture.isSeen()) {
            return;
        }
        int[] glyphOf = places.glyphOf();
        float[] boxes = places.boxes();
        Concealment open = null;
        int start = 0;
        for (int i = 0; i <= glyphOf.length; i++) {
            Concealment here = i < glyphOf.length && glyphOf[i] >= 0 ? how(boxes, glyphOf[i]) : null;
            if (here != open) {
                if (open != null && i - start >= LEAST_CHARACTERS) {
                    out.concealed(new ConcealedText(new TextSpan(unit, start, i), open));
                }
                start = i;
                open = here;
            }
        }
    }

    private @Nullable Concealment how(float[] boxes, int g) {
        double x = (boxes[4 * g] + boxes[4 * g + 2]) / 2.0;
        double y = (boxes[4 * g + 1] + boxes[4 * g + 3]) / 2.0;
        if (!picture.place().contains(x, y)) {
            return Concealment.CROPPED_AWAY;
        }
        return covers.stream().anyMatch(c -> c.contains(x, y)) ? Concealment.COVERED : null;
    }
}
