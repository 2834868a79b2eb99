package org.xianshen.rules.recognize;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.TextSpan;
import org.xianshen.normalize.DocumentText;
import org.xianshen.normalize.DocumentText.UnitText;
import org.xianshen.normalize.MatchView;
import org.xianshen.rules.lexicon.KeywordAutomaton;
import org.xianshen.rules.lexicon.KeywordAutomatonBuilder;
import org.xianshen.rules.lexicon.KeywordHits;

/**
 * Finds every occurrence of given phrases, also overlapping ones, in every unit of a document.
 *
 * <p>Phrases and text are compared as match views: width, letter case, spaces inside Chinese words and line breaks do not
 * matter. A phrase of ASCII letters is not found inside a longer word. Immutable and thread-safe.
 */
public final class PhraseMatcher {

    /** The fewest characters of a phrase. */
    public static final int SHORTEST = 2;

    private final KeywordAutomaton automaton;
    private final List<Integer> phraseOf;

    private PhraseMatcher(KeywordAutomaton automaton, List<Integer> phraseOf) {
        this.automaton = automaton;
        this.phraseOf = List.copyOf(phraseOf);
    }

    /** A matcher of {@code phrases}, each folded and long enough; of equal ones the first is reported. */
    public static PhraseMatcher of(List<String> phrases) {
        KeywordAutomatonBuilder builder = KeywordAutomaton.builder();
        List<Integer> phraseOf = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            if (builder.add(phrases.get(i)) == phraseOf.size()) {
                phraseOf.add(i);
            }
        }
        return new PhraseMatcher(builder.build(), phraseOf);
    }

    /** {@code phrase} as it is compared, save letter case. */
    public static String fold(String phrase) {
        return MatchView.of(phrase).text().strip().replace('\n', ' ');
    }

    /** Whether a folded phrase has fewer than {@link #SHORTEST} characters. */
    public static boolean isTooShort(String folded) {
        return folded.codePointCount(0, folded.length()) < SHORTEST;
    }

    /** Reports every occurrence in {@code text}. */
    public void scan(DocumentText text, Hit found) {
        for (UnitText unit : text.units()) {
            String view = unit.view().text();
            KeywordHits hits = automaton.scan(view);
            for (int i = 0; i < hits.size(); i++) {
                if (!cutsWord(view, hits.start(i), hits.end(i))) {
                    found.at(phraseOf.get(hits.word(i)), unit.originalSpan(hits.start(i), hits.end(i)));
                }
            }
        }
    }

    /** Whether a word of ASCII letters is only part of a longer one in the text. */
    private static boolean cutsWord(String text, int start, int end) {
        return (start > 0 && CodeTokens.isLetter(text.charAt(start)) && CodeTokens.isLetter(text.charAt(start - 1)))
                || (end < text.length()
                        && CodeTokens.isLetter(text.charAt(end - 1))
                        && CodeTokens.isLetter(text.charAt(end)));
    }

    @Override
    public String toString() {
        return "PhraseMatcher[" + phraseOf.size() + " phrases]";
    }

    /** Takes an occurrence. */
    @FunctionalInterface
    public interface Hit {
        /**
         * A phrase stands at a place.
         *
         * @param phrase its index in the list, from 0
         * @param span where it stands, in the original text
         */
        void at(int phrase, TextSpan span);
    }
}
