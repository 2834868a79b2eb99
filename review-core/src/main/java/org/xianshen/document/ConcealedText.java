package org.xianshen.document;

import java.util.Objects;

/**
 * Text that is in the file although somebody meant to hide it.
 *
 * @param span the text
 * @param how how it was hidden
 */
public record ConcealedText(TextSpan span, Concealment how) {
    public ConcealedText {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(how, "how");
    }
}
