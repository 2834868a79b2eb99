package org.xianshen.marking;

import java.util.Objects;

/**
 * How long a mark says the secret lasts.
 *
 * @param kind how it is stated
 * @param value a number for YEARS, MONTHS, DAYS; {@code YYYY-MM-DD} for DATE; the words for EVENT; empty otherwise
 */
public record SecrecyTerm(Kind kind, String value) {

    /** How a term can be stated. */
    public enum Kind {
        /** So many years from issue. */
        YEARS,
        /** So many months from issue. */
        MONTHS,
        /** So many days from issue. */
        DAYS,
        /** Until a day. */
        DATE,
        /** Until something happens, e.g. 启用前. */
        EVENT,
        /** 长期: does not lapse by itself. */
        LONG_TERM,
        /** Nothing written: the level's maximum counts from issue. */
        UNSTATED
    }

    /** No term written. */
    public static final SecrecyTerm UNSTATED = new SecrecyTerm(Kind.UNSTATED, "");

    public SecrecyTerm {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }
}
