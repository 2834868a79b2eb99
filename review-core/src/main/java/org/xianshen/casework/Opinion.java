package org.xianshen.casework;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.xianshen.legal.LegalBasis;
import org.xianshen.message.ProblemException;

/**
 * What a person says in a step, before the case has accepted it.
 *
 * @param role as whom the person acts
 * @param person who acts
 * @param verdict what is said
 * @param basis the articles it rests on
 * @param reasonCode the organ's code of the reason: capitals, digits and hyphens, e.g. {@code GK-01}
 * @param reason the reason in words, at most 300 characters and free of personal data; may be empty where the verdict
 *     follows the proposal and the step before
 */
public record Opinion(
        Role role, PersonId person, Verdict verdict, List<LegalBasis> basis, String reasonCode, String reason) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");
    private static final Pattern PERSONAL = Pattern.compile("[0-9\uFF10-\uFF19]{7}|[@\uFF20]");
    private static final int MAX_REASON_CHARS = 300;

    /**
     * Checks the reason.
     *
     * @throws ProblemException {@code CAS-006} for a reason that is too long, holds seven digits on end or an at sign:
     *     numbers of people do not belong into a record
     */
    public Opinion {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(verdict, "verdict");
        basis = List.copyOf(basis);
        if (!CODE.matcher(reasonCode).matches()
                || reason.length() > MAX_REASON_CHARS
                || PERSONAL.matcher(reason).find()) {
            throw ProblemException.of("CAS-006", role.name(), Integer.toString(MAX_REASON_CHARS));
        }
    }

    @Override
    public String toString() {
        return "Opinion[" + role + ", " + person + ", " + verdict + ", " + reasonCode + "]";
    }
}
