package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.finding.RuleId;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.HandlingMark;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.TableSource;

/**
 * Rules neither overlap nor leave a gap: over everything that recognizers can report, each stretch is ruled by exactly one
 * rule, and over every state of a document at least one rule proposes.
 */
class RuleSpaceTest {

    private static final CsvLegalCatalogue LEGAL = CsvLegalCatalogue.load();
    private static final DroolsRuleEngine ENGINE = DroolsRuleEngine.load(LEGAL);
    private static final TreatmentTables TABLES = TreatmentTables.load();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int STATES_DRAWN = 5_000;

    @Test
    void every_stretch_is_ruled_by_exactly_one_rule_under_every_item() {
        List<String> wrong = new ArrayList<>();
        for (String item : items()) {
            Writer writer = new Writer();
            for (FindingType type : FindingType.values()) {
                if (TABLES.group(type) != Group.MARK) {
                    writer.everyReadingOf(type);
                }
            }
            wrong.addAll(wronglyRuled(writer, item, Set.of()));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_word_that_may_be_a_mark_is_ruled_by_one_rule_unless_it_only_speaks_of_marks() {
        StandingTable standings = StandingTable.load(TableSource.SHIPPED);
        Writer writer = new Writer();
        for (FindingType type : FindingType.values()) {
            if (TABLES.group(type) == Group.MARK) {
                writer.everyPlaceOf(type);
            }
        }
        Set<TextSpan> mentioned = new HashSet<>();
        for (Mention mention : writer.mentions) {
            if (standings.of(mention) == Standing.MENTION) {
                mentioned.add(mention.span());
            }
        }
        assertEquals(List.of(), wronglyRuled(writer, "", mentioned));
    }

    @Test
    void some_rule_proposes_for_every_state_of_a_document() throws ReflectiveOperationException {
        KieBase rules = CompiledRules.load();
        Rulings rulings = RulingTable.load(TableSource.SHIPPED, LEGAL, StepTable.load(TableSource.SHIPPED, LEGAL))
                .on(LEGAL.regimeOn(DAY), DAY);
        List<DocumentState> silent = new ArrayList<>();
        for (DocumentState state : new States().all()) {
            Conclusions conclusions = new Conclusions(rulings);
            KieSession session = rules.newKieSession();
            session.setGlobal("conclusions", conclusions);
            DroolsRuleEngine.decide(session, conclusions, state);
            session.dispose();
            if (conclusions.proposals().isEmpty()) {
                silent.add(state);
            }
        }
        assertEquals(List.of(), silent);
    }

    private static List<String> wronglyRuled(Writer writer, String item, Set<TextSpan> unruled) {
        Assessment answer = ENGINE.assess(
                writer.material(), new DisclosureContext(LEGAL.regimeOn(DAY), DAY, item.isEmpty() ? null : item));
        Map<String, Set<RuleId>> ruled = new HashMap<>();
        for (Finding finding : answer.findings()) {
            ruled.computeIfAbsent(finding.type() + " " + finding.span(), place -> new TreeSet<>())
                    .add(finding.rule());
        }
        List<String> wrong = new ArrayList<>();
        for (Mention mention : writer.mentions) {
            Set<RuleId> by = ruled.getOrDefault(mention.type() + " " + mention.span(), Set.of());
            if (by.size() != (unruled.contains(mention.span()) ? 0 : 1)) {
                wrong.add(mention.type() + " " + mention.attributes() + " under '" + item + "' by " + by);
            }
        }
        return wrong;
    }

    private static List<String> items() {
        List<String> items = new ArrayList<>(List.of(""));
        Resources.table("tables/items.csv").rows().forEach(row -> items.add(row.text("item")));
        return items;
    }

    /** Writes a document in which every reading stands once. */
    private static final class Writer {

        private final StringBuilder text = new StringBuilder();
        private final List<Mention> mentions = new ArrayList<>();

        ReviewMaterial material() {
            TextUnit unit = new TextUnit("u1", Carrier.BODY, "", 1, text.toString());
            return new ReviewMaterial(DocumentText.of(List.of(unit), DocumentLayout.NONE), mentions, 0);
        }

        void everyReadingOf(FindingType type) {
            String owned = type == FindingType.PERSON_NAME ? "role" : "owner";
            for (String capacity : capacities(type)) {
                for (String masked : List.of("", "true")) {
                    for (String checksum : List.of("", "HOLDS", "FAILS")) {
                        for (String label : List.of("", "标签")) {
                            Map<String, String> attributes =
                                    attributes(owned, capacity, "masked", masked, "checksum", checksum, "label", label);
                            write(type, attributes);
                            write(type, attributes);
                            anotherReadingThatHolds();
                        }
                    }
                }
            }
        }

        void everyPlaceOf(FindingType type) {
            List<String> forms = List.of("", "STAR", "LABELLED", "LEVEL_TERM", "BARE");
            for (String form : forms) {
                for (String placement : values("placement")) {
                    for (String context : values("context")) {
                        for (String partial : List.of("", "true")) {
                            for (String term : List.of("LONG_TERM", "DATE")) {
                                write(
                                        type,
                                        attributes(
                                                "form",
                                                form,
                                                "placement",
                                                placement,
                                                "context",
                                                context,
                                                "partial",
                                                partial,
                                                "termKind",
                                                term,
                                                "termValue",
                                                "2019-03-01",
                                                "level",
                                                "SECRET",
                                                "value",
                                                "PROACTIVE"));
                            }
                        }
                    }
                }
            }
        }

        /** Part of the last stretch is proven to be something else. */
        private void anotherReadingThatHolds() {
            int start = mentions.get(mentions.size() - 1).span().start();
            mentions.add(new Mention(
                    FindingType.ORGANIZATION_CODE,
                    new TextSpan("u1", start, start + 1),
                    0.9,
                    List.of("case"),
                    Map.of("checksum", "HOLDS")));
        }

        private void write(FindingType type, Map<String, String> attributes) {
            String value = mentions.size() + "****";
            int start = text.length();
            text.append(value).append('\n');
            mentions.add(new Mention(
                    type, new TextSpan("u1", start, start + value.length()), 0.9, List.of("case"), attributes));
        }

        private static List<String> capacities(FindingType type) {
            List<String> capacities = new ArrayList<>(List.of("", "NOT_LISTED"));
            for (Row row : Resources.table("tables/capacities.csv").rows()) {
                if (row.text("type").equals(type.name())) {
                    capacities.add(row.text("capacity"));
                }
            }
            return capacities;
        }

        private static Set<String> values(String column) {
            Set<String> values = new TreeSet<>(Set.of("NOT_LISTED"));
            Resources.table("tables/standing.csv").rows().forEach(row -> values.add(row.text(column)));
            return values;
        }

        private static Map<String, String> attributes(String... pairs) {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < pairs.length; i += 2) {
                if (!pairs[i + 1].isEmpty()) {
                    attributes.put(pairs[i], pairs[i + 1]);
                }
            }
            return attributes;
        }
    }

    /** The states of a document: those that differ from an empty one in at most two things, and some drawn. */
    private static final class States {

        private final RecordComponent[] components = DocumentState.class.getRecordComponents();
        private final List<List<Object>> values = new ArrayList<>();
        private final List<DocumentState> all = new ArrayList<>();

        List<DocumentState> all() throws ReflectiveOperationException {
            List<Object> empty = new ArrayList<>();
            for (RecordComponent component : components) {
                values.add(values(component));
                empty.add(values.get(values.size() - 1).get(0));
            }
            for (int i = 0; i < components.length; i++) {
                for (Object first : values.get(i)) {
                    for (int j = i; j < components.length; j++) {
                        for (Object second : values.get(j)) {
                            List<Object> state = new ArrayList<>(empty);
                            state.set(i, first);
                            state.set(j, second);
                            add(state);
                        }
                    }
                }
            }
            Random random = new Random(20261125);
            for (int i = 0; i < STATES_DRAWN; i++) {
                List<Object> state = new ArrayList<>();
                values.forEach(possible -> state.add(possible.get(random.nextInt(possible.size()))));
                add(state);
            }
            return all;
        }

        private void add(List<Object> state) throws ReflectiveOperationException {
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = components[i].getType();
            }
            all.add(DocumentState.class.getDeclaredConstructor(types).newInstance(state.toArray()));
        }

        private static List<Object> values(RecordComponent component) {
            if (component.getType() == boolean.class) {
                return List.of(false, true);
            }
            if (component.getType() == Set.class) {
                return switch (component.getName()) {
                    case "handling" -> subsets(HandlingMark.class);
                    case "attributes" -> subsets(DisclosureAttribute.class);
                    case "grounds" -> subsets(ContentGround.class);
                    default -> throw unknown(component);
                };
            }
            throw unknown(component);
        }

        private static IllegalStateException unknown(RecordComponent component) {
            return new IllegalStateException("which values can " + component.getName() + " of a DocumentState have?");
        }

        private static <E extends Enum<E>> List<Object> subsets(Class<E> type) {
            E[] constants = type.getEnumConstants();
            List<Object> subsets = new ArrayList<>();
            for (int bits = 0; bits < 1 << constants.length; bits++) {
                Set<E> subset = EnumSet.noneOf(type);
                for (int i = 0; i < constants.length; i++) {
                    if ((bits >> i & 1) == 1) {
                        subset.add(constants[i]);
                    }
                }
                subsets.add(subset);
            }
            return subsets;
        }
    }
}
