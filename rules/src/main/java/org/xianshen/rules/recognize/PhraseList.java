package org.xianshen.rules.recognize;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.table.Utf8;

/**
 * Words and phrases as a list holds them, each with its line, folded for comparing.
 *
 * <p>They never appear in messages or in {@link #toString()}. Immutable and thread-safe.
 */
public final class PhraseList {

    private final List<Phrase> phrases;

    private PhraseList(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /**
     * The list of {@code words}; empty ones are skipped.
     *
     * @throws ProblemException {@code LEX-002} when a word is too short, naming its place in the list from 1
     */
    static PhraseList of(List<String> words) {
        return new PhraseList(phrases("", words, false));
    }

    /**
     * The list in a UTF-8 file, one word or phrase a line; empty lines and lines that begin with {@code #} are skipped.
     *
     * @param file what it is called in problems
     * @throws ProblemException {@code LEX-001} not UTF-8, {@code LEX-002} a word too short, {@code LEX-003} no word at all;
     *     each names the file, and the line where there is one
     */
    public static PhraseList read(String file, byte[] bytes) {
        String text = Utf8.decode(bytes, line -> ProblemException.of("LEX-001", file + ":" + line));
        List<Phrase> phrases = phrases(file, text.lines().toList(), true);
        if (phrases.isEmpty()) {
            throw ProblemException.of("LEX-003", file);
        }
        return new PhraseList(phrases);
    }

    private static List<Phrase> phrases(String file, List<String> lines, boolean comments) {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String word = PhraseMatcher.fold(lines.get(i));
            if (word.isEmpty() || (comments && word.charAt(0) == '#')) {
                continue;
            }
            if (PhraseMatcher.isTooShort(word)) {
                throw ProblemException.of(
                        "LEX-002",
                        file.isEmpty() ? "" : file + ":" + (i + 1),
                        Integer.toString(i + 1),
                        Integer.toString(PhraseMatcher.SHORTEST));
            }
            phrases.add(new Phrase(i + 1, word));
        }
        return phrases;
    }

    /** The phrases in the order of the list. */
    public List<Phrase> phrases() {
        return phrases;
    }

    List<String> texts() {
        return phrases.stream().map(Phrase::text).toList();
    }

    @Override
    public String toString() {
        return "PhraseList[" + phrases.size() + " phrases]";
    }

    /**
     * One phrase.
     *
     * @param line 1-based line it stands in
     * @param text the phrase, folded
     */
    public record Phrase(int line, String text) {
        @Override
        public String toString() {
            return "Phrase[line " + line + "]";
        }
    }
}
