package org.xianshen.marking;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.TextSpan;

/**
 * A state-secret mark that stands on a document.
 *
 * @param level what is written, also when it has lapsed
 * @param term how long, as written
 * @param span where it stands
 * @param declassifiesOn first day it no longer counts, or null when it cannot be computed
 * @param declassified whether the document says that it was declassified
 */
public record ClassificationMarking(
        ClassificationLevel level,
        SecrecyTerm term,
        TextSpan span,
        @Nullable LocalDate declassifiesOn,
        boolean declassified) {

    public ClassificationMarking {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(span, "span");
    }

    /** First day the mark no longer counts, when it can be computed. */
    public Optional<LocalDate> declassificationDay() {
        return Optional.ofNullable(declassifiesOn);
    }
}
