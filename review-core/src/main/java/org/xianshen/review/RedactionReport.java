package org.xianshen.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.ContentDigests;
import org.xianshen.message.Problem;
import org.xianshen.redact.LeakReport;
import org.xianshen.redact.RedactionLedger;

/**
 * What became of an attempt to write a safe copy.
 *
 * @param input digests of the source
 * @param outputName name of the safe copy without folders
 * @param output digests of the safe copy, or null when it was refused and no file exists
 * @param ledger what was removed
 * @param leakCheck what independent readers found
 * @param refused why there is no safe copy; empty when there is one
 */
public record RedactionReport(
        ContentDigests input,
        String outputName,
        @Nullable ContentDigests output,
        RedactionLedger ledger,
        LeakReport leakCheck,
        List<Problem> refused) {

    public RedactionReport {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(outputName, "outputName");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(leakCheck, "leakCheck");
        refused = List.copyOf(refused);
        if ((output == null) == refused.isEmpty()) {
            throw new IllegalArgumentException("a safe copy exists exactly when nothing was refused");
        }
    }

    /** Digests of the safe copy, when there is one. */
    public Optional<ContentDigests> released() {
        return Optional.ofNullable(output);
    }
}
