package org.xianshen.legal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.LocalizedText;

/**
 * A body of disclosure law that applies to a review.
 *
 * @param id {@code cn-2008}, {@code cn-2019} or {@code cn-shanxi-2014}
 * @param title what it is called
 * @param inForceFrom first day in force
 * @param inForceTo last day in force, or null while it is in force
 * @param chosenByDay whether it is found by the day alone; a local regime must be named
 */
public record Regime(
        String id,
        LocalizedText title,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        boolean chosenByDay) {

    public Regime {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(inForceFrom, "inForceFrom");
    }

    /** Whether this regime is in force on {@code day}. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom)
                && lastDay().map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The last day in force, if it has ended. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(inForceTo);
    }

    /** The day whose law this regime applies on {@code day}: that day, or its last day once it has ended. */
    public LocalDate lawDay(LocalDate day) {
        return lastDay().filter(last -> last.isBefore(day)).orElse(day);
    }
}
