package org.xianshen.rules.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.message.LocalizedText;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.TableSource;

/** Turns mentions of grounds into facts: {@code grounds.csv}. Immutable and thread-safe. */
final class GroundTable {

    private static final String PLAIN_CONTEXT = "NONE";

    private final Map<Key, KindRow> kinds = new HashMap<>();
    private final TreatmentTables tables;
    private final Thresholds thresholds;

    private GroundTable(List<Row> rows, TreatmentTables tables, Thresholds thresholds) {
        this.tables = tables;
        this.thresholds = thresholds;
        for (Row row : rows) {
            Key key = new Key(row.constant("type", FindingType.class), row.required("kind"));
            if (tables.group(key.type()) != Group.GROUND) {
                throw row.bad("type", row.text("type"), "a type of the group GROUND");
            }
            if (kinds.put(key, new KindRow(Set.copyOf(row.words("despite")), row.wording())) != null) {
                throw row.bad("kind", row.text("kind"), "a kind once for a type");
            }
        }
    }

    static GroundTable load(TableSource source, TreatmentTables tables, Thresholds thresholds) {
        return new GroundTable(source.table("tables/grounds.csv").rows(), tables, thresholds);
    }

    /**
     * The fact for a mention of a ground.
     *
     * @param item catalogue item the document is published under, or null
     */
    GroundEvidence read(Mention mention, @Nullable String item) {
        FindingType type = mention.type();
        String kind = mention.attribute("kind");
        @Nullable KindRow row = kinds.get(new Key(type, kind));
        Optional<Ruling> catalogued = tables.byItem(item, type, kind);
        return new GroundEvidence(
                mention,
                stands(mention, row) && isEnough(mention),
                catalogued.isPresent(),
                catalogued.orElseGet(() -> ruling(tables.byType(type), row)));
    }

    private static Ruling ruling(Ruling byType, @Nullable KindRow row) {
        return row == null ? byType : new Ruling(byType.treatment(), byType.topic(), row.reason());
    }

    /** Whether every context the recognizer tells of is one despite which the kind stands; an unknown kind has none. */
    private static boolean stands(Mention mention, @Nullable KindRow row) {
        String stated = mention.attribute("context");
        if (stated.isEmpty() || stated.equals(PLAIN_CONTEXT)) {
            return true;
        }
        return row != null && List.of(stated.split("\\+", -1)).stream().allMatch(row.despite()::contains);
    }

    /** Whether a number told of reaches its threshold; what tells no number is enough. */
    private boolean isEnough(Mention mention) {
        String number = mention.attribute("number");
        if (number.isEmpty()) {
            return true;
        }
        int least = switch (mention.type()) {
            case SINGLED_OUT_PERSON -> thresholds.leastTraitsOfRow();
            case PERSON_LIST -> thresholds.leastPersonsOfList();
            default -> 0;
        };
        return Integer.parseInt(number) >= least;
    }

    private record Key(FindingType type, String kind) {}

    private record KindRow(Set<String> despite, LocalizedText reason) {}
}
