package org.xianshen.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

/** What recognizers report of an official letter with a list of persons, of any length. */
final class NamesAndNumbers {

    private static final List<String> SURNAMES = List.of("荆", "滑", "苗", "师", "弓", "眭", "卢", "侯", "靳", "薄", "剧");
    private static final List<String> GIVEN = List.of("秀兰", "有田", "长锁", "喜梅", "拴柱", "改花", "成林");
    private static final List<String> ROLES = List.of("", "OFFICIAL", "BENEFICIARY", "PARTY", "MINOR");
    private static final List<String> OWNERS = List.of("PERSON", "OFFICE", "UNKNOWN");

    private final StringBuilder text = new StringBuilder();
    private final List<Mention> mentions = new ArrayList<>();
    private final int count;

    private NamesAndNumbers(int count) {
        this.count = count;
    }

    /** The same document with {@code count} mentions at every call. */
    static ReviewMaterial of(int count) {
        return new NamesAndNumbers(count).material();
    }

    private ReviewMaterial material() {
        add(FindingType.INTERNAL_MARK, "内部资料", Map.of("placement", "ZONE", "context", "NONE"));
        add(FindingType.DATE_TIME, "2026年3月2日", Map.of("role", "ISSUE_DATE", "date", "2026-03-02"));
        add(
                FindingType.DISCLOSURE_ATTRIBUTE,
                "（此件主动公开）",
                Map.of("value", "PROACTIVE", "placement", "ANNEX_NOTE", "context", "NONE"));
        for (int i = 0; mentions.size() < count; i++) {
            person(i);
        }
        TextUnit unit = new TextUnit("u1", Carrier.BODY, "", 1, text.toString());
        return new ReviewMaterial(DocumentText.of(List.of(unit), DocumentLayout.NONE), mentions, 0);
    }

    private void person(int i) {
        String role = ROLES.get(i % ROLES.size());
        add(
                FindingType.PERSON_NAME,
                SURNAMES.get(i % SURNAMES.size()) + GIVEN.get(i % GIVEN.size()) + i,
                role.isEmpty() ? Map.of() : Map.of("role", role));
        add(
                FindingType.RESIDENT_ID,
                String.format("14098119620817%04d", i % 10_000),
                Map.of("checksum", i % 9 == 0 ? "FAILS" : "HOLDS"));
        add(
                FindingType.PHONE_NUMBER,
                String.format("1393518%04d", i % 10_000),
                Map.of("owner", OWNERS.get(i % OWNERS.size())));
        add(FindingType.ADDRESS, "沁源县沁河镇北石渠村" + i + "号", Map.of("owner", "PERSON"));
        add(FindingType.BANK_CARD, String.format("622848044256%07d", i), Map.of("checksum", "HOLDS"));
        add(FindingType.ORGANIZATION, "青川市第" + i + "供水站", Map.of());
    }

    private void add(FindingType type, String value, Map<String, String> attributes) {
        if (mentions.size() < count) {
            int start = text.length();
            text.append(value).append('\n');
            mentions.add(new Mention(
                    type, new TextSpan("u1", start, start + value.length()), 0.9, List.of("benchmark"), attributes));
        }
    }
}
