package org.xianshen.rules.engine;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.SecrecyTerm;

/**
 * A mention that may be a mark, as the rules see it.
 *
 * @param mention what the recognizer reported
 * @param standing whether it is a mark
 * @param state whether a state-secret mark still counts; {@code IN_FORCE} for other marks
 * @param level level of a state-secret mark, or null
 * @param term term of a state-secret mark
 * @param declassifiesOn first day a state-secret mark no longer counts, or null when it cannot be computed
 * @param attribute value of a disclosure attribute, or null
 * @param starred whether a star stands at a mark that must not have one
 * @param partial whether a disclosure attribute says that only part is to be published
 * @param explained whether a reason stands beside a disclosure attribute
 */
public record MarkEvidence(
        Mention mention,
        Standing standing,
        MarkState state,
        @Nullable ClassificationLevel level,
        SecrecyTerm term,
        @Nullable LocalDate declassifiesOn,
        @Nullable DisclosureAttribute attribute,
        boolean starred,
        boolean partial,
        boolean explained) {

    public MarkEvidence {
        Objects.requireNonNull(mention, "mention");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(term, "term");
    }

    /** What stands there. */
    public FindingType type() {
        return mention.type();
    }

    Optional<ClassificationLevel> knownLevel() {
        return Optional.ofNullable(level);
    }
}
