package org.xianshen.redact;

import java.util.Objects;
import org.xianshen.deidentify.Replacement;
import org.xianshen.finding.Finding;

/**
 * One stretch to be removed and what stands in its place.
 *
 * @param finding why; its span tells where
 * @param replacement what a reader sees instead
 * @param groundCode short code of the ground shown on the page and in the ledger, e.g. {@code 第15条·个人信息}
 */
public record PlannedRedaction(Finding finding, Replacement replacement, String groundCode) {
    public PlannedRedaction {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(replacement, "replacement");
        Objects.requireNonNull(groundCode, "groundCode");
    }
}
