package org.xianshen.extract.pdf.walk;

import org.xianshen.extract.Deadline;
import org.xianshen.message.ProblemException;

/**
 * What walking one document may cost.
 *
 * @param where the document's name, for problems
 * @param deadline when the walk is given up
 * @param maxCharacters characters of text in the document
 * @param maxExpandedBytes bytes of all content streams together, once decoded
 */
public record WalkLimits(String where, Deadline deadline, long maxCharacters, long maxExpandedBytes) {

    /** How deep forms, patterns and masks may stand in each other. */
    static final int MAX_DEPTH = 24;

    /** Throws {@code EXT-014} when the time is over. */
    void requireTime() {
        deadline.check(where);
    }

    ProblemException tooLarge() {
        return ProblemException.of("EXT-111", where, Long.toString(maxExpandedBytes));
    }

    ProblemException tooDeep(int page) {
        return ProblemException.of("EXT-107", where, Integer.toString(page), Integer.toString(MAX_DEPTH));
    }
}
