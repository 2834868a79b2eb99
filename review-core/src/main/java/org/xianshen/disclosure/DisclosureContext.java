package org.xianshen.disclosure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.legal.Regime;

/**
 * Under which law, on which day and as what a document is reviewed.
 *
 * @param regime the law that applies
 * @param on the day of the review
 * @param catalogueItem the item of the disclosure catalogue it is published under, e.g. {@code HOUSING_BENEFICIARIES}, or
 *     null
 */
public record DisclosureContext(
        Regime regime, LocalDate on, @Nullable String catalogueItem) {

    public DisclosureContext {
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(on, "on");
    }

    /** The catalogue item, if one was named. */
    public Optional<String> item() {
        return Optional.ofNullable(catalogueItem);
    }
}
