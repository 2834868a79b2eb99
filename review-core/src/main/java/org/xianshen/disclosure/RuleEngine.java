package org.xianshen.disclosure;

import java.util.List;
import org.xianshen.finding.Component;

/**
 * Decides what mentions mean under the law of a day.
 *
 * <p>Guarantees: same input, same answer; every finding and reason names its rule and articles; anything unread makes the
 * proposal a referral. Implementations are immutable and thread-safe.
 */
public interface RuleEngine {

    /** The answer for {@code material} in {@code context}. */
    Assessment assess(ReviewMaterial material, DisclosureContext context);

    /** The rule base, data tables and models that decide, for the record. */
    List<Component> components();
}
