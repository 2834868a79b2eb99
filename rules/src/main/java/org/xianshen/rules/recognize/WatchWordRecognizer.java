package org.xianshen.rules.recognize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xianshen.finding.Component;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.message.ProblemException;
import org.xianshen.normalize.DocumentText;

/**
 * Finds the words an organ watches for, every occurrence in every unit, as {@link PhraseMatcher} compares them.
 *
 * <p>The words never appear in messages or in {@link #toString()}. Immutable and thread-safe.
 */
public final class WatchWordRecognizer implements MentionRecognizer {

    private final PhraseMatcher matcher;
    private final Component component;

    private WatchWordRecognizer(List<String> words) {
        this.matcher = PhraseMatcher.of(words);
        this.component = new Component("watch-words", Integer.toString(words.size()), sha256(words));
    }

    /**
     * A recognizer of {@code words}; empty ones are skipped.
     *
     * @throws ProblemException {@code LEX-002} when a word has fewer than two characters, naming its place in the list from 1
     */
    public static WatchWordRecognizer of(List<String> words) {
        return of(PhraseList.of(words));
    }

    /** A recognizer of the words in {@code list}. */
    public static WatchWordRecognizer of(PhraseList list) {
        return new WatchWordRecognizer(list.texts());
    }

    /**
     * A recognizer of the words in a UTF-8 file, one word or phrase a line; empty lines and lines that begin with {@code #} are
     * skipped.
     *
     * @throws ProblemException {@code LEX-001} not UTF-8, {@code LEX-002} a word too short, {@code LEX-003} no word at all,
     *     {@code LEX-004} not readable; each names the file, and the line where there is one
     */
    public static WatchWordRecognizer load(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw ProblemException.of("LEX-004", file.toString());
        }
        return of(PhraseList.read(file.toString(), bytes));
    }

    private static String sha256(List<String> words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", words).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void recognize(DocumentText text, Consumer<Mention> found) {
        matcher.scan(
                text,
                (word, span) -> found.accept(new Mention(
                        FindingType.WATCH_WORD,
                        span,
                        1,
                        List.of("word " + (word + 1) + " of the watch list"),
                        Map.of("word", Integer.toString(word + 1)))));
    }

    @Override
    public Component component() {
        return component;
    }

    @Override
    public String toString() {
        return "WatchWordRecognizer[" + component.version() + " words]";
    }
}
