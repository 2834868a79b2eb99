package org.xianshen.rules.recognize;

import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/**
 * State-secret marks: every level word, with what makes it a mark or only a word told as attributes.
 *
 * <p>Attributes: {@code level}, {@code form} (STAR, LABELLED, LEVEL_TERM, BARE), {@code termKind}, {@code termValue}, {@code
 * placement}, {@code context}, {@code declassified}, {@code irregular} for a sign other than a star.
 */
final class ClassificationMarks {

    private static final String STARS = "★☆⭐✩✪✫✬✭✮✯✰✦✧*⋆﹡✱✲✳✴";
    private static final String WEAK_SIGNS = "•·●▲△◆◇■□-—–:/、。.+十";
    private static final String OPEN = "([【〔「<《";
    private static final String CLOSE = ")]】〕」>》";
    private static final String UNCHECKED = "□☐○◻⬜";
    private static final String CHECKED = "☑☒■√✓✔●◉";
    private static final String[] TERM_LABELS = {"保密期限", "期限", "保密年限", "密期", "解密时间", "解密日期", "解密条件"};
    private static final int NEAR = 40;
    private static final int TERM_LABEL_REACH = 20;

    private ClassificationMarks() {}

    static void scan(UnitScan scan, DocumentFrame frame) {
        scan(scan, frame, Trigger.LEVEL_TOP, "TOP_SECRET");
        scan(scan, frame, Trigger.LEVEL_HIGH, "HIGHLY_SECRET");
        scan(scan, frame, Trigger.LEVEL_SECRET, "SECRET");
    }

    private static void scan(UnitScan scan, DocumentFrame frame, Trigger trigger, String level) {
        for (int hit : scan.hits().of(trigger)) {
            mark(scan, frame, scan.hits().start(hit), scan.hits().end(hit), level);
        }
    }

    /** What was read behind a level word. */
    private record Tail(int end, boolean star, boolean irregular, SecrecyTermReader.@Nullable Term term) {}

    private static void mark(UnitScan scan, DocumentFrame frame, int start, int levelEnd, String level) {
        Tail tail = tail(scan, levelEnd);
        @Nullable String label = label(scan, start);
        SecrecyTermReader.Term term = tail.term();
        if (term == null) {
            term = separateTerm(scan, tail.end(), label != null);
        }
        String form = tail.star() ? "STAR" : label != null ? "LABELLED" : tail.term() != null ? "LEVEL_TERM" : "BARE";
        MarkPlacement placement = MarkPlacement.of(scan, frame, start, tail.end(), tail.star());
        MarkContext context = MarkContext.of(scan, start, tail.end(), placement);
        if (isOption(scan, start, levelEnd)) {
            context = MarkContext.EXAMPLE;
        } else if (UNCHECKED.indexOf(scan.at(start - 1)) >= 0) {
            context = MarkContext.NEGATED;
        }
        Evidence evidence = Evidence.of("level word")
                .with("level", level)
                .with("form", form)
                .with("termKind", term == null ? "UNSTATED" : term.kind())
                .with("termValue", term == null ? "" : term.value())
                .with("placement", placement.name())
                .with("context", context.name());
        if (tail.star()) {
            evidence.because("star sign");
        }
        if (tail.irregular()) {
            evidence.with("irregular", "true");
        }
        if (label != null) {
            evidence.because("label " + label).with("label", label);
        }
        if (term != null) {
            evidence.because("term stated");
        }
        if (CHECKED.indexOf(scan.at(start - 1)) >= 0) {
            evidence.because("box checked");
        }
        if (isDeclassified(scan, start, tail.end(), label)) {
            evidence.with("declassified", "true").because("declassification stated beside it");
        }
        scan.report(FindingType.CLASSIFICATION_MARK, start, tail.end(), confidence(form, placement, context), evidence);
    }

    private static double confidence(String form, MarkPlacement placement, MarkContext context) {
        double base = switch (form) {
            case "STAR" -> placement.isOwn() ? 0.99 : 0.7;
            case "LABELLED" -> placement.isOwn() ? 0.95 : 0.6;
            case "LEVEL_TERM" -> placement.isOwn() ? 0.9 : 0.3;
            default -> placement == MarkPlacement.INLINE ? 0.1 : placement == MarkPlacement.ZONE ? 0.8 : 0.6;
        };
        return context == MarkContext.NONE ? base : base * 0.25;
    }

