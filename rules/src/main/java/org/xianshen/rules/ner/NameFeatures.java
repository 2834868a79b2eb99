package org.xianshen.rules.ner;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xianshen.rules.ner.ContextWords.Context;
import org.xianshen.rules.ner.Neighbours.Attraction;

/**
 * The features of a candidate that the maximum-entropy model weighs; see {@code docs/spec/name-model.md}.
 *
 * <p>Feature names are made once; filling allocates nothing. Scratch space of one run over a text; not thread-safe.
 */
final class NameFeatures {

    /** How many features a candidate can have. */
    static final int SIZE = 28;

    private static final int RATIO_SHIFT = 14;
    private static final int SAVING_SHIFT = 2;

    private final NameLexicons lexicons;
    private final Tables t;
    private final char[] text;
    private final WordLattice lattice;
    private final int[] values = new int[SIZE];

    NameFeatures(NameLexicons lexicons, char[] text, WordLattice lattice) {
        this.lexicons = lexicons;
        this.t = lexicons.tables();
        this.text = text;
        this.lattice = lattice;
    }

    /**
     * First numbers of the features of each kind in a {@link FeatureIndex}.
     *
     * <p>Every kind has {@link #WIDTH} bins, more where a kind counts more.
     */
    record Tables(
            int length,
            int ratio,
            int ratioOfThree,
            int saving,
            int savingOfThree,
            int cost,
            int weight,
            int tiers,
            int next,
            int whole,
            int prefix,
            int inner,
            int crossLeft,
            int crossRight,
            int leftCost,
            int rightCost,
            int leftEdge,
            int rightEdge,
            int context,
            int list,
            int leftWord,
            int rightWord) {

        static final int WIDTH = 40;
        static final int WIDE = 256;

        static Tables in(FeatureIndex index) {
            return new Tables(
                    index.range("b", WIDTH),
                    index.range("r", WIDTH),
                    index.range("r3.", WIDTH),
                    index.range("d", WIDTH),
                    index.range("d3.", WIDTH),
                    index.range("n", WIDTH),
                    index.range("sw", WIDTH),
                    index.range("gt", WIDE),
                    index.range("nx", WIDTH),
                    index.range("w", WIDTH),
                    index.range("p", WIDTH),
                    index.range("in", WIDTH),
                    index.range("xl", WIDTH),
                    index.range("xr", WIDTH),
                    index.range("Lc", WIDTH),
                    index.range("Rc", WIDTH),
                    index.range("LB", WIDE),
                    index.range("RB", WIDE),
                    index.range("C", WIDE),
                    index.range("list", WIDTH),
                    index.range("Lw", WIDTH),
                    index.range("Rw", WIDTH));
        }
    }

    /** The features of the last candidate; some are {@link FeatureIndex#NONE}. */
    int[] values() {
        return values;
    }

    /** Computes the features of {@code c}, whose window is open in the lattice. */
    void fill(Candidate c, int weight, boolean leftEdge, boolean rightEdge, boolean followsName) {
        Arrays.fill(values, FeatureIndex.NONE);
        NameCharacters characters = lexicons.characters();
        boolean three = c.end - c.start - c.surnameLength == 2;
        int first = c.start + c.surnameLength;
        int saving = lattice.saving(c.start, c.end);
        int cost = NameCharacters.surnameCost(weight) + characters.givenCost(text[first]);
        int tiers = characters.tier(text[first]) * 6;
        if (three) {
            cost += characters.givenCost(text[first + 1]);
            tiers += characters.tier(text[first + 1]) + 6 * 5;
        }
        values[0] = bin(t.length(), three ? 3 : 2);
        values[1] = bin(three ? t.ratioOfThree() : t.ratio(), (saving - cost) / 16 + RATIO_SHIFT);
        values[2] = bin(three ? t.savingOfThree() : t.saving(), saving / 24 + SAVING_SHIFT);
        values[3] = bin(t.cost(), cost / 16);
        values[4] = bin(t.weight(), weight);
        values[5] = wide(t.tiers(), tiers);
        values[6] = weight >= 5 ? characters.surnameFeature(text[c.start]) : FeatureIndex.NONE;
        values[7] = characters.lastFeature(text[c.end - 1]);
        fillLeft(c, leftEdge);
        fillRight(c, rightEdge, three);
        values[16] = wide(
                t.context(), contextClass(c.before, c.colon, leftEdge) * 10 + contextClass(c.after, false, rightEdge));
        values[17] = followsName ? t.list() : FeatureIndex.NONE;
        values[18] = beforeSimilar(c.end) ? t.list() + 1 : FeatureIndex.NONE;
        values[19] = afterSimilar(c.start) ? t.list() + 2 : FeatureIndex.NONE;
        fillWords(c, three);
        values[26] = c.surnameLength == 2 ? t.list() + 3 : FeatureIndex.NONE;
        values[27] = leftEdge && rightEdge ? t.list() + (three ? 5 : 4) : FeatureIndex.NONE;
    }

