package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.finding.Treatment;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.marking.ClassificationMarking;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.HandlingMark;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.legal.CsvLegalCatalogue;

class DroolsRuleEngineTest {

    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();
    private static final DroolsRuleEngine ENGINE = DroolsRuleEngine.load(LEGAL);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "YEARS, 10, 2021-05-01, 2031-05-01",
        "YEARS, 1, 2024-02-29, 2025-02-28",
        "MONTHS, 6, 2026-08-31, 2027-02-28",
        "DAYS, 30, 2026-11-01, 2026-12-01",
        "DATE, 2027-01-01, 2020-01-01, 2027-01-01",
        "UNSTATED, '', 2021-05-01, 2041-05-01",
        "EVENT, 启用前, 2021-05-01, ''",
        "LONG_TERM, '', 2021-05-01, ''",
        "YEARS, x, 2021-05-01, ''",
        "YEARS, 10, '', ''",
    })
    void computes_the_first_day_a_mark_no_longer_counts(String kind, String value, String issued, String expected) {
        String mark = "CLASSIFICATION_MARK[机密★] level=HIGHLY_SECRET form=STAR placement=ZONE termKind=" + kind
                + (value.isEmpty() ? "" : " termValue=" + value);
        String date = issued.isEmpty() ? "" : "; DATE_TIME[成文日期] role=ISSUE_DATE date=" + issued;
        ClassificationMarking marking = assess(mark + date).marking().highest().orElseThrow();
        assertEquals(
                expected, marking.declassificationDay().map(LocalDate::toString).orElse(""));
        assertFalse(marking.declassified());
    }

    @Test
    void reports_the_highest_of_several_marks() {
        Assessment answer =
                assess("CLASSIFICATION_MARK[秘密★长期] level=SECRET form=STAR placement=ZONE termKind=LONG_TERM; "
                        + "CLASSIFICATION_MARK[机密★1年] level=HIGHLY_SECRET form=STAR placement=OWN_LINE termKind=YEARS "
                        + "termValue=1; DATE_TIME[日期] role=ISSUE_DATE date=2020-01-01");
        assertEquals(
                ClassificationLevel.HIGHLY_SECRET,
                answer.marking().highest().orElseThrow().level());
        assertEquals(Outcome.WITHHOLD, answer.proposal().outcome(), "the lower mark is still in force");
    }

    @Test
    void a_mention_in_running_text_sets_no_level() {
        Assessment answer = assess("CLASSIFICATION_MARK[机密★10年] level=HIGHLY_SECRET form=STAR placement=INLINE");
        assertTrue(answer.marking().highest().isEmpty());
        assertEquals(Outcome.RELEASE, answer.proposal().outcome());
    }

    @Test
    void reports_handling_marks_attribute_and_conflicts() {
        Assessment answer = assess("INTERNAL_MARK[内部资料] placement=ZONE; DRAFT_MARK[讨论稿] placement=OWN_LINE; "
                + "CLASSIFICATION_MARK[秘密★1年] level=SECRET form=STAR placement=ZONE termKind=YEARS termValue=1; "
                + "DISCLOSURE_ATTRIBUTE[主动公开] value=PROACTIVE placement=ANNEX_NOTE");
        assertEquals(
                Set.of(HandlingMark.INTERNAL, HandlingMark.DRAFT),
                answer.marking().handling());
        assertEquals(
                DisclosureAttribute.PROACTIVE,
                answer.marking().statedAttribute().orElseThrow());
        assertEquals(
                List.of("marked but declared PROACTIVE"),
                answer.marking().conflicts().stream().map(c -> c.en()).toList());
    }

    @Test
    void an_absolute_ground_outweighs_unread_parts_and_reasons_come_by_weight() {
        Assessment answer = ENGINE.assess(
                CaseText.material(
                        "CLASSIFICATION_MARK[秘密★长期] level=SECRET form=STAR placement=ZONE termKind=LONG_TERM; "
                                + "INTERNAL_MARK[内部] placement=ZONE; RESIDENT_ID[140402199003070511]",
                        4),
                context(null));
        assertEquals(Outcome.WITHHOLD, answer.proposal().outcome());
        assertEquals(
                List.of("DEC-001", "DEC-007", "DEC-011"),
                answer.proposal().reasons().stream().map(r -> r.rule().value()).toList());
    }

    @Test
    void a_referral_names_whom_to_consult_and_where_it_goes() {
        DisclosureProposal.Refer refer = (DisclosureProposal.Refer)
                assess("TRADE_SECRET_MARK[核心商密] placement=ZONE; INTERNAL_MARK[内部资料] placement=ZONE")
                        .proposal();
        assertEquals(List.of("third-party"), refer.consult());
        assertEquals(List.of("issuing-organ"), refer.refer());
    }

    @Test
    void an_unknown_catalogue_item_is_refused_with_the_known_ones() {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> ENGINE.assess(CaseText.material("\"正文\"", 0), context("HOUSES")));
        assertEquals("RUL-001", refused.problem().code());
        assertTrue(refused.problem().arguments().get(1).contains("HOUSING_BENEFICIARIES"));
    }

    @Test
    void findings_carry_confidence_evidence_category_and_the_articles_of_the_day() {
        Finding finding = assess("RESIDENT_ID[140402199003070511] confidence=0.75")
                .findings()
                .get(0);
        assertEquals(0.75, finding.confidence());
        assertEquals(List.of("case"), finding.evidence());
        assertEquals("第十五条", finding.basis().get(0).article());
        LocalDate earlier = LocalDate.of(2012, 6, 1);
        Finding then = ENGINE.assess(
                        CaseText.material("RESIDENT_ID[140402199003070511]", 0),
                        new DisclosureContext(LEGAL.regimeOn(earlier), earlier, null))
                .findings()
                .get(0);
        assertEquals(
                List.of("第十四条"), then.basis().stream().map(b -> b.article()).toList());
    }

    @ParameterizedTest
    @CsvSource({"checksum fails, PI-002", "checksum holds, PI-003"})
    void a_check_told_in_the_evidence_counts(String evidence, String rule) {
        ReviewMaterial material = CaseText.material("RESIDENT_ID[140402199003070514]", 0);
        Mention said = new Mention(
                FindingType.RESIDENT_ID,
                material.mentions().get(0).span(),
                0.7,
                List.of(evidence, "region code known"),
                Map.of());
        Assessment answer = ENGINE.assess(new ReviewMaterial(material.text(), List.of(said), 0), context(null));
        assertEquals(rule, answer.findings().get(0).rule().value());
    }

    @Test
    void every_mention_leads_to_exactly_one_finding_whatever_its_attributes() {
        Random random = new Random(20261124);
        for (int round = 0; round < 300; round++) {
            RandomMentions mentions = new RandomMentions(random);
            ReviewMaterial material = mentions.material(40);
            Assessment answer = ENGINE.assess(material, context(mentions.item()));
            assertEquals(
                    material.mentions().stream()
                            .map(m -> m.span().start())
                            .sorted()
                            .toList(),
                    answer.findings().stream()
                            .map(f -> f.span().start())
                            .sorted()
                            .toList(),
                    "round " + round);
        }
    }

    @Test
    void an_organs_lists_leave_one_finding_a_mention_and_protected_persons_protected() {
        DroolsRuleEngine engine = CaseEngine.load(LEGAL);
        Random random = new Random(20261125);
        int listed = 0;
        for (int round = 0; round < 300; round++) {
            RandomMentions mentions = new RandomMentions(random);
            ReviewMaterial material = mentions.material(40);
            DisclosureContext context = context(mentions.item());
            Assessment plain = ENGINE.assess(material, context);
            Assessment own = engine.assess(material, context);
            assertEquals(plain.findings().size(), own.findings().size(), "round " + round);
            for (int i = 0; i < own.findings().size(); i++) {
                Finding finding = own.findings().get(i);
                if (plain.findings().get(i).rule().value().equals("PI-006")) {
                    assertEquals(plain.findings().get(i), finding);
                }
                listed += finding.rule().value().startsWith("WW-00") ? 1 : 0;
            }
        }
        assertTrue(listed > 100, "few mentions are about the lists: " + listed);
    }

    @Test
    void the_order_of_the_mentions_makes_no_difference() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            RandomMentions mentions = new RandomMentions(random);
            ReviewMaterial material = mentions.material(60);
            List<Mention> shuffled = new ArrayList<>(material.mentions());
            Collections.shuffle(shuffled, random);
            ReviewMaterial other = new ReviewMaterial(material.text(), shuffled, material.unreadCarriers());
            DisclosureContext context = context(mentions.item());
            assertEquals(ENGINE.assess(material, context), ENGINE.assess(other, context));
        }
    }

    @Test
    void findings_are_numbered_in_their_order() {
        List<Finding> findings =
                new ArrayList<>(ENGINE.assess(new RandomMentions(new Random(3)).material(50), context(null))
                        .findings());
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Finding.ORDER);
        assertEquals(sorted, findings);
        for (int i = 0; i < findings.size(); i++) {
            assertEquals("f" + (i + 1), findings.get(i).id());
        }
    }

    @Test
    void a_mention_reported_twice_is_one_finding() {
        ReviewMaterial once = CaseText.material("RESIDENT_ID[140402199003070511]", 0);
        List<Mention> twice = List.of(once.mentions().get(0), once.mentions().get(0));
        assertEquals(
                1,
                ENGINE.assess(new ReviewMaterial(once.text(), twice, 0), context(null))
                        .findings()
                        .size());
    }

    @Test
    void threads_share_the_engine() throws InterruptedException, ExecutionException {
        ReviewMaterial material = new RandomMentions(new Random(11)).material(200);
        Assessment alone = ENGINE.assess(material, context(null));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Assessment>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(threads.submit(() -> ENGINE.assess(material, context(null))));
            }
            for (Future<Assessment> answer : answers) {
                assertEquals(alone, answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void names_its_rule_base_and_legal_data_with_digests() {
        assertEquals(
                List.of("rule-base", "legal-data"),
                ENGINE.components().stream().map(c -> c.name()).toList());
        assertTrue(ENGINE.components().stream().allMatch(c -> c.sha256().matches("[0-9a-f]{64}")));
        assertEquals(
                ENGINE.components(),
                DroolsRuleEngine.load(CsvLegalCatalogue.load()).components());
    }

    @Test
    void no_item_releases_a_protected_person() {
        for (String item : RandomMentions.ITEMS) {
            Finding finding = ENGINE.assess(CaseText.material("PERSON_NAME[石敢言] role=INFORMANT", 0), context(item))
                    .findings()
                    .get(0);
            assertEquals(Treatment.SUPPRESS, finding.treatment(), item);
        }
    }

    @Test
    void every_type_of_finding_has_a_row() {
        TreatmentTables tables = TreatmentTables.load();
        for (FindingType type : FindingType.values()) {
            assertFalse(tables.category(type).label().isEmpty(), type.name());
        }
    }

    private static Assessment assess(String mentions) {
        return ENGINE.assess(CaseText.material(mentions, 0), context(null));
    }

    private static DisclosureContext context(@Nullable String item) {
        return new DisclosureContext(LEGAL.regimeOn(TODAY), TODAY, item);
    }
}
