package org.xianshen.retention;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of a retention schedule.
 *
 * @param id the class, up to 32 letters, digits, dots, hyphens and underscores
 * @param category what belongs to it, in the organ's words
 * @param period how long it is kept
 * @param trigger what starts the period
 * @param source the legal source
 */
public record RetentionClass(String id, String category, RetentionPeriod period, Trigger trigger, String source) {
    public RetentionClass {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(source, "source");
    }

    /**
     * First day on which an item may be disposed of, if ever.
     *
     * @param triggered the day the trigger happened; for {@link Trigger#YEAR_END} the day the matter was finished, whose
     *     year is counted from its end
     */
    public Optional<LocalDate> dueOn(LocalDate triggered) {
        if (!(period instanceof RetentionPeriod.Years years)) {
            return Optional.empty();
        }
        LocalDate start = trigger == Trigger.YEAR_END ? LocalDate.of(triggered.getYear() + 1, 1, 1) : triggered;
        return Optional.of(start.plusYears(years.years()));
    }
}
