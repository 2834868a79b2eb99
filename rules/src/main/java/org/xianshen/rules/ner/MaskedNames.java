package org.xianshen.rules.ner;

import java.util.List;
import java.util.function.Consumer;

/** Finds names that were masked before: 张某某, 王某1, 李*, 赵×英. Thread-safe. */
final class MaskedNames {

    private static final String MARKS = "*×xX○〇●□△■ⅹ✕_";
    private static final String NUMBERED = "甲乙丙丁戊己庚辛壬癸";
    /** What makes 于某, 任某 and the like a phrase and no name. */
    private static final String NO_NAME_AFTER = "年月日时市县省区地单公个种些项一类方学处村镇乡路街组部局厅院所站社团队校班家级款条天次段";

    private static final int COMMON_SURNAME = 5;

    private final NameLexicons lexicons;

    MaskedNames(NameLexicons lexicons) {
        this.lexicons = lexicons;
    }

    void find(char[] text, Consumer<FoundName> found) {
        for (int i = 0; i + 1 < text.length; i++) {
            int surname = surnameLength(text, i);
            if (surname > 0 && i + surname < text.length) {
                int end = end(text, i + surname);
                if (end > 0) {
                    found.accept(new FoundName(i, end, 0.9, List.of("surname", "masked"), role(text, i, end), true));
                    i = end - 1;
                }
            }
        }
    }

    private int surnameLength(char[] text, int start) {
        NameCharacters characters = lexicons.characters();
        if (characters.startsCompound(text[start])
                && start + 2 < text.length
                && characters.compoundClass(text, start) > 0
                && isMask(text[start + 2])) {
            return 2;
        }
        return characters.surnameClass(text[start]) >= COMMON_SURNAME && isMask(text[start + 1]) ? 1 : 0;
    }

    private static boolean isMask(char c) {
        return c == '某' || MARKS.indexOf(c) >= 0;
    }

    /** One past the masked name whose hidden part begins at {@code from}; 0 when it is none. */
    private static int end(char[] text, int from) {
        int i = from;
        if (text[i] == '某') {
            while (i < text.length && text[i] == '某' && i - from < 3) {
                i++;
            }
            boolean single = i - from == 1;
            if (i < text.length && (isDigit(text[i]) || NUMBERED.indexOf(text[i]) >= 0)) {
                return i + 1;
            }
            return single && i < text.length && NO_NAME_AFTER.indexOf(text[i]) >= 0 ? 0 : i;
        }
        char mark = text[i];
        while (i < text.length && text[i] == mark && i - from < 4) {
            i++;
        }
        boolean letter = mark == 'x' || mark == 'X';
        if (i - from > 3 || (letter && i < text.length && isLatinOrDigit(text[i]))) {
            return 0;
        }
        boolean oneHidden = i - from == 1;
        boolean tail = oneHidden && i < text.length && WordLattice.isHan(text[i]);
        boolean tailEnds = tail && (i + 1 == text.length || !WordLattice.isHan(text[i + 1]));
        return tailEnds ? i + 1 : i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatinOrDigit(char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private String role(char[] text, int start, int end) {
        return NameRoles.of(
                lexicons.contexts().endingAt(text, NameRoles.skipSeparators(text, start)),
                lexicons.contexts().beginningAt(text, end));
    }
}
