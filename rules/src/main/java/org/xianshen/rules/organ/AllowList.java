package org.xianshen.rules.organ;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.engine.AllowedValues;
import org.xianshen.rules.engine.Ruling;
import org.xianshen.rules.recognize.PhraseMatcher;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Statements;

/**
 * The values an organ publishes itself: {@code allow.csv}. A value counts as a whole, on its last day still. Immutable and
 * thread-safe.
 */
final class AllowList implements AllowedValues {

    private static final List<String> COLUMNS = List.of("type", "value", "until", "reason");
    private static final String TOPIC = "public-office";

    /** Written with spaces, hyphens, brackets and dots as anyone likes; the others differ when their signs do. */
    private static final Set<FindingType> NUMBERS = EnumSet.of(
            FindingType.PHONE_NUMBER,
            FindingType.QQ_NUMBER,
            FindingType.BANK_CARD,
            FindingType.BANK_ACCOUNT,
            FindingType.IBAN_CODE,
            FindingType.VEHICLE_PLATE,
            FindingType.VIN,
            FindingType.IMEI,
            FindingType.MAC_ADDRESS,
            FindingType.ORGANIZATION_CODE);

    /** As ISO 8601 has it, and as spreadsheets in China write a cell that holds a date. */
    private static final Pattern DAY = Pattern.compile("([0-9]{4})([-/])([0-9]{1,2})\\2([0-9]{1,2})");

    private final Map<FindingType, Map<String, Entry>> entries = new EnumMap<>(FindingType.class);

    private AllowList() {}

    /**
     * Reads the list.
     *
     * @param types what it may name
     * @param said what other files said of phrases: none of them can be allowed
     * @throws ProblemException with a {@code RUL-} code naming file and line
     */
    static AllowList of(PolicyFile file, List<FindingType> types, Statements said) {
        AllowList list = new AllowList();
        Statements own = new Statements();
        for (Row row : file.rows(COLUMNS)) {
            FindingType type = row.oneOf("type", types);
            String value = PolicyText.phrase(row, "value");
            String reason = PolicyText.reason(row, value);
            LocalDate until = day(row);
            said.differs(PolicyText.essence(value), row);
            own.once(type + " " + key(type, value), row);
            list.entries
                    .computeIfAbsent(type, t -> new HashMap<>())
                    .put(
                            key(type, value),
                            new Entry(until, new Ruling(Treatment.KEEP, TOPIC, new LocalizedText(reason, reason))));
        }
        return list;
    }

    @Override
    public Set<FindingType> types() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    @Override
    public Optional<Ruling> ruling(FindingType type, String value, LocalDate on) {
        Map<String, Entry> known = entries.get(type);
        return known == null
                ? Optional.empty()
                : Optional.ofNullable(known.get(key(type, PhraseMatcher.fold(value))))
                        .filter(entry -> entry.countsOn(on))
                        .map(Entry::ruling);
    }

    /** Number of values. */
    int size() {
        return entries.values().stream().mapToInt(Map::size).sum();
    }

    private static String key(FindingType type, String folded) {
        return NUMBERS.contains(type)
                ? PolicyText.essence(folded)
                : PolicyText.spelling(folded).replace(" ", "").replace("\t", "");
    }

    private static @Nullable LocalDate day(Row row) {
        String written = row.text("until");
        if (written.isEmpty()) {
            return null;
        }
        Matcher day = DAY.matcher(written);
        if (day.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)), Integer.parseInt(day.group(4)));
            } catch (DateTimeException e) {
                throw row.bad("until", written, "YYYY-MM-DD");
            }
        }
        throw row.bad("until", written, "YYYY-MM-DD");
    }

    @Override
    public String toString() {
        return "AllowList[" + size() + " values]";
    }

    /** What is said of one value; until the last day, or without end when it is null. */
    private record Entry(@Nullable LocalDate until, Ruling ruling) {
        boolean countsOn(LocalDate day) {
            return until == null || !day.isAfter(until);
        }
    }
}
