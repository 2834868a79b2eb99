package org.xianshen.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.review.RedactionReport;
import org.xianshen.review.ReviewReport;

/**
 * One document of a report: its review, and its safe copy and proofs when there are any.
 *
 * @param review what was found and proposed
 * @param redaction what became of the safe copy, or null when none was asked for
 * @param proofs records, log entries and the like, in the order to show them
 */
public record ReportEntry(ReviewReport review, @Nullable RedactionReport redaction, List<ProofLine> proofs) {

    public ReportEntry {
        Objects.requireNonNull(review, "review");
        proofs = List.copyOf(proofs);
    }

    /** A review without a safe copy. */
    public static ReportEntry of(ReviewReport review) {
        return new ReportEntry(review, null, List.of());
    }

    /** What became of the safe copy, if one was asked for. */
    public Optional<RedactionReport> safeCopy() {
        return Optional.ofNullable(redaction);
    }
}
