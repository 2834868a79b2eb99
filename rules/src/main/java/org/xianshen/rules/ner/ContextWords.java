package org.xianshen.rules.ner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand before and after a person's name: labels, titles, forms of address, verbs.
 *
 * <p>Immutable and thread-safe.
 */
final class ContextWords {

    /**
     * What a neighbouring word is.
     *
     * @param kind LABEL, TITLE, INTRO before a name; HONOR, TITLE, SAY after it
     * @param role what the word makes of the person, e.g. OFFICIAL; empty when nothing
     * @param word the word as it stands in the table, for evidence
     */
    record Context(String kind, String role, String word) {

        boolean is(String wanted) {
            return kind.equals(wanted);
        }
    }

    private static final int LONGEST = 4;

    private final LongMap<Context> before = new LongMap<>(1500);
    private final LongMap<Context> after = new LongMap<>(700);
    private final boolean[] endsContext = new boolean[1 << 16];
    private final boolean[] beginsContext = new boolean[1 << 16];

    private ContextWords() {}

    static ContextWords load() {
        ContextWords words = new ContextWords();
        for (List<String> row : Resources.table("contexts.txt")) {
            boolean isBefore = row.get(0).equals("BEFORE");
            String role = row.get(2).equals("-") ? "" : row.get(2);
            for (String word : Resources.words(row.get(3))) {
                Context context = new Context(row.get(1), role, word);
                int length = Math.min(word.length(), LONGEST);
                if (isBefore) {
                    words.before.putIfAbsent(LongMap.pack(word.substring(word.length() - length)), context);
                    words.endsContext[word.charAt(word.length() - 1)] = true;
                } else {
                    words.beginsContext[word.charAt(0)] = true;
                    words.after.putIfAbsent(LongMap.pack(word.substring(0, length)), context);
                }
            }
        }
        return words;
    }

    /** Whether some word before a name ends with {@code c}. */
    boolean mayEndWith(char c) {
        return endsContext[c];
    }

    /** The longest word that ends right before {@code end}. */
    @Nullable
    Context endingAt(char[] text, int end) {
        if (end == 0 || !endsContext[text[end - 1]]) {
            return null;
        }
        for (int length = Math.min(LONGEST, end); length > 0; length--) {
            Context found = before.get(LongMap.pack(text, end - length, length));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The longest word that begins at {@code start}. */
    @Nullable
    Context beginningAt(char[] text, int start) {
        if (start >= text.length || !beginsContext[text[start]]) {
            return null;
        }
        for (int length = Math.min(LONGEST, text.length - start); length > 0; length--) {
            Context found = after.get(LongMap.pack(text, start, length));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether a form of address or a title of two or more characters begins at {@code start}: 张先生, 江主席. */
    boolean addressesAt(char[] text, int start) {
        Context found = beginningAt(text, start);
        return found != null && !found.is("SAY") && found.word().length() > 1;
    }
}