    /** Computes the features of a foreign name, whose window is open in the lattice. */
    void fillForeign(Candidate c, boolean leftEdge, boolean rightEdge, int strong, int continues) {
        Arrays.fill(values, FeatureIndex.NONE);
        int length = c.end - c.start;
        int saving = lattice.saving(c.start, c.end);
        values[0] = bin(t.cost(), length);
        values[1] = bin(t.ratio(), saving / (8 * length));
        values[2] = bin(t.saving(), strong);
        values[3] = bin(t.weight(), 8 * strong / length);
        values[4] = bin(t.tiers(), continues);
        values[5] = bin(
                t.inner(),
                lexicons.foreign().strength(text[c.start])
                        + 3 * lexicons.foreign().strength(text[c.end - 1]));
        values[6] = bin(t.prefix(), Math.min(3, length - strong) + 4 * continues);
        fillLeft(c, leftEdge);
        fillRight(c, rightEdge, false);
        values[16] = wide(
                t.context(), contextClass(c.before, c.colon, leftEdge) * 10 + contextClass(c.after, false, rightEdge));
        values[17] = leftEdge && rightEdge ? t.list() + 4 : FeatureIndex.NONE;
        int left = c.start > 0 ? lexicons.words().cost(text, c.start - 1, 2) : -1;
        values[23] = left < 0 ? FeatureIndex.NONE : bin(t.crossLeft(), left / 16);
        int right = c.end < text.length ? lexicons.words().cost(text, c.end - 1, 2) : -1;
        values[24] = right < 0 ? FeatureIndex.NONE : bin(t.crossRight(), right / 16);
    }

    private void fillLeft(Candidate c, boolean edge) {
        if (edge) {
            values[8] = wide(t.leftEdge(), edgeClass(c.start - 1));
            return;
        }
        int length = lattice.wordLengthBefore(c.start);
        if (length == 0) {
            values[8] = t.leftWord();
            return;
        }
        Attraction attraction = lexicons.neighbours().before(text, c.start - length, length);
        values[8] = attraction == null ? t.leftWord() + 1 : attraction.strength();
        values[9] = attraction == null ? FeatureIndex.NONE : attraction.word();
        values[10] = bin(t.leftCost(), wordCost(c.start - length, length) / 32 + (length == 1 ? 0 : 10));
        values[11] = c.before == null
                ? FeatureIndex.NONE
                : t.leftWord() + (c.before.is("INTRO") ? 2 : c.before.is("TITLE") ? 3 : 4);
    }

    private void fillRight(Candidate c, boolean edge, boolean three) {
        if (edge) {
            values[12] = wide(t.rightEdge(), edgeClass(c.end));
            return;
        }
        int length = lattice.wordLengthAfter();
        if (length > 0) {
            Attraction attraction = lexicons.neighbours().after(text, c.end, length);
            values[12] = attraction == null ? t.rightWord() + 1 : attraction.strength();
            values[13] = attraction == null ? FeatureIndex.NONE : attraction.word();
            values[14] = bin(t.rightCost(), wordCost(c.end, length) / 32 + (length == 1 ? 0 : 10));
        } else {
            values[12] = t.rightWord();
        }
        values[15] = bin(t.next(), lexicons.characters().tier(text[c.end]) + (three ? 6 : 0));
    }

