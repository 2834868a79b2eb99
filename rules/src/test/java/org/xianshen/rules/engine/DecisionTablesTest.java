package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.rule.Rule;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;

/** The decision tables neither contradict one another nor hold rows that can never apply. */
class DecisionTablesTest {

    private static final Set<String> PUBLISHED = Set.of(Outcome.RELEASE.name(), Outcome.SEVER.name());

    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();
    private static final Map<String, RuleSource> RULES = RuleSource.all();
    private static final String ANY = "*";

    @Test
    void every_type_of_mention_is_asked_for_by_a_rule() {
        Set<String> asked = askedFor();
        List<String> forgotten = new ArrayList<>();
        for (Row row : rows("types")) {
            if (!asked.contains("FindingType." + row.text("type")) && !asked.contains("Group." + row.text("group"))) {
                forgotten.add(row.text("type"));
            }
        }
        assertEquals(List.of(), forgotten);
        assertEquals(names(FindingType.values()), column("types", "type"));
    }

    @Test
    void no_rule_asks_for_a_kind_or_type_that_no_row_gives() {
        Set<String> given = new TreeSet<>();
        column("types", "type").forEach(type -> given.add("FindingType." + type));
        column("types", "group").forEach(group -> given.add("Group." + group));
        column("capacities", "nature").forEach(nature -> given.add("Nature." + nature));
        column("standing", "standing").forEach(standing -> given.add("Standing." + standing));
        List<String> never = new ArrayList<>();
        for (String word : askedFor()) {
            if (Stream.of("FindingType.", "Group.", "Nature.", "Standing.").anyMatch(word::startsWith)
                    && !given.contains(word)) {
                never.add(word);
            }
        }
        assertEquals(List.of(), never);
    }

    @Test
    void every_ruling_belongs_to_a_rule_and_rules_either_a_stretch_or_the_document() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows("rulings")) {
            String rule = row.text("rule");
            boolean stretch = !row.text("treatment").isEmpty();
            boolean document = !row.text("outcome").isEmpty();
            boolean sent = !row.text("consult").isEmpty() || !row.text("refer").isEmpty();
            if (!RULES.containsKey(rule)) {
                wrong.add(rule + " is no rule");
            } else if (stretch == document) {
                wrong.add(rule + " has not one of treatment and outcome");
            } else if (sent && PUBLISHED.contains(row.text("outcome"))) {
                wrong.add(rule + " sends a matter on that is published");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void only_names_are_public_or_protected_and_only_things_belong_to_an_office() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows("capacities")) {
            boolean name = row.text("type").equals(FindingType.PERSON_NAME.name());
            Nature nature = row.constant("nature", Nature.class);
            if ((nature == Nature.PUBLIC || nature == Nature.PROTECTED) != name && nature != Nature.PRIVATE) {
                wrong.add(row.text("type") + " " + row.text("capacity") + " " + nature);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_catalogue_names_no_capacity_that_is_never_reported() {
        Set<String> reported = new HashSet<>();
        rows("capacities").forEach(row -> reported.add(row.text("type") + " " + row.text("capacity")));
        rows("grounds").forEach(row -> reported.add(row.text("type") + " " + row.text("kind")));
        List<String> never = new ArrayList<>();
        for (Row row : rows("catalogue")) {
            String place = row.text("type") + " " + row.text("capacity");
            if (!row.text("capacity").equals(ANY) && !reported.contains(place)) {
                never.add(row.text("item") + " " + place);
            }
        }
        assertEquals(List.of(), never);
    }

    @Test
    void every_item_of_the_catalogue_rules_something_under_its_own_topic() {
        Set<String> ruled = new LinkedHashSet<>();
        rows("catalogue").forEach(row -> ruled.add(row.text("item") + " " + row.text("topic")));
        Set<String> items = new LinkedHashSet<>();
        rows("items").forEach(row -> items.add(row.text("item") + " " + row.text("topic")));
        assertEquals(new TreeSet<>(items), new TreeSet<>(ruled));
    }

    @Test
    void a_row_for_any_form_says_something_else_than_every_row_for_one() {
        Map<String, Row> any = new HashMap<>();
        for (Row row : rows("standing")) {
            if (row.text("form").equals(ANY)) {
                any.put(place(row), row);
            }
        }
        List<String> shadowed = new ArrayList<>();
        for (Row row : rows("standing")) {
            Row general = any.get(place(row));
            if (!row.text("form").equals(ANY)
                    && general != null
                    && general.text("standing").equals(row.text("standing"))) {
                shadowed.add(place(row) + " " + row.text("form"));
            }
        }
        assertEquals(List.of(), shadowed);
    }

    @Test
    void every_topic_of_the_law_is_cited_by_a_row_or_a_rule() {
        Set<String> cited = new TreeSet<>();
        for (String table : List.of("types", "capacities", "catalogue", "items", "rulings")) {
            cited.addAll(column(table, "topic"));
        }
        for (Rule rule : DroolsRuleEngine.load(LEGAL).rules()) {
            cited.add(RulePage.metadata(rule, "legalSource"));
        }
        assertEquals(LEGAL.topics(), cited);
    }

    private static String place(Row row) {
        return row.text("type") + " " + row.text("placement") + " " + row.text("context");
    }

    /** Every constant that the conditions of a rule name, as {@code Class.CONSTANT}. */
    private static Set<String> askedFor() {
        Set<String> asked = new TreeSet<>();
        for (RuleSource source : RULES.values()) {
            for (String constraint : source.constraints()) {
                for (String word : constraint.split("[^A-Za-z_.]+", -1)) {
                    asked.add(word);
                }
            }
        }
        return asked;
    }

    private static Set<String> names(Enum<?>[] constants) {
        Set<String> names = new TreeSet<>();
        Stream.of(constants).map(Enum::name).forEach(names::add);
        return names;
    }

    private static Set<String> column(String table, String column) {
        Set<String> values = new TreeSet<>();
        rows(table).forEach(row -> values.add(row.text(column)));
        return values;
    }

    private static List<Row> rows(String table) {
        return Resources.table("tables/" + table + ".csv").rows();
    }
}
