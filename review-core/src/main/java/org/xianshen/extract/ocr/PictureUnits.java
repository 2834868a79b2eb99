package org.xianshen.extract.ocr;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.GlyphPlaces;
import org.xianshen.document.PageRegion;
import org.xianshen.document.RecognizedWord;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.ExtractedDocument;

/** Makes units, lines, cells and census entries of what was read in pictures; for one document. */
final class PictureUnits {

    /** Below this confidence, averaged over a picture, its text is given to a person. */
    private static final double LEAST_CONFIDENCE = 0.6;

    private static final double CHINESE_EM = 1.06;
    private static final double LATIN_EM = 1.35;

    private final ExtractedDocument.Builder document;

    PictureUnits(ExtractedDocument.Builder document) {
        this.document = document;
    }

    /** Adds what {@code text} says of {@code picture}, and the codes in it. */
    void add(QueuedPicture picture, PictureText text, List<Barcodes.Code> codes) {
        for (Barcodes.Code code : codes) {
            String where = picture.isOnPage() ? "page " + picture.page() : picture.path();
            document.unit(Carrier.DATA, where, picture.page(), code.text(), TextPlaces.inPart(where));
            document.census().read(Carrier.DATA, where, "code in a picture");
        }
        unread(picture, text);
        if (!text.failure().isEmpty()) {
            document.census().refused(picture.entered(), picture.path(), text.failure());
        } else if (text.words().isEmpty()) {
            document.census().noText(picture.entered(), picture.path(), "no text recognized");
            picture.outcome().read(picture.unit(), "", null, 1);
        } else {
            fill(picture, text);
        }
    }

    /** Enters what was not read, by its place: in points of the page, or in pixels of a picture that is on none. */
    private void unread(QueuedPicture picture, PictureText text) {
        for (PictureText.Unread ink : text.unread()) {
            PageRegion box = picture.isOnPage()
                    ? picture.mapping().region(picture.page(), ink.x(), ink.y(), ink.width(), ink.height())
                    : new PageRegion(1, ink.x(), ink.y(), ink.width(), ink.height());
            String where = String.format(
                    Locale.ROOT,
                    "%s at %.0f %.0f, %.0f x %.0f %s",
                    picture.path(),
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    picture.isOnPage() ? "pt" : "px");
            document.census()
                    .refused(
                            picture.entered(),
                            where,
                            switch (ink.ink()) {
                                case WRITING -> "ink that looks like writing could not be read";
                                case SEAL -> "the legend of a round seal is not read";
                            });
        }
    }

    private void fill(QueuedPicture picture, PictureText text) {
        RecognizedText read = RecognizedText.of(text);
        @Nullable GlyphPlaces glyphs = picture.isOnPage() ? glyphs(picture, read) : null;
        document.fill(
                picture.unit(),
                picture.carrier(),
                picture.isOnPage() ? "" : picture.path(),
                picture.page(),
                read.text(),
                glyphs != null ? glyphs : TextPlaces.inPart(picture.path()));
        for (RecognizedText.Word word : read.words()) {
            document.word(new RecognizedWord(
                    new TextSpan(picture.unit(), word.start(), word.end()),
                    word.source().confidence()));
        }
        if (picture.isOnPage() && picture.carrier() == Carrier.BODY) {
            lines(picture, read);
        }
        cells(picture.unit(), read);
        concealed(picture, read, text);
        picture.outcome().read(picture.unit(), read.text(), glyphs, text.confidence());
        String detail = "text recognition, confidence " + Math.round(text.confidence() * 100) + " %";
        if (text.confidence() < LEAST_CONFIDENCE) {
            document.census().refused(picture.entered(), picture.path(), detail);
        } else {
            document.census().read(picture.entered(), picture.path(), detail);
        }
    }

    /** Each character gets its share of its word's box. */
    private static GlyphPlaces glyphs(QueuedPicture picture, RecognizedText read) {
        int[] glyphOf = new int[read.text().length()];
        Arrays.fill(glyphOf, -1);
        int count = read.words().stream().mapToInt(w -> w.end() - w.start()).sum();
        float[] boxes = new float[4 * count];
        int[] lineOf = new int[count];
        int g = 0;
        for (RecognizedText.Word word : read.words()) {
            PictureText.Word source = word.source();
            int length = word.end() - word.start();
            for (int i = 0; i < length; i++, g++) {
                PageRegion box = picture.mapping()
                        .region(
                                picture.page(),
                                source.x() + source.width() * i / length,
                                source.y(),
                                source.width() / length,
                                source.height());
                boxes[4 * g] = (float) box.x();
                boxes[4 * g + 1] = (float) box.y();
                boxes[4 * g + 2] = (float) (box.x() + box.width());
                boxes[4 * g + 3] = (float) (box.y() + box.height());
                lineOf[g] = source.line();
                glyphOf[word.start() + i] = g;
            }
        }
        return new GlyphPlaces(picture.page(), glyphOf, boxes, lineOf);
    }

    private void lines(QueuedPicture picture, RecognizedText read) {
        List<RecognizedText.Word> words = read.words();
        for (int i = 0; i < words.size(); ) {
            int line = words.get(i).source().line();
            int start = words.get(i).start();
            int end = start;
            PageRegion box = null;
            for (; i < words.size() && words.get(i).source().line() == line; i++) {
                PictureText.Word w = words.get(i).source();
                PageRegion one = picture.mapping().region(picture.page(), w.x(), w.y(), w.width(), w.height());
                box = box == null ? one : box.union(one);
                end = words.get(i).end();
            }
            if (box != null) {
                document.line(
                        new TextLine(new TextSpan(picture.unit(), start, end), box, fontSize(box, read, start, end)));
            }
        }
    }

    /**
     * The em square of Chinese is as wide as the step from character to character and hardly taller than the box of the
     * line; the box of Latin letters alone is as tall as capitals.
     */
    private static double fontSize(PageRegion box, RecognizedText read, int start, int end) {
        String line = read.text().substring(start, end);
        if (line.codePoints().noneMatch(Character::isIdeographic)) {
            return box.height() * LATIN_EM;
        }
        double ems = line.codePoints().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
        return Math.min(box.height(), box.width() / ems) * CHINESE_EM;
    }

    private void cells(String unit, RecognizedText read) {
        Map<Integer, Integer> tables = new HashMap<>();
        List<RecognizedText.Word> words = read.words();
        for (int i = 0; i < words.size(); ) {
            PictureText.Cell cell = words.get(i).source().cell();
            int start = words.get(i).start();
            int end = start;
            for (; i < words.size() && Objects.equals(words.get(i).source().cell(), cell); i++) {
                end = words.get(i).end();
            }
            if (cell != null) {
                int table = tables.computeIfAbsent(cell.table(), t -> document.newTable());
                document.cell(unit, start, end, table, cell.row(), cell.column());
            }
        }
    }

    /** Notes a picture that is hidden, or the words of a shown one whose middle is cropped away. */
    private void concealed(QueuedPicture picture, RecognizedText read, PictureText text) {
        Concealment hidden = picture.hidden();
        if (hidden != null) {
            document.concealed(new ConcealedText(
                    new TextSpan(picture.unit(), 0, read.text().length()), hidden));
            return;
        }
        for (RecognizedText.Word word : read.words()) {
            PictureText.Word w = word.source();
            double x = (w.x() + w.width() / 2) / text.width();
            double y = (w.y() + w.height() / 2) / text.height();
            if (!picture.visible().shows(x, y)) {
                document.concealed(new ConcealedText(
                        new TextSpan(picture.unit(), word.start(), word.end()), Concealment.CROPPED_AWAY));
            }
        }
    }
}
