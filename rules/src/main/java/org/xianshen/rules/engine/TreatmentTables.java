package org.xianshen.rules.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.Category;
import org.xianshen.finding.FindingType;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.TableSource;

/**
 * What becomes of a mention by its type, its capacity and the catalogue item: {@code types.csv}, {@code capacities.csv},
 * {@code items.csv}, {@code catalogue.csv}. Immutable and thread-safe.
 */
final class TreatmentTables {

    /** Stands in a row for every capacity that no other row names. */
    static final String ANY = "*";

    private final Map<FindingType, TypeRow> types = new EnumMap<>(FindingType.class);
    private final Map<Place, CapacityRow> capacities = new LinkedHashMap<>();
    private final Map<String, String> items = new LinkedHashMap<>();
    private final Map<ItemPlace, Ruling> catalogue = new HashMap<>();

    private TreatmentTables(List<Row> types, List<Row> capacities, List<Row> items, List<Row> catalogue) {
        types.forEach(this::addType);
        capacities.forEach(this::addCapacity);
        items.forEach(this::addCatalogueItem);
        catalogue.forEach(this::addItem);
    }

    private TreatmentTables(TreatmentTables shipped, Map<String, String> ownItems, Map<ItemPlace, Ruling> ownRows) {
        types.putAll(shipped.types);
        capacities.putAll(shipped.capacities);
        items.putAll(shipped.items);
        items.putAll(ownItems);
        catalogue.putAll(shipped.catalogue);
        catalogue.putAll(ownRows);
    }

    static TreatmentTables load() {
        return load(TableSource.SHIPPED);
    }

    static TreatmentTables load(TableSource source) {
        return new TreatmentTables(
                source.table("tables/types.csv").rows(),
                source.table("tables/capacities.csv").rows(),
                source.table("tables/items.csv").rows(),
                source.table("tables/catalogue.csv").rows());
    }

    /** These tables with an organ's own items and their topics, and its own rows, which come before those of the same place. */
    TreatmentTables with(Map<String, String> ownItems, Map<ItemPlace, Ruling> ownRows) {
        return new TreatmentTables(this, ownItems, ownRows);
    }

    /**
     * Checks that {@code item} is known.
     *
     * @throws ProblemException {@code RUL-001} naming the known items
     */
    void requireItem(String item) {
        if (!items.containsKey(item)) {
            throw ProblemException.of("RUL-001", "", item, String.join(", ", items.keySet()));
        }
    }

    /** Every item with its topic, in the order of the table. */
    Map<String, String> items() {
        return Collections.unmodifiableMap(items);
    }

    /** The capacities the tables know for {@code type} and that stand in public as one of {@code natures}. */
    List<String> capacities(FindingType type, Set<Nature> natures) {
        return capacities.entrySet().stream()
                .filter(e -> e.getKey().type() == type
                        && natures.contains(e.getValue().nature()))
                .map(e -> e.getKey().capacity())
                .toList();
    }

    /** The row of the catalogue for this very place, if there is one. */
    Optional<Ruling> row(ItemPlace place) {
        return Optional.ofNullable(catalogue.get(place));
    }

    Category category(FindingType type) {
        return row(type).category();
    }

    Group group(FindingType type) {
        return row(type).group();
    }

    Ruling byType(FindingType type) {
        return row(type).ruling();
    }

    Nature nature(FindingType type, String capacity) {
        CapacityRow row = capacities.get(new Place(type, capacity));
        return row == null ? Nature.UNSAID : row.nature();
    }

    /**
     * The row of the catalogue that governs, if any: the one for the very capacity; or the one for any capacity, unless the
     * person is protected or the thing belongs to an office.
     */
    Optional<Ruling> byItem(@Nullable String item, FindingType type, String capacity) {
        if (item == null) {
            return Optional.empty();
        }
        Ruling exact = catalogue.get(new ItemPlace(item, type, capacity));
        if (exact != null) {
            return Optional.of(exact);
        }
        Nature nature = nature(type, capacity);
        return nature == Nature.PROTECTED || nature == Nature.OFFICE
                ? Optional.empty()
                : Optional.ofNullable(catalogue.get(new ItemPlace(item, type, ANY)));
    }

    /** The row for the capacity, or the row for the type where the capacity says nothing. */
    Ruling byCapacity(FindingType type, String capacity) {
        CapacityRow row = capacities.get(new Place(type, capacity));
        return row == null ? byType(type) : row.ruling();
    }

    private TypeRow row(FindingType type) {
        return Objects.requireNonNull(types.get(type), () -> "types.csv has no row for " + type);
    }

    private void addType(Row row) {
        TypeRow value = new TypeRow(
                row.constant("category", Category.class), row.constant("group", Group.class), Ruling.of(row));
        if (types.put(row.constant("type", FindingType.class), value) != null) {
            throw row.bad("type", row.text("type"), "a type once");
        }
    }

    private void addCapacity(Row row) {
        Place place = new Place(row.constant("type", FindingType.class), row.required("capacity"));
        if (capacities.put(place, new CapacityRow(row.constant("nature", Nature.class), Ruling.of(row))) != null) {
            throw row.bad("capacity", row.text("capacity"), "a capacity once for a type");
        }
    }

    private void addCatalogueItem(Row row) {
        if (items.put(row.required("item"), row.required("topic")) != null) {
            throw row.bad("item", row.text("item"), "an item once");
        }
    }

    private void addItem(Row row) {
        String item = row.required("item");
        if (!items.containsKey(item)) {
            throw row.bad("item", item, String.join(", ", items.keySet()));
        }
        FindingType type = row.constant("type", FindingType.class);
        String capacity = row.required("capacity");
        if (nature(type, capacity) == Nature.PROTECTED) {
            throw row.bad("capacity", capacity, "a capacity that is not protected: no item names a protected person");
        }
        ItemPlace place = new ItemPlace(item, type, capacity);
        if (catalogue.put(place, Ruling.of(row)) != null) {
            throw row.bad("capacity", row.text("capacity"), "a capacity once for an item and type");
        }
    }

    private record TypeRow(Category category, Group group, Ruling ruling) {}

    private record Place(FindingType type, String capacity) {}

    private record CapacityRow(Nature nature, Ruling ruling) {}

    /**
     * What a row of the catalogue is about.
     *
     * @param item the item of the catalogue
     * @param type the type of mention
     * @param capacity the capacity, or {@link #ANY}
     */
    record ItemPlace(String item, FindingType type, String capacity) {}
}
