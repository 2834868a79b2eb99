package org.xianshen.rules.engine;

import java.time.LocalDate;
import org.xianshen.legal.Regime;

/** The day the pages of rules cite the law of. */
final class LegalDays {

    /** The day the legal data was last checked. */
    static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);

    private LegalDays() {}

    /** The last day of an ended regime, or the day the data was checked. */
    static LocalDate lastKnown(Regime regime) {
        return regime.lastDay().orElse(CHECKED);
    }
}
