package org.xianshen.extract.pdf;

import java.io.IOException;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads {@code application/pdf}: a unit of body text for each page, in reading order, with a place for every character.
 *
 * <p>Lines that the layout wrapped are joined, a real end of a paragraph is a line feed, cells side by side are parted by
 * a tab. Text that a reader of the page does not see is a unit of carrier {@code HIDDEN_TEXT}. With a reader of pictures a
 * page without text is read as a picture, and pictures on other pages are read where they stand; without one, a page
 * without text and a picture that covers more than {@value #SMALL_IMAGE_PERCENT} % of its page are refused in the census.
 * Problems: {@code EXT-001}, {@code EXT-101} to {@code EXT-111}. Immutable and thread-safe.
 */
public final class PdfExtractor implements DocumentExtractor {

    /** The media type this extractor reads. */
    public static final String MEDIA_TYPE = "application/pdf";

    /** Share of its page in percent up to which a picture is taken for a logo or seal without text to read. */
    public static final int SMALL_IMAGE_PERCENT = 3;

    @Override
    public boolean supports(String mediaType) {
        return mediaType.equals(MEDIA_TYPE);
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        try (PdfFile file = PdfFile.open(document, context.limits(), context.deadline())) {
            return new PdfReading(file, context).run();
        } catch (IOException | StackOverflowError e) {
            throw new ProblemException(Problem.of("EXT-104", document.name()), e);
        }
    }

    /** Whether a picture at {@code image} is small enough on a page of {@code content} to be a logo or seal. */
    public static boolean isSmall(Box image, PageContent content) {
        return image.width() * image.height() * 100 <= SMALL_IMAGE_PERCENT * content.width() * content.height();
    }
}
