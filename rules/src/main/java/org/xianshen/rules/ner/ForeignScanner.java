package org.xianshen.rules.ner;

import java.util.function.Consumer;
import org.xianshen.normalize.MatchView;
import org.xianshen.normalize.MatchView.Gap;
import org.xianshen.rules.ner.ContextWords.Context;

/**
 * Proposes foreign names without an inner dot: runs of characters used for transliteration that are no known word.
 *
 * <p>One run over one text; not thread-safe.
 */
final class ForeignScanner {

    private static final int LONGEST = 8;

    private final NameLexicons lexicons;
    private final ForeignNames foreign;
    private final MatchView view;
    private final char[] text;
    private final WordLattice lattice;
    private final NameFeatures features;
    private final CandidateScanner.Judge judge;

    ForeignScanner(NameLexicons lexicons, MatchView view, char[] text, CandidateScanner.Judge judge) {
        this.lexicons = lexicons;
        this.foreign = lexicons.foreign();
        this.view = view;
        this.text = text;
        this.lattice = new WordLattice(lexicons.words());
        this.features = new NameFeatures(lexicons, text, lattice);
        this.judge = judge;
    }

    /** Proposes all candidates, from left to right. */
    void scan(Consumer<Candidate> judged) {
        int i = 0;
        while (i < text.length) {
            if (foreign.strength(text[i]) == ForeignNames.NONE) {
                i++;
                continue;
            }
            int start = i;
            int strong = 0;
            do {
                strong += foreign.strength(text[i]) == ForeignNames.STRONG ? 1 : 0;
                i++;
            } while (i < text.length
                    && foreign.strength(text[i]) != ForeignNames.NONE
                    && view.gapBefore(i) != Gap.SPACE);
            if (strong > 0 && i - start >= 2 && i - start <= LONGEST + 4 && !isWord(start, i)) {
                proposeWithin(start, i, judged);
            }
        }
    }

    private boolean isWord(int start, int end) {
        return end - start <= 4 && lexicons.words().cost(text, start, end - start) >= 0;
    }

    private void proposeWithin(int runStart, int runEnd, Consumer<Candidate> judged) {
        for (int start = runStart; start + 2 <= runEnd; start++) {
            if (start > runStart + 1 && !wordEndsAt(runStart, start)) {
                continue;
            }
            for (int end = Math.min(runEnd, start + LONGEST); end >= start + 2; end--) {
                boolean cut = end >= runEnd - 1 || wordBeginsAt(end, runEnd);
                if (cut && strong(start, end) > 0 && !isWord(start, end)) {
                    judged.accept(judged(start, end));
                }
            }
        }
    }

    private boolean wordEndsAt(int from, int end) {
        for (int length = 2; length <= Math.min(4, end - from); length++) {
            if (lexicons.words().cost(text, end - length, length) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean wordBeginsAt(int start, int to) {
        for (int length = 2; length <= Math.min(4, to - start); length++) {
            if (lexicons.words().cost(text, start, length) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int strong(int start, int end) {
        int strong = 0;
        for (int i = start; i < end; i++) {
            strong += foreign.strength(text[i]) == ForeignNames.STRONG ? 1 : 0;
        }
        return strong;
    }

    private Candidate judged(int start, int end) {
        boolean leftEdge = start == 0 || !WordLattice.isHan(text[start - 1]) || view.gapBefore(start) == Gap.SPACE;
        boolean rightEdge = end == text.length || !WordLattice.isHan(text[end]) || view.gapBefore(end) == Gap.SPACE;
        lattice.open(text, start, end);
        int before = start;
        while (before > 0 && (text[before - 1] == ':' || text[before - 1] == ' ')) {
            before--;
        }
        Context left = lexicons.contexts().endingAt(text, before);
        Context right = rightEdge ? null : lexicons.contexts().beginningAt(text, end);
        Candidate candidate = new Candidate(start, end, 0, left, right, before != start, leftEdge && rightEdge);
        features.fillForeign(candidate, leftEdge, rightEdge, strong(start, end), continues(start, end));
        candidate.probability = judge.judge(start, end, features.values());
        return candidate;
    }

    /** Bit 1: a transliteration character stands before; bit 2: one stands behind. */
    private int continues(int start, int end) {
        int bits = start > 0 && foreign.strength(text[start - 1]) != ForeignNames.NONE ? 1 : 0;
        return bits + (end < text.length && foreign.strength(text[end]) != ForeignNames.NONE ? 2 : 0);
    }
}
