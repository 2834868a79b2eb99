package org.xianshen.redact.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NeedleAutomatonTest {

    @Test
    void finds_what_a_plain_search_finds() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            String alphabet = "ab张王".substring(0, 2 + random.nextInt(3));
            String text = random(random, alphabet, 120);
            List<String> needles = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                needles.add(random(random, alphabet, 1 + random.nextInt(5)));
            }
            TreeSet<String> expected = new TreeSet<>();
            for (int n = 0; n < needles.size(); n++) {
                for (int at = text.indexOf(needles.get(n)); at >= 0; at = text.indexOf(needles.get(n), at + 1)) {
                    expected.add(n + "@" + (at + needles.get(n).length()));
                }
            }
            TreeSet<String> found = new TreeSet<>();
            NeedleAutomaton.of(needles).search(text, (needle, end) -> found.add(needle + "@" + end));
            assertEquals(expected, found, "seed " + seed);
        }
    }

    @Test
    void finds_bytes_above_127() {
        List<Integer> ends = new ArrayList<>();
        byte[] data = "x张三x".getBytes(StandardCharsets.UTF_8);
        String needle = new String("张三".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        NeedleAutomaton.of(List.of(needle)).search(data, (n, end) -> ends.add(end));
        assertEquals(List.of(7), ends);
    }

    @Test
    void refuses_an_empty_needle() {
        assertThrows(IllegalArgumentException.class, () -> NeedleAutomaton.of(List.of("a", "")));
    }

    @Test
    void holds_many_needles() {
        List<String> needles = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            needles.add("needle" + i + ";");
        }
        List<Integer> found = new ArrayList<>();
        NeedleAutomaton.of(needles).search("xneedle19999;needle7;needle", (n, end) -> found.add(n));
        assertEquals(List.of(19_999, 7), found);
    }

    private static String random(Random random, String alphabet, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
