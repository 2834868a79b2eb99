package org.xianshen.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.engine.TreatmentTables.ItemPlace;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Statements;

/**
 * The decision tables with an organ's own items and rows. Immutable and thread-safe.
 *
 * <p>Guarantees: a row about a shipped item is never laxer than what is shipped; under an item of its own an organ decides
 * about names, traits, parties and vehicle or network numbers, and is never laxer about anything else; no row is about a
 * protected person, a mark, a list or content that a reader does not see.
 */
public final class OrganTables {

    /** What an organ can publish itself. */
    static final Set<Group> ALLOWABLE =
            EnumSet.of(Group.NAME, Group.CONTACT, Group.HOME, Group.MONEY, Group.TRACE, Group.PARTY);

    /** What an organ decides about under an item of its own. */
    private static final Set<Group> OWN_DECISION = EnumSet.of(Group.NAME, Group.TRAIT, Group.TRACE, Group.PARTY);

    /** What a row of a catalogue can be about. */
    private static final Set<Group> RULED = EnumSet.of(
            Group.IDENTITY,
            Group.SENSITIVE,
            Group.CHILD,
            Group.CONTACT,
            Group.HOME,
            Group.TRAIT,
            Group.NAME,
            Group.MONEY,
            Group.TRACE,
            Group.PARTY);

    private static final Set<Nature> NOT_PROTECTED = EnumSet.complementOf(EnumSet.of(Nature.PROTECTED));

    /** Whom a row for any capacity governs. */
    private static final Set<Nature> ANYONE = EnumSet.of(Nature.UNSAID, Nature.PUBLIC, Nature.PRIVATE);

    private final TreatmentTables treatments;
    private final Map<String, String> ownItems;
    private final Map<ItemPlace, Ruling> ownRows;

    private OrganTables(TreatmentTables shipped, Map<String, String> ownItems, Map<ItemPlace, Ruling> ownRows) {
        this.treatments = shipped.with(ownItems, ownRows);
        this.ownItems = Map.copyOf(ownItems);
        this.ownRows = Map.copyOf(ownRows);
    }

    /** The tables this project ships. */
    public static OrganTables shipped() {
        return new OrganTables(TreatmentTables.load(), Map.of(), Map.of());
    }

    /**
     * These tables with more items and rows.
     *
     * @param items rows of {@code items.csv}: item, topic, name
     * @param catalogue rows of {@code catalogue.csv}: item, type, capacity, treatment, topic, reason; where the topic is empty,
     *     that of the item counts
     * @param topics what the legal catalogue has articles for
     * @throws ProblemException {@code RUL-003} for a bad value, {@code RUL-010} for what is said twice, {@code RUL-011} for a
     *     row that is too lax; each names file and line
     */
    public OrganTables with(List<Row> items, List<Row> catalogue, Collection<String> topics) {
        Reading reading = new Reading(List.copyOf(topics));
        items.forEach(reading::addItem);
        catalogue.forEach(reading::addRow);
        return new OrganTables(treatments, reading.topicOf, reading.rulings);
    }

    /** The types an allow list may name. */
    public List<FindingType> allowableTypes() {
        return types(ALLOWABLE);
    }

    /** What the organ has of its own, over {@code shipped}. */
    TreatmentTables over(TreatmentTables shipped) {
        return shipped.with(ownItems, ownRows);
    }

    private List<FindingType> types(Set<Group> groups) {
        return Arrays.stream(FindingType.values())
                .filter(type -> groups.contains(treatments.group(type)))
                .toList();
    }

    /** One reading of an organ's rows against the tables; not thread-safe. */
    private final class Reading {
        private final List<String> topics;
        private final Statements said = new Statements();
        private final Map<String, String> topicOf = new LinkedHashMap<>();
        private final Map<String, String> nameOf = new HashMap<>();
        private final Map<ItemPlace, Ruling> rulings = new HashMap<>();

        Reading(List<String> topics) {
            this.topics = topics;
        }

        void addItem(Row row) {
            String item = row.required("item");
            if (item.chars().anyMatch(c -> !Character.isLetterOrDigit(c) && c != '_')) {
                throw row.bad("item", item, "letters, digits and _");
            }
            if (treatments.items().containsKey(item)) {
                throw row.bad("item", item, "a name other than those of the shipped items");
            }
            said.once(item, row);
            topicOf.put(item, row.oneOf("topic", topics));
            nameOf.put(item, row.required("name"));
        }

        void addRow(Row row) {
            List<String> items = new ArrayList<>(treatments.items().keySet());
            items.addAll(topicOf.keySet());
            String item = row.oneOf("item", items);
            FindingType type = row.oneOf("type", types(RULED));
            List<String> capacities = new ArrayList<>(List.of(TreatmentTables.ANY));
            capacities.addAll(treatments.capacities(type, NOT_PROTECTED));
            ItemPlace place = new ItemPlace(item, type, row.oneOf("capacity", capacities));
            Treatment treatment = row.constant("treatment", Treatment.class);
            Ruling ruling = new Ruling(treatment, topic(row, item), reason(row, item));
            said.once(place.toString(), row);
            requireStrict(row, place, treatment);
            rulings.put(place, ruling);
        }

        private String topic(Row row, String item) {
            if (!row.text("topic").isEmpty()) {
                return row.oneOf("topic", topics);
            }
            String own = topicOf.get(item);
            return own != null ? own : treatments.items().getOrDefault(item, "");
        }

        private LocalizedText reason(Row row, String item) {
            String reason = row.required("reason");
            String name = nameOf.get(item);
            return name == null
                    ? new LocalizedText(reason, reason)
                    : new LocalizedText(name + "：" + reason, name + ": " + reason);
        }

        private void requireStrict(Row row, ItemPlace place, Treatment treatment) {
            List<Treatment> allowed = Arrays.stream(Treatment.values())
                    .filter(t -> !isLaxer(t, place))
                    .toList();
            if (!allowed.contains(treatment)) {
                throw ProblemException.of(
                        "RUL-011", row.table(), Integer.toString(row.line()), treatment.name(), allowed.toString());
            }
        }

        private boolean isLaxer(Treatment treatment, ItemPlace place) {
            if (topicOf.containsKey(place.item()) && OWN_DECISION.contains(treatments.group(place.type()))) {
                return false;
            }
            Optional<Ruling> same = treatments.row(place);
            if (same.isPresent() && same.get().treatment() == treatment) {
                return true;
            }
            return governed(place)
                    .anyMatch(capacity -> Strictness.isLaxer(
                            treatment, shipped(place, capacity).treatment()));
        }

        /** The capacities whose treatment a row at {@code place} would change; the empty one is none said. */
        private Stream<String> governed(ItemPlace place) {
            if (!place.capacity().equals(TreatmentTables.ANY)) {
                return Stream.of(place.capacity());
            }
            return Stream.concat(
                    Stream.of(""),
                    treatments.capacities(place.type(), ANYONE).stream()
                            .filter(capacity -> treatments
                                    .row(new ItemPlace(place.item(), place.type(), capacity))
                                    .isEmpty()));
        }

        private Ruling shipped(ItemPlace place, String capacity) {
            return treatments
                    .byItem(place.item(), place.type(), capacity)
                    .orElseGet(() -> treatments.byCapacity(place.type(), capacity));
        }
    }
}
