package org.xianshen.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.Treatment;

/**
 * Everything to be removed from one document, in order of place and without overlaps in one unit.
 *
 * @param redactions ordered by unit and start
 */
public record RedactionPlan(List<PlannedRedaction> redactions) {

    public RedactionPlan {
        redactions = List.copyOf(redactions);
        for (int i = 1; i < redactions.size(); i++) {
            TextSpan previous = redactions.get(i - 1).finding().span();
            if (previous.overlaps(redactions.get(i).finding().span())) {
                throw new IllegalArgumentException("redactions " + (i - 1) + " and " + i + " overlap");
            }
        }
    }

    /** The redactions of one unit, in order. */
    public List<PlannedRedaction> of(String unit) {
        return redactions.stream()
                .filter(r -> r.finding().span().unit().equals(unit))
                .toList();
    }

    /**
     * A plan of {@code candidates}: the widest wins where spans overlap; a narrower one that sticks out is cut away by
     * the wider one's end, never left standing. A narrower or equal one that nothing may be left of takes the place of a wider
     * one that leaves a part: the part could be what has to go.
     */
    public static RedactionPlan of(List<PlannedRedaction> candidates) {
        List<PlannedRedaction> byPlace = new ArrayList<>(candidates);
        byPlace.sort(Comparator.comparing(r -> r.finding().span(), TextSpan.BY_PLACE));
        List<PlannedRedaction> chosen = new ArrayList<>();
        for (PlannedRedaction candidate : byPlace) {
            PlannedRedaction last = chosen.isEmpty() ? null : chosen.get(chosen.size() - 1);
            if (last == null
                    || !last.finding().span().overlaps(candidate.finding().span())) {
                chosen.add(candidate);
            } else if (leavesNothing(candidate) && !leavesNothing(last)) {
                chosen.set(chosen.size() - 1, over(candidate, last));
            } else if (candidate.finding().span().end() > last.finding().span().end()) {
                chosen.add(beginningAfter(candidate, last.finding().span().end()));
            }
        }
        return new RedactionPlan(chosen);
    }

    private static boolean leavesNothing(PlannedRedaction redaction) {
        Treatment treatment = redaction.finding().treatment();
        return treatment == Treatment.SUPPRESS || treatment == Treatment.ASK;
    }

    /** {@code redaction} from where {@code wider} begins to the end of both. */
    private static PlannedRedaction over(PlannedRedaction redaction, PlannedRedaction wider) {
        TextSpan outer = wider.finding().span();
        int end = Math.max(outer.end(), redaction.finding().span().end());
        return new PlannedRedaction(
                redaction.finding().at(new TextSpan(outer.unit(), outer.start(), end)),
                redaction.replacement(),
                redaction.groundCode());
    }

    private static PlannedRedaction beginningAfter(PlannedRedaction redaction, int start) {
        TextSpan span = redaction.finding().span();
        return new PlannedRedaction(
                redaction.finding().at(new TextSpan(span.unit(), start, span.end())),
                redaction.replacement(),
                redaction.groundCode());
    }
}
