package org.xianshen.rules.recognize;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.GroundWord.Role;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/**
 * Words that speak of a ground for not disclosing, in the form that makes it stand there itself: a title, a number behind
 * the word, a companion in its sentence.
 *
 * <p>What the words around make of it is told in the attribute {@code context}; the rules decide. A sentence is reported
 * once for a type.
 */
final class Grounds {

    private static final double SURE = 0.85;
    private static final double SPOKEN_OF = 0.2;

    private Grounds() {}

    static void scan(UnitScan scan, GroundDocument document) {
        document.readHead(scan);
        Map<FindingType, Integer> reached = new EnumMap<>(FindingType.class);
        GroundHits hits = scan.grounds();
        for (int hit = 0; hit < hits.size(); hit++) {
            for (GroundWord word : hits.words(hit)) {
                read(scan, document, hit, word, reached);
            }
        }
    }

    private static void read(
            UnitScan scan, GroundDocument document, int hit, GroundWord word, Map<FindingType, Integer> reached) {
        GroundHits hits = scan.grounds();
        switch (word.role()) {
            case TITLE -> title(scan, hit, word, false, reached);
            case TITLE_WITH -> title(scan, hit, word, true, reached);
            case VALUE, COUNT, PHRASE, WITH, SECRET -> {
                Range sentence = GroundTexts.sentence(scan, hits.start(hit), hits.end(hit));
                int companion = switch (word.role()) {
                    case WITH -> hits.companion(word, hit, sentence.from(), sentence.to());
                    case SECRET -> hits.secrecy(hit, sentence.from(), sentence.to());
                    default -> -1;
                };
                boolean stands = switch (word.role()) {
                    case VALUE -> GroundTexts.hasMeasure(scan.text(), hits.end(hit), sentence.to());
                    case COUNT -> GroundTexts.hasDigit(scan.text(), hits.end(hit), sentence.to());
                    case WITH, SECRET -> companion >= 0;
                    default -> true;
                };
                if (stands) {
                    int start = companion < 0
                            ? hits.start(hit)
                            : Math.min(hits.start(hit), Math.max(sentence.from(), hits.start(companion)));
                    report(scan, hit, word, new Range(start, sentence.to()), sentence, document.publishes(), reached);
                }
            }
            case COLUMN, COLUMN_WITH, BY, NOISE, TRAIT, CONTEXT -> {
                // read with the tables, or only beside another word
            }
        }
    }

    private static void title(
            UnitScan scan, int hit, GroundWord word, boolean needsCompanion, Map<FindingType, Integer> reached) {
        GroundHits hits = scan.grounds();
        Range line = GroundTexts.line(scan, hits.start(hit), hits.end(hit));
        if (GroundTexts.endsTitle(scan, line, hits.end(hit))
                && (!needsCompanion || hits.companion(word, hit, line.from(), line.to()) >= 0)) {
            report(scan, hit, word, line, line, false, reached);
        }
    }

    private static void report(
            UnitScan scan,
            int hit,
            GroundWord word,
            Range span,
            Range around,
            boolean published,
            Map<FindingType, Integer> reached) {
        GroundHits hits = scan.grounds();
        FindingType type = FindingType.named(word.type());
        Set<GroundContext> contexts =
                GroundContext.of(scan, around, hits.start(hit), hits.end(hit), word.role(), published);
        if (contexts.isEmpty()) {
            if (reached.getOrDefault(type, 0) > hits.start(hit)) {
                return;
            }
            reached.put(type, span.to());
        }
        int from = Gaps.skipWhite(scan.text(), span.from());
        int to = span.to();
        while (to > from && Gaps.isWhite(scan.at(to - 1))) {
            to--;
        }
        scan.report(
                type,
                from,
                to,
                contexts.isEmpty() ? SURE : SPOKEN_OF,
                Evidence.of(evidence(word.role()))
                        .with("kind", word.kind())
                        .with("form", word.role().name())
                        .with("context", GroundContext.join(contexts)));
    }

    private static String evidence(Role role) {
        return switch (role) {
            case TITLE, TITLE_WITH -> "title of such a document";
            case VALUE, COUNT -> "number behind such a word";
            case WITH -> "two such words in a sentence";
            case SECRET -> "such a word beside words of secrecy";
            default -> "such a phrase";
        };
    }
}
