package org.xianshen.rules.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Table;

/**
 * Mutants that may survive, each with the reason: {@code mutants/NAME.csv} with the columns {@code mutant} and
 * {@code reason}, the first a regular expression. An entry that no survivor needs is an error.
 */
final class AllowedMutants {

    private final String name;
    private final List<Pattern> entries = new ArrayList<>();

    private AllowedMutants(String name) {
        this.name = name;
    }

    static AllowedMutants read(String name) {
        Path file = Path.of(System.getProperty("root.dir"), "rules/src/test/resources/mutants", name);
        try {
            return of(Table.read(name, Files.readAllBytes(file)), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AllowedMutants of(Table table, String name) {
        AllowedMutants allowed = new AllowedMutants(name);
        for (Row row : table.rows()) {
            row.required("reason");
            allowed.entries.add(Pattern.compile(row.required("mutant")));
        }
        return allowed;
    }

    /** What is wrong with {@code survivors}: those that are not allowed, and entries that none of them needs. */
    List<String> problems(List<String> survivors) {
        List<String> problems = new ArrayList<>();
        Set<Pattern> needed = new HashSet<>();
        for (String survivor : survivors) {
            List<Pattern> matching =
                    entries.stream().filter(e -> e.matcher(survivor).matches()).toList();
            needed.addAll(matching);
            if (matching.isEmpty()) {
                problems.add("no case notices: " + survivor);
            }
        }
        entries.stream()
                .filter(e -> !needed.contains(e))
                .forEach(e -> problems.add(name + " allows what no longer survives: " + e));
        return problems;
    }
}
