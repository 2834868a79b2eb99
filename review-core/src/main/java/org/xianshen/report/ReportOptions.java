package org.xianshen.report;

import java.util.Objects;

/**
 * What a report shows besides the reviews.
 *
 * @param organ the reviewing organ, shown in the head; empty for none
 * @param withText whether the text of the documents is shown; without it the page lists the findings alone
 */
public record ReportOptions(String organ, boolean withText) {

    /** With text, without an organ. */
    public static final ReportOptions DEFAULT = new ReportOptions("", true);

    public ReportOptions {
        Objects.requireNonNull(organ, "organ");
    }
}
