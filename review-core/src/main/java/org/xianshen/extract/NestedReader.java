package org.xianshen.extract;

import org.xianshen.document.SourceDocument;
import org.xianshen.message.ProblemException;

/** Reads a file inside the file that is being read, within the limits of the whole. */
@FunctionalInterface
public interface NestedReader {

    /** Reads no file inside a file. */
    NestedReader NONE = inner -> {
        throw ProblemException.of("EXT-017", inner.name());
    };

    /**
     * The inner file as read.
     *
     * @throws ProblemException with an {@code EXT-} code when it cannot be read, e.g. {@code EXT-016} nested too deep
     */
    ExtractedDocument read(SourceDocument inner);
}
