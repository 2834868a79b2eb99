package org.xianshen.rules.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xianshen.finding.Component;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.finding.Treatment;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.ProblemException;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.engine.Ruling;
import org.xianshen.rules.recognize.PhraseMatcher;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Statements;

/**
 * What an organ never discloses, removes or has decided by a person: {@code negative.csv}. It finds the phrases; what becomes
 * of them the rules say. Immutable and thread-safe.
 */
final class NegativeList implements MentionRecognizer {

    private static final List<String> COLUMNS = List.of("phrase", "treatment", "reason");
    private static final List<Treatment> TREATMENTS =
            List.of(Treatment.SUPPRESS, Treatment.ASK, Treatment.WITHHOLD_DOCUMENT);
    private static final String TOPIC = "organ-watch";

    private final PhraseMatcher matcher;
    private final List<Ruling> rulings;
    private final Component component;

    private NegativeList(List<String> phrases, List<Ruling> rulings, Component component) {
        this.matcher = PhraseMatcher.of(phrases);
        this.rulings = List.copyOf(rulings);
        this.component = component;
    }

    /**
     * Reads the list.
     *
     * @param said what was said of phrases in files before; what this file says is added
     * @throws ProblemException with a {@code RUL-} code naming file and line
     */
    static NegativeList of(PolicyFile file, Statements said) {
        List<String> phrases = new ArrayList<>();
        List<Ruling> rulings = new ArrayList<>();
        for (Row row : file.rows(COLUMNS)) {
            String phrase = PolicyText.phrase(row, "phrase");
            Treatment treatment = row.oneOf("treatment", TREATMENTS);
            String reason = PolicyText.reason(row, phrase);
            said.once(PolicyText.spelling(phrase), row);
            said.note(PolicyText.essence(phrase), row.table() + ":" + row.line());
            phrases.add(phrase);
            rulings.add(new Ruling(treatment, TOPIC, new LocalizedText(reason, reason)));
        }
        return new NegativeList(phrases, rulings, file.component(phrases.size()));
    }

    /** What becomes of each entry, in the order of the file. */
    List<Ruling> rulings() {
        return rulings;
    }

    @Override
    public void recognize(DocumentText text, Consumer<Mention> found) {
        matcher.scan(
                text,
                (entry, span) -> found.accept(new Mention(
                        FindingType.NEGATIVE_LIST,
                        span,
                        1,
                        List.of("entry " + (entry + 1) + " of the negative list"),
                        Map.of("entry", Integer.toString(entry + 1)))));
    }

    @Override
    public Component component() {
        return component;
    }

    @Override
    public String toString() {
        return "NegativeList[" + rulings.size() + " entries]";
    }
}
