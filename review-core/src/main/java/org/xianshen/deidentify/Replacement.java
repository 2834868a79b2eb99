package org.xianshen.deidentify;

import java.util.Objects;

/**
 * What a safe copy shows in place of a stretch of text.
 *
 * @param text the words to show; empty means a plain box or nothing
 */
public record Replacement(String text) {
    public Replacement {
        Objects.requireNonNull(text, "text");
    }
}
