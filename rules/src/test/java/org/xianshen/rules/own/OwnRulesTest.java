package org.xianshen.rules.own;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Variable;
import org.drools.model.functions.Block2;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.Component;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.finding.Treatment;
import org.xianshen.message.ProblemException;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.StandardRules;

class OwnRulesTest {

    private static final StandardRules SHIPPED = StandardRules.load();
    private static final Component NAME = new Component("own-rules", "3", "ab".repeat(32));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    /** One rule about organisations, as a build makes it from DRL. */
    private static StandardRules with(Block2<Mention, Additions> consequence) {
        Variable<Mention> mention = declarationOf(Mention.class, "mention");
        Global<Additions> additions = globalOf(Additions.class, "own", "additions");
        ModelImpl model = new ModelImpl();
        model.addGlobal(additions);
        model.addRule(rule("own", "OWN-001")
                .build(
                        pattern(mention).expr("type", m -> m.type() == FindingType.ORGANIZATION),
                        on(mention, additions).execute(consequence)));
        return SHIPPED.with(OwnRules.of(NAME, List.<Model>of(model)));
    }

    private static Assessment review(StandardRules rules, String content) {
        DocumentText text =
                DocumentText.of(List.of(new TextUnit("u1", Carrier.BODY, "", 1, content)), DocumentLayout.NONE);
        List<Mention> mentions = new ArrayList<>();
        rules.recognizers().forEach(recognizer -> recognizer.recognize(text, mentions::add));
        return rules.engine()
                .assess(
                        new ReviewMaterial(text, mentions, 0),
                        new DisclosureContext(rules.legal().regimeOn(DAY), DAY, null));
    }

    private static final String QUIET = "关于开展植树活动的公告\n青岚县林业局定于周日组织植树，欢迎参加。";
    private static final String PRIVATE = "公告\n青岚县林业局收到王晓岚（身份证号：110105194912310023）的来信。";
    private static final String SECRET = "机密★10年\n关于印发方案的通知\n青岚县林业局：请遵照执行。";

    @Test
    void what_is_asked_makes_a_release_a_referral() {
        assertEquals(Outcome.RELEASE, review(SHIPPED, QUIET).proposal().outcome());
        Assessment answer = review(with((m, a) -> a.ask("OWN-001", m, "本局名称由人核对", "a person looks")), QUIET);
        assertEquals(Outcome.REFER, answer.proposal().outcome());
        assertEquals("OWN-001", answer.proposal().reasons().get(0).rule().value());
        assertFalse(answer.proposal().reasons().get(0).basis().isEmpty());
    }

    @Test
    void what_is_suppressed_is_severed_and_stands_beside_the_shipped_findings() {
        StandardRules rules = with((m, a) -> a.suppress("OWN-001", m, "单位名称删去", "the name goes"));
        assertEquals(Outcome.SEVER, review(rules, QUIET).proposal().outcome());
        Assessment shipped = review(SHIPPED, PRIVATE);
        Assessment answer = review(rules, PRIVATE);
        assertEquals(
                shipped.findings(),
                answer.findings().subList(0, shipped.findings().size()));
        Finding own = answer.findings().get(answer.findings().size() - 1);
        assertEquals(Treatment.SUPPRESS, own.treatment());
        assertEquals(shipped.proposal().outcome(), answer.proposal().outcome());
    }

    @Test
    void a_document_that_is_withheld_stays_withheld() {
        Assessment answer = review(with((m, a) -> a.ask("OWN-001", m, "由人核对", "a person looks")), SECRET);
        assertEquals(Outcome.WITHHOLD, answer.proposal().outcome());
        assertEquals("DEC-001", answer.proposal().reasons().get(0).rule().value());
    }

    @Test
    void a_rule_that_fails_or_takes_a_shipped_name_stops_the_review_and_quotes_nothing() {
        for (StandardRules rules : List.of(
                with((m, a) -> {
                    throw new IllegalStateException("青岚县林业局");
                }),
                with((m, a) -> a.ask("DEC-013", m, "冒名", "of another name")))) {
            ProblemException failure = assertThrows(ProblemException.class, () -> review(rules, QUIET));
            assertEquals("RUL-015", failure.problem().code());
            assertFalse(failure.toString().contains("林业局"));
        }
    }

    @Test
    void the_record_names_them() {
        assertTrue(with((m, a) -> {}).engine().components().contains(NAME));
    }
}
