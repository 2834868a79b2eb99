package org.xianshen.redact;

import java.util.List;

/**
 * What independent readers found in a safe copy.
 *
 * @param passed whether no removed value was found anywhere
 * @param readers names of the readers that looked
 * @param carriers names of the carriers they looked into
 * @param leakBits what remains measurable of the removed values, in bits; 0 when widths and counts are constant
 * @param failures one line for each leak: reader, carrier and finding id, never the value
 */
public record LeakReport(
        boolean passed, List<String> readers, List<String> carriers, double leakBits, List<String> failures) {
    public LeakReport {
        readers = List.copyOf(readers);
        carriers = List.copyOf(carriers);
        failures = List.copyOf(failures);
        if (passed != failures.isEmpty()) {
            throw new IllegalArgumentException("a leak report passes exactly when it has no failures");
        }
    }
}
