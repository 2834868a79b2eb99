package org.xianshen.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.casework.CaseId;

/**
 * A record under retention.
 *
 * @param id the case
 * @param retentionClass its class in the schedule
 * @param recordHash hash that names the record
 * @param recordFile where the record file is, relative to the register's folder or absolute
 * @param triggered the day its period started, or null while the trigger has not happened
 * @param dueOn first day it may be disposed of, or null while that is not known or never comes
 * @param holds the holds in force
 * @param state where it stands
 */
public record RetentionItem(
        CaseId id,
        RetentionClass retentionClass,
        String recordHash,
        String recordFile,
        @Nullable LocalDate triggered,
        @Nullable LocalDate dueOn,
        List<LegalHold> holds,
        State state) {

    /** Where an item stands. */
    public enum State {
        /** It is kept. */
        KEPT,
        /** Its disposal has begun and was not finished; it is to be taken up again. */
        DISPOSING,
        /** It is gone; a certificate stands in its place. */
        DISPOSED
    }

    public RetentionItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(retentionClass, "retentionClass");
        Objects.requireNonNull(recordHash, "recordHash");
        Objects.requireNonNull(recordFile, "recordFile");
        holds = List.copyOf(holds);
        Objects.requireNonNull(state, "state");
    }

    /** First day it may be disposed of, if known. */
    public Optional<LocalDate> dueDay() {
        return Optional.ofNullable(dueOn);
    }

    /** Whether a hold is in force. */
    public boolean isHeld() {
        return !holds.isEmpty();
    }

    /** Whether its period has ended on {@code day}; a hold may still keep it. */
    public boolean isDueOn(LocalDate day) {
        return state != State.DISPOSED
                && dueDay().map(due -> !day.isBefore(due)).orElse(false);
    }
}
