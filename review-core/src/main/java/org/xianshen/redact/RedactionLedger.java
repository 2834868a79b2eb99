package org.xianshen.redact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.PageRegion;
import org.xianshen.finding.Treatment;

/**
 * What was removed from a document, where and why; it never holds the removed text.
 *
 * @param entries in order of place
 */
public record RedactionLedger(List<Entry> entries) {
    public RedactionLedger {
        entries = List.copyOf(entries);
    }

    /**
     * One removed stretch.
     *
     * @param finding id of the finding
     * @param page 1-based page, 0 where the format has none
     * @param region where on the page, or null where the format has no pages
     * @param treatment what was done
     * @param ground short code of the ground
     */
    public record Entry(String finding, int page, @Nullable PageRegion region, Treatment treatment, String ground) {
        public Entry {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(treatment, "treatment");
            Objects.requireNonNull(ground, "ground");
        }
    }
}
