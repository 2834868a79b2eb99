package org.xianshen.rules.ner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.rules.ner.Suffixes.Entry;

/** The words that names of organisations end with. Thread-safe. */
final class OrganizationSuffixes {

    private final Suffixes<String> suffixes = new Suffixes<>();

    private OrganizationSuffixes() {}

    static OrganizationSuffixes load() {
        OrganizationSuffixes organizations = new OrganizationSuffixes();
        for (List<String> row : Resources.table("organizations.txt")) {
            if (row.get(0).equals("SUFFIX")) {
                for (String word : Resources.words(row.get(2))) {
                    organizations.suffixes.add(word, row.get(1));
                }
            }
        }
        return organizations;
    }

    /** The longest suffix that ends right before {@code end}. */
    @Nullable
    Entry<String> endingAt(char[] text, int end) {
        return suffixes.endingAt(text, end);
    }

    /** Whether a name with such a suffix ends within {@code reach} characters of plain text behind {@code from}. */
    boolean followsWithin(char[] text, int from, int reach) {
        for (int i = from; i < text.length && i - from < reach; i++) {
            if (!WordLattice.isHan(text[i]) || "的，,、住".indexOf(text[i]) >= 0) {
                return false;
            }
            Entry<String> entry = suffixes.endingAt(text, i + 1);
            if (entry != null && i + 1 - entry.word().length() > from) {
                return true;
            }
        }
        return false;
    }
}
