package org.xianshen.rules.ner;

import java.util.Arrays;
import java.util.List;

/**
 * What surnames and given names are made of: weight classes of surnames, tiers of given-name characters.
 *
 * <p>A surname's class is the binary logarithm of its relative weight, 2 (rare) to 13 (王, 李, 张). Immutable and
 * thread-safe.
 */
final class NameCharacters {

    /** Tiers of given-name characters, from typical to never, and what is no Chinese character. */
    static final int ORDINARY = 0;

    static final int TYPICAL = 1;
    static final int COMMON = 2;
    static final int PLAUSIBLE = 3;
    static final int NEVER = 4;
    static final int FOREIGN = 5;

    /** Eighths of a bit that a character of each tier costs as part of a given name. */
    private static final int[] TIER_COST = {120, 61, 80, 97, 170, 255};

    private static final int TOTAL_WEIGHT_BITS = 17;

    private final byte[] surname = new byte[1 << 16];
    private final byte[] tier = new byte[1 << 16];
    private final boolean[] compoundStart = new boolean[1 << 16];
    private final LongMap<Integer> compound = new LongMap<>(80);

    private final int[] surnameFeature = new int[1 << 16];
    private final int[] lastFeature = new int[1 << 16];

    private NameCharacters() {
        Arrays.fill(tier, (byte) FOREIGN);
        Arrays.fill(tier, 0x4E00, 0xA000, (byte) ORDINARY);
        Arrays.fill(tier, 0x3400, 0x4DC0, (byte) ORDINARY);
    }

    static NameCharacters load(FeatureIndex features) {
        NameCharacters characters = new NameCharacters();
        for (List<String> row : Resources.table("surnames.txt")) {
            int weightClass = Integer.parseInt(row.get(0));
            for (String name : Resources.words(row.get(1))) {
                if (name.length() == 1) {
                    characters.surname[name.charAt(0)] = (byte) weightClass;
                    characters.surnameFeature[name.charAt(0)] = features.number("s=" + name);
                } else {
                    characters.compoundStart[name.charAt(0)] = true;
                    characters.compound.putIfAbsent(LongMap.pack(name), weightClass);
                }
            }
        }
        for (List<String> row : Resources.table("given.txt")) {
            byte tier = (byte) (row.get(0).equals("N") ? NEVER : row.get(0).charAt(0) - 'A' + TYPICAL);
            for (char c : row.get(1).toCharArray()) {
                characters.tier[c] = tier;
                characters.lastFeature[c] = features.number("e=" + c);
            }
        }
        return characters;
    }

    /** Weight class of a one-character surname, 0 when it is none. */
    int surnameClass(char c) {
        return surname[c];
    }

    /** Whether a surname of two characters can begin with {@code c}. */
    boolean startsCompound(char c) {
        return compoundStart[c];
    }

    /** Weight class of the two-character surname at {@code from}, 0 when it is none. */
    int compoundClass(char[] text, int from) {
        Integer found = compound.get(LongMap.pack(text, from, 2));
        return found == null ? 0 : found;
    }

    /** Tier of {@code c} as a character of a given name. */
    int tier(char c) {
        return tier[c];
    }

    /** The model feature that names the one-character surname. */
    int surnameFeature(char c) {
        return surnameFeature[c];
    }

    /** The model feature that names a last character. */
    int lastFeature(char c) {
        return lastFeature[c];
    }

    /** Eighths of a bit that a surname of {@code weightClass} costs. */
    static int surnameCost(int weightClass) {
        return 8 * (TOTAL_WEIGHT_BITS - weightClass);
    }

    /** Eighths of a bit that {@code c} costs as a character of a given name. */
    int givenCost(char c) {
        return TIER_COST[tier[c]];
    }
}
