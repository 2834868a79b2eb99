package org.xianshen.rules.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.NextStep;
import org.xianshen.disclosure.NextStep.Clock;
import org.xianshen.legal.Regime;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Table;
import org.xianshen.rules.table.TableSource;

/** What each step is by regime and day, with its clock: {@code steps.csv}. Immutable and thread-safe. */
final class StepTable {

    private final Map<String, DatedRows<NextStep>> steps = new LinkedHashMap<>();
    private final Map<String, NextStep.Kind> kinds = new LinkedHashMap<>();

    private StepTable(List<Row> rows, CsvLegalCatalogue law) {
        for (Row row : rows) {
            NextStep step = step(row, law);
            NextStep.Kind kind = kinds.putIfAbsent(step.id(), step.kind());
            if (kind != null && kind != step.kind()) {
                throw row.bad("kind", step.kind().name(), kind.name());
            }
            steps.computeIfAbsent(step.id(), id -> new DatedRows<>()).add(row, step, law);
        }
        steps.values().forEach(step -> {
            step.requireOneEach(law);
            step.atFirstDays(law, (row, regime, day) -> law.requireInForce(row.row(), day));
        });
    }

    /**
     * The table of {@code source}.
     *
     * @throws org.xianshen.message.ProblemException {@code RUL-003} with the line when a step has no row or several rows
     *     under a regime on a day, half a clock, or an article of an act that is not in force
     */
    static StepTable load(TableSource source, CsvLegalCatalogue law) {
        return of(source.table("tables/steps.csv"), law);
    }

    /** A given table. */
    static StepTable of(Table table, CsvLegalCatalogue law) {
        return new StepTable(table.rows(), law);
    }

    /** The step {@code id} under {@code regime} on {@code day}. */
    NextStep step(String id, Regime regime, LocalDate day) {
        return Objects.requireNonNull(steps.get(id), () -> "steps.csv has no row for " + id)
                .on(regime, day);
    }

    /** Every step, by name. */
    Set<String> ids() {
        return new TreeSet<>(steps.keySet());
    }

    /** Every row of the step {@code id}. */
    List<DatedRows.Dated<NextStep>> rows(String id) {
        DatedRows<NextStep> rows = steps.get(id);
        return rows == null ? List.of() : rows.rows();
    }

    /** The steps of one of {@code sorts}, by name. */
    Set<String> ids(Set<NextStep.Kind> sorts) {
        Set<String> ids = new TreeSet<>();
        kinds.forEach((id, kind) -> {
            if (sorts.contains(kind)) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static NextStep step(Row row, CsvLegalCatalogue law) {
        Clock clock = clock(row);
        NextStep.Silence silence = row.constant("silence", NextStep.Silence.class);
        boolean others = clock != null && clock.runner() != NextStep.Runner.ORGAN;
        if (silence != NextStep.Silence.UNSAID && !others) {
            throw row.bad("silence", silence.name(), "UNSAID where no time of the addressee runs");
        }
        return new NextStep(
                row.required("step"),
                row.constant("kind", NextStep.Kind.class),
                row.wording(),
                clock,
                silence,
                List.of(law.article(row)));
    }

    private static @Nullable Clock clock(Row row) {
        if (row.text("parameter").isEmpty()) {
            for (String column : List.of("number", "unit", "runner")) {
                if (!row.text(column).isEmpty()) {
                    throw row.bad("parameter", "", "the parameter of the law that has this " + column);
                }
            }
            return null;
        }
        int number = row.number("number");
        if (number < 1) {
            throw row.bad("number", row.text("number"), "1 or more");
        }
        return new Clock(
                row.text("parameter"),
                number,
                row.constant("unit", NextStep.Unit.class),
                row.constant("runner", NextStep.Runner.class));
    }
}
