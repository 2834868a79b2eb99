package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.PageRegion;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;
import org.xianshen.extract.pdf.walk.Hidden;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.extract.zip.Budget;

/** Turns what was painted into units of text, lines, cells, hidden text and entries of the census. */
final class PageUnits {

    /** Curved or slanted paths on a page with text up to which they are taken for a drawing and not for letters. */
    private static final int MOST_SHAPES = 40;

    /** Share of its page from which a picture is the page. */
    private static final double WHOLE_PAGE = 0.5;

    private final ExtractedDocument.Builder document;
    private final Pictures pictures;
    private final PageTables tables;
    private final Budget budget;

    PageUnits(ExtractedDocument.Builder document, Pictures pictures, Budget budget) {
        this.document = document;
        this.pictures = pictures;
        this.tables = new PageTables(document);
        this.budget = budget;
    }

    /** Adds page {@code number} as painted on {@code canvas}. */
    void page(Canvas canvas, int number) {
        String path = "page " + number;
        PageText visible = PageText.ofVisible(canvas.content());
        boolean hasText = !visible.text().isBlank();
        if (hasText) {
            String unit = unit(Carrier.BODY, number, visible);
            document.census().read(Carrier.BODY, path);
            lines(unit, number, visible);
            tables.add(unit, visible);
        }
        hidden(canvas, number);
        images(canvas, number, hasText);
        side(canvas, path);
        shapes(canvas, path, hasText);
        if (canvas.isEmpty()) {
            document.census().noText(Carrier.BODY, path, "empty page");
        }
    }

    /** Adds what an annotation on page {@code number} shows. */
    void annotation(Canvas canvas, int number) {
        PageText visible = PageText.ofVisible(canvas.content());
        if (!visible.text().isBlank()) {
            unit(Carrier.ANNOTATION, number, visible);
        }
        hidden(canvas, number);
        images(canvas, number, true);
        side(canvas, "page " + number);
        if (mayBeLetters(canvas)) {
            document.census().refused(Carrier.ANNOTATION, "page " + number, "drawn shapes, which may be letters");
        }
    }

    /** Adds what {@code canvas} holds, shown or not, as text that is left in the file. */
    void residue(Canvas canvas, String part) {
        String text = (PageText.ofVisible(canvas.content()).text() + "\n"
                        + PageText.ofHidden(canvas.content()).text())
                .strip();
        if (!text.isEmpty()) {
            budget.characters(text.length());
            document.unit(Carrier.RESIDUE, part, 0, text);
            document.census().read(Carrier.RESIDUE, part);
        }
        canvas.images().forEach(image -> pictures.loose(image.part()));
        side(canvas, part);
        if (mayBeLetters(canvas)) {
            document.census().refused(Carrier.RESIDUE, part, "drawn shapes, which may be letters");
        }
    }

    private void shapes(Canvas canvas, String path, boolean hasText) {
        PageContent content = canvas.content();
        if (content.hiddenShapes().mayBeLetters()) {
            document.census().refused(Carrier.HIDDEN_TEXT, path, "shapes that are not shown, which may be letters");
        }
        boolean letters =
                content.drawnShapes() > MOST_SHAPES || content.shapes().mayBeLetters();
        if (!hasText && (letters || content.drawnShapes() > 0)) {
            document.census().refused(Carrier.IMAGE, path, "page is drawn and has no text layer");
        } else if (letters) {
            document.census().refused(Carrier.IMAGE, path, "drawn shapes, which may be letters");
        } else if (content.drawnShapes() > 0 || !content.shapes().isEmpty()) {
            document.census().noText(Carrier.IMAGE, path, "drawn shapes, too few or too plain for words");
        }
    }

    private static boolean mayBeLetters(Canvas canvas) {
        PageContent content = canvas.content();
        return content.drawnShapes() > MOST_SHAPES
                || content.shapes().mayBeLetters()
                || content.hiddenShapes().mayBeLetters();
    }

    private void side(Canvas canvas, String path) {
        lines(Carrier.LINK, path, List.copyOf(canvas.links()));
        lines(Carrier.BOOKMARK, path, List.copyOf(canvas.bookmarks()));
        if (canvas.unreadable() > 0) {
            document.census().refused(Carrier.BODY, path, canvas.unreadable() + " glyphs without text");
        }
        if (canvas.missing() > 0) {
            document.census().refused(Carrier.BODY, path, canvas.missing() + " objects whose resource is missing");
        }
    }

