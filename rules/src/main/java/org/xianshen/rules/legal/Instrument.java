package org.xianshen.rules.legal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.rules.table.Row;

/**
 * An act.
 *
 * @param id its short name in the tables
 * @param title full Chinese title
 * @param documentNo number of issue
 * @param from first day in force
 * @param to last day in force, or null while it is in force
 */
record Instrument(
        String id,
        String title,
        String documentNo,
        LocalDate from,
        @Nullable LocalDate to) {

    Instrument {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(documentNo, "documentNo");
        Objects.requireNonNull(from, "from");
    }

    static Instrument of(Row row) {
        LocalDate from = row.day("from").orElseThrow(() -> row.bad("from", "", "YYYY-MM-DD"));
        return new Instrument(
                row.required("id"),
                row.required("title"),
                row.required("documentNo"),
                from,
                row.day("to").orElse(null));
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from)
                && Optional.ofNullable(to).map(last -> !day.isAfter(last)).orElse(true);
    }
}
