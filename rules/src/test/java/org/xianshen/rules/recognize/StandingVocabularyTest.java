package org.xianshen.rules.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;

/** Every row of {@code standing.csv} speaks of a form, place and context that recognizers report. */
class StandingVocabularyTest {

    private static final Set<String> FORMS = Set.of("*", "STAR", "LABELLED", "LEVEL_TERM", "BARE");
    private static final Set<String> ATTRIBUTE_PLACES = Set.of("FIELD", "ANNEX_NOTE", "INLINE");

    @Test
    void no_row_speaks_of_what_is_never_reported() {
        Set<String> places = names(MarkPlacement.values());
        Set<String> contexts = names(MarkContext.values());
        List<String> never = new ArrayList<>();
        for (Row row : Resources.table("tables/standing.csv").rows()) {
            boolean attribute = row.text("type").equals(FindingType.DISCLOSURE_ATTRIBUTE.name());
            if (!FORMS.contains(row.text("form"))
                    || !(attribute ? ATTRIBUTE_PLACES : places).contains(row.text("placement"))
                    || !contexts.contains(row.text("context"))) {
                never.add(String.join(" ", row.fields()));
            }
        }
        assertEquals(List.of(), never);
    }

    private static Set<String> names(Enum<?>[] constants) {
        Set<String> names = new TreeSet<>();
        Stream.of(constants).map(Enum::name).forEach(names::add);
        return names;
    }
}
