package org.xianshen.rules.engine;

import java.util.HashMap;
import java.util.Map;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;

/**
 * Numbers the rules ask for: {@code thresholds.csv}.
 *
 * @param minimumHiddenNumber characters that must be hidden before a number counts as masked
 * @param minimumHiddenOther characters that must be hidden before an address or trait counts as masked
 */
record Thresholds(int minimumHiddenNumber, int minimumHiddenOther) {

    static Thresholds load() {
        Map<String, Row> rows = new HashMap<>();
        for (Row row : Resources.table("tables/thresholds.csv").rows()) {
            rows.put(row.required("name"), row);
        }
        return new Thresholds(
                number(rows, "masked.minimum-hidden.number"), number(rows, "masked.minimum-hidden.other"));
    }

    private static int number(Map<String, Row> rows, String name) {
        Row row = rows.get(name);
        if (row == null) {
            throw new IllegalStateException("thresholds.csv has no row for " + name);
        }
        return row.number("value");
    }
}
