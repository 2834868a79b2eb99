package org.xianshen.rules.marks;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.Assessment;
import org.xianshen.finding.FindingType;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.marking.ClassificationMarking;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.DocumentMarking;
import org.xianshen.marking.HandlingMark;
import org.xianshen.marking.SecrecyTerm;

/**
 * What a document's marks say, as expected or as found.
 *
 * @param level the level, or null
 * @param term the term; UNSTATED without a level
 * @param until first day the mark no longer counts as text, empty when there is none, {@code ?} when it is not judged
 * @param declassified whether the text says that it was declassified
 * @param handling handling marks
 * @param attribute disclosure attribute, or null
 * @param conflict {@code yes}, {@code no} or {@code ?}
 * @param foreign whether a foreign banner stands there
 */
record Marks(
        @Nullable ClassificationLevel level,
        SecrecyTerm term,
        String until,
        boolean declassified,
        Set<HandlingMark> handling,
        @Nullable DisclosureAttribute attribute,
        String conflict,
        boolean foreign) {

    /** Reads the middle of a document's first line: {@code 机密★10年 until=2031-05-01 INTERNAL}. */
    static Marks expected(String words) {
        Marks marks =
                new Marks(null, SecrecyTerm.UNSTATED, "", false, EnumSet.noneOf(HandlingMark.class), null, "no", false);
        for (String word : words.strip().split(" +", -1)) {
            marks = marks.and(word);
        }
        return marks;
    }

    /** What an assessment says. */
    static Marks found(Assessment assessment) {
        DocumentMarking marking = assessment.marking();
        ClassificationMarking highest = marking.highest().orElse(null);
        return new Marks(
                highest == null ? null : highest.level(),
                highest == null ? SecrecyTerm.UNSTATED : highest.term(),
                highest == null
                        ? ""
                        : highest.declassificationDay().map(Object::toString).orElse(""),
                highest != null && highest.declassified(),
                marking.handling(),
                marking.attribute(),
                marking.conflicts().isEmpty() ? "no" : "yes",
                assessment.findings().stream().anyMatch(f -> f.type() == FindingType.FOREIGN_BANNER));
    }

    /** Whether all that is judged of this expectation holds in {@code found}. */
    boolean agreesWith(Marks found) {
        return level == found.level
                && term.equals(found.term)
                && (until.equals("?") || until.equals(found.until))
                && declassified == found.declassified
                && handling.equals(found.handling)
                && attribute == found.attribute
                && (conflict.equals("?") || conflict.equals(found.conflict))
                && foreign == found.foreign;
    }

    private Marks and(String word) {
        if (word.startsWith("until=")) {
            return with(level, term, word.substring(6), declassified, attribute, conflict, foreign);
        }
        if (word.startsWith("attr=")) {
            DisclosureAttribute stated = DisclosureAttribute.valueOf(word.substring(5));
            return with(level, term, until, declassified, stated, conflict, foreign);
        }
        for (HandlingMark mark : HandlingMark.values()) {
            if (mark.name().equals(word)) {
                Set<HandlingMark> more = EnumSet.of(mark);
                more.addAll(handling);
                return new Marks(level, term, until, declassified, more, attribute, conflict, foreign);
            }
        }
        return switch (word) {
            case "none", "drawn" -> this;
            case "declassified" -> with(level, term, until, true, attribute, conflict, foreign);
            case "conflict" -> with(level, term, until, declassified, attribute, "yes", foreign);
            case "conflict?" -> with(level, term, until, declassified, attribute, "?", foreign);
            case "foreign" -> with(level, term, until, declassified, attribute, conflict, true);
            default -> withLevel(word);
        };
    }

    private Marks withLevel(String word) {
        List<String> parts = List.of(word.split("★", 2));
        for (ClassificationLevel candidate : ClassificationLevel.values()) {
            if (candidate.label().equals(parts.get(0))) {
                SecrecyTerm written = parts.size() == 1 ? SecrecyTerm.UNSTATED : term(parts.get(1));
                return with(candidate, written, until, declassified, attribute, conflict, foreign);
            }
        }
        throw new IllegalArgumentException("not an expectation: " + word);
    }

    private static SecrecyTerm term(String words) {
        if (words.equals("长期")) {
            return new SecrecyTerm(SecrecyTerm.Kind.LONG_TERM, "");
        }
        if (words.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return new SecrecyTerm(SecrecyTerm.Kind.DATE, words);
        }
        String number = words.replaceAll("[^0-9].*", "");
        return switch (words.substring(number.length())) {
            case "年" -> new SecrecyTerm(SecrecyTerm.Kind.YEARS, number);
            case "个月" -> new SecrecyTerm(SecrecyTerm.Kind.MONTHS, number);
            case "日" -> new SecrecyTerm(SecrecyTerm.Kind.DAYS, number);
            default -> new SecrecyTerm(SecrecyTerm.Kind.EVENT, words);
        };
    }

    private Marks with(
            @Nullable ClassificationLevel newLevel,
            SecrecyTerm newTerm,
            String newUntil,
            boolean newDeclassified,
            @Nullable DisclosureAttribute newAttribute,
            String newConflict,
            boolean newForeign) {
        return new Marks(newLevel, newTerm, newUntil, newDeclassified, handling, newAttribute, newConflict, newForeign);
    }

    @Override
    public String toString() {
        return (level == null ? "-" : level.label()) + " " + term.kind() + " " + term.value() + " until '" + until + "'"
                + (declassified ? " declassified" : "") + " " + handling + " " + Objects.toString(attribute, "-")
                + " conflict=" + conflict + (foreign ? " foreign" : "");
    }
}
