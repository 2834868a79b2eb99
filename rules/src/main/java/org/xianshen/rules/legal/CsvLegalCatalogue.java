package org.xianshen.rules.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xianshen.finding.Component;
import org.xianshen.legal.LegalBasis;
import org.xianshen.legal.LegalCatalogue;
import org.xianshen.legal.Regime;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.table.ContentDigest;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Table;

/**
 * The legal catalogue read from {@code legal/*.csv}.
 *
 * <p>An article counts on the days its act is in force. An article that belongs to one regime is looked up on the last day
 * of that regime when the regime has ended by the day asked for: who names an ended regime wants its law. Immutable and
 * thread-safe.
 */
public final class CsvLegalCatalogue implements LegalCatalogue {

    /** The tables, in the order their digest is taken. */
    public static final List<String> FILES =
            List.of("legal/regimes.csv", "legal/instruments.csv", "legal/basis.csv", "legal/maximum-terms.csv");

    private static final String VERSION = "0.1";
    private static final String ANY_REGIME = "*";

    private final Map<String, Regime> regimes = new LinkedHashMap<>();
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, List<Citation>> topics = new LinkedHashMap<>();
    private final Map<ClassificationLevel, List<MaximumTerm>> terms = new EnumMap<>(ClassificationLevel.class);
    private final Component component;

    private CsvLegalCatalogue(Table regimes, Table instruments, Table basis, Table terms, Component component) {
        this.component = component;
        regimes.rows().forEach(this::addRegime);
        instruments.rows().forEach(this::addInstrument);
        basis.rows().forEach(this::addCitation);
        terms.rows().forEach(this::addTerm);
    }

    /**
     * The catalogue this project ships.
     *
     * @throws ProblemException {@code RUL-002} to {@code RUL-004} when a table is damaged
     */
    public static CsvLegalCatalogue load() {
        return new CsvLegalCatalogue(
                Resources.table(FILES.get(0)),
                Resources.table(FILES.get(1)),
                Resources.table(FILES.get(2)),
                Resources.table(FILES.get(3)),
                new Component("legal-data", VERSION, ContentDigest.sha256(FILES)));
    }

    /** A catalogue of given tables, without a digest. */
    static CsvLegalCatalogue of(Table regimes, Table instruments, Table basis, Table terms) {
        return new CsvLegalCatalogue(regimes, instruments, basis, terms, new Component("legal-data", VERSION, ""));
    }

    @Override
    public List<Regime> regimes() {
        return List.copyOf(regimes.values());
    }

    @Override
    public Regime regime(String id) {
        Regime regime = regimes.get(id);
        if (regime == null) {
            throw ProblemException.of("LAW-001", "", id, String.join(", ", regimes.keySet()));
        }
        return regime;
    }

    @Override
    public Regime regimeOn(LocalDate day) {
        LocalDate first = LocalDate.MAX;
        for (Regime regime : regimes.values()) {
            if (regime.chosenByDay()) {
                if (regime.isInForceOn(day)) {
                    return regime;
                }
                first = regime.inForceFrom().isBefore(first) ? regime.inForceFrom() : first;
            }
        }
        throw ProblemException.of("LAW-002", "", day.toString(), first.toString());
    }

    @Override
    public List<LegalBasis> basis(String topic, Regime regime, LocalDate day) {
        List<Citation> citations = topics.get(topic);
        if (citations == null) {
            throw ProblemException.of("LAW-003", "", topic, String.join(", ", topics.keySet()));
        }
        LocalDate ownDay = regime.lawDay(day);
        List<LegalBasis> basis = new ArrayList<>();
        for (Citation citation : citations) {
            boolean own = citation.regime().equals(regime.id());
            if ((own || citation.regime().equals(ANY_REGIME))
                    && citation.instrument().isInForceOn(own ? ownDay : day)) {
                basis.add(citation.basis());
            }
        }
        return List.copyOf(basis);
    }

    /** The longest term in years of {@code level} by the act in force on {@code issued}; before any act, by the first. */
    public int maximumYears(ClassificationLevel level, LocalDate issued) {
        List<MaximumTerm> known = terms.getOrDefault(level, List.of());
        if (known.isEmpty()) {
            throw new IllegalStateException("no longest term for " + level);
        }
        return known.stream()
                .filter(term -> term.instrument().isInForceOn(issued))
                .findFirst()
                .orElse(known.get(0))
                .years();
    }

    /**
     * The article that {@code row} names in its columns {@code instrument} and {@code article}.
     *
     * @throws ProblemException {@code RUL-003} for an unknown act
     */
    public LegalBasis article(Row row) {
        return new Citation(ANY_REGIME, instrument(row), row.required("article")).basis();
    }

    /**
     * Makes sure that the act {@code row} names is in force on {@code day}.
     *
     * @throws ProblemException {@code RUL-003} when it is not
     */
    public void requireInForce(Row row, LocalDate day) {
        if (!instrument(row).isInForceOn(day)) {
            throw row.bad("instrument", row.text("instrument"), "an act in force on " + day);
        }
    }

    /** Every topic of the table. */
    public Set<String> topics() {
        return new TreeSet<>(topics.keySet());
    }

    /** What these tables are called in records. */
    public Component component() {
        return component;
    }

    private void addRegime(Row row) {
        LocalDate from = row.day("from").orElseThrow(() -> row.bad("from", "", "YYYY-MM-DD"));
        Regime regime = new Regime(
                row.required("id"), row.wording(), from, row.day("to").orElse(null), row.truth("chosenByDay"));
        if (regimes.put(regime.id(), regime) != null) {
            throw row.bad("id", regime.id(), "an id once");
        }
    }

    private void addInstrument(Row row) {
        Instrument instrument = Instrument.of(row);
        if (instruments.put(instrument.id(), instrument) != null) {
            throw row.bad("id", instrument.id(), "an id once");
        }
    }

    private void addCitation(Row row) {
        String regime = row.required("regime");
        if (!regime.equals(ANY_REGIME) && !regimes.containsKey(regime)) {
            throw row.bad("regime", regime, ANY_REGIME + ", " + String.join(", ", regimes.keySet()));
        }
        Citation citation = new Citation(regime, instrument(row), row.required("article"));
        topics.computeIfAbsent(row.required("topic"), t -> new ArrayList<>()).add(citation);
    }

    private void addTerm(Row row) {
        MaximumTerm term = new MaximumTerm(row.number("years"), instrument(row));
        terms.computeIfAbsent(row.constant("level", ClassificationLevel.class), l -> new ArrayList<>())
                .add(term);
    }

    private Instrument instrument(Row row) {
        Instrument instrument = instruments.get(row.required("instrument"));
        if (instrument == null) {
            throw row.bad("instrument", row.text("instrument"), String.join(", ", instruments.keySet()));
        }
        return instrument;
    }

    private record Citation(String regime, Instrument instrument, String article) {
        LegalBasis basis() {
            return new LegalBasis(instrument.title(), instrument.documentNo(), article);
        }
    }

    private record MaximumTerm(int years, Instrument instrument) {}
}
