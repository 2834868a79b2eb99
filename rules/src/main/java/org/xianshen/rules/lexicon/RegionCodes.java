package org.xianshen.rules.lexicon;

import java.util.Arrays;

/**
 * The six-digit codes of administrative divisions (GB/T 2260), current and historical since 1980.
 *
 * <p>Includes 81 Hong Kong, 82 Macau and 83 Taiwan as used in residence permits. Loaded on first use; immutable and
 * thread-safe.
 */
public final class RegionCodes {

    private static final String PROVINCES =
            " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 ";

    private RegionCodes() {}

    private static final class Table {
        static final int[] CODES = CodeTable.prefixed("region-codes.txt", 2);
    }

    /** Whether {@code code} is or was a division, at any level; any code of 81, 82 and 83 counts. */
    public static boolean contains(int code) {
        return Arrays.binarySearch(Table.CODES, code) >= 0 || (code / 10000 >= 81 && code / 10000 <= 83);
    }

    /** Whether {@code code} names a county-level division and not a whole province or prefecture. */
    public static boolean containsCounty(int code) {
        return code % 100 != 0 && contains(code);
    }

    /** Whether the four digits {@code prefix} begin the code of some division. */
    public static boolean containsPrefecture(int prefix) {
        int at = Arrays.binarySearch(Table.CODES, prefix * 100);
        int next = at >= 0 ? at : -at - 1;
        return next < Table.CODES.length && Table.CODES[next] / 100 == prefix;
    }

    /** Whether the two digits {@code province} are a province or the like. */
    public static boolean containsProvince(int province) {
        return province > 9 && PROVINCES.contains(" " + province + " ");
    }

    /** Number of codes in the table. */
    public static int size() {
        return Table.CODES.length;
    }
}
