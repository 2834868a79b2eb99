package org.xianshen.rules.recognize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.GroundWord.Role;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/**
 * Rows of tables whose harmless items together single out a person, and tables that list many persons.
 *
 * <p>Reports each row that tells of an illness or a punishment with the number of traits beside it, and each table of persons
 * with the number of its rows; from which number on it matters stands in a table of the rules.
 */
final class PersonRows {

    private static final double SURE = 0.8;
    private static final List<Trigger> BURDENS =
            List.of(Trigger.DISEASE, Trigger.DISABILITY, Trigger.CRIME_WORD, Trigger.RELIGION_NAME);
    private static final int LEAST_TRAITS_OF_LIST = 2;

    private PersonRows() {}

    static void scan(UnitScan scan, List<GroundTable> tables) {
        for (GroundTable table : tables) {
            int persons = 0;
            for (List<Range> row : table.rows()) {
                Set<String> traits = traits(scan, table, row);
                boolean named = traits.remove("NAME");
                boolean burdened = traits.contains("HEALTH") || isBurdened(scan, row);
                if (burdened && (named || traits.contains("AGE") || traits.contains("PLACE"))) {
                    report(scan, row, traits.size() + (named ? 1 : 0));
                }
                persons += named && traits.size() >= LEAST_TRAITS_OF_LIST ? 1 : 0;
            }
            if (persons > 1 && table.heading().length() > 0) {
                scan.report(
                        FindingType.PERSON_LIST,
                        table.heading().from(),
                        table.heading().to(),
                        SURE,
                        Evidence.of("rows that name a person and tell of it")
                                .with("number", Integer.toString(persons)));
            }
        }
    }

    private static Set<String> traits(UnitScan scan, GroundTable table, List<Range> row) {
        Set<String> traits = new HashSet<>();
        for (int column = 0; column < row.size(); column++) {
            for (GroundWord word : table.heading(column)) {
                if (word.role() == Role.TRAIT && !GroundColumns.isEmpty(scan, row.get(column))) {
                    traits.add(word.kind());
                }
            }
        }
        return traits;
    }

    private static boolean isBurdened(UnitScan scan, List<Range> row) {
        for (Range cell : row) {
            for (Trigger burden : BURDENS) {
                if (scan.hits().any(burden, cell.from(), cell.to())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void report(UnitScan scan, List<Range> row, int traits) {
        scan.report(
                FindingType.SINGLED_OUT_PERSON,
                row.get(0).from(),
                row.get(row.size() - 1).to(),
                SURE,
                Evidence.of("row tells of an illness or a punishment beside other traits")
                        .with("number", Integer.toString(traits)));
    }
}
