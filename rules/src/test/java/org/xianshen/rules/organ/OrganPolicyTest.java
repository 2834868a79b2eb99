package org.xianshen.rules.organ;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.StandardRules;

/** What an organ writes into its files is what becomes of its documents. */
class OrganPolicyTest {

    private static final Path EXAMPLE = Path.of(System.getProperty("root.dir"), "examples", "policy");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final StandardRules PLAIN = StandardRules.load();
    private static final StandardRules OWN = StandardRules.load(OrganPolicy.load(EXAMPLE));

    private static final String NEGATIVE = "phrase,treatment,reason\n";
    private static final String ALLOW = "type,value,until,reason\n";

    @TempDir
    Path folder;

    private static Assessment review(StandardRules rules, String text, LocalDate on, @Nullable String item) {
        DocumentText document =
                DocumentText.of(List.of(new TextUnit("u1", Carrier.BODY, "", 1, text)), DocumentLayout.NONE);
        List<Mention> mentions = new ArrayList<>();
        rules.recognizers().forEach(r -> r.recognize(document, mentions::add));
        return rules.engine()
                .assess(
                        new ReviewMaterial(document, mentions, 0),
                        new DisclosureContext(rules.legal().regimeOn(on), on, item));
    }

    private static Assessment review(String text) {
        return review(OWN, text, DAY, null);
    }

    /** What becomes of each stretch that is found. */
    private static Map<String, String> treatments(Assessment answer, String text) {
        Map<String, String> treatments = new TreeMap<>();
        for (Finding finding : answer.findings()) {
            treatments.put(
                    text.substring(finding.span().start(), finding.span().end()),
                    finding.rule() + " " + finding.treatment());
        }
        return treatments;
    }

    @Test
    void a_listed_phrase_withholds_asks_or_goes_as_its_row_says() {
        Assessment withheld = review("附件：应急物资储备\n库布防图（略）");
        assertEquals(Outcome.WITHHOLD, withheld.proposal().outcome());
        assertEquals(
                List.of("DEC-014"),
                withheld.proposal().reasons().stream()
                        .map(r -> r.rule().value())
                        .toList());
        Finding finding = withheld.findings().get(0);
        assertEquals("公开后可能危及公共安全", finding.reason().zh());
        assertEquals(List.of("entry 1 of the negative list"), finding.evidence());
        assertEquals(Outcome.REFER, review("关于巡察组进驻安排的说明").proposal().outcome());
        assertEquals(Outcome.SEVER, review("请勿使用内网测试账号登录").proposal().outcome());
        assertEquals(
                Outcome.RELEASE,
                review(PLAIN, "请勿使用内网测试账号登录", DAY, null).proposal().outcome());
    }

    @Test
    void a_phrase_inside_a_longer_one_counts_too() {
        OrganPolicy policy = new PolicyWriter(folder)
                .with("negative.csv", NEGATIVE + "白虎洞库址,WITHHOLD_DOCUMENT,危及安全\n白虎洞库址踏勘,SUPPRESS,无关\n")
                .load();
        Assessment answer = review(StandardRules.load(policy), "现就白虎洞库址踏勘通知如下", DAY, null);
        assertEquals(Outcome.WITHHOLD, answer.proposal().outcome());
        assertEquals(
                List.of(Treatment.SUPPRESS, Treatment.WITHHOLD_DOCUMENT),
                answer.findings().stream()
                        .filter(f -> f.type() == FindingType.NEGATIVE_LIST)
                        .map(Finding::treatment)
                        .toList());
    }

    @Test
    void watch_words_of_the_policy_are_found_as_those_of_a_file() {
        String text = "Project  Lantern 与北斗岭二期";
        assertEquals(
                Map.of("Project  Lantern", "WW-001 SUPPRESS", "北斗岭二期", "WW-001 SUPPRESS"),
                treatments(review(text), text));
    }

    @Test
    void an_allowed_value_stays_and_one_beside_it_does_not() {
        String text = "咨询请拨打 0351-6102345 或 13835178602。";
        assertEquals(
                Map.of("0351-6102345", "WW-003 KEEP", "13835178602", "PI-007 MASK"), treatments(review(text), text));
        Finding allowed = review(text).findings().get(0);
        assertEquals("政务服务热线，由本机关公布", allowed.reason().zh());
        assertFalse(allowed.basis().isEmpty());
    }

    @Test
    void an_allowed_value_counts_on_its_last_day_and_no_longer() {
        StandardRules rules = StandardRules.load(new PolicyWriter(folder)
                .with("allow.csv", ALLOW + "PHONE_NUMBER,13835178602,2027/6/3,值班手机\n")
                .load());
        String text = "咨询手机：13835178602";
        for (Map.Entry<String, String> day : Map.of(
                        "2027-06-02", "WW-003 KEEP", "2027-06-03", "WW-003 KEEP", "2027-06-04", "PI-007 MASK")
                .entrySet()) {
            assertEquals(
                    Map.of("13835178602", day.getValue()),
                    treatments(review(rules, text, LocalDate.parse(day.getKey()), null), text),
                    day.getKey());
        }
    }

