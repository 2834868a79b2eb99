package org.xianshen.log;

import java.util.List;
import java.util.Objects;

/**
 * What a verification of a whole log folder found to hold.
 *
 * @param checkpoint the head, whose root was computed from every entry
 * @param uncommitted files that lie beyond the checkpoint: an append was cut off; they are no part of the log
 */
public record LogReport(Checkpoint checkpoint, List<String> uncommitted) {
    public LogReport {
        Objects.requireNonNull(checkpoint, "checkpoint");
        uncommitted = List.copyOf(uncommitted);
    }
}
