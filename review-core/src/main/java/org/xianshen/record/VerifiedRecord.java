package org.xianshen.record;

import java.util.List;
import java.util.Objects;

/**
 * A record whose signatures were verified.
 *
 * @param record the record
 * @param steps who signed, in order
 */
public record VerifiedRecord(ReviewRecord record, List<SignedStep> steps) {
    public VerifiedRecord {
        Objects.requireNonNull(record, "record");
        steps = List.copyOf(steps);
    }
}
