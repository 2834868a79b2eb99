package org.xianshen.rules.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.marking.SecrecyTerm;
import org.xianshen.rules.legal.CsvLegalCatalogue;

/**
 * Computes when a secrecy mark stops counting.
 *
 * <p>The term runs from the date of issue. Where several dates of issue stand in a document the latest counts, so that no
 * mark lapses too early. Where nothing is written the longest term of the level counts.
 *
 * @param issued date of issue, or null when none was found
 * @param law longest terms
 */
record SecrecyClock(@Nullable LocalDate issued, CsvLegalCatalogue law) {

    static SecrecyClock of(List<Mention> mentions, CsvLegalCatalogue law) {
        Optional<LocalDate> latest = mentions.stream()
                .filter(SecrecyClock::isIssueDate)
                .flatMap(m -> day(m.attribute("date")).stream())
                .max(LocalDate::compareTo);
        return new SecrecyClock(latest.orElse(null), law);
    }

    static boolean isIssueDate(Mention mention) {
        return mention.type() == FindingType.DATE_TIME
                && mention.attribute("role").equals("ISSUE_DATE");
    }

    /** First day a mark of {@code level} with {@code term} no longer counts; empty when that cannot be computed. */
    Optional<LocalDate> declassificationDay(ClassificationLevel level, SecrecyTerm term) {
        return switch (term.kind()) {
            case DATE -> day(term.value());
            case EVENT, LONG_TERM -> Optional.empty();
            case UNSTATED -> issue().map(day -> day.plusYears(law.maximumYears(level, day)));
            case YEARS -> number(term).flatMap(n -> issue().map(day -> day.plusYears(n)));
            case MONTHS -> number(term).flatMap(n -> issue().map(day -> day.plusMonths(n)));
            case DAYS -> number(term).flatMap(n -> issue().map(day -> day.plusDays(n)));
        };
    }

    private Optional<LocalDate> issue() {
        return Optional.ofNullable(issued);
    }

    private static Optional<Integer> number(SecrecyTerm term) {
        try {
            int value = Integer.parseInt(term.value());
            return value > 0 && value <= 100_000 ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The day written {@code YYYY-MM-DD}, if it is one. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
