package org.xianshen.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xianshen.legal.Regime;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.Row;

/**
 * Rows about one thing of which exactly one counts under each regime on each of its days.
 *
 * <p>A row says when it counts in the columns {@code regime} ({@code *} or ids), {@code from} and {@code to} (first and
 * last day, empty without a bound). An ended regime that is named counts as on its last day.
 *
 * @param <T> what a row says
 */
final class DatedRows<T> {

    private static final String ANY_REGIME = "*";

    private final List<Dated<T>> rows = new ArrayList<>();

    /** Adds what {@code row} says. */
    void add(Row row, T value, CsvLegalCatalogue law) {
        List<String> regimes = row.words("regime");
        for (String id : regimes) {
            if (!id.equals(ANY_REGIME) && law.regimes().stream().noneMatch(r -> r.id().equals(id))) {
                throw row.bad("regime", id, ANY_REGIME + ", " + ids(law));
            }
        }
        if (regimes.isEmpty() || (regimes.contains(ANY_REGIME) && regimes.size() > 1)) {
            throw row.bad("regime", row.text("regime"), ANY_REGIME + ", " + ids(law));
        }
        rows.add(new Dated<>(
                row,
                regimes,
                row.day("from").orElse(LocalDate.MIN),
                row.day("to").orElse(LocalDate.MAX),
                value));
    }

    /** Every row in the order of the table. */
    List<Dated<T>> rows() {
        return List.copyOf(rows);
    }

    /** The row that counts under {@code regime} on {@code day}. */
    T on(Regime regime, LocalDate day) {
        LocalDate lawDay = regime.lawDay(day);
        for (Dated<T> row : rows) {
            if (row.counts(regime, lawDay)) {
                return row.value();
            }
        }
        throw new IllegalStateException("no row counts under " + regime.id() + " on " + day);
    }

    /**
     * Makes sure that one row counts, and no more than one, under each regime on each of its days, and that each row counts
     * at some time.
     *
     * @throws org.xianshen.message.ProblemException {@code RUL-003} with the line of the row that is wrong
     */
    void requireOneEach(CsvLegalCatalogue law) {
        Set<Dated<T>> used = new LinkedHashSet<>();
        for (Regime regime : law.regimes()) {
            for (LocalDate day : turns(regime)) {
                used.add(onlyOne(regime, day));
            }
        }
        for (Dated<T> row : rows) {
            if (!used.contains(row)) {
                throw row.row().bad("from", row.row().text("from"), "days of its regime");
            }
        }
    }

    /** Calls {@code check} with each row's source and the first day it counts, once for each regime. */
    void atFirstDays(CsvLegalCatalogue law, FirstDay<T> check) {
        for (Regime regime : law.regimes()) {
            Set<Dated<T>> seen = new LinkedHashSet<>();
            for (LocalDate day : turns(regime)) {
                rows.stream()
                        .filter(row -> row.counts(regime, day))
                        .filter(seen::add)
                        .forEach(row -> check.at(row, regime, day));
            }
        }
    }

    private Dated<T> onlyOne(Regime regime, LocalDate day) {
        @Nullable Dated<T> found = null;
        for (Dated<T> row : rows) {
            if (row.counts(regime, day)) {
                if (found != null) {
                    throw row.row()
                            .bad(
                                    "regime",
                                    row.row().text("regime"),
                                    "regimes and days that line " + found.row().line() + " does not have ("
                                            + regime.id() + ", " + day + ")");
                }
                found = row;
            }
        }
        if (found == null) {
            Row last = rows.get(rows.size() - 1).row();
            throw last.bad(
                    "regime", last.text("regime"), "a row more: none counts under " + regime.id() + " on " + day);
        }
        return found;
    }

    /** The first day of a regime and the days on which some row begins or has just ended. */
    private Set<LocalDate> turns(Regime regime) {
        Set<LocalDate> days = new TreeSet<>(Set.of(regime.inForceFrom()));
        for (Dated<T> row : rows) {
            days.add(row.from());
            if (row.to().isBefore(LocalDate.MAX)) {
                days.add(row.to().plusDays(1));
            }
        }
        days.removeIf(day -> !regime.isInForceOn(day));
        return days;
    }

    private static String ids(CsvLegalCatalogue law) {
        return String.join(", ", law.regimes().stream().map(Regime::id).toList());
    }

    /** Is told of a row and the first day it counts under a regime. */
    @FunctionalInterface
    interface FirstDay<T> {
        void at(Dated<T> row, Regime regime, LocalDate day);
    }

    /** One row and when it counts. */
    record Dated<T>(Row row, List<String> regimes, LocalDate from, LocalDate to, T value) {

        boolean counts(Regime regime, LocalDate day) {
            return (regimes.contains(ANY_REGIME) || regimes.contains(regime.id()))
                    && !day.isBefore(from)
                    && !day.isAfter(to);
        }
    }
}
