package org.xianshen.rules.engine;

import java.util.Objects;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;

/**
 * Words that may be a ground for not disclosing, as the rules see them.
 *
 * @param mention what the recognizer reported
 * @param stands whether the ground stands there and is not only spoken of
 * @param catalogued whether the catalogue item the document is published under says what becomes of it
 * @param ruling what the governing row of the tables says
 */
public record GroundEvidence(Mention mention, boolean stands, boolean catalogued, Ruling ruling) {

    public GroundEvidence {
        Objects.requireNonNull(mention, "mention");
        Objects.requireNonNull(ruling, "ruling");
    }

    /** What stands there. */
    public FindingType type() {
        return mention.type();
    }

    /** Whether it stands there and no catalogue item says what becomes of it. */
    public boolean open() {
        return stands && !catalogued;
    }

    /** Whether it stands there and a catalogue item says what becomes of it. */
    public boolean settled() {
        return stands && catalogued;
    }
}
