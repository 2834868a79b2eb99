package org.xianshen.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.NextStep;
import org.xianshen.document.Carrier;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.finding.Category;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.frame.FrameElement;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.HandlingMark;
import org.xianshen.marking.SecrecyTerm;
import org.xianshen.message.Language;

class WordingTest {

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (var in =
                Objects.requireNonNull(WordingTest.class.getResourceAsStream("report." + language + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        TreeSet<String> zh = new TreeSet<>(words("zh").stringPropertyNames());
        TreeSet<String> en = new TreeSet<>(words("en").stringPropertyNames());
        en.removeIf(key -> key.startsWith("type.")
                || key.startsWith("category.")
                || key.startsWith("treatment.")
                || key.startsWith("outcome.")
                || key.startsWith("element."));
        assertEquals(zh, en);
    }

    @Test
    void every_constant_a_report_can_show_has_a_word() {
        for (Language language : Language.values()) {
            Wording wording = Wording.of(language);
            for (FindingType type : FindingType.values()) {
                assertFalse(wording.type(type).isBlank());
            }
            for (FrameElement element : FrameElement.values()) {
                assertFalse(wording.element(element).isBlank());
            }
            for (Category category : Category.values()) {
                assertFalse(wording.category(category).isBlank());
            }
            for (Treatment treatment : Treatment.values()) {
                assertFalse(wording.treatment(treatment).isBlank());
            }
            for (Carrier carrier : Carrier.values()) {
                assertFalse(wording.carrier(carrier).isBlank());
            }
            for (Outcome outcome : Outcome.values()) {
                assertFalse(wording.outcome(outcome).isBlank());
                assertFalse(wording.say("banner." + outcome).isBlank());
            }
            for (CarrierStatus status : CarrierStatus.values()) {
                assertFalse(wording.say("census." + status).isBlank());
            }
            for (HandlingMark mark : HandlingMark.values()) {
                assertFalse(wording.say("handling." + mark).isBlank());
            }
            for (DisclosureAttribute attribute : DisclosureAttribute.values()) {
                assertFalse(wording.say("attribute." + attribute).isBlank());
            }
            for (SecrecyTerm.Kind kind : SecrecyTerm.Kind.values()) {
                assertFalse(wording.say("term." + kind, "10").isBlank());
            }
            for (NextStep.Kind kind : NextStep.Kind.values()) {
                assertFalse(wording.say("step." + kind).isBlank());
            }
            for (NextStep.Unit unit : NextStep.Unit.values()) {
                assertFalse(wording.say("unit." + unit, 5).isBlank());
            }
            for (NextStep.Runner runner : NextStep.Runner.values()) {
                assertFalse(wording.say("runner." + runner, "5").isBlank());
            }
            for (NextStep.Silence silence : NextStep.Silence.values()) {
                assertTrue(silence == NextStep.Silence.UNSAID
                        || !wording.say("silence." + silence).isBlank());
            }
            for (ProofLine.State state : ProofLine.State.values()) {
                assertFalse(wording.say("proof." + state).isBlank());
            }
        }
    }

    @Test
    void an_unknown_key_fails_loudly() {
        IllegalStateException failed = assertThrows(
                IllegalStateException.class, () -> Wording.of(Language.EN).say("no.such"));
        assertTrue(String.valueOf(failed.getMessage()).contains("no.such"));
    }
}