    private static Tail tail(UnitScan scan, int levelEnd) {
        String text = scan.text();
        int at = levelEnd;
        int bracket = -1;
        boolean star = false;
        boolean weak = false;
        boolean line = false;
        int signEnd = levelEnd;
        while (at < text.length() && at - levelEnd < 8) {
            char c = text.charAt(at);
            if (STARS.indexOf(c) >= 0) {
                star = true;
                signEnd = at + 1;
            } else if (c == '\uD83C' && scan.at(at + 1) == '\uDF1F') {
                star = true;
                at++;
                signEnd = at + 1;
            } else if (WEAK_SIGNS.indexOf(c) >= 0 && !star && !weak && c != '十') {
                weak = true;
            } else if (OPEN.indexOf(c) >= 0 && bracket < 0) {
                bracket = OPEN.indexOf(c);
            } else if (c == '\n' && !line) {
                line = true;
            } else if (c != ' ' && c != '\t') {
                break;
            }
            at++;
        }
        boolean sameLine = !line && !lineBetween(scan, levelEnd, at);
        SecrecyTermReader.Term term = null;
        if (star || sameLine) {
            term = SecrecyTermReader.at(scan, at, sameLine, star || (bracket >= 0 && weak));
        }
        if (term == null) {
            return new Tail(signEnd, star, false, null);
        }
        int end = term.end();
        if (bracket >= 0 && scan.at(end) == CLOSE.charAt(bracket)) {
            end++;
        }
        boolean own = star || weak;
        return new Tail(end, own, weak && !star, term);
    }

    private static boolean lineBetween(UnitScan scan, int from, int to) {
        for (int i = from; i <= to && i < scan.text().length(); i++) {
            if (Gaps.lineBefore(scan.view(), i)) {
                return true;
            }
        }
        return false;
    }

    /** The label in front of a level, such as 密级, or null. */
    private static @Nullable String label(UnitScan scan, int start) {
        String past = label(scan, start, Trigger.LEVEL_LABEL_PAST);
        return past != null ? past : label(scan, start, Trigger.LEVEL_LABEL);
    }

    private static @Nullable String label(UnitScan scan, int start, Trigger trigger) {
        TriggerHits hits = scan.hits();
        int from = Math.max(0, start - 16);
        for (int i = hits.within(trigger, from, start); i >= 0 && i < hits.size() && hits.start(i) < start; i++) {
            if (!hits.is(i, trigger) || hits.end(i) > start) {
                continue;
            }
            int value = LabelledValue.start(scan.text(), hits.end(i));
            while (value < start && (CHECKED + UNCHECKED).indexOf(scan.at(value)) >= 0) {
                value++;
            }
            if (value == start && LabelledValue.separated(scan.text() + " ", hits.end(i), start)) {
                return hits.word(i);
            }
        }
        if (CHECKED.indexOf(scan.at(start - 1)) >= 0) {
            int hit = hits.within(trigger, Math.max(0, start - NEAR), start);
            if (hit >= 0 && scan.text().substring(hits.end(hit), start).indexOf('。') < 0) {
                return hits.word(hit);
            }
        }
        Columns.Cell cell = scan.columns().at(start);
        return cell != null && cell.label().is(trigger) ? cell.label().word() : null;
    }

    /** A term that stands in a field of its own behind the level. */
    private static SecrecyTermReader.@Nullable Term separateTerm(UnitScan scan, int end, boolean labelled) {
        String text = scan.text();
        if (!labelled) {
            return null;
        }
        String behind = text.substring(end, Math.min(text.length(), end + TERM_LABEL_REACH));
        for (String label : TERM_LABELS) {
            int at = behind.indexOf(label);
            if (at >= 0) {
                int value = LabelledValue.start(text, end + at + label.length());
                return SecrecyTermReader.at(scan, value, true, true);
            }
        }
        return null;
    }

    /** Whether the level is one of several to choose from: 绝密/机密/秘密. */
    private static boolean isOption(UnitScan scan, int start, int end) {
        return (isJoint(scan.at(end)) && startsLevel(scan, end + 1))
                || (isJoint(scan.at(start - 1)) && endsLevel(scan, start - 1));
    }

    private static boolean isJoint(char c) {
        return c == '/' || c == '、' || c == '或' || c == '\\' || c == '|' || c == '和';
    }

    private static boolean startsLevel(UnitScan scan, int at) {
        return scan.hits().any(Trigger.LEVEL_TOP, at, at + 1)
                || scan.hits().any(Trigger.LEVEL_HIGH, at, at + 1)
                || scan.hits().any(Trigger.LEVEL_SECRET, at, at + 1);
    }

    private static boolean endsLevel(UnitScan scan, int end) {
        return startsLevel(scan, end - 2) || startsLevel(scan, end - 3);
    }

    private static boolean isDeclassified(UnitScan scan, int start, int end, @Nullable String label) {
        if ((label != null && label.startsWith("原")) || (label != null && label.startsWith("解密前"))) {
            return true;
        }
        TriggerHits hits = scan.hits();
        String text = scan.text();
        int from = Math.max(start - NEAR, Lines.start(text, Math.max(0, Lines.start(text, start) - 1)));
        int to = Math.min(end + NEAR, Lines.end(text, Math.min(text.length(), Lines.end(text, end) + 1)));
        for (int i = hits.within(Trigger.DECLASSIFIED_WORD, Math.max(0, from), to);
                i >= 0 && i < hits.size() && hits.start(i) < to;
                i++) {
            if (hits.is(i, Trigger.DECLASSIFIED_WORD)
                    && DeclassificationNotes.isNote(scan, hits.start(i), hits.end(i), hits.word(i))) {
                return true;
            }
        }
        return false;
    }
}
