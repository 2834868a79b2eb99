package org.xianshen.rules.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KeywordAutomatonTest {

    private static String draw(Random random, String alphabet, int longest) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static SortedSet<String> found(KeywordHits hits) {
        SortedSet<String> found = new TreeSet<>();
        for (int i = 0; i < hits.size(); i++) {
            found.add(hits.start(i) + "-" + hits.end(i) + ":" + hits.word(i));
        }
        return found;
    }

    @Test
    void finds_what_a_plain_search_finds() {
        Random random = new Random(31);
        for (int round = 0; round < 400; round++) {
            String alphabet = round % 2 == 0 ? "甲乙丙" : "甲乙丙丁戊己庚辛壬癸子丑寅卯";
            KeywordAutomatonBuilder builder = KeywordAutomaton.builder();
            List<String> words = new ArrayList<>();
            int wanted = 1 + random.nextInt(60);
            for (int i = 0; i < wanted; i++) {
                String word = draw(random, alphabet, 5);
                if (builder.add(word) == words.size()) {
                    words.add(word);
                }
            }
            KeywordAutomaton automaton = builder.build();
            String text = draw(random, alphabet + " ", 300);
            SortedSet<String> expected = new TreeSet<>();
            for (int w = 0; w < words.size(); w++) {
                for (int at = text.indexOf(words.get(w)); at >= 0; at = text.indexOf(words.get(w), at + 1)) {
                    expected.add(at + "-" + (at + words.get(w).length()) + ":" + w);
                }
            }
            assertEquals(expected, found(automaton.scan(text)));
            assertEquals(words.size(), automaton.size());
        }
    }

    @Test
    void gives_hits_by_place_the_longest_first_and_leaves_out_inner_ones_on_request() {
        KeywordAutomatonBuilder builder = KeywordAutomaton.builder();
        builder.add("秘密");
        builder.add("商业秘密");
        builder.add("秘");
        KeywordHits hits = builder.build().scan("商业秘密与秘密");
        assertEquals(new TreeSet<>(List.of("0-4:1", "2-4:0", "2-3:2", "5-7:0", "5-6:2")), found(hits));
        assertEquals(new TreeSet<>(List.of("0-4:1", "5-7:0")), found(hits.longest(i -> true)));
        assertEquals(new TreeSet<>(List.of("2-4:0", "5-7:0")), found(hits.longest(i -> hits.word(i) != 1)));
    }

    @Test
    void treats_variants_and_letter_case_as_equal() {
        KeywordAutomatonBuilder builder =
                KeywordAutomaton.builder().variants("机機").variants("号號");
        builder.add("机密Ab号");
        assertEquals(1, builder.build().scan("機密aB號").size());
        assertThrows(IllegalStateException.class, () -> builder.variants("电電"));
        assertThrows(IllegalArgumentException.class, () -> builder.add(""));
    }

    @Test
    void reads_across_a_line_feed_between_chinese_characters_only() {
        KeywordAutomatonBuilder builder = KeywordAutomaton.builder();
        builder.add("内部资料");
        builder.add("ab");
        KeywordAutomaton automaton = builder.build();
        assertEquals(new TreeSet<>(List.of("0-5:0")), found(automaton.scan("内部\n资料")));
        assertEquals(0, automaton.scan("内部 资料").size());
        assertEquals(0, automaton.scan("a\nb").size());
    }
}
