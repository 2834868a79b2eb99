package org.xianshen.rules.lexicon;

import java.util.Set;
import java.util.stream.Collectors;

/** The trunk codes of Chinese landlines, with their leading 0; loaded on first use, immutable and thread-safe. */
public final class AreaCodes {

    private AreaCodes() {}

    private static final class Table {
        static final Set<String> CODES = CodeTable.words("area-codes.txt").collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code code}, such as {@code 0351}, is a trunk code. */
    public static boolean contains(String code) {
        return Table.CODES.contains(code);
    }

    /** Number of codes. */
    public static int size() {
        return Table.CODES.size();
    }
}
