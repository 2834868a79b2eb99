package org.xianshen.rules.engine;

import java.util.Objects;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.finding.Treatment;

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
 * @param allowed whether the organ publishes this value itself and nothing speaks against it here
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
        boolean allowed,
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
        return !masked && !unproven && !catalogued && !allowed && nature != Nature.PROTECTED;
    }

    /** Whether a row of the organ's own says that the whole document stays back. */
    public boolean withholds() {
        return ruling.treatment() == Treatment.WITHHOLD_DOCUMENT
                && !masked
                && !unproven
                && (catalogued || group == Group.LISTED);
    }

    /** The same under the organ's row about it, which is no row of the catalogue. */
    Evidence ruledBy(Ruling own) {
        return new Evidence(mention, group, nature, masked, unproven, outdone, false, false, own);
    }

    /** The same as a value the organ publishes itself, for the reason of {@code own}. */
    Evidence allowedBy(Ruling own) {
        return new Evidence(mention, group, nature, masked, unproven, outdone, false, true, own);
    }
}
