package org.xianshen.rules.ner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of provinces, cities and counties of China, present and former, whole and without their last word.
 *
 * <p>Immutable and thread-safe.
 */
final class RegionNames {

    private static final String[] ENDS = {
        "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "自治州", "自治县", "自治旗", "地区", "省", "市", "区", "县", "旗", "盟"
    };

    private final LongMap<List<String>> byFirstTwo = new LongMap<>(4000);
    private final boolean[] firsts = new boolean[1 << 16];

    private RegionNames() {}

    static RegionNames load() {
        RegionNames regions = new RegionNames();
        for (List<String> row : Resources.table("regions.txt")) {
            for (String name : Resources.words(row.get(1))) {
                regions.add(name);
                String bare = withoutEnd(name);
                if (bare.length() >= 2 && !row.get(0).equals("D")) {
                    regions.add(bare);
                }
            }
        }
        return regions;
    }

    private static String withoutEnd(String name) {
        for (String end : ENDS) {
            if (name.endsWith(end)) {
                return name.substring(0, name.length() - end.length());
            }
        }
        return name;
    }

    private void add(String name) {
        long key = LongMap.pack(name.substring(0, 2));
        List<String> names = byFirstTwo.get(key);
        if (names == null) {
            names = new ArrayList<>();
            byFirstTwo.putIfAbsent(key, names);
        }
        names.add(name);
        firsts[name.charAt(0)] = true;
    }

    /** Length of the longest region's name at {@code start}, 0 when there is none. */
    int lengthAt(char[] text, int start) {
        if (start + 1 >= text.length || !firsts[text[start]]) {
            return 0;
        }
        @Nullable List<String> names = byFirstTwo.get(LongMap.pack(text, start, 2));
        if (names == null) {
            return 0;
        }
        int longest = 0;
        for (String name : names) {
            if (name.length() > longest && matches(text, start, name)) {
                longest = name.length();
            }
        }
        return longest;
    }

    private static boolean matches(char[] text, int start, String name) {
        if (start + name.length() > text.length) {
            return false;
        }
        for (int i = 2; i < name.length(); i++) {
            if (text[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
