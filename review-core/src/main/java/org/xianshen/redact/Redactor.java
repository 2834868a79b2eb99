package org.xianshen.redact;

import java.io.IOException;
import java.nio.file.Path;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;

/**
 * Writes the safe copy of one family of formats.
 *
 * <p>The output is a new file holding only what was understood and kept. What cannot be handled is refused with a {@code
 * RED-} problem and nothing is written. Implementations are immutable and thread-safe, and the same input gives the same
 * bytes.
 */
public interface Redactor {

    /** Whether this redactor writes {@code mediaType}. */
    boolean supports(String mediaType);

    /**
     * Writes the safe copy to {@code out}, a file that does not exist yet and that nobody else sees.
     *
     * @param document the source
     * @param extracted what was read from it, by the extractor whose spans {@code plan} uses
     * @param plan what to remove
     */
    void redact(SourceDocument document, ExtractedDocument extracted, RedactionPlan plan, Path out) throws IOException;
}
