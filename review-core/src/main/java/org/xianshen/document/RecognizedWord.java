package org.xianshen.document;

import java.util.Objects;

/**
 * A word that a machine read from a picture.
 *
 * @param span the word's text
 * @param confidence how sure the machine is, 0 to 1
 */
public record RecognizedWord(TextSpan span, double confidence) {
    public RecognizedWord {
        Objects.requireNonNull(span, "span");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0 and 1");
        }
    }
}
