package org.xianshen.rules.engine;

import java.util.Comparator;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.Mention;
import org.xianshen.finding.RuleId;

/**
 * A finding before it has its number and articles.
 *
 * @param rule the rule that concluded it
 * @param mention what it was concluded from
 * @param ruling treatment, topic and reason
 */
record Concluded(RuleId rule, Mention mention, Ruling ruling) {

    /** The order of findings, made total: same mentions in any order give the same numbers. */
    static final Comparator<Concluded> ORDER = Comparator.comparing(
                    (Concluded c) -> c.mention().span(), TextSpan.BY_PLACE)
            .thenComparing(Concluded::rule)
            .thenComparing(c -> c.mention().type())
            .thenComparing(c -> c.ruling().treatment())
            .thenComparing(c -> -c.mention().confidence())
            .thenComparing(c -> String.join("\n", c.mention().evidence()))
            .thenComparing(c -> c.ruling().reason().zh());

    /** Whether {@code other} says the same about the same stretch. */
    boolean repeats(Concluded other) {
        return mention.span().equals(other.mention.span())
                && rule.equals(other.rule)
                && mention.type() == other.mention.type()
                && ruling.treatment() == other.ruling.treatment();
    }
}
