package org.xianshen.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.PageContent;

/**
 * One document being read: pages in order, then what belongs to the document as a whole, then its pictures.
 *
 * <p>Pages are laid out a few dozen at a time, so that what repeats on them is told from what is said once. Not
 * thread-safe.
 */
final class PdfReading {

    /** Pages looked at together. */
    private static final int PAGES_AT_A_TIME = 48;

    private final PdfFile file;
    private final ExtractionContext context;
    private final ExtractedDocument.Builder out = ExtractedDocument.builder(PdfExtractor.MEDIA_TYPE);
    private final CarrierCensus.Builder census = out.census();
    private final PdfUnits units;
    private final PictureQueue queue;
    private final PagePictures pictures;
    private final ObjectCensus objects;
    private final Annotations annotations;
    private final TableNumbers tables = new TableNumbers(out);

    /** A page walked and laid out, waiting for its units. */
    private record Laid(PDPage page, int number, PageContent content, PageText text) {}

    PdfReading(PdfFile file, ExtractionContext context) {
        this.file = file;
        this.context = context;
        this.units = new PdfUnits(out, file.name(), context.limits().maxCharacters());
        this.queue = new PictureQueue(context, out);
        this.pictures = new PagePictures(file, queue, out);
        this.objects = new ObjectCensus(file, units, queue, context);
        this.annotations = new Annotations(file, units, queue, objects);
    }

    ExtractedDocument run() throws IOException {
        List<Laid> waiting = new ArrayList<>();
        for (int i = 0; i < file.pages().size(); i++) {
            context.deadline().check(file.name());
            PDPage page = file.pages().get(i);
            PageContent content = file.walk().page(page, i + 1, null);
            objects.painted(content);
            waiting.add(new Laid(page, i + 1, content, PageText.ofVisible(content)));
            if (waiting.size() == PAGES_AT_A_TIME) {
                enter(waiting);
            }
        }
        enter(waiting);
        new DocumentParts(file, units).enter();
        objects.run();
        try (EarlierStates earlier = new EarlierStates(file, units, queue, context)) {
            earlier.enter();
            queue.readAll();
        }
        return out.pages(file.pages().size()).build();
    }

    private void enter(List<Laid> pages) {
        RunningHeads heads = new RunningHeads();
        pages.forEach(p -> heads.look(p.number(), p.content(), p.text()));
        for (Laid page : pages) {
            page(page, heads);
        }
        pages.clear();
    }

    private void page(Laid laid, RunningHeads heads) {
        int number = laid.number();
        PageContent content = laid.content();
        String path = "page " + number;
        PageText visible = laid.text();
        boolean hasText = !visible.text().isBlank();
        PageUnits seen = new PageUnits(visible, List.of());
        if (hasText) {
            seen = new PageUnits(visible, parts(visible, number, heads));
            lines(seen, number);
            tables.add(seen);
        }
        PageUnits unseen = hidden(content, path, number);
        alternatives(content, path, number);
        units.addStrays(content, path, number);
        Concealments concealments = new Concealments(out, content, seen, unseen);
        concealments.inContent(laid.page());
        pictures.page(laid.page(), number, content, hasText, unseen);
        concealments.underAnnotations(annotations.page(laid.page(), number));
        unreadable(content, path);
    }

    private List<PageUnits.Part> parts(PageText text, int number, RunningHeads heads) {
        units.heard(text.text());
        List<PageUnits.Part> parts = new ArrayList<>();
        for (RunningHeads.Stretch stretch : heads.of(number, text)) {
            String unit = units.addPageText(stretch.carrier(), number, text, stretch.from(), stretch.to());
            parts.add(new PageUnits.Part(unit, stretch.from(), stretch.to()));
            census.read(stretch.carrier(), "page " + number);
        }
        return parts;
    }

    private PageUnits hidden(PageContent content, String path, int number) {
        PageText hidden = hasHidden(content) ? PageText.ofHidden(content) : null;
        if (hidden == null || hidden.text().isBlank()) {
            return new PageUnits(PageText.nothing(), List.of());
        }
        int length = hidden.text().length();
        String unit = units.addPageText(Carrier.HIDDEN_TEXT, number, hidden, 0, length);
        census.read(Carrier.HIDDEN_TEXT, path);
        return new PageUnits(hidden, List.of(new PageUnits.Part(unit, 0, length)));
    }

    private static boolean hasHidden(PageContent content) {
        for (int g = 0; g < content.glyphs().count(); g++) {
            if (!content.glyphs().isVisible(g)) {
                return true;
            }
        }
        return false;
    }

    private void alternatives(PageContent content, String path, int number) {
        List<String> texts = content.replacementTexts().stream()
                .filter(t -> !t.isBlank() && !units.says(t))
                .toList();
        if (!texts.isEmpty()) {
            units.add(Carrier.ALTERNATIVE_TEXT, "", number, String.join("\n", texts), new SourceLocation.InPart(path));
        }
        if (!content.replacementTexts().isEmpty()) {
            census.read(Carrier.ALTERNATIVE_TEXT, path);
        }
    }

    private void unreadable(PageContent content, String path) {
        int unmapped = content.glyphs().unmapped();
        if (unmapped > 0) {
            census.refused(Carrier.BODY, path, unmapped + " glyphs without text");
        }
        if (content.brokenFonts() > 0) {
            census.refused(Carrier.BODY, path, content.brokenFonts() + " strings in a font that cannot be read");
        }
        if (content.hasTooMuch()) {
            census.refused(Carrier.IMAGE, path, "more pictures than can be looked at");
        }
    }

    private void lines(PageUnits page, int number) {
        List<PageText.Piece> pieces = page.text().pieces();
        for (int i = 0; i < pieces.size(); ) {
            int line = pieces.get(i).line();
            int start = pieces.get(i).start();
            Box region = pieces.get(i).region();
            double em = pieces.get(i).em();
            int end = pieces.get(i).end();
            for (i++; i < pieces.size() && pieces.get(i).line() == line; i++) {
                region = region.union(pieces.get(i).region());
                em = Math.max(em, pieces.get(i).em());
                end = pieces.get(i).end();
            }
            for (TextSpan span : page.spans(start, end)) {
                out.line(new TextLine(span, PdfUnits.region(number, region), em));
            }
        }
    }
}