    @Test
    void an_allowed_name_frees_no_protected_person_of_that_name() {
        String spokesman = "新闻发言人：乔文渠\n";
        assertEquals(Map.of("乔文渠", "WW-003 KEEP"), treatments(review(spokesman), spokesman));
        Assessment answer = review(spokesman + "举报人：乔文渠\n");
        assertEquals(
                List.of("PI-006 SUPPRESS", "PI-006 SUPPRESS"),
                answer.findings().stream()
                        .map(f -> f.rule() + " " + f.treatment())
                        .toList());
    }

    @Test
    void an_allowed_value_frees_no_marked_document_and_no_listed_phrase_around_it() {
        String text = "机密★10年\n\n关于热线 0351-6102345 的通知\n应急物资储备库布防图\n";
        Assessment answer = review(text);
        assertEquals(Outcome.WITHHOLD, answer.proposal().outcome());
        assertEquals(
                List.of("DEC-001", "DEC-014"),
                answer.proposal().reasons().stream().map(r -> r.rule().value()).toList());
    }

    @Test
    void an_item_of_the_organs_own_rules_its_documents() {
        assertEquals("RENT_SUBSIDY_LIST", OWN.requireCatalogueItem("RENT_SUBSIDY_LIST"));
        String text = "姓名：康定邦，身份证号：140402199003070511\n";
        Assessment answer = review(OWN, text, DAY, "RENT_SUBSIDY_LIST");
        assertEquals(Map.of("康定邦", "PI-016 KEEP", "140402199003070511", "PI-016 SUPPRESS"), treatments(answer, text));
        assertEquals(
                "租金补贴名单：公示不载证件号码",
                answer.findings().get(answer.findings().size() - 1).reason().zh());
    }

    @Test
    void a_stricter_row_about_a_shipped_item_counts_instead_of_it() {
        String text = "姓名：康定邦，身份证号：140402199003070511\n";
        assertEquals(
                "PI-016 MASK",
                treatments(review(PLAIN, text, DAY, "HOUSING_BENEFICIARIES"), text)
                        .get("140402199003070511"));
        assertEquals(
                "PI-016 SUPPRESS",
                treatments(review(OWN, text, DAY, "HOUSING_BENEFICIARIES"), text)
                        .get("140402199003070511"));
    }

    @Test
    void every_file_is_a_component_of_the_record_with_the_digest_of_its_bytes()
            throws IOException, NoSuchAlgorithmException {
        OrganPolicy policy = OrganPolicy.load(EXAMPLE);
        Map<String, Component> components = new TreeMap<>();
        policy.components().forEach(c -> components.put(c.name(), c));
        assertEquals(5, components.size());
        for (String name : List.of("watch.txt", "negative.csv", "allow.csv", "items.csv", "catalogue.csv")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(EXAMPLE.resolve(name)));
            assertEquals(
                    HexFormat.of().formatHex(digest),
                    Optional.ofNullable(components.get("organ-policy/" + name))
                            .map(Component::sha256)
                            .orElse("none"));
        }
        List<Component> recorded = new ArrayList<>(OWN.engine().components());
        OWN.recognizers().forEach(r -> recorded.add(r.component()));
        for (Component component : policy.components()) {
            assertEquals(1, recorded.stream().filter(component::equals).count(), component.name());
        }
        assertEquals(
                List.of("4", "1", "5", "3", "2"),
                List.of("allow.csv", "items.csv", "catalogue.csv", "negative.csv", "watch.txt").stream()
                        .flatMap(name -> policy.components().stream()
                                .filter(c -> c.name().equals("organ-policy/" + name)))
                        .map(Component::version)
                        .toList());
    }

    @Test
    void reads_what_spreadsheets_write() {
        OrganPolicy policy = new PolicyWriter(folder)
                .with(".DS_Store", "")
                .with("~$allow.csv", "")
                .with("Thumbs.db", "")
                .with(
                        "allow.csv",
                        String.join(
                                "\r\n",
                                "\uFEFF# 说明,,,",
                                " type ,until,value,reason",
                                "\"# 热线, 邮箱\",,,",
                                "PHONE_NUMBER,2027-1-9,\" 0351-6102345 \",\"热线, 全天\"",
                                ",,,",
                                ""))
                .load();
        assertEquals("1", policy.components().get(0).version());
        assertEquals("OrganPolicy[organ-policy/allow.csv]", policy.toString());
    }

    @Test
    void reads_commas_behind_the_header_and_names_that_begin_with_a_number_sign() {
        OrganPolicy policy = new PolicyWriter(folder)
                .with("DESKTOP.INI", "")
                .with("negative.csv", "phrase,treatment,reason,,\n\"#1机组检修安排\",ASK,须商有关机关,,\n海塘图,ASK,须商\n,,,,,\n")
                .load();
        assertEquals("2", policy.components().get(0).version());
    }

    @Test
    void tells_none_of_its_phrases_in_its_own_words() {
        String told = OWN.recognizers().toString()
                + OrganPolicy.load(EXAMPLE)
                + OWN.engine().components();
        for (String phrase : List.of("北斗岭", "布防图", "乔文渠", "6102345")) {
            assertFalse(told.contains(phrase), told);
        }
    }
}
