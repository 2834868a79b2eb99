package org.xianshen.rules.ner;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xianshen.normalize.MatchView;
import org.xianshen.normalize.MatchView.Gap;
import org.xianshen.rules.ner.ContextWords.Context;

/**
 * Proposes every stretch of a text that has the shape of a Chinese name: a surname and one or two further characters.
 *
 * <p>One run over one text; not thread-safe. What cannot be a name by its characters, or is a frequent word without any
 * sign of a name before it, is not proposed.
 */
final class CandidateScanner {

    /** Judges a proposed name. */
    @FunctionalInterface
    interface Judge {
        /** The probability that the view's range {@code [start, end)} is a name, given its features. */
        double judge(int start, int end, int[] features);
    }

    private static final int RARE_SURNAME = 4;
    private static final int FREQUENT_WORD = 96;

    private final NameLexicons lexicons;
    private final MatchView view;
    private final char[] text;
    private final WordLattice lattice;
    private final NameFeatures features;
    private final Judge judge;
    private int lastNameEnd = -1;

    /** A scanner of {@code view}. */
    CandidateScanner(NameLexicons lexicons, MatchView view, char[] text, Judge judge) {
        this.lexicons = lexicons;
        this.view = view;
        this.text = text;
        this.lattice = new WordLattice(lexicons.words());
        this.features = new NameFeatures(lexicons, text, lattice);
        this.judge = judge;
    }

    /** Proposes all candidates, from left to right, shorter first. */
    void scan() {
        scan(c -> {});
    }

    void scan(Consumer<Candidate> judged) {
        NameCharacters characters = lexicons.characters();
        for (int i = 0; i + 1 < text.length; i++) {
            char c = text[i];
            int weight = characters.surnameClass(c);
            boolean compoundMayStart = characters.startsCompound(c);
            if (weight == 0 && !compoundMayStart) {
                continue;
            }
            int tier = characters.tier(text[i + 1]);
            if (tier == NameCharacters.FOREIGN) {
                continue;
            }
            int compound = compoundMayStart ? characters.compoundClass(text, i) : 0;
            if (compound > 0) {
                propose(i, 2, compound, judged);
            }
            if (weight > 0) {
                propose(i, 1, weight, judged);
            }
        }
    }

    private void propose(int start, int surnameLength, int weight, Consumer<Candidate> judged) {
        boolean leftEdge = edgeBefore(start);
        boolean hint = leftEdge || lexicons.contexts().mayEndWith(text[start - 1]);
        if (surnameLength == 1 && !hint && (weight <= RARE_SURNAME || isFrequentWord(start))) {
            hint = titleFollows(start);
            if (!hint) {
                return;
            }
        }
        int firstGiven = start + surnameLength;
        if (firstGiven >= text.length || !isGiven(firstGiven, hint)) {
            return;
        }
        if (lexicons.contexts().addressesAt(text, firstGiven)) {
            return;
        }
        boolean spaced = view.gapBefore(firstGiven) == Gap.SPACE;
        boolean three = firstGiven + 1 < text.length
                && isGiven(firstGiven + 1, hint)
                && (view.gapBefore(firstGiven + 1) == Gap.SPACE) == spaced;
        Context before = contextBefore(start);
        boolean colon = colonBefore(start);
        if (spaced && !isSetApart(start, firstGiven + (three ? 2 : 1), before)) {
            return;
        }
        lattice.open(text, start, firstGiven + (three ? 2 : 1));
        Candidate two = judged(start, firstGiven + 1, surnameLength, weight, before, colon, leftEdge);
        judged.accept(two);
        double best = two.probability;
        int bestEnd = two.end;
        if (three) {
            Candidate longer = judged(start, firstGiven + 2, surnameLength, weight, before, colon, leftEdge);
            judged.accept(longer);
            if (longer.probability > best) {
                best = longer.probability;
                bestEnd = longer.end;
            }
        }
        if (best > 0.5) {
            lastNameEnd = bestEnd;
        }
    }

    private Candidate judged(
            int start,
            int end,
            int surnameLength,
            int weight,
            @Nullable Context before,
            boolean colon,
            boolean leftEdge) {
        boolean rightEdge = edgeAfter(end);
        Context after = rightEdge ? null : lexicons.contexts().beginningAt(text, end);
        Candidate candidate = new Candidate(start, end, surnameLength, before, after, colon, leftEdge && rightEdge);
        features.fill(candidate, weight, leftEdge, rightEdge, followsName(start));
        candidate.probability = judge.judge(start, end, features.values());
        return candidate;
    }

    private boolean isGiven(int index, boolean hint) {
        int tier = lexicons.characters().tier(text[index]);
        return tier < NameCharacters.NEVER || (tier == NameCharacters.NEVER && hint && edgeAfter(index + 1));
    }

    private boolean isFrequentWord(int start) {
        int cost = lexicons.words().cost(text, start, 2);
        return cost >= 0 && cost < FREQUENT_WORD;
    }

    /** Whether a title or form of address stands where a name of two or three characters would end. */
    private boolean titleFollows(int start) {
        return (start + 3 < text.length && lexicons.contexts().addressesAt(text, start + 3))
                || (start + 2 < text.length && lexicons.contexts().addressesAt(text, start + 2));
    }

    /** A name written with spaces between its characters must stand by itself or behind a label. */
    private boolean isSetApart(int start, int end, @Nullable Context before) {
        boolean evenly = end - start == 2 || view.gapBefore(end - 1) == Gap.SPACE;
        return evenly && edgeAfter(end) && (edgeBefore(start) || before != null);
    }

    private boolean followsName(int start) {
        if (lastNameEnd < 0) {
            return false;
        }
        return lastNameEnd == start || (lastNameEnd == start - 1 && "、和与及,/;\t\n ".indexOf(text[start - 1]) >= 0);
    }

    private @Nullable Context contextBefore(int start) {
        int end = skipColon(start);
        boolean bracketed = end < start && end > 1 && text[end - 1] == ')';
        return lexicons.contexts().endingAt(text, bracketed ? end - 1 : end);
    }

    private boolean colonBefore(int start) {
        return skipColon(start) != start;
    }

    private int skipColon(int start) {
        int i = start;
        while (i > 0 && (text[i - 1] == ':' || text[i - 1] == ' ' || text[i - 1] == '\t')) {
            i--;
        }
        return i;
    }

    private boolean edgeBefore(int index) {
        return index == 0 || !WordLattice.isHan(text[index - 1]) || view.gapBefore(index) == Gap.SPACE;
    }

    private boolean edgeAfter(int index) {
        return index == text.length || !WordLattice.isHan(text[index]) || view.gapBefore(index) == Gap.SPACE;
    }
}
