package org.xianshen.rules.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextUnit;
import org.xianshen.normalize.DocumentText;

class PhraseMatcherTest {

    private static List<String> found(List<String> phrases, String text) {
        DocumentText document =
                DocumentText.of(List.of(new TextUnit("u1", Carrier.BODY, "", 0, text)), DocumentLayout.NONE);
        List<String> found = new ArrayList<>();
        PhraseMatcher.of(phrases).scan(document, (phrase, span) -> found.add(phrase + " " + document.textOf(span)));
        return found;
    }

    @Test
    void reports_phrases_inside_and_across_one_another() {
        assertEquals(List.of("1 白虎洞库址", "0 白虎洞库", "2 洞库址图"), found(List.of("白虎洞库", "白虎洞库址", "洞库址图"), "白虎洞库址图"));
    }

    @Test
    void reports_the_first_of_equal_phrases_by_its_place_in_the_list() {
        assertEquals(List.of("0 abc", "2 海塘图"), found(List.of("ABC", "abc", "海塘图"), "abc 海塘图"));
    }

    @Test
    void folds_width_spaces_and_invisible_characters_of_the_phrase_too() {
        String folded = PhraseMatcher.fold(" 海 塘\u200B图Ａ１\t");
        assertEquals("海塘图A1", folded);
        assertEquals(List.of("0 海塘图ａ1"), found(List.of(folded), "见海塘图ａ1。"));
    }

    @Test
    void counts_characters_of_any_plane_once() {
        assertTrue(PhraseMatcher.isTooShort("𠮷"));
        assertFalse(PhraseMatcher.isTooShort("𠮷图"));
    }

    @Test
    void tells_no_phrase_in_its_own_words() {
        assertEquals(
                "PhraseMatcher[1 phrases]", PhraseMatcher.of(List.of("海塘图")).toString());
    }
}
