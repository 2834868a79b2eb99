package org.xianshen.retention;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a class is kept. */
public sealed interface RetentionPeriod {

    /** 永久: never disposed of. */
    record Permanent() implements RetentionPeriod {}

    /**
     * So many years.
     *
     * @param years 1 to 100
     */
    record Years(int years) implements RetentionPeriod {
        public Years {
            if (years < 1 || years > 100) {
                throw new IllegalArgumentException("years " + years + " is not between 1 and 100");
            }
        }
    }

    /** The period that {@code text} spells: {@code 永久}, or a number of years such as {@code 30年}. */
    static Optional<RetentionPeriod> parse(String text) {
        if (text.equals("永久")) {
            return Optional.of(new Permanent());
        }
        Matcher years = Pattern.compile("([1-9][0-9]?|100)年").matcher(text);
        return years.matches() ? Optional.of(new Years(Integer.parseInt(years.group(1)))) : Optional.empty();
    }
}
