package org.xianshen.rules.grounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.finding.Treatment;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.StandardRules;

/** Grounds for not disclosing are found where they stand, and not where they are only spoken of. */
class GroundSetTest {

    private static final double FLOOR = 0.9;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final StandardRules RULES = StandardRules.load();
    private static final DisclosureContext CONTEXT =
            new DisclosureContext(RULES.legal().regimeOn(DAY), DAY, null);
    private static final List<GroundPassage> PASSAGES = GroundPassage.all("/grounds");
    private static final Set<FindingType> TYPES = EnumSet.of(
            FindingType.TRADE_SECRET_STATEMENT,
            FindingType.TECHNICAL_SECRET,
            FindingType.BUSINESS_SECRET,
            FindingType.SEALED_PRICE,
            FindingType.UNIT_STATISTICS,
            FindingType.INTERNAL_AFFAIR,
            FindingType.PROCESS_RECORD,
            FindingType.ENFORCEMENT_RECORD,
            FindingType.THIRD_PARTY_OBJECTION,
            FindingType.PUBLIC_SECURITY,
            FindingType.SOCIAL_STABILITY,
            FindingType.ECONOMIC_SECURITY,
            FindingType.PROTECTED_IDENTITY,
            FindingType.SINGLED_OUT_PERSON,
            FindingType.PERSON_LIST,
            FindingType.MINOR);

    @Test
    void the_set_is_large_and_half_of_it_has_no_ground() {
        long quiet = PASSAGES.stream().filter(p -> p.expected().isEmpty()).count();
        assertTrue(PASSAGES.size() >= 200, "passages: " + PASSAGES.size());
        assertTrue(quiet * 2 >= PASSAGES.size(), "without a ground: " + quiet);
        assertEquals(
                PASSAGES.size(),
                PASSAGES.stream().map(GroundPassage::id).distinct().count());
        for (FindingType type : TYPES) {
            assertTrue(PASSAGES.stream().anyMatch(p -> p.expected().contains(type)), type.name());
        }
    }

    @Test
    void grounds_are_found_and_none_invented() {
        GroundMeasurement measurement = new GroundMeasurement();
        for (GroundPassage passage : PASSAGES) {
            measurement.add(passage, found(passage.document()));
        }
        System.out.println("grounds: " + measurement);
        measurement.disagreements().forEach(System.out::println);
        assertTrue(measurement.precision() >= FLOOR, measurement.toString());
        assertTrue(measurement.recall() >= FLOOR, measurement.toString());
    }

    private static Set<FindingType> found(DocumentText text) {
        List<Mention> mentions = new ArrayList<>();
        RULES.recognizers().forEach(recognizer -> recognizer.recognize(text, mentions::add));
        Assessment answer = RULES.engine().assess(new ReviewMaterial(text, mentions, 0), CONTEXT);
        Set<FindingType> found = EnumSet.noneOf(FindingType.class);
        for (Finding finding : answer.findings()) {
            if (TYPES.contains(finding.type()) && finding.treatment() != Treatment.KEEP) {
                found.add(finding.type());
            }
        }
        return found;
    }
}
