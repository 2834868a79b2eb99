package org.xianshen.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

class StandardRulesTest {

    @Test
    void are_the_one_door_to_engine_law_and_catalogue() {
        StandardRules rules = StandardRules.load();
        LocalDate day = LocalDate.of(2026, 11, 23);
        DocumentText text = DocumentText.of(
                List.of(new TextUnit("u1", Carrier.BODY, "", 1, "机密★10年\n关于防汛工作的通知")), DocumentLayout.NONE);
        Mention mark = new Mention(
                FindingType.CLASSIFICATION_MARK,
                new TextSpan("u1", 0, 6),
                0.99,
                List.of("star and term"),
                Map.of(
                        "level",
                        "HIGHLY_SECRET",
                        "form",
                        "STAR",
                        "placement",
                        "ZONE",
                        "context",
                        "NONE",
                        "termKind",
                        "YEARS",
                        "termValue",
                        "10"));
        Assessment answer = rules.engine()
                .assess(
                        new ReviewMaterial(text, List.of(mark), 0),
                        new DisclosureContext(rules.legal().regimeOn(day), day, null));
        assertEquals(Outcome.WITHHOLD, answer.proposal().outcome());
        assertFalse(rules.catalogue().entry("CM-001").page().isEmpty());
    }
}
