package org.xianshen.rules.grounds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xianshen.finding.FindingType;

/** Counts over many passages which types were rightly found, invented and missed. */
final class GroundMeasurement {

    private final Map<FindingType, int[]> counts = new EnumMap<>(FindingType.class);
    private final List<String> disagreements = new ArrayList<>();
    private int passages;

    void add(GroundPassage passage, Set<FindingType> found) {
        passages++;
        Set<FindingType> types = new TreeSet<>(passage.expected());
        types.addAll(found);
        for (FindingType type : types) {
            int which = !found.contains(type) ? 2 : passage.expected().contains(type) ? 0 : 1;
            counts.computeIfAbsent(type, t -> new int[3])[which]++;
        }
        if (!passage.expected().equals(found)) {
            disagreements.add(
                    passage.id() + " expected " + new TreeSet<>(passage.expected()) + " found " + new TreeSet<>(found));
        }
    }

    double precision() {
        return (double) sum(0) / Math.max(1, sum(0) + sum(1));
    }

    double recall() {
        return (double) sum(0) / Math.max(1, sum(0) + sum(2));
    }

    List<String> disagreements() {
        return List.copyOf(disagreements);
    }

    private int sum(int which) {
        return counts.values().stream().mapToInt(of -> of[which]).sum();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d passages, %d right in everything; precision %.4f recall %.4f (right %d, invented %d, missed %d)",
                passages,
                passages - disagreements.size(),
                precision(),
                recall(),
                sum(0),
                sum(1),
                sum(2)));
        counts.forEach((type, of) -> text.append(
                String.format(Locale.ROOT, "%n  %-24s right %d, invented %d, missed %d", type, of[0], of[1], of[2])));
        return text.toString();
    }
}
