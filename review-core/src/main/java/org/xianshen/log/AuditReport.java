package org.xianshen.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What an audit of a log found to hold.
 *
 * @param checkpoint the head, to be kept by the auditor for the next audit
 * @param events number of entries of each event
 * @param lastSequence last sequence number of each organ
 * @param uncommitted files beyond the checkpoint, no part of the log
 */
public record AuditReport(
        Checkpoint checkpoint, Map<LogEvent, Long> events, Map<String, Long> lastSequence, List<String> uncommitted) {
    public AuditReport {
        Objects.requireNonNull(checkpoint, "checkpoint");
        events = Map.copyOf(events);
        lastSequence = Map.copyOf(lastSequence);
        uncommitted = List.copyOf(uncommitted);
    }

    static Map<LogEvent, Long> noEvents() {
        return new EnumMap<>(LogEvent.class);
    }

    static Map<String, Long> noSequences() {
        return new TreeMap<>();
    }
}
