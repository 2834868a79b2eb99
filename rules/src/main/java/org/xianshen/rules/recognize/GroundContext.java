package org.xianshen.rules.recognize;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianshen.rules.recognize.GroundWord.Role;

/** What the words around a ground make of it; the names are the values of the attribute {@code context}. */
enum GroundContext {
    /** In a title between 《 and 》. */
    TITLE,
    /** In quotation marks. */
    QUOTED,
    /** Said not to be there. */
    NEGATED,
    /** In the text of a rule or in a clause of a contract. */
    STATUTE,
    /** In a report of work done, a lesson, an exhortation. */
    TALK,
    /** Said to be public, or in a document that publishes. */
    PUBLISHED;

    private static final int NEGATION_REACH = 12;
    private static final String[] NONE_BEHIND = {":无", "无。", ":/", "为无", ":不设", "(无)"};

    /**
     * The contexts of the view's {@code [start, end)}, within the sentence or line {@code [from, to)}.
     *
     * @param role how the word counts: a number behind it speaks louder than the form of the sentence
     * @param published whether the document publishes
     */
    static Set<GroundContext> of(UnitScan scan, Range range, int start, int end, Role role, boolean published) {
        Set<GroundContext> contexts = EnumSet.noneOf(GroundContext.class);
        String text = scan.text();
        GroundHits hits = scan.grounds();
        if (MarkContext.inside(text, range.from(), start, end, '《', '》')) {
            contexts.add(TITLE);
        }
        if (MarkContext.inside(text, range.from(), start, end, '“', '”')
                || MarkContext.inside(text, range.from(), start, end, '「', '」')) {
            contexts.add(QUOTED);
        }
        if (isNegated(scan, range, start, end)) {
            contexts.add(NEGATED);
        }
        boolean numbered = role == Role.VALUE || role == Role.COUNT;
        if (MarkContext.hasArticle(text.substring(range.from(), start))
                || (!numbered && hits.speaks("STATUTE", range.from(), range.to()))) {
            contexts.add(STATUTE);
        }
        if (hits.speaks("TALK", range.from(), range.to())) {
            contexts.add(TALK);
        }
        boolean said = hits.speaks("PUBLISHED", range.from(), range.to());
        if ((said || published) && !hits.speaks("UNPUBLISHED", range.from(), range.to())) {
            contexts.add(PUBLISHED);
        }
        return contexts;
    }

    private static boolean isNegated(UnitScan scan, Range range, int start, int end) {
        int clause =
                Math.max(range.from(), Math.max(Sentences.clauseStart(scan.text(), start), start - NEGATION_REACH));
        if (scan.grounds().speaks("NEGATION", clause, start)) {
            return true;
        }
        for (String none : NONE_BEHIND) {
            if (scan.text().startsWith(none, end)) {
                return true;
            }
        }
        return start > clause && scan.at(start - 1) == '无';
    }

    /** The names of {@code contexts} as the value of an attribute. */
    static String join(Set<GroundContext> contexts) {
        return contexts.isEmpty() ? "NONE" : contexts.stream().map(Enum::name).collect(Collectors.joining("+"));
    }
}
