package org.xianshen.rules.recognize;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
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
import org.xianshen.normalize.DocumentText.UnitText;
import org.xianshen.normalize.MatchView;
import org.xianshen.rules.lexicon.KeywordAutomaton;
import org.xianshen.rules.lexicon.KeywordAutomatonBuilder;
import org.xianshen.rules.lexicon.KeywordHits;

/**
 * Finds the words an organ watches for, every occurrence in every unit.
 *
 * <p>Words and text are compared as match views: width, letter case, spaces inside Chinese words and line breaks do not matter.
 * The words never appear in messages or in {@link #toString()}. Immutable and thread-safe.
 */
public final class WatchWordRecognizer implements MentionRecognizer {

    private static final int SHORTEST = 2;

    private final KeywordAutomaton automaton;
    private final Component component;

    private WatchWordRecognizer(KeywordAutomaton automaton, Component component) {
        this.automaton = automaton;
        this.component = component;
    }

    /**
     * A recognizer of {@code words}; empty ones are skipped.
     *
     * @throws ProblemException {@code LEX-002} when a word has fewer than two characters, naming its place in the list from 1
     */
    public static WatchWordRecognizer of(List<String> words) {
        return build("", words, false);
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
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.of("LEX-001", file + ":" + badLine(bytes));
        }
        return build(file.toString(), text.lines().toList(), true);
    }

    private static int badLine(byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                try {
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, start, i - start));
                } catch (CharacterCodingException e) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return line;
    }

    private static WatchWordRecognizer build(String file, List<String> lines, boolean comments) {
        KeywordAutomatonBuilder builder = KeywordAutomaton.builder();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String word = MatchView.of(lines.get(i)).text().strip();
            if (word.isEmpty() || (comments && word.charAt(0) == '#')) {
                continue;
            }
            if (word.codePointCount(0, word.length()) < SHORTEST) {
                throw ProblemException.of(
                        "LEX-002", file.isEmpty() ? "" : file + ":" + (i + 1), Integer.toString(i + 1), "" + SHORTEST);
            }
            builder.add(word.replace('\n', ' '));
            kept.add(word);
        }
        if (kept.isEmpty() && comments) {
            throw ProblemException.of("LEX-003", file);
        }
        return new WatchWordRecognizer(
                builder.build(), new Component("watch-words", Integer.toString(kept.size()), sha256(kept)));
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
        for (UnitText unit : text.units()) {
            KeywordHits hits = automaton.scan(unit.view().text());
            for (int i = 0; i < hits.size(); i++) {
                if (!cutsWord(unit.view().text(), hits.start(i), hits.end(i))) {
                    found.accept(new Mention(
                            FindingType.WATCH_WORD,
                            unit.originalSpan(hits.start(i), hits.end(i)),
                            1,
                            List.of("word " + (hits.word(i) + 1) + " of the watch list"),
                            Map.of("word", Integer.toString(hits.word(i) + 1))));
                }
            }
        }
    }

    /** Whether a word of ASCII letters is only part of a longer one in the text. */
    private static boolean cutsWord(String text, int start, int end) {
        return (start > 0 && CodeTokens.isLetter(text.charAt(start)) && CodeTokens.isLetter(text.charAt(start - 1)))
                || (end < text.length()
                        && CodeTokens.isLetter(text.charAt(end - 1))
                        && CodeTokens.isLetter(text.charAt(end)));
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
