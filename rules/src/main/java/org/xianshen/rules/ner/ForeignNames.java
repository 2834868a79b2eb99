package org.xianshen.rules.ner;

import java.util.List;

/**
 * The characters that foreign and minority names are written with in Chinese.
 *
 * <p>Strong ones are rare elsewhere (斯, 尔, 姆); weak ones are common words too (马, 大, 林). Immutable and thread-safe.
 */
final class ForeignNames {

    static final int NONE = 0;
    static final int WEAK = 1;
    static final int STRONG = 2;

    private final byte[] strength = new byte[1 << 16];
    private final boolean[] minority = new boolean[1 << 16];

    private ForeignNames() {}

    static ForeignNames load() {
        ForeignNames names = new ForeignNames();
        for (List<String> row : Resources.table("translit.txt")) {
            for (char c : row.get(1).toCharArray()) {
                switch (row.get(0)) {
                    case "S" -> names.strength[c] = STRONG;
                    case "W" -> names.strength[c] = WEAK;
                    default -> names.minority[c] = true;
                }
            }
        }
        return names;
    }

    /** How much {@code c} speaks for a foreign name. */
    int strength(char c) {
        return strength[c];
    }

    /** Whether {@code c} can stand in a part of a name with inner dots. */
    boolean inDottedName(char c) {
        return strength[c] != NONE || minority[c];
    }
}
