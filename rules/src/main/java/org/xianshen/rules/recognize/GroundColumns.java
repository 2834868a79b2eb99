package org.xianshen.rules.recognize;

import java.util.List;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.GroundWord.Role;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Columns of tables that hold what may have to be kept back: a heading of the kind, and cells below it. */
final class GroundColumns {

    private static final double SURE = 0.85;
    private static final double SPOKEN_OF = 0.2;
    private static final int LEAST_COLUMNS = 2;

    private GroundColumns() {}

    static void scan(UnitScan scan, GroundDocument document, List<GroundTable> tables) {
        for (GroundTable table : tables) {
            List<GroundWord> all = table.allHeadings();
            for (int column = 0; column < table.headings().size(); column++) {
                for (GroundWord word : table.heading(column)) {
                    if (word.role() == Role.COLUMN || (word.role() == Role.COLUMN_WITH && isAmongOthers(all, word))) {
                        report(scan, document, table, column, word);
                    }
                }
            }
        }
    }

    private static boolean isAmongOthers(List<GroundWord> all, GroundWord word) {
        return all.stream().filter(word::equals).count() >= LEAST_COLUMNS
                && all.stream().anyMatch(other -> other.goesWith(word));
    }

    private static void report(UnitScan scan, GroundDocument document, GroundTable table, int column, GroundWord word) {
        boolean published = document.publishes();
        for (List<Range> row : table.rows()) {
            if (column >= row.size() || isEmpty(scan, row.get(column))) {
                continue;
            }
            scan.report(
                    FindingType.named(word.type()),
                    row.get(column).from(),
                    row.get(column).to(),
                    published ? SPOKEN_OF : SURE,
                    Evidence.of("column of such things")
                            .with("kind", word.kind())
                            .with("form", Role.COLUMN.name())
                            .with("context", published ? GroundContext.PUBLISHED.name() : "NONE"));
        }
    }

    /** Whether a cell holds nothing, or says that there is nothing. */
    static boolean isEmpty(UnitScan scan, Range cell) {
        String text = scan.text().substring(cell.from(), cell.to()).strip();
        return text.isEmpty()
                || List.of("无", "/", "-", "—", "——", "\\", "否", "健康", "正常", "0").contains(text);
    }
}
