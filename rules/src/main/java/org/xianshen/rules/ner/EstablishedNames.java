package org.xianshen.rules.ner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that a document established with strong evidence, so that they are found wherever they stand. */
final class EstablishedNames {

    private static final int FREQUENT_WORD = 110;

    private final Map<String, String> roles = new HashMap<>();
    private final boolean[] firsts = new boolean[1 << 16];
    private final NameLexicons lexicons;

    EstablishedNames(NameLexicons lexicons) {
        this.lexicons = lexicons;
        lexicons.knownPersons().forEach(n -> add(n, "OFFICIAL"));
    }

    void add(String name, String role) {
        if (name.length() >= 2 && name.length() <= 4) {
            roles.merge(name, role, (a, b) -> a.isEmpty() ? b : a);
            firsts[name.charAt(0)] = true;
        }
    }

    /** Every place of an established name in {@code text}, except inside of frequent words. */
    List<FoundName> find(char[] text) {
        List<FoundName> found = new ArrayList<>();
        for (int i = 0; i + 1 < text.length; i++) {
            if (!firsts[text[i]]) {
                continue;
            }
            for (int length = Math.min(4, text.length - i); length >= 2; length--) {
                String name = new String(text, i, length);
                String role = roles.get(name);
                if (role != null
                        && !hidden(text, i, length)
                        && !OtherNames.continueBehind(lexicons, text, i + length)) {
                    found.add(new FoundName(i, i + length, 0.75, List.of("surname", "repeated"), role, false));
                    i += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    /** Whether known words cross the borders of the stretch, or it is one itself. */
    private boolean hidden(char[] text, int start, int length) {
        WordLexicon words = lexicons.words();
        int end = start + length;
        if (length > 2) {
            return false;
        }
        boolean word = isFrequent(words.cost(text, start, 2));
        boolean left = start > 0 && isFrequent(words.cost(text, start - 1, 2));
        boolean right = end < text.length && isFrequent(words.cost(text, end - 1, 2));
        boolean continued = end < text.length
                && WordLattice.isHan(text[end])
                && lexicons.characters().tier(text[end]) == NameCharacters.TYPICAL;
        return word || left || right || continued;
    }

    private static boolean isFrequent(int cost) {
        return cost >= 0 && cost < FREQUENT_WORD;
    }
}
