package org.xianshen.finding;

import java.util.function.Consumer;
import org.xianshen.normalize.DocumentText;

/**
 * Finds mentions of some kinds in a document's text.
 *
 * <p>Guarantees: linear time in the length of the text; spans lie in the original text; no state between documents.
 * Implementations are immutable and thread-safe.
 */
public interface MentionRecognizer {

    /** Reports every mention in {@code text} to {@code found}, in any order. */
    void recognize(DocumentText text, Consumer<Mention> found);

    /** What this recognizer is called in records. */
    Component component();
}
