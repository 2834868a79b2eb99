package org.xianshen.extract.ofd;

import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.zip.Budget;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads {@code application/ofd} (GB/T 33190-2016): a unit of body text for each page, in reading order, with a place for
 * every character.
 *
 * <p>Lines that the layout wrapped are joined, a real end of a paragraph is a line feed, cells side by side are parted by a
 * tab. Text that a reader of the page does not see is a unit of carrier {@code HIDDEN_TEXT}; where somebody seems to have
 * meant to hide it, the layout says how. Pages of several documents in one file are counted through. Earlier versions,
 * parts that nothing leads to and words that no reader knows are units as well. Nothing is unpacked to the disk. Problems:
 * {@code EXT-001}, {@code EXT-201} to {@code EXT-215}, {@code EXT-401} to {@code EXT-409}. Immutable and thread-safe.
 */
public final class OfdExtractor implements DocumentExtractor {

    /** The media type this extractor reads. */
    public static final String MEDIA_TYPE = "application/ofd";

    @Override
    public boolean supports(String mediaType) {
        return mediaType.equals(MEDIA_TYPE);
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        try (OfdPackage parts = OfdPackage.open(document, new Budget(document.name(), context))) {
            return new OfdReading(parts, document, context).read();
        } catch (StackOverflowError e) {
            throw new ProblemException(Problem.of("EXT-408", document.name()), e);
        }
    }
}
