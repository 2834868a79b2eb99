package org.xianshen.rules.organ;

import java.util.Locale;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.recognize.PhraseMatcher;
import org.xianshen.rules.table.Row;

/** What an organ writes in the cells of its files for people and for comparing. */
final class PolicyText {

    private PolicyText() {}

    /**
     * The phrase in {@code column} of {@code row}, folded.
     *
     * @throws ProblemException {@code RUL-013} when it is too short to be told from anything else
     */
    static String phrase(Row row, String column) {
        String folded = PhraseMatcher.fold(row.text(column));
        if (PhraseMatcher.isTooShort(essence(folded))) {
            throw ProblemException.of(
                    "RUL-013",
                    row.table(),
                    Integer.toString(row.line()),
                    column,
                    Integer.toString(PhraseMatcher.SHORTEST));
        }
        return folded;
    }

    /**
     * The reason in {@code row} for what it says about {@code phrase}.
     *
     * @throws ProblemException {@code RUL-003} when there is none, {@code RUL-014} when it repeats the phrase: reasons go into
     *     reports and records
     */
    static String reason(Row row, String phrase) {
        String reason = row.required("reason");
        if (essence(PhraseMatcher.fold(reason)).contains(essence(phrase))) {
            throw ProblemException.of("RUL-014", row.table(), Integer.toString(row.line()));
        }
        return reason;
    }

    /** A folded phrase as it is found in texts, to be compared with others: without letter case, in quotes. */
    static String spelling(String folded) {
        return '"' + folded.toLowerCase(Locale.ROOT) + '"';
    }

    /** The letters and digits of a folded phrase, without letter case. */
    static String essence(String folded) {
        StringBuilder essence = new StringBuilder();
        folded.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> essence.appendCodePoint(Character.toLowerCase(c)));
        return essence.toString();
    }
}
