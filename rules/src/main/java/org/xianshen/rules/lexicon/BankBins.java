package org.xianshen.rules.lexicon;

import java.util.HashMap;
import java.util.Map;

/** The leading digits of bank cards issued in China with the card's length; loaded on first use, immutable, thread-safe. */
public final class BankBins {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 10;

    private BankBins() {}

    private static final class Table {
        /** From leading digits to a bit set of card lengths. */
        static final Map<String, Integer> LENGTHS = load();

        private static Map<String, Integer> load() {
            Map<String, Integer> lengths = new HashMap<>(4096);
            for (String line : CodeTable.lines("bank-bins.txt")) {
                int colon = line.indexOf(':');
                int bit = 1 << Integer.parseInt(line, 0, colon, 10);
                for (String bin : line.substring(colon + 1).split(" ", -1)) {
                    lengths.merge(bin, bit, (a, b) -> a | b);
                }
            }
            return lengths;
        }
    }

    /** Whether {@code digits} begin as cards of exactly that length do. */
    public static boolean issued(String digits) {
        int bit = 1 << digits.length();
        for (int length = Math.min(LONGEST, digits.length()); length >= SHORTEST; length--) {
            Integer lengths = Table.LENGTHS.get(digits.substring(0, length));
            if (lengths != null && (lengths & bit) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Number of different leading digits. */
    public static int size() {
        return Table.LENGTHS.size();
    }
}
