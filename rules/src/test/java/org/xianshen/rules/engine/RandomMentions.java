package org.xianshen.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

/** Mentions of every type but marks, with attributes drawn from the recognizers' vocabulary and beyond. */
final class RandomMentions {

    static final List<String> ITEMS = List.of(
            "HOUSING_BENEFICIARIES",
            "LOW_INCOME_AID",
            "RURAL_HOUSING_REPAIR",
            "PROCUREMENT_NOTICE",
            "PROCUREMENT_CONTRACT",
            "BID_RESULT",
            "LAND_GRANT",
            "LAND_COMPENSATION",
            "PENALTY_DECISION",
            "DISHONEST_DEBTORS",
            "PERSONNEL_NOTICE",
            "DELEGATE_REPLY",
            "EMERGENCY_BULLETIN",
            "ADMISSION_LIST");

    private static final Map<String, List<String>> VALUES = Map.of(
            "role",
            List.of(
                    "OFFICIAL",
                    "CONTACT",
                    "EXPERT",
                    "JOURNALIST",
                    "WINNER",
                    "PENALISED",
                    "PARTY",
                    "BENEFICIARY",
                    "APPOINTEE",
                    "MINOR",
                    "VICTIM",
                    "INFORMANT",
                    "REPORTER_OF",
                    "REPRESENTATIVE",
                    "NEIGHBOUR"),
            "owner",
            List.of("OFFICE", "PERSON", "ORGANIZATION", "UNKNOWN", "SOMEONE"),
            "masked",
            List.of("true", "false"),
            "checksum",
            List.of("HOLDS", "FAILS"),
            "label",
            List.of("标签"),
            "entry",
            List.of("1", "2", "3", "4"));

    private static final List<String> TEXTS = List.of(
            "康定邦",
            "郝为民",
            "乔文渠",
            "张*",
            "140402********0511",
            "140402199003070511",
            "13800138000",
            "0351-6109999",
            "青川市柳巷");

    private static final List<FindingType> TYPES = List.of(FindingType.values());

    private final Random random;
    private final TreatmentTables tables = TreatmentTables.load();

    RandomMentions(Random random) {
        this.random = random;
    }

    @Nullable
    String item() {
        return random.nextBoolean() ? null : ITEMS.get(random.nextInt(ITEMS.size()));
    }

    ReviewMaterial material(int count) {
        StringBuilder text = new StringBuilder();
        List<Mention> mentions = new ArrayList<>();
        while (mentions.size() < count) {
            FindingType type = TYPES.get(random.nextInt(TYPES.size()));
            if (tables.group(type) != Group.MARK) {
                String value = TEXTS.get(random.nextInt(TEXTS.size()));
                int start = text.length();
                text.append(value).append('\n');
                mentions.add(new Mention(
                        type,
                        new TextSpan("u1", start, start + value.length()),
                        random.nextInt(101) / 100.0,
                        List.of("random"),
                        attributes()));
            }
        }
        TextUnit unit = new TextUnit("u1", Carrier.BODY, "", 1, text.toString());
        return new ReviewMaterial(DocumentText.of(List.of(unit), DocumentLayout.NONE), mentions, random.nextInt(2));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        VALUES.forEach((name, values) -> {
            if (random.nextInt(3) == 0) {
                attributes.put(name, values.get(random.nextInt(values.size())));
            }
        });
        return attributes;
    }
}
