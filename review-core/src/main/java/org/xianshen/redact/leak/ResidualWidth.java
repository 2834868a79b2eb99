package org.xianshen.redact.leak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;

/**
 * Estimates what the widths of replacements tell about the removed values.
 *
 * <p>For each type and treatment of MASK, SUPPRESS and ASK: the width of a replacement without the characters it keeps of
 * the value. One width for all tells nothing: 0 bits. With {@code d} different widths each redaction of the group tells at
 * most log2 {@code d} bits. Pseudonyms and generalised values are chosen words whose width does not follow the value's.
 */
final class ResidualWidth {

    private ResidualWidth() {}

    private record Group(FindingType type, Treatment treatment) {}

    static double bits(RedactionPlan plan, List<String> values) {
        Map<Group, Set<Integer>> widths = new HashMap<>();
        Map<Group, Integer> sizes = new HashMap<>();
        for (int i = 0; i < plan.redactions().size(); i++) {
            PlannedRedaction redaction = plan.redactions().get(i);
            Treatment treatment = redaction.finding().treatment();
            if (treatment == Treatment.MASK || treatment == Treatment.SUPPRESS || treatment == Treatment.ASK) {
                Group group = new Group(redaction.finding().type(), treatment);
                widths.computeIfAbsent(group, g -> new HashSet<>())
                        .add(hiddenWidth(redaction.replacement().text(), values.get(i)));
                sizes.merge(group, 1, Integer::sum);
            }
        }
        double bits = 0;
        for (Map.Entry<Group, Set<Integer>> group : widths.entrySet()) {
            int different = group.getValue().size();
            if (different > 1) {
                bits += sizes.getOrDefault(group.getKey(), 0) * Math.log(different) / Math.log(2);
            }
        }
        return bits;
    }

    private static int hiddenWidth(String replacement, String value) {
        int most = Math.min(replacement.length(), value.length());
        int prefix = 0;
        while (prefix < most && replacement.charAt(prefix) == value.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < most - prefix
                && replacement.charAt(replacement.length() - 1 - suffix) == value.charAt(value.length() - 1 - suffix)) {
            suffix++;
        }
        return replacement.length() - prefix - suffix;
    }
}
