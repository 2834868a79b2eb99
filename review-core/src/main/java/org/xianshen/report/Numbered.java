package org.xianshen.report;

import java.util.Comparator;
import org.xianshen.finding.Finding;
import org.xianshen.finding.Treatment;

/**
 * A finding with its number on the page.
 *
 * @param finding the finding
 * @param number from 1, in reading order of the document
 */
record Numbered(Finding finding, int number) {

    /** The one that colours a stretch first: what is altered before what stays, then weight, then number. */
    static final Comparator<Numbered> BY_WEIGHT = Comparator.comparing((Numbered n) -> n.stays())
            .thenComparing(n -> CategoryStyle.of(n.finding().category()))
            .thenComparingInt(Numbered::number);

    int start() {
        return finding.span().start();
    }

    int end() {
        return finding.span().end();
    }

    boolean stays() {
        return finding.treatment() == Treatment.KEEP;
    }

    CategoryStyle style() {
        return CategoryStyle.of(finding.category());
    }
}
