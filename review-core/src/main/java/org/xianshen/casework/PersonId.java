package org.xianshen.casework;

import java.util.regex.Pattern;
import org.xianshen.message.ProblemException;

/**
 * A pseudonymous name of a person who acts, e.g. a staff number; never a name, an ID or a telephone number.
 *
 * @param value 1 to 32 of letters, digits, hyphen, dot and underscore, with at most ten digits on end
 */
public record PersonId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{11}");

    /**
     * Checks the form.
     *
     * @throws ProblemException {@code CAS-007} when it could be more than a pseudonym
     */
    public PersonId {
        if (!FORM.matcher(value).matches() || LONG_NUMBER.matcher(value).find()) {
            throw ProblemException.of("CAS-007", "", Integer.toString(value.length()));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
