package org.xianshen.rules.engine;

import java.util.Objects;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;

/**
 * A mention other than a mark, as the rules see it.
 *
 * @param mention what the recognizer reported
 * @param group its kind
 * @param nature how the person or thing stands in public
 * @param masked whether enough of it is already hidden
 * @param unproven whether its check fails and no label speaks for it
 * @param outdone whether it is unproven while another reading of the same stretch passes its check
 * @param catalogued whether the catalogue item the document is published under says what becomes of it
 * @param ruling what the governing row of the tables says
 */
public record Evidence(
        Mention mention,
        Group group,
        Nature nature,
        boolean masked,
        boolean unproven,
        boolean outdone,
        boolean catalogued,
        Ruling ruling) {

    public Evidence {
        Objects.requireNonNull(mention, "mention");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(ruling, "ruling");
    }

    /** What stands there. */
    public FindingType type() {
        return mention.type();
    }

    /** Whether the tables by type and capacity decide: nothing more special applies. */
    public boolean plain() {
        return !masked && !unproven && !catalogued && nature != Nature.PROTECTED;
    }
}
