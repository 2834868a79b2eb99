package org.xianshen.rules.ner;

import org.jspecify.annotations.Nullable;
import org.xianshen.rules.ner.ContextWords.Context;

/** A stretch of a view that has the shape of a Chinese name, with what is known of its surroundings. */
final class Candidate {

    /** First code unit in the view. */
    final int start;
    /** One past the last code unit in the view. */
    final int end;
    /** Number of characters of the surname. */
    final int surnameLength;
    /** The label, title or verb before the name. */
    final @Nullable Context before;
    /** The title, form of address or verb after the name. */
    final @Nullable Context after;
    /** Whether a colon stands between the name and the word before it. */
    final boolean colon;
    /** Whether nothing but a boundary stands on both sides. */
    final boolean alone;
    /** Probability by the model. */
    double probability;

    Candidate(
            int start,
            int end,
            int surnameLength,
            @Nullable Context before,
            @Nullable Context after,
            boolean colon,
            boolean alone) {
        this.start = start;
        this.end = end;
        this.surnameLength = surnameLength;
        this.before = before;
        this.after = after;
        this.colon = colon;
        this.alone = alone;
    }

    /** Whether the word before it names persons by label. */
    boolean labelled() {
        return before != null && before.is("LABEL") && colon;
    }
}
