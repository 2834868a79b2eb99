package org.xianshen.examples.samples;

import java.util.Objects;
import org.xianshen.finding.FindingType;

/**
 * A value that was written into a sample on purpose.
 *
 * @param type what a review must find it to be
 * @param value the characters, without its label
 * @param stays whether the public copy may show it: a penalised party, an official, an office's telephone
 */
record Planted(FindingType type, String value, boolean stays) {
    Planted {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
    }
}
