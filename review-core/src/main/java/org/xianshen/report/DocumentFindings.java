package org.xianshen.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.Finding;
import org.xianshen.finding.Treatment;
import org.xianshen.message.ProblemException;
import org.xianshen.review.ReviewReport;

/** The findings of one document by unit, numbered in reading order. Immutable. */
final class DocumentFindings {

    private final List<Numbered> all = new ArrayList<>();
    private final Map<String, List<Numbered>> byUnit = new HashMap<>();
    private final Map<String, Integer> numberById = new HashMap<>();

    private DocumentFindings() {}

    /**
     * The findings of {@code review}.
     *
     * @throws ProblemException {@code RPT-001} when a finding points outside the text that was read
     */
    static DocumentFindings of(ReviewReport review) {
        DocumentFindings findings = new DocumentFindings();
        Map<String, List<Finding>> grouped = new HashMap<>();
        for (Finding finding : review.assessment().findings()) {
            grouped.computeIfAbsent(finding.span().unit(), u -> new ArrayList<>())
                    .add(finding);
        }
        for (TextUnit unit : review.extracted().units()) {
            List<Finding> ofUnit = grouped.remove(unit.id());
            if (ofUnit != null) {
                findings.enter(review, unit, ofUnit);
            }
        }
        for (List<Finding> stray : grouped.values()) {
            throw outside(review, stray.get(0));
        }
        return findings;
    }

    private void enter(ReviewReport review, TextUnit unit, List<Finding> ofUnit) {
        ofUnit.sort(Comparator.comparingInt((Finding f) -> f.span().start())
                .thenComparing(
                        Comparator.comparingInt((Finding f) -> f.span().end()).reversed())
                .thenComparing(Finding.ORDER));
        List<Numbered> numbered = new ArrayList<>(ofUnit.size());
        for (Finding finding : ofUnit) {
            if (finding.span().end() > unit.text().length()) {
                throw outside(review, finding);
            }
            Numbered next = new Numbered(finding, all.size() + 1);
            numbered.add(next);
            all.add(next);
            numberById.put(finding.id(), next.number());
        }
        byUnit.put(unit.id(), List.copyOf(numbered));
    }

    private static ProblemException outside(ReviewReport review, Finding finding) {
        return ProblemException.of(
                "RPT-001",
                review.document().name(),
                finding.id(),
                finding.span().unit(),
                Integer.toString(finding.span().end()));
    }

    List<Numbered> all() {
        return all;
    }

    /** In order of place, the widest first. */
    List<Numbered> of(TextUnit unit) {
        return byUnit.getOrDefault(unit.id(), List.of());
    }

    /** The number a reader sees for the finding with {@code id}, or the id itself when the report does not show it. */
    String shownNumber(String id) {
        Integer number = numberById.get(id);
        return number == null ? id : number.toString();
    }

    /** How many are altered in a safe copy. */
    long altered() {
        return all.stream().filter(n -> n.finding().treatment().alters()).count();
    }

    /** How many have {@code treatment}. */
    long count(Treatment treatment) {
        return all.stream().filter(n -> n.finding().treatment() == treatment).count();
    }
}