    private void fillWords(Candidate c, boolean three) {
        WordLexicon words = lexicons.words();
        int length = c.end - c.start;
        int whole = words.cost(text, c.start, Math.min(4, length));
        values[20] = whole < 0 ? FeatureIndex.NONE : bin(t.whole(), whole / 16 + (three ? 16 : 0));
        if (three) {
            int prefix = words.cost(text, c.start, 2);
            values[21] = prefix < 0 ? FeatureIndex.NONE : bin(t.prefix(), prefix / 16);
            int inner = words.cost(text, c.end - 2, 2);
            values[22] = inner < 0 ? FeatureIndex.NONE : bin(t.inner(), inner / 16);
        }
        int left = c.start > 0 ? words.cost(text, c.start - 1, 2) : -1;
        values[23] = left < 0 ? FeatureIndex.NONE : bin(t.crossLeft(), left / 16);
        int right = c.end < text.length ? words.cost(text, c.end - 1, 2) : -1;
        values[24] = right < 0 ? FeatureIndex.NONE : bin(t.crossRight(), right / 16);
    }

    private int wordCost(int from, int length) {
        return length == 1
                ? lexicons.words().singleCost(text[from])
                : lexicons.words().cost(text, from, length);
    }

    /** Whether a list goes on behind {@code end} with something of a name's shape. */
    private boolean beforeSimilar(int end) {
        return end + 3 <= text.length && text[end] == '、' && shape(end + 1);
    }

    private boolean shape(int start) {
        if (start + 1 >= text.length || lexicons.characters().surnameClass(text[start]) < 5) {
            return false;
        }
        int end = start + 1;
        while (end < text.length && end - start < 4 && lexicons.characters().tier(text[end]) < NameCharacters.NEVER) {
            end++;
        }
        int length = end - start;
        return (length == 2 || length == 3)
                && (end == text.length || lexicons.characters().tier(text[end]) >= 4);
    }

    /** Whether a list stands before {@code start} whose last item has a name's length and surname. */
    private boolean afterSimilar(int start) {
        if (start < 3 || text[start - 1] != '、') {
            return false;
        }
        for (int length = 2; length <= 3 && start - 1 - length >= 0; length++) {
            int from = start - 1 - length;
            boolean bounded = from == 0 || !WordLattice.isHan(text[from - 1]);
            if (bounded && lexicons.characters().surnameClass(text[from]) >= 5) {
                return true;
            }
        }
        return false;
    }

    private static int contextClass(@Nullable Context context, boolean colon, boolean edge) {
        if (context == null) {
            return edge ? (colon ? 1 : 2) : 0;
        }
        return switch (context.kind()) {
            case "LABEL" -> colon ? 3 : 4;
            case "TITLE" -> colon ? 5 : 6;
            case "INTRO" -> 7;
            case "HONOR" -> 8;
            default -> 9;
        };
    }

    private int edgeClass(int index) {
        if (index < 0 || index >= text.length) {
            return 0;
        }
        char c = text[index];
        if (WordLattice.isHan(c)) {
            return 1;
        }
        if (c < 0x80) {
            return c >= '0' && c <= '9' ? 2 : (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 3 : c;
        }
        if (c >= 0x3000 && c < 0x3040) {
            return 0x80 + c - 0x3000;
        }
        return c >= 0x2000 && c < 0x2040 ? 0xC0 + c - 0x2000 : 4;
    }

    private static int bin(int first, int index) {
        return first + Math.max(0, Math.min(Tables.WIDTH - 1, index));
    }

    private static int wide(int first, int index) {
        return first + Math.max(0, Math.min(Tables.WIDE - 1, index));
    }
}
