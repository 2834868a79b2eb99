package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Table;

/** Two rows for one situation are refused when the tables are read: neither would silently win. */
class RepeatedRowsTest {

    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();
    private static final KieBase RULES = CompiledRules.load();

    @ParameterizedTest
    @ValueSource(strings = {"capacities", "catalogue", "items", "rulings", "standing", "thresholds", "types"})
    void a_row_that_stands_twice_is_refused_with_its_place(String name) {
        String path = "tables/" + name + ".csv";
        String text = new String(Resources.bytes(path), StandardCharsets.UTF_8).stripTrailing();
        String repeated = text + text.substring(text.lastIndexOf('\n')) + "\n";
        Table table = Table.read(path, repeated.getBytes(StandardCharsets.UTF_8));
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> CaseEngine.of(RULES, LEGAL, other -> other.equals(path) ? table : Resources.table(other)));
        assertEquals("RUL-003", refused.problem().code());
        assertEquals(path, refused.problem().where());
    }
}
