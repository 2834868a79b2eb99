package org.xianshen.redact.ooxml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ooxml.internal.WordText;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;

/**
 * What each element of one part still says after a plan was carried out.
 *
 * <p>Only visible text is kept: elements whose text was deleted, hidden or an instruction are not here. A replacement goes
 * into the first element of its stretch; the others lose their share.
 */
final class KeptText {

    private final Map<Integer, Words> byElement = new HashMap<>();

    /**
     * The text of one element.
     *
     * @param text what it says now
     * @param changed whether it said something else before
     */
    record Words(String text, boolean changed) {}

    private KeptText() {}

    /**
     * Carries out {@code plan} on the visible text of the part called {@code name}.
     *
     * @param read this part, read again
     * @param carrier the carrier of its own text
     * @throws ProblemException {@code RED-201} when the part does not say what it said when it was reviewed
     */
    static KeptText of(
            String document,
            String name,
            Carrier carrier,
            WordText read,
            ExtractedDocument source,
            RedactionPlan plan,
            Values values) {
        KeptText kept = new KeptText();
        for (Carrier visible : List.of(carrier, Carrier.TEXT_BOX)) {
            String text = read.text(visible);
            TextUnit unit = unit(source, visible, name);
            if (unit == null ? !text.isEmpty() : !unit.text().equals(text)) {
                throw ProblemException.of("RED-201", document);
            }
            if (unit != null) {
                List<Values.Stretch> stretches = merged(plan.of(unit.id()), values.find(text));
                kept.cut(read, visible, text, stretches);
            }
        }
        return kept;
    }

    private static @Nullable TextUnit unit(ExtractedDocument source, Carrier carrier, String path) {
        for (TextUnit unit : source.units()) {
            if (unit.carrier() == carrier && unit.path().equals(path)) {
                return unit;
            }
        }
        return null;
    }

    /** Planned stretches and found ones, overlapping ones joined; a planned one lends its replacement. */
    private static List<Values.Stretch> merged(List<PlannedRedaction> planned, List<Values.Stretch> found) {
        List<Values.Stretch> all = new ArrayList<>();
        for (PlannedRedaction redaction : planned) {
            all.add(new Values.Stretch(
                    redaction.finding().span().start(),
                    redaction.finding().span().end(),
                    redaction.replacement().text()));
        }
        all.addAll(found);
        all.sort(Comparator.comparingInt(Values.Stretch::start));
        List<Values.Stretch> merged = new ArrayList<>();
        for (Values.Stretch stretch : all) {
            Values.Stretch last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || stretch.start() >= last.end()) {
                merged.add(stretch);
            } else if (stretch.end() > last.end()) {
                merged.set(merged.size() - 1, new Values.Stretch(last.start(), stretch.end(), last.replacement()));
            }
        }
        return merged;
    }

    private void cut(WordText read, Carrier carrier, String text, List<Values.Stretch> stretches) {
        int next = 0;
        int shown = -1;
        for (WordText.Piece piece : read.pieces()) {
            if (piece.carrier() != carrier) {
                continue;
            }
            while (next < stretches.size() && stretches.get(next).end() <= piece.start()) {
                next++;
            }
            StringBuilder words = new StringBuilder();
            int position = piece.start();
            for (int i = next; i < stretches.size() && stretches.get(i).start() < piece.end(); i++) {
                Values.Stretch stretch = stretches.get(i);
                words.append(text, position, Math.max(position, stretch.start()));
                if (i > shown) {
                    words.append(stretch.replacement());
                    shown = i;
                }
                position = Math.min(stretch.end(), piece.end());
            }
            words.append(text, position, piece.end());
            String before = text.substring(piece.start(), piece.end());
            String after = words.toString();
            byElement.put(piece.element(), new Words(after, !after.equals(before)));
        }
    }

    /** What the element says, or null when it is not kept. */
    @Nullable
    Words of(int element) {
        return byElement.get(element);
    }
}