    private void lines(Carrier carrier, String path, List<String> texts) {
        if (!texts.isEmpty()) {
            document.unit(carrier, path, 0, String.join("\n", texts));
            document.census().read(carrier, path);
        }
    }

    private String unit(Carrier carrier, int number, PageText text) {
        budget.characters(text.text().length());
        return document.unit(
                carrier,
                "",
                number,
                text.text(),
                text.places(number, 0, text.text().length()));
    }

    private void hidden(Canvas canvas, int number) {
        GlyphTable glyphs = canvas.glyphs();
        boolean any = false;
        for (int g = 0; g < glyphs.count() && !any; g++) {
            any = !glyphs.isVisible(g);
        }
        if (!any) {
            return;
        }
        PageText hidden = PageText.ofHidden(canvas.content());
        if (hidden.text().isBlank()) {
            return;
        }
        String unit = unit(Carrier.HIDDEN_TEXT, number, hidden);
        document.census().read(Carrier.HIDDEN_TEXT, "page " + number);
        for (ConcealedText text : concealed(unit, hidden, canvas)) {
            document.concealed(text);
        }
    }

    /** The stretches of hidden text that somebody meant to hide. */
    private static List<ConcealedText> concealed(String unit, PageText text, Canvas canvas) {
        List<ConcealedText> found = new ArrayList<>();
        boolean scanned = canvas.images().stream().anyMatch(i -> share(i.area(), canvas) > WHOLE_PAGE);
        Concealment current = null;
        int start = 0;
        int end = 0;
        for (int i = 0; i < text.text().length(); i++) {
            int g = text.glyphAt(i);
            if (g < 0) {
                continue;
            }
            Concealment how = concealment(canvas.glyphs().hidden(g), scanned);
            if (how != current) {
                add(found, unit, start, end, current);
                current = how;
                start = i;
            }
            end = i + 1;
        }
        add(found, unit, start, end, current);
        return found;
    }

    private static void add(List<ConcealedText> found, String unit, int start, int end, @Nullable Concealment how) {
        if (how != null) {
            found.add(new ConcealedText(new TextSpan(unit, start, end), how));
        }
    }

    /** A scanned page lies over its text layer by design. */
    private static @Nullable Concealment concealment(int hidden, boolean scanned) {
        if ((hidden & Hidden.COVERED) != 0) {
            return scanned ? null : Concealment.COVERED;
        }
        if ((hidden & Hidden.COLOUR) != 0) {
            return Concealment.COLOUR_OF_GROUND;
        }
        return (hidden & (Hidden.OFF_PAGE | Hidden.CLIPPED)) != 0 ? Concealment.CROPPED_AWAY : null;
    }

    private static double share(Box area, Canvas canvas) {
        Box seen = area.intersect(canvas.page());
        return seen.width()
                * seen.height()
                / Math.max(1, canvas.page().width() * canvas.page().height());
    }

    private void images(Canvas canvas, int number, boolean hasText) {
        for (Canvas.PlacedImage image : canvas.images()) {
            double share = share(image.area(), canvas);
            boolean isPage = !hasText && share >= WHOLE_PAGE;
            pictures.onPage(
                    isPage ? Carrier.BODY : Carrier.IMAGE,
                    image.part(),
                    number,
                    image.map(),
                    Math.hypot(image.map().a(), image.map().b()),
                    share * 100 <= Pictures.SMALL_PERCENT);
        }
    }

    private void lines(String unit, int page, PageText text) {
        List<PageText.Piece> pieces = text.pieces();
        for (int i = 0; i < pieces.size(); ) {
            int line = pieces.get(i).line();
            int start = pieces.get(i).start();
            int end = pieces.get(i).end();
            Box region = pieces.get(i).region();
            double em = pieces.get(i).em();
            for (i++; i < pieces.size() && pieces.get(i).line() == line; i++) {
                region = region.union(pieces.get(i).region());
                em = Math.max(em, pieces.get(i).em());
                end = pieces.get(i).end();
            }
            PageRegion place = new PageRegion(
                    page, region.x0(), region.y0(), Math.max(0, region.width()), Math.max(0, region.height()));
            document.line(new TextLine(new TextSpan(unit, start, end), place, em));
        }
    }
}
