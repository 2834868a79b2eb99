package org.xianshen.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.SecrecyTerm;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.table.TableSource;

/** Turns mentions of marks into facts. Immutable and thread-safe. */
final class MarkReader {

    private static final String STARS = "★☆⭐✩✭*＊";
    private static final Set<FindingType> STARLESS =
            Set.of(FindingType.WORK_SECRET_MARK, FindingType.TRADE_SECRET_MARK);

    private final StandingTable standings;
    private final List<String> reasonWords;
    private final CsvLegalCatalogue law;

    private MarkReader(StandingTable standings, List<String> reasonWords, CsvLegalCatalogue law) {
        this.standings = standings;
        this.reasonWords = reasonWords;
        this.law = law;
    }

    static MarkReader load(CsvLegalCatalogue law, TableSource source) {
        List<String> words = source.table("tables/reason-words.csv").rows().stream()
                .map(row -> row.required("word"))
                .toList();
        return new MarkReader(StandingTable.load(source), words, law);
    }

    /** The facts for {@code marks}, which are the mentions of marks among {@code all}. */
    List<MarkEvidence> read(List<Mention> marks, List<Mention> all, DocumentText text, LocalDate on) {
        if (marks.isEmpty()) {
            return List.of();
        }
        SecrecyClock clock = SecrecyClock.of(all, law);
        Set<Mention> lifted = lifted(marks, on);
        List<MarkEvidence> facts = new ArrayList<>(marks.size());
        for (Mention mark : marks) {
            facts.add(
                    mark.type() == FindingType.CLASSIFICATION_MARK
                            ? secret(mark, clock, lifted.contains(mark), on)
                            : handling(mark, text));
        }
        return facts;
    }

    /**
     * The secrecy marks that a declassification note lifts: each note the nearest one of its unit; the only one of the
     * document wherever it stands. In a compilation the other marks go on counting.
     */
    private Set<Mention> lifted(List<Mention> marks, LocalDate on) {
        List<Mention> standing =
                marks.stream().filter(m -> standings.of(m) == Standing.MARK).toList();
        List<Mention> secrets = standing.stream()
                .filter(m -> m.type() == FindingType.CLASSIFICATION_MARK)
                .toList();
        Set<Mention> lifted = new HashSet<>();
        for (Mention note : standing) {
            if (note.type() == FindingType.DECLASSIFICATION_NOTE && isPast(note, on)) {
                if (secrets.size() == 1) {
                    lifted.addAll(secrets);
                }
                secrets.stream()
                        .filter(m -> m.span().unit().equals(note.span().unit()))
                        .min(Comparator.comparingInt((Mention m) -> distance(m.span(), note.span()))
                                .thenComparing(Mention::span, TextSpan.BY_PLACE))
                        .ifPresent(lifted::add);
            }
        }
        return lifted;
    }

    private static int distance(TextSpan one, TextSpan other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }

    private MarkEvidence secret(Mention mark, SecrecyClock clock, boolean noted, LocalDate on) {
        ClassificationLevel level = ClassificationLevel.valueOf(mark.attribute("level"));
        SecrecyTerm term = term(mark);
        Optional<LocalDate> ends = clock.declassificationDay(level, term);
        boolean declassified = noted || mark.attribute("declassified").equals("true");
        MarkState state = declassified
                ? MarkState.DECLASSIFIED
                : ends.filter(day -> !on.isBefore(day)).isPresent() ? MarkState.LAPSED : MarkState.IN_FORCE;
        return new MarkEvidence(
                mark, standings.of(mark), state, level, term, ends.orElse(null), null, false, false, false);
    }

    private MarkEvidence handling(Mention mark, DocumentText text) {
        DisclosureAttribute attribute = mark.type() == FindingType.DISCLOSURE_ATTRIBUTE
                ? DisclosureAttribute.valueOf(mark.attribute("value"))
                : null;
        return new MarkEvidence(
                mark,
                standings.of(mark),
                MarkState.IN_FORCE,
                null,
                SecrecyTerm.UNSTATED,
                null,
                attribute,
                STARLESS.contains(mark.type()) && hasStar(mark, text),
                mark.attribute("partial").equals("true"),
                attribute != null && isExplained(mark, text));
    }

    /** Whether the day a declassification note names, if it names one, has come. */
    private static boolean isPast(Mention note, LocalDate on) {
        return SecrecyClock.day(note.attribute("date"))
                .map(day -> !on.isBefore(day))
                .orElse(true);
    }

    private static SecrecyTerm term(Mention mark) {
        String kind = mark.attribute("termKind");
        return kind.isEmpty()
                ? SecrecyTerm.UNSTATED
                : new SecrecyTerm(SecrecyTerm.Kind.valueOf(kind), mark.attribute("termValue"));
    }

    /** Whether a star stands in the mark or right behind it. */
    private static boolean hasStar(Mention mark, DocumentText text) {
        if (mark.attribute("form").equals("STAR") || mark.attribute("star").equals("true")) {
            return true;
        }
        String unit = text.unit(mark.span().unit()).unit().text();
        int end = mark.span().end();
        while (end < unit.length() && Character.isSpaceChar(unit.charAt(end))) {
            end++;
        }
        for (int i = mark.span().start(); i < Math.min(end + 1, unit.length()); i++) {
            if (STARS.indexOf(unit.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line the attribute stands on gives a reason. */
    private boolean isExplained(Mention mark, DocumentText text) {
        if (!mark.attribute("reason").isEmpty()) {
            return true;
        }
        TextSpan span = mark.span();
        String unit = text.unit(span.unit()).unit().text();
        int from = unit.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        int to = unit.indexOf('\n', span.end());
        String line = unit.substring(Math.min(from, span.start()), to < 0 ? unit.length() : to);
        return reasonWords.stream().anyMatch(line::contains);
    }
}
