package org.xianshen.report;

import java.util.Objects;
import org.xianshen.message.LocalizedText;

/**
 * One line under “safe copy and proof”: a record, a verification, a place in the log.
 *
 * @param label what the line is about, e.g. 审查记录
 * @param value file name, digest, number or result, shown as it is
 * @param state whether it was checked and how that ended
 */
public record ProofLine(LocalizedText label, String value, State state) {

    /** How a check ended. */
    public enum State {
        /** Checked and right. */
        PASSED,
        /** Checked and wrong. */
        FAILED,
        /** A fact that is not a check. */
        STATED
    }

    public ProofLine {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(state, "state");
    }
}
