package org.xianshen.rules.ner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in Latin script: capitalised words behind a form of address or beginning with a common given name, and
 * surname with given name in Hanyu Pinyin. First version. Thread-safe.
 */
final class LatinNames {

    private static final Set<String> ADDRESS =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam");
    private static final Set<String> LABELS = Set.of("name", "attn", "contact", "author", "signed", "signature");
    private static final int LONGEST = 6;
    private static final double CONFIDENCE = 0.8;

    private final Map<String, Set<String>> lists = new HashMap<>();

    LatinNames() {
        for (List<String> row : Resources.table("latin-names.txt")) {
            lists.computeIfAbsent(row.get(0), k -> new HashSet<>()).addAll(Resources.words(row.get(1)));
        }
    }

    private boolean in(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    /** One capitalised word of a sequence. */
    private record Word(String text, int start, int end) {}

    void find(char[] text, Consumer<FoundName> found) {
        int i = 0;
        while (i < text.length) {
            if (isUpper(text[i]) && (i == 0 || !isNameLetter(text[i - 1]))) {
                List<Word> words = sequence(text, i);
                report(text, words, found);
                i = Math.max(i + 1, words.get(words.size() - 1).end());
            } else {
                i++;
            }
        }
    }

    /** The capitalised words from {@code from} on, parted by single spaces. */
    private static List<Word> sequence(char[] text, int from) {
        List<Word> words = new ArrayList<>();
        int i = from;
        while (words.size() < LONGEST && i < text.length && isUpper(text[i])) {
            int end = i + 1;
            while (end < text.length && isNameLetter(text[end])) {
                end++;
            }
            int bare = withoutPossessive(text, i, end);
            words.add(new Word(new String(text, i, bare - i), i, bare));
            boolean initial = end - i == 1 && end < text.length && text[end] == '.';
            boolean title = end < text.length
                    && text[end] == '.'
                    && isAddress(words.get(words.size() - 1).text());
            int next = initial || title ? end + 1 : end;
            if (bare < end || next + 1 >= text.length || text[next] != ' ' || !isUpper(text[next + 1])) {
                break;
            }
            i = next + 1;
        }
        return words;
    }

    private static int withoutPossessive(char[] text, int start, int end) {
        boolean possessive = end - start > 3 && text[end - 1] == 's' && (text[end - 2] == '\'' || text[end - 2] == '’');
        int bare = possessive ? end - 2 : end;
        while (bare > start + 1 && !Character.isLetter(text[bare - 1])) {
            bare--;
        }
        return bare;
    }

    private void report(char[] text, List<Word> words, Consumer<FoundName> found) {
        if (in("NOT", words.get(words.size() - 1).text())
                && !isAddress(words.get(0).text())) {
            return;
        }
        for (int w = 0; w < words.size(); w++) {
            List<Word> rest = words.subList(w, words.size());
            @Nullable String evidence = evidence(text, words, w, rest);
            if (evidence != null) {
                int last = Math.min(rest.size(), evidence.equals("surname") ? 2 : 4) - 1;
                found.accept(new FoundName(
                        rest.get(0).start(),
                        rest.get(last).end(),
                        CONFIDENCE,
                        List.of("Latin script", evidence),
                        "",
                        false));
                return;
            }
        }
    }

    /** Why a name begins at the word {@code w}; null when none does. */
    private @Nullable String evidence(char[] text, List<Word> words, int w, List<Word> rest) {
        String word = rest.get(0).text();
        String before =
                w > 0 ? words.get(w - 1).text() : wordBefore(text, rest.get(0).start());
        if (isAddress(word) || in("NOT", word)) {
            return null;
        }
        if (isAddress(before)) {
            return "form of address";
        }
        if (rest.size() >= 2) {
            String next = rest.get(1).text();
            if (isPinyinName(word, next) || (isPinyinName(next, word) && rest.size() == 2)) {
                return "surname";
            }
            if (in("GIVEN", word) && isMixedCase(next)) {
                return "given name";
            }
            if (w == 0 && LABELS.contains(before) && rest.size() <= 3) {
                return "label";
            }
        }
        boolean certain = in("GIVEN", word) && !in("AMBIGUOUS", word);
        boolean cued = in("CUE", before) && in("GIVEN", word);
        return rest.size() == 1 && w == 0 && (certain || cued) ? "given name" : null;
    }

    /** The lower-cased word before {@code start}, across a space, a stop or a colon; empty when there is none. */
    private static String wordBefore(char[] text, int start) {
        int end = start;
        while (end > 0 && start - end < 3 && (text[end - 1] == ' ' || text[end - 1] == '.' || text[end - 1] == ':')) {
            end--;
        }
        int from = end;
        while (from > 0 && end - from < 12 && isNameLetter(text[from - 1])) {
            from--;
        }
        return new String(text, from, end - from).toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String word) {
        return ADDRESS.contains(word.toLowerCase(Locale.ROOT));
    }

    private boolean isPinyinName(String surname, String givenName) {
        return in("PINYIN", surname) && isSyllables(givenName.replace("-", "").replace("'", ""));
    }

    private boolean isSyllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() > 12) {
            return false;
        }
        for (int cut = 1; cut <= lower.length(); cut++) {
            String rest = lower.substring(cut);
            if (in("SYLLABLE", lower.substring(0, cut)) && (rest.isEmpty() || in("SYLLABLE", rest))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMixedCase(String word) {
        return word.length() >= 2 && Character.isLowerCase(word.charAt(word.length() - 1));
    }

    private static boolean isUpper(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && Character.isUpperCase(c));
    }

    private static boolean isNameLetter(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || c == '-'
                || c == '\''
                || c == '’'
                || (c >= 0xC0 && c <= 0x24F);
    }
}
