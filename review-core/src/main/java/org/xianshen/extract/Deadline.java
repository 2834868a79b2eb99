package org.xianshen.extract;

import java.time.Duration;
import org.xianshen.message.ProblemException;

/** The moment by which the reading of one document has to be done, files inside it included; immutable. */
public final class Deadline {

    private final long nanoTime;
    private final Duration allowed;

    private Deadline(long nanoTime, Duration allowed) {
        this.nanoTime = nanoTime;
        this.allowed = allowed;
    }

    /** {@code allowed} from now on. */
    public static Deadline in(Duration allowed) {
        return new Deadline(System.nanoTime() + allowed.toNanos(), allowed);
    }

    /** How much was allowed from the beginning. */
    public Duration allowed() {
        return allowed;
    }

    /** The moment on the clock of {@link System#nanoTime()}. */
    public long nanoTime() {
        return nanoTime;
    }

    /** What is left; zero once it has passed. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /** Whether it has passed. */
    public boolean hasPassed() {
        return System.nanoTime() - nanoTime > 0;
    }

    /**
     * Goes on, or stops the reading.
     *
     * @throws ProblemException {@code EXT-014} once it has passed
     */
    public void check(String document) {
        if (hasPassed()) {
            throw ProblemException.of("EXT-014", document, Long.toString(allowed.toSeconds()));
        }
    }
}
