package org.xianshen.rules.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.Mention;

/** The stretches of a document whose number passes its check: another reading of such a stretch needs no person. */
final class ProvenSpans {

    /** By unit: start of a stretch to the furthest end of any stretch that starts there or before. */
    private final Map<String, TreeMap<Integer, Integer>> reach = new HashMap<>();

    private ProvenSpans() {}

    static ProvenSpans of(List<Mention> mentions) {
        ProvenSpans spans = new ProvenSpans();
        mentions.stream()
                .filter(m -> Checksum.of(m) == Checksum.HOLDS)
                .map(Mention::span)
                .sorted(TextSpan.BY_PLACE)
                .forEach(spans::add);
        return spans;
    }

    /** Whether a proven stretch shares a character with {@code span}. */
    boolean overlap(TextSpan span) {
        TreeMap<Integer, Integer> unit = reach.get(span.unit());
        if (unit == null) {
            return false;
        }
        Map.Entry<Integer, Integer> before = unit.lowerEntry(span.end());
        return before != null && before.getValue() > span.start();
    }

    private void add(TextSpan span) {
        TreeMap<Integer, Integer> unit = reach.computeIfAbsent(span.unit(), u -> new TreeMap<>());
        int furthest = unit.isEmpty() ? 0 : unit.lastEntry().getValue();
        unit.put(span.start(), Math.max(furthest, span.end()));
    }
}
