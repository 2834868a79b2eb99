package org.xianshen.extract.ooxml.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.extract.zip.Budget;

/** The texts of a part while it is read, one for each carrier; not thread-safe. */
final class TextFlows {

    private final Budget budget;
    private final Map<Carrier, StringBuilder> flows = new EnumMap<>(Carrier.class);
    private final Map<Carrier, Integer> lastParagraph = new EnumMap<>(Carrier.class);
    private final Map<Carrier, Set<String>> lines = new EnumMap<>(Carrier.class);
    private final List<WordText.Piece> pieces = new ArrayList<>();
    private final List<WordText.Concealed> concealed = new ArrayList<>();

    TextFlows(Budget budget) {
        this.budget = budget;
    }

    int length(Carrier carrier) {
        StringBuilder flow = flows.get(carrier);
        return flow == null ? 0 : flow.length();
    }

    /** Puts a separator that no element holds. */
    void separate(Carrier carrier, char separator) {
        flow(carrier).append(separator);
        budget.characters(1);
    }

    /** Adds characters to a text whose separators are put by {@link #separate}. */
    void add(Carrier carrier, TextSource from, String text) {
        if (!text.isEmpty()) {
            StringBuilder flow = flow(carrier);
            int start = flow.length();
            pieces.add(new WordText.Piece(
                    from.element(), carrier, start, start + text.length(), from.node(), from.offset()));
            flow.append(text);
            budget.characters(text.length());
        }
    }

    /** Adds characters to a text of scattered stretches: a new line where the paragraph is another one than before. */
    void addScattered(Carrier carrier, TextSource from, int paragraph, String text) {
        Integer last = lastParagraph.put(carrier, paragraph);
        if ((last == null || last != paragraph) && length(carrier) > 0) {
            separate(carrier, '\n');
        }
        add(carrier, from, text);
    }

    /** Notes that the last {@code length} characters of a text were meant to be hidden. */
    void conceal(Carrier carrier, int length, Concealment how) {
        int end = length(carrier);
        int last = concealed.size() - 1;
        if (last >= 0
                && concealed.get(last).carrier() == carrier
                && concealed.get(last).end() == end - length
                && concealed.get(last).how() == how) {
            concealed.set(
                    last, new WordText.Concealed(carrier, concealed.get(last).start(), end, how));
        } else {
            concealed.add(new WordText.Concealed(carrier, end - length, end, how));
        }
    }

    List<WordText.Concealed> concealed() {
        return concealed;
    }

    /** Adds a value on a line of its own; a value that is there already is not repeated. */
    void line(Carrier carrier, String value) {
        if (!value.isBlank()
                && lines.computeIfAbsent(carrier, c -> new HashSet<>()).add(value)) {
            if (length(carrier) > 0) {
                separate(carrier, '\n');
            }
            flow(carrier).append(value);
            budget.characters(value.length());
            lastParagraph.put(carrier, -1);
        }
    }

    List<WordText.Piece> pieces() {
        return pieces;
    }

    Map<Carrier, String> texts() {
        Map<Carrier, String> texts = new EnumMap<>(Carrier.class);
        flows.forEach((carrier, flow) -> {
            if (!flow.isEmpty()) {
                texts.put(carrier, flow.toString());
            }
        });
        return texts;
    }

    private StringBuilder flow(Carrier carrier) {
        return flows.computeIfAbsent(carrier, c -> new StringBuilder());
    }
}
