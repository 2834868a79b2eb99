package org.xianshen.extract.pdf.walk;

import org.xianshen.message.ProblemException;

/**
 * What walking one document may cost.
 *
 * @param where the document's name, for problems
 * @param deadlineNanos {@link System#nanoTime()} after which the walk is given up
 * @param maxCharacters characters of text in the document
 */
public record WalkLimits(String where, long deadlineNanos, long maxCharacters) {

    /** How deep forms, patterns and masks may stand in each other. */
    static final int MAX_DEPTH = 24;

    /** Throws {@code EXT-108} when the time is over. */
    public void requireTime() {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw ProblemException.of("EXT-108", where);
        }
    }

    ProblemException tooDeep(int page) {
        return ProblemException.of("EXT-107", where, Integer.toString(page), Integer.toString(MAX_DEPTH));
    }
}
