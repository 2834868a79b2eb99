package org.xianshen.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;
import org.xianshen.extract.pdf.walk.Hidden;
import org.xianshen.extract.pdf.walk.PageContent;

/**
 * Finds on a page what looks like earlier redaction that removed nothing.
 *
 * <p>Text that is seen at the same place all the same, as under a shadow or after a second printing, is none. Not
 * thread-safe.
 */
final class Concealments {

    private static final int LEAST_CHARACTERS = 2;

    private final ExtractedDocument.Builder out;
    private final GlyphTable glyphs;
    private final PageUnits seen;
    private final PageUnits unseen;

    /** An area of an annotation under which text is meant to be hidden. */
    record Cover(Box box, Concealment how) {}

    Concealments(ExtractedDocument.Builder out, PageContent content, PageUnits seen, PageUnits unseen) {
        this.out = out;
        this.glyphs = content.glyphs();
        this.seen = seen;
        this.unseen = unseen;
    }

    /** Enters what the page's own content conceals. */
    void inContent(PDPage page) {
        if (unseen.parts().isEmpty()) {
            return;
        }
        Box media = outside(page);
        stretches(unseen, true, g -> {
            int why = glyphs.hidden(g);
            if ((why & (Hidden.LAYER | Hidden.PATTERN)) != 0) {
                return null;
            }
            if ((why & Hidden.COVERED) != 0) {
                return Concealment.COVERED;
            }
            if (why == Hidden.COLOUR) {
                return Concealment.COLOUR_OF_GROUND;
            }
            boolean cropped = why == Hidden.OFF_PAGE && media != null && isMost(media, g);
            return cropped ? Concealment.CROPPED_AWAY : null;
        });
    }

    /** The media box in the visible space; null when the crop box shows all of it. */
    private static @Nullable Box outside(PDPage page) {
        PDRectangle media = page.getMediaBox();
        PDRectangle crop = page.getCropBox();
        boolean cropped = crop.getWidth() < media.getWidth() - 1 || crop.getHeight() < media.getHeight() - 1;
        return cropped
                ? Box.of(
                        Affine.toVisible(page),
                        media.getLowerLeftX(),
                        media.getLowerLeftY(),
                        media.getUpperRightX(),
                        media.getUpperRightY())
                : null;
    }

    /** Enters what annotations conceal or are to remove. */
    void underAnnotations(List<Cover> covers) {
        if (covers.isEmpty() || seen.parts().isEmpty()) {
            return;
        }
        stretches(seen, false, g -> {
            for (Cover cover : covers) {
                if (isMost(cover.box(), g)) {
                    return cover.how();
                }
            }
            return null;
        });
    }

    private boolean isMost(Box box, int g) {
        Box glyph = glyphs.box(g);
        Box shared = box.intersect(glyph);
        return shared.width() * shared.height() >= 0.5 * glyph.width() * glyph.height()
                && shared.width() > 0
                && shared.height() > 0;
    }

    /** Enters every stretch whose characters are concealed in one way. */
    private void stretches(PageUnits page, boolean hidden, IntFunction<@Nullable Concealment> how) {
        PageText text = page.text();
        Concealment open = null;
        int start = 0;
        int end = 0;
        for (int i = 0; i <= text.text().length(); i++) {
            boolean over =
                    i == text.text().length() || "\n\t".indexOf(text.text().charAt(i)) >= 0;
            int g = over ? -1 : text.glyphAt(i);
            if (!over && g < 0) {
                continue;
            }
            Concealment here = over ? null : how.apply(g);
            if (open != null && here != open) {
                enter(page, hidden, start, end, open);
            }
            if (here != null && here != open) {
                start = i;
            }
            open = here;
            end = i + 1;
        }
    }

    private void enter(PageUnits page, boolean hidden, int from, int to, Concealment how) {
        String text = page.text().text();
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        long telling = text.substring(start, end)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
        if (telling < LEAST_CHARACTERS || (hidden && isSeenThere(start, end))) {
            return;
        }
        for (TextSpan span : page.spans(start, end)) {
            out.concealed(new ConcealedText(span, how));
        }
    }

    /** Whether every character stands visibly at its place too. */
    private boolean isSeenThere(int start, int end) {
        List<Integer> near = new ArrayList<>();
        for (Box box : unseen.text().regions(start, end)) {
            for (int g = 0; g < glyphs.count(); g++) {
                if (glyphs.isVisible(g) && glyphs.box(g).overlaps(box)) {
                    near.add(g);
                }
            }
        }
        if (near.isEmpty()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            int hidden = unseen.text().glyphAt(i);
            if (hidden >= 0
                    && !glyphs.text(hidden).isBlank()
                    && near.stream().noneMatch(g -> glyphs.text(g).equals(glyphs.text(hidden)))) {
                return false;
            }
        }
        return true;
    }
}
