package org.xianshen.casework;

import java.util.regex.Pattern;
import org.xianshen.message.ProblemException;

/**
 * The name of a case, unique in its organ; it names the files that belong to the case.
 *
 * @param value 1 to 64 of letters, digits, hyphen, dot and underscore, beginning with a letter or digit
 */
public record CaseId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Checks the form.
     *
     * @throws ProblemException {@code CAS-008} for anything else
     */
    public CaseId {
        if (!FORM.matcher(value).matches()) {
            throw ProblemException.of("CAS-008", "", Integer.toString(value.length()));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
