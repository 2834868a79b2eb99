package org.xianshen.release;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.Problem;

/** What a gate says about a file: open, or closed with the reason. */
public final class GateAnswer {

    private final @Nullable Problem refusal;

    private GateAnswer(@Nullable Problem refusal) {
        this.refusal = refusal;
    }

    static GateAnswer open() {
        return new GateAnswer(null);
    }

    static GateAnswer closed(Problem refusal) {
        return new GateAnswer(Objects.requireNonNull(refusal, "refusal"));
    }

    /** Whether these exact bytes may be published now. */
    public boolean isOpen() {
        return refusal == null;
    }

    /** Why not, when the gate is closed. */
    public Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public String toString() {
        return refusal == null ? "GateAnswer[open]" : "GateAnswer[closed, " + refusal.code() + "]";
    }
}
