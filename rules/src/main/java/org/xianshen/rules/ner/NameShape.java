package org.xianshen.rules.ner;

/** Tells whether a whole field of a form or table can be a person's name by its shape. Thread-safe. */
final class NameShape {

    private static final int LONGEST_CHINESE = 4;
    private static final int FREQUENT_WORD = 100;

    private final NameLexicons lexicons;

    NameShape(NameLexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** Whether {@code [start, end)} has the shape of a Chinese, minority or foreign name. */
    boolean fits(char[] text, int start, int end) {
        int length = end - start;
        if (length < 2) {
            return false;
        }
        boolean dotted = false;
        for (int i = start; i < end; i++) {
            if (DottedNames.isDot(text[i])) {
                dotted = true;
            } else if (!WordLattice.isHan(text[i])) {
                return false;
            }
        }
        if (dotted) {
            return length > 3;
        }
        return length <= LONGEST_CHINESE && (fitsChinese(text, start, length) || fitsForeign(text, start, end));
    }

    private boolean fitsChinese(char[] text, int start, int length) {
        NameCharacters characters = lexicons.characters();
        boolean compound = length >= 3 && characters.compoundClass(text, start) > 0;
        if (!compound && (length > 3 || characters.surnameClass(text[start]) == 0)) {
            return false;
        }
        for (int i = start + 1; i < start + length; i++) {
            if (characters.tier(text[i]) == NameCharacters.NEVER) {
                return false;
            }
        }
        int cost = lexicons.words().cost(text, start, length);
        return cost < 0 || cost > FREQUENT_WORD;
    }

    private boolean fitsForeign(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!lexicons.foreign().inDottedName(text[i])) {
                return false;
            }
        }
        return end - start >= 3;
    }
}
