package org.xianshen.rules.catalogue;

import java.util.Objects;
import org.xianshen.finding.RuleId;
import org.xianshen.message.LocalizedText;

/**
 * What the catalogue knows of a rule.
 *
 * @param id the one name of the rule, its cases and its page
 * @param summary what it says, in a line
 * @param legalSource key of the articles it rests on, a topic of the legal catalogue
 * @param since first version that had it
 * @param positives number of cases it must answer
 * @param nearMisses number of cases it must leave alone
 * @param page its page in Markdown: conditions, articles, cases
 */
public record RuleEntry(
        RuleId id,
        LocalizedText summary,
        String legalSource,
        String since,
        int positives,
        int nearMisses,
        String page) {

    public RuleEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(legalSource, "legalSource");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(page, "page");
    }
}
