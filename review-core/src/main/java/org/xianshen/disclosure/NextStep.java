package org.xianshen.disclosure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.legal.LegalBasis;
import org.xianshen.message.LocalizedText;

/**
 * What has to happen after a proposal: whom to ask, where the matter goes, what is done to the document.
 *
 * @param id whom it goes to, e.g. {@code third-party}, or what is done, e.g. {@code remove-mark}
 * @param kind what sort of step it is
 * @param message for a person to read; free of document text and of the clock's number
 * @param clock how much time the law gives, or null when it says nothing
 * @param silence what it means when the one asked does not answer in time
 * @param basis the articles
 */
public record NextStep(
        String id,
        Kind kind,
        LocalizedText message,
        @Nullable Clock clock,
        Silence silence,
        List<LegalBasis> basis) {

    public NextStep {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(silence, "silence");
        basis = List.copyOf(basis);
    }

    /** How much time the law gives, if it says so. */
    public Optional<Clock> time() {
        return Optional.ofNullable(clock);
    }

    /** The sorts of steps; names are part of the JSON contract. */
    public enum Kind {
        /** Ask somebody whose rights are concerned. */
        CONSULT,
        /** Bring it before another department or organ. */
        REFER,
        /** Give what can be given after taking out the rest. */
        SEVER,
        /** Take a mark off the copy that is published. */
        REMOVE_MARK
    }

    /** What silence means; names are part of the JSON contract. */
    public enum Silence {
        /** The law does not say. */
        UNSAID,
        /** The one asked is taken to refuse. */
        REFUSAL,
        /** The one asked is taken to agree. */
        CONSENT,
        /** The organ decides by itself. */
        ORGAN_DECIDES
    }

    /** How a clock counts; names are part of the JSON contract. */
    public enum Unit {
        /** Days on which offices work. */
        WORKING_DAY,
        /** Days as they come. */
        CALENDAR_DAY
    }

    /** Whose time a clock counts; names are part of the JSON contract. */
    public enum Runner {
        /** The organ must have acted by then. */
        ORGAN,
        /** The one asked must have answered by then. */
        ADDRESSEE
    }

    /**
     * Time that the law gives.
     *
     * @param parameter name of the number among the parameters of the law, e.g. {@code third.2019}
     * @param number how many
     * @param unit of what
     * @param runner whose time it is
     */
    public record Clock(String parameter, int number, Unit unit, Runner runner) {
        public Clock {
            Objects.requireNonNull(parameter, "parameter");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(runner, "runner");
            if (number < 1) {
                throw new IllegalArgumentException(number + " is no number of days; it must be 1 or more");
            }
        }
    }
}
