package org.xianshen.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads {@code application/pdf}: a unit of body text for each page, in reading order, with a place for every character.
 *
 * <p>Lines that the layout wrapped are joined, a real end of a paragraph is a line feed, cells side by side are parted by
 * a tab. Text that a reader of the page does not see is a unit of carrier {@code HIDDEN_TEXT}. Pictures are not read: one
 * that covers more than {@value #SMALL_IMAGE_PERCENT} % of its page is refused in the census. Problems: {@code EXT-001},
 * {@code EXT-101} to {@code EXT-110}. Immutable and thread-safe.
 */
public final class PdfExtractor implements DocumentExtractor {

    /** The media type this extractor reads. */
    public static final String MEDIA_TYPE = "application/pdf";

    /** Share of its page in percent up to which a picture is taken for a logo or seal without text to read. */
    public static final int SMALL_IMAGE_PERCENT = 3;

    /** Curved or slanted paths on a page with text up to which they are taken for a drawing and not for letters. */
    private static final int MOST_SHAPES = 40;

    @Override
    public boolean supports(String mediaType) {
        return mediaType.equals(MEDIA_TYPE);
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionLimits limits) {
        try (PdfFile file = PdfFile.open(document, limits)) {
            return new Reading(file).run();
        } catch (IOException | StackOverflowError e) {
            throw new ProblemException(Problem.of("EXT-104", document.name()), e);
        }
    }

    /** Whether a picture at {@code image} is small enough on a page of {@code content} to be a logo or seal. */
    public static boolean isSmall(Box image, PageContent content) {
        return image.width() * image.height() * 100 <= SMALL_IMAGE_PERCENT * content.width() * content.height();
    }

    /** One document being read. */
    private static final class Reading {
        private final PdfFile file;
        private final PdfUnits units = new PdfUnits();
        private final CarrierCensus.Builder census = CarrierCensus.builder();
        private final List<TextLine> lines = new ArrayList<>();
        private final TableNumbers tables = new TableNumbers();

        Reading(PdfFile file) {
            this.file = file;
        }

        ExtractedDocument run() {
            PdfStructure structure = new PdfStructure(file, units, census);
            for (int i = 0; i < file.pages().size(); i++) {
                PDPage page = file.pages().get(i);
                page(page, i + 1);
                structure.page(page, i + 1);
            }
            structure.document();
            return new ExtractedDocument(
                    MEDIA_TYPE,
                    file.pages().size(),
                    units.list(),
                    new DocumentLayout(lines, tables.cells()),
                    census.build(),
                    units.locator());
        }

        private void page(PDPage page, int number) {
            PageContent content = file.walk().page(page, number, null);
            String path = "page " + number;
            PageText visible = PageText.ofVisible(content);
            boolean hasText = !visible.text().isBlank();
            if (hasText) {
                String id = units.addPageText(Carrier.BODY, number, visible);
                census.read(Carrier.BODY, path);
                layout(id, number, visible);
            }
            if (hasHidden(content)) {
                PageText hidden = PageText.ofHidden(content);
                if (!hidden.text().isBlank()) {
                    units.addPageText(Carrier.HIDDEN_TEXT, number, hidden);
                    census.read(Carrier.HIDDEN_TEXT, path);
                }
            }
            images(content, path, hasText);
            shapes(content, path, hasText);
            int unmapped = content.glyphs().unmapped();
            if (unmapped > 0) {
                census.refused(Carrier.BODY, path, unmapped + " glyphs without text");
            }
            if (content.brokenFonts() > 0) {
                census.refused(Carrier.BODY, path, content.brokenFonts() + " strings in a font that cannot be read");
            }
        }

        private static boolean hasHidden(PageContent content) {
            for (int g = 0; g < content.glyphs().count(); g++) {
                if (!content.glyphs().isVisible(g)) {
                    return true;
                }
            }
            return false;
        }

        /** Letters can be drawn as shapes; many shapes, or shapes on a page without text, are left to a person. */
        private void shapes(PageContent content, String path, boolean hasText) {
            if (content.drawnShapes() > 0 && !hasText) {
                census.refused(Carrier.IMAGE, path, "page is drawn and has no text layer");
            } else if (content.drawnShapes() > MOST_SHAPES) {
                census.refused(Carrier.IMAGE, path, content.drawnShapes() + " drawn shapes, which may be letters");
            }
        }

        private void images(PageContent content, String path, boolean hasText) {
            if (content.images().isEmpty()) {
                return;
            }
            if (!hasText) {
                census.refused(Carrier.IMAGE, path, "page has no text layer");
                return;
            }
            int small = 0;
            int large = 0;
            for (Box image : content.images()) {
                if (isSmall(image, content)) {
                    small++;
                } else {
                    large++;
                }
            }
            if (large > 0) {
                census.refused(Carrier.IMAGE, path, large == 1 ? "image not read" : large + " images not read");
            }
            if (small > 0) {
                census.noText(Carrier.IMAGE, path, small == 1 ? "small image" : small + " small images");
            }
        }

        private void layout(String unit, int page, PageText text) {
            List<PageText.Piece> pieces = text.pieces();
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
                lines.add(new TextLine(new TextSpan(unit, start, end), PdfUnits.region(page, region), em));
            }
            tables.add(unit, text);
        }
    }
}
