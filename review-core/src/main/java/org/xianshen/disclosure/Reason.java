package org.xianshen.disclosure;

import java.util.List;
import java.util.Objects;
import org.xianshen.finding.RuleId;
import org.xianshen.legal.LegalBasis;
import org.xianshen.message.LocalizedText;

/**
 * Why a proposal is made.
 *
 * @param rule the rule that says so
 * @param message for a person to read; free of document text
 * @param basis the articles
 */
public record Reason(RuleId rule, LocalizedText message, List<LegalBasis> basis) {
    public Reason {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(message, "message");
        basis = List.copyOf(basis);
    }
}
