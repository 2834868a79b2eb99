package org.xianshen.redact.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xianshen.deidentify.DeidentificationPolicy;
import org.xianshen.deidentify.Deidentifier;
import org.xianshen.deidentify.PolicyDeidentifier;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.finding.Category;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.message.LocalizedText;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;

/** Builds plans over read documents for tests. */
public final class Plans {

    private final ExtractedDocument document;
    private final Deidentifier deidentifier = new PolicyDeidentifier(DeidentificationPolicy.standard());
    private final List<PlannedRedaction> redactions = new ArrayList<>();

    private Plans(ExtractedDocument document) {
        this.document = document;
    }

    /** A plan over {@code document}. */
    public static Plans over(ExtractedDocument document) {
        return new Plans(document);
    }

    /** A plan over one unit of body text. */
    public static Plans over(String text) {
        return over(document(text));
    }

    /** A document of one unit of body text. */
    public static ExtractedDocument document(String text) {
        return new ExtractedDocument(
                "text/plain",
                0,
                List.of(new TextUnit("u1", Carrier.BODY, "", 0, text)),
                DocumentLayout.NONE,
                CarrierCensus.builder().read(Carrier.BODY, "").build(),
                Map.of("u1", TextPlaces.inPart("")));
    }

    /** Removes the first occurrence of {@code value} in any unit. */
    public Plans remove(FindingType type, Treatment treatment, String value) {
        for (TextUnit unit : document.units()) {
            int at = unit.text().indexOf(value);
            if (at >= 0) {
                return remove(type, treatment, new TextSpan(unit.id(), at, at + value.length()));
            }
        }
        throw new AssertionError("the value is in no unit");
    }

    /** Removes {@code span}. */
    public Plans remove(FindingType type, Treatment treatment, TextSpan span) {
        Finding finding = finding("f" + (redactions.size() + 1), type, treatment, span);
        redactions.add(
                new PlannedRedaction(finding, deidentifier.replace(finding, document.textOf(span)), "第十五条·个人信息"));
        return this;
    }

    public static Finding finding(String id, FindingType type, Treatment treatment, TextSpan span) {
        return new Finding(
                id,
                new RuleId("PI-003"),
                Category.PERSONAL_INFORMATION,
                type,
                span,
                0.9,
                List.of(),
                List.of(),
                treatment,
                new LocalizedText("测试", "test"));
    }

    public ExtractedDocument document() {
        return document;
    }

    public RedactionPlan plan() {
        return RedactionPlan.of(redactions);
    }
}
