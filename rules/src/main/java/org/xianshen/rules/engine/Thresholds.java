package org.xianshen.rules.engine;

import java.util.HashMap;
import java.util.Map;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.TableSource;

/**
 * Numbers the rules ask for: {@code thresholds.csv}.
 *
 * @param minimumHiddenNumber characters that must be hidden before a number counts as masked
 * @param minimumHiddenOther characters that must be hidden before an address or trait counts as masked
 * @param mostCharactersOfLogo characters read in one picture up to which it is taken for a logo or a seal
 * @param leastTraitsOfRow traits of a person in one row from which on the row singles out the person
 * @param leastPersonsOfList rows that tell of persons from which on a table is a list of many
 * @param yearsOfMajority years of age below which a person is a child
 */
record Thresholds(
        int minimumHiddenNumber,
        int minimumHiddenOther,
        int mostCharactersOfLogo,
        int leastTraitsOfRow,
        int leastPersonsOfList,
        int yearsOfMajority) {

    static Thresholds load(TableSource source) {
        Map<String, Row> rows = new HashMap<>();
        for (Row row : source.table("tables/thresholds.csv").rows()) {
            if (rows.put(row.required("name"), row) != null) {
                throw row.bad("name", row.text("name"), "a name once");
            }
        }
        return new Thresholds(
                number(rows, "masked.minimum-hidden.number"),
                number(rows, "masked.minimum-hidden.other"),
                number(rows, "picture.most-characters-of-logo"),
                number(rows, "aggregation.least-traits-of-row"),
                number(rows, "aggregation.least-persons-of-list"),
                number(rows, "minor.years"));
    }

    private static int number(Map<String, Row> rows, String name) {
        Row row = rows.get(name);
        if (row == null) {
            throw new IllegalStateException("thresholds.csv has no row for " + name);
        }
        return row.number("value");
    }
}
