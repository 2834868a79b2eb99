package org.xianshen.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.xianshen.document.TextSpan;
import org.xianshen.legal.LegalBasis;
import org.xianshen.message.LocalizedText;

/**
 * What a rule concludes about a stretch of text.
 *
 * @param id unique in the review, {@code f1}, {@code f2}, … in the order of {@link #ORDER}
 * @param rule the rule that concluded it
 * @param category its legal family
 * @param type what stands there
 * @param span where, in the original text
 * @param confidence how sure, 0 to 1
 * @param evidence why the recognizer reported it; free of document text
 * @param basis the articles that support the conclusion
 * @param treatment what is proposed for the stretch
 * @param reason why this treatment, for a person to read; free of document text
 */
public record Finding(
        String id,
        RuleId rule,
        Category category,
        FindingType type,
        TextSpan span,
        double confidence,
        List<String> evidence,
        List<LegalBasis> basis,
        Treatment treatment,
        LocalizedText reason) {

    /** By unit, start, the widest first, then rule id, type and id: the order findings leave the engine in. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::span, TextSpan.BY_PLACE)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::type);

    public Finding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(span, "span");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
        evidence = List.copyOf(evidence);
        basis = List.copyOf(basis);
        Objects.requireNonNull(treatment, "treatment");
        Objects.requireNonNull(reason, "reason");
    }

    /** The same conclusion about another stretch of the text. */
    public Finding at(TextSpan other) {
        return new Finding(id, rule, category, type, other, confidence, evidence, basis, treatment, reason);
    }
}
