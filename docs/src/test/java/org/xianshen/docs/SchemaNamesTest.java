package org.xianshen.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.NextStep;
import org.xianshen.document.Carrier;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.finding.Category;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.frame.FrameElement;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.HandlingMark;

/** The closed sets of the JSON schemas are the constants of the classes, in their order, and there are no other sets. */
class SchemaNamesTest {

    private static List<Object> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> (Object) constant.name())
                .toList();
    }

    private static Map<String, List<Object>> schema(String file) throws IOException {
        return JsonTree.closedSets(Repository.read(Repository.file("docs/spec/" + file)));
    }

    @Test
    void the_review_schema_lists_what_the_classes_have() throws IOException {
        Map<String, List<Object>> actual = schema("review.schema.json");
        // Spellings of their own, tested with the JSON writer: the level's Chinese words and the kinds of term.
        assertEquals(List.of("绝密", "机密", "秘密"), actual.remove("/marking/level"));
        assertEquals(
                List.of("YEARS", "MONTHS", "DAYS", "DATE", "EVENT", "LONG_TERM", "UNSTATED"),
                actual.remove("/marking/term/kind"));

        Map<String, List<Object>> expected = new TreeMap<>();
        expected.put("/units/carrier", names(Carrier.class));
        expected.put("/marking/code", names(ClassificationLevel.class));
        expected.put("/marking/handling", names(HandlingMark.class));
        expected.put("/marking/attribute", names(DisclosureAttribute.class));
        expected.put("/findings/category", names(Category.class));
        expected.put("/findings/type", names(FindingType.class));
        expected.put("/findings/treatment", names(Treatment.class));
        expected.put("/frame/element", names(FrameElement.class));
        expected.put("/census/carrier", names(Carrier.class));
        expected.put("/census/status", names(CarrierStatus.class));
        expected.put("/proposal/outcome", names(Outcome.class));
        expected.put("/proposal/steps/kind", names(NextStep.Kind.class));
        expected.put("/proposal/steps/silence", names(NextStep.Silence.class));
        expected.put("/proposal/steps/clock/unit", names(NextStep.Unit.class));
        expected.put("/proposal/steps/clock/runner", names(NextStep.Runner.class));
        assertEquals(expected, actual);
    }

    @Test
    void the_redaction_schema_lists_what_the_classes_have() throws IOException {
        assertEquals(Map.of("/ledger/treatment", names(Treatment.class)), schema("redaction.schema.json"));
    }
}
