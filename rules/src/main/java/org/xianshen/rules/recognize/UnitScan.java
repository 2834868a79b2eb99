package org.xianshen.rules.recognize;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.DocumentLayout;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText.UnitText;
import org.xianshen.normalize.MatchView;
import org.xianshen.rules.lexicon.KeywordHits;

/**
 * One unit while it is being read: its view, the keywords and number tokens found in it, labels, and what was taken already.
 *
 * <p>Places are indexes of the view. Made for one unit and one thread.
 */
final class UnitScan {

    private final UnitText unit;
    private final String text;
    private final TriggerHits hits;
    private final GroundHits grounds;
    private final CodeTokens tokens;
    private final Columns columns;
    private final Labels labels;
    private final DocumentLayout layout;
    private final Map<Place, Mention> found = new LinkedHashMap<>();
    private final BitSet taken = new BitSet();

    private UnitScan(UnitText unit, Keywords keywords, DocumentLayout layout, DocumentTables tables) {
        this.unit = unit;
        this.text = unit.view().text();
        KeywordHits all = keywords.automaton().scan(text);
        this.hits = TriggerHits.of(unit.view(), keywords, all);
        this.grounds = GroundHits.of(keywords, all);
        this.tokens = CodeTokens.of(unit.view());
        this.columns = Columns.of(unit, hits, tables);
        this.labels = Labels.of(text, hits, tokens, columns);
        this.layout = layout;
    }

    static UnitScan of(UnitText unit, Keywords keywords, DocumentLayout layout, DocumentTables tables) {
        return new UnitScan(unit, keywords, layout, tables);
    }

    UnitText unit() {
        return unit;
    }

    MatchView view() {
        return unit.view();
    }

    String text() {
        return text;
    }

    TriggerHits hits() {
        return hits;
    }

    GroundHits grounds() {
        return grounds;
    }

    CodeTokens tokens() {
        return tokens;
    }

    Columns columns() {
        return columns;
    }

    DocumentLayout layout() {
        return layout;
    }

    Labels labels() {
        return labels;
    }

    boolean isEnglish() {
        return tokens.isEnglish();
    }

    /** The character at {@code place}, or a line feed outside the text. */
    char at(int place) {
        return place >= 0 && place < text.length() ? text.charAt(place) : '\n';
    }

    /** Keeps {@code [start, end)} from being read as a different number. */
    void take(int start, int end) {
        taken.set(start, end);
    }

    /** Whether some of {@code [start, end)} was taken. */
    boolean isTaken(int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** Keeps a mention of the view's {@code [start, end)}; of two of one type at one place the surer one stays. */
    void report(FindingType type, int start, int end, double confidence, Evidence evidence) {
        Mention mention =
                new Mention(type, unit.originalSpan(start, end), confidence, evidence.reasons(), evidence.attributes());
        found.merge(new Place(type, start, end), mention, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }

    /** Hands over everything reported. */
    void flush(Consumer<Mention> to) {
        found.values().forEach(to);
    }

    private record Place(FindingType type, int start, int end) {}

    /** Reasons and attributes of a mention in the making; not thread-safe. */
    static final class Evidence {
        private final List<String> reasons = new ArrayList<>(4);
        private final Map<String, String> attributes = new TreeMap<>();

        static Evidence of(String... reasons) {
            Evidence evidence = new Evidence();
            for (String reason : reasons) {
                evidence.because(reason);
            }
            return evidence;
        }

        static Evidence labelled(@Nullable Label label) {
            Evidence evidence = new Evidence();
            return label == null ? evidence : evidence.label(label);
        }

        Evidence because(String reason) {
            reasons.add(reason);
            return this;
        }

        Evidence label(Label label) {
            reasons.add(label.evidence());
            attributes.put("label", label.word());
            return this;
        }

        Evidence with(String name, String value) {
            attributes.put(name, value);
            return this;
        }

        Evidence masked(boolean masked) {
            if (masked) {
                attributes.put("masked", "true");
                reasons.add("partly masked");
            }
            return this;
        }

        List<String> reasons() {
            return reasons;
        }

        Map<String, String> attributes() {
            return attributes;
        }
    }
}
