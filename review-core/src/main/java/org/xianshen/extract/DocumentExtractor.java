package org.xianshen.extract;

import org.xianshen.document.SourceDocument;

/**
 * Reads one family of formats.
 *
 * <p>An implementation guarantees: every carrier it meets is in the census; every span of every unit can be located; the
 * same bytes give the same units. It throws {@link org.xianshen.message.ProblemException} with an {@code EXT-} code for
 * damaged, encrypted, oversized or hostile input, and its message never holds document text. Implementations are
 * immutable and thread-safe.
 */
public interface DocumentExtractor {

    /** Whether this extractor reads {@code mediaType}, e.g. {@code application/pdf}. */
    boolean supports(String mediaType);

    /** Reads {@code document}, whose content was detected as {@code mediaType}. */
    ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context);
}
