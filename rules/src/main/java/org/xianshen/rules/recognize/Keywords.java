package org.xianshen.rules.recognize;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xianshen.rules.lexicon.KeywordAutomaton;
import org.xianshen.rules.lexicon.KeywordAutomatonBuilder;
import org.xianshen.rules.lexicon.Lexicons;

/** The keyword file as an automaton, with the groups each word belongs to. Immutable and thread-safe. */
final class Keywords {

    private final KeywordAutomaton automaton;
    private final List<String> words;
    private final List<Set<Trigger>> triggers;
    private final List<List<GroundWord>> grounds;

    private Keywords(
            KeywordAutomaton automaton,
            List<String> words,
            List<Set<Trigger>> triggers,
            List<List<GroundWord>> grounds) {
        this.automaton = automaton;
        this.words = List.copyOf(words);
        this.triggers = List.copyOf(triggers);
        this.grounds = grounds.stream().map(List::copyOf).toList();
    }

    /** Reads the lexicon and builds the automaton. */
    static Keywords load() {
        KeywordAutomatonBuilder builder = KeywordAutomaton.builder();
        Lexicons.variants().forEach(builder::variants);
        List<String> words = new ArrayList<>();
        List<Set<Trigger>> triggers = new ArrayList<>();
        Trigger group = null;
        for (String line : Lexicons.keywordLines()) {
            if (line.charAt(0) == '[' && line.endsWith("]") && line.indexOf(' ') < 0 && isHead(line)) {
                group = Trigger.valueOf(line.substring(1, line.length() - 1));
                continue;
            }
            if (group == null) {
                throw new IllegalStateException("the keyword file has words before its first group");
            }
            for (String entry : line.split(" ", -1)) {
                String word = entry.length() > 4 ? entry.replace('_', ' ') : entry;
                int number = builder.add(fold(word));
                if (number == words.size()) {
                    words.add(word);
                    triggers.add(EnumSet.noneOf(Trigger.class));
                }
                triggers.get(number).add(group);
            }
        }
        List<List<GroundWord>> grounds = new ArrayList<>();
        words.forEach(word -> grounds.add(List.of()));
        addGrounds(builder, words, triggers, grounds);
        return new Keywords(builder.build(), words, triggers, grounds);
    }

    private static void addGrounds(
            KeywordAutomatonBuilder builder,
            List<String> words,
            List<Set<Trigger>> triggers,
            List<List<GroundWord>> grounds) {
        GroundWord head = null;
        for (String line : Lexicons.groundLines()) {
            String[] parts = line.split(" ", -1);
            if (line.startsWith("[") && parts.length == 3) {
                head = new GroundWord(
                        parts[0].substring(1),
                        parts[1],
                        GroundWord.Role.valueOf(parts[2].substring(0, parts[2].length() - 1)));
                continue;
            }
            if (head == null) {
                throw new IllegalStateException("the file of grounds has words before its first head");
            }
            for (String word : parts) {
                int number = builder.add(fold(word));
                if (number == words.size()) {
                    words.add(word);
                    triggers.add(EnumSet.noneOf(Trigger.class));
                    grounds.add(List.of());
                }
                List<GroundWord> known = new ArrayList<>(grounds.get(number));
                known.add(head);
                grounds.set(number, known);
            }
        }
    }

    private static boolean isHead(String line) {
        return line.chars().allMatch(c -> c == '[' || c == ']' || c == '_' || (c >= 'A' && c <= 'Z'));
    }

    /** Full-width brackets as the match view shows them. */
    private static String fold(String word) {
        return word.replace('（', '(').replace('）', ')').replace('：', ':');
    }

    KeywordAutomaton automaton() {
        return automaton;
    }

    /** The word numbered {@code word} as the lexicon writes it. */
    String text(int word) {
        return words.get(word);
    }

    Set<Trigger> triggers(int word) {
        return triggers.get(word);
    }

    /** What the word says about grounds; empty for most. */
    List<GroundWord> grounds(int word) {
        return grounds.get(word);
    }
}
