package org.xianshen.extract;

import java.io.IOException;
import org.xianshen.document.SourceDocument;

/** Reads a document of any format; thread-safe. */
@FunctionalInterface
public interface DocumentReader {

    /**
     * The document as read.
     *
     * @throws org.xianshen.message.ProblemException with an {@code EXT-} code when it cannot be read at all
     * @throws IOException when the file itself cannot be opened
     */
    ExtractedDocument read(SourceDocument document) throws IOException;
}
