package org.xianshen.frame;

import org.xianshen.finding.Component;
import org.xianshen.normalize.DocumentText;

/**
 * Reads the frame of a document and guesses its kind.
 *
 * <p>Guarantees: same text, same answer; no finding, treatment or proposal depends on the answer. Implementations are immutable
 * and thread-safe.
 *
 * @since 0.2
 */
public interface FrameReader {

    /** What {@code text} says of itself. */
    DocumentDescription describe(DocumentText text);

    /** What this reader is called in records. */
    Component component();
}
