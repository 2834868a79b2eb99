package org.xianshen.rules.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.NextStep;
import org.xianshen.finding.Treatment;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Table;
import org.xianshen.rules.table.TableSource;

/**
 * A decision table with one row changed or left out, to see whether the cases notice.
 *
 * @param name what was done: table, row, column, new value
 * @param path the table
 * @param type the type of mention that leads to the row; empty when the row is looked up otherwise
 * @param words what the row speaks of
 * @param line line of the row in the table
 * @param text what stands there instead
 */
record TableMutant(String name, String path, String type, Set<String> words, int line, String text) {

    /** For each table the columns that tell its rows apart and, by name, the columns that rule and what they may hold. */
    private static final List<Ruled> RULED = List.of(
            new Ruled(
                    "rulings",
                    List.of("rule", "regime", "from"),
                    Map.of(
                            "treatment", names(Treatment.values()),
                            "outcome", names(Outcome.values()),
                            "consult", steps(NextStep.Kind.CONSULT),
                            "refer", steps(NextStep.Kind.REFER),
                            "also", steps(NextStep.Kind.SEVER, NextStep.Kind.REMOVE_MARK))),
            new Ruled(
                    "steps",
                    List.of("step", "regime", "from"),
                    Map.of(
                            "number", List.of("3", "999"),
                            "unit", names(NextStep.Unit.values()),
                            "runner", names(NextStep.Runner.values()),
                            "silence", names(NextStep.Silence.values()))),
            new Ruled(
                    "capacities",
                    List.of("type", "capacity"),
                    Map.of("treatment", names(Treatment.values()), "nature", names(Nature.values()))),
            new Ruled(
                    "types",
                    List.of("type"),
                    Map.of("treatment", names(Treatment.values()), "group", names(Group.values()))),
            new Ruled(
                    "standing",
                    List.of("type", "form", "placement", "context"),
                    Map.of("standing", names(Standing.values()))),
            new Ruled("catalogue", List.of("item", "type", "capacity"), Map.of("treatment", names(Treatment.values()))),
            new Ruled("reason-words", List.of("word"), Map.of()));

    /** Every mutant of every decision table. */
    static List<TableMutant> all() {
        List<TableMutant> all = new ArrayList<>();
        RULED.forEach(ruled -> all.addAll(ruled.mutants()));
        for (Row row : Resources.table("tables/thresholds.csv").rows()) {
            for (int step : new int[] {-1, 1}) {
                all.add(Ruled.changed(
                        "tables/thresholds.csv",
                        row,
                        row.text("name"),
                        "value",
                        Integer.toString(row.number("value") + step)));
            }
        }
        return all;
    }

    /** The tables of {@code shipped} with this one in its place. */
    TableSource source(TableSource shipped) {
        String[] lines = new String(Resources.bytes(path), StandardCharsets.UTF_8).split("\n", -1);
        lines[line - 1] = text;
        Table changed = Table.read(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return other -> other.equals(path) ? changed : shipped.table(other);
    }

    /** The steps of {@code kinds}. */
    private static List<String> steps(NextStep.Kind... kinds) {
        Set<String> names = Arrays.stream(kinds).map(Enum::name).collect(Collectors.toSet());
        return Resources.table("tables/steps.csv").rows().stream()
                .filter(row -> names.contains(row.text("kind")))
                .map(row -> row.text("step"))
                .distinct()
                .toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** A table whose rows rule. */
    private record Ruled(String table, List<String> key, Map<String, List<String>> columns) {

        List<TableMutant> mutants() {
            String path = "tables/" + table + ".csv";
            List<TableMutant> mutants = new ArrayList<>();
            for (Row row : Resources.table(path).rows()) {
                String name = String.join(" ", key.stream().map(row::text).toList());
                mutants.add(mutant(path, row, name + " DROPPED", ""));
                columns.forEach((column, values) -> values.stream()
                        .filter(value ->
                                !row.text(column).isEmpty() && !row.text(column).equals(value))
                        .forEach(value -> mutants.add(changed(path, row, name, column, value))));
            }
            return mutants;
        }

        static TableMutant changed(String path, Row row, String name, String column, String value) {
            List<String> fields = new ArrayList<>(row.fields());
            fields.set(row.columns().indexOf(column), value);
            String line = String.join(
                    ",",
                    fields.stream()
                            .map(f -> '"' + f.replace("\"", "\"\"") + '"')
                            .toList());
            return mutant(path, row, name + " " + column + " " + value, line);
        }

        private static TableMutant mutant(String path, Row row, String name, String text) {
            return new TableMutant(
                    path.substring(path.indexOf('/') + 1) + " " + name,
                    path,
                    row.columns().contains("type") ? row.text("type") : "",
                    Set.copyOf(row.fields()),
                    row.line(),
                    text);
        }
    }
}
