package org.xianshen.extract;

import java.io.IOException;
import org.xianshen.document.SourceDocument;

/** Tells what a document's bytes are, by content first and by name last; thread-safe. */
@FunctionalInterface
public interface MediaTypeDetector {

    /** The media type without parameters, e.g. {@code application/pdf}; {@code application/octet-stream} when unknown. */
    String detect(SourceDocument document) throws IOException;
}
