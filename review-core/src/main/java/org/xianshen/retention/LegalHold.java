package org.xianshen.retention;

import java.util.Objects;
import java.util.regex.Pattern;
import org.xianshen.casework.PersonId;
import org.xianshen.message.ProblemException;

/**
 * An order that an item must not be disposed of, e.g. because of a lawsuit or an inspection.
 *
 * @param id its number, up to 32 letters, digits, dots, hyphens and underscores
 * @param reasonCode capitals, digits and hyphens
 * @param by who ordered it
 */
public record LegalHold(String id, String reasonCode, PersonId by) {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    /**
     * Checks the form.
     *
     * @throws ProblemException {@code RET-005} for another form of number or code
     */
    public LegalHold {
        Objects.requireNonNull(by, "by");
        if (!ID.matcher(id).matches() || !CODE.matcher(reasonCode).matches()) {
            throw ProblemException.of("RET-005", "");
        }
    }
}
