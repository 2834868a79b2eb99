package org.xianshen.rules.recognize;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/**
 * State-secret marks: every level word, with what makes it a mark or only a word told as attributes.
 *
 * <p>Attributes: {@code level}, {@code form} (STAR, LABELLED, LEVEL_TERM, BARE), {@code termKind}, {@code termValue}, {@code
 * placement}, {@code context}, {@code declassified}, {@code irregular} for a sign other than a star.
 */
final class ClassificationMarks {

    private static final String UNCHECKED = "□☐○◻⬜";
    private static final String CHECKED = "☑☒■√✓✔●◉";
    private static final String[] TERM_LABELS = {"保密期限", "期限", "保密年限", "密期", "解密时间", "解密日期", "解密条件"};
    private static final String[] REPLACED_BY = {"→", "->", "变更为", "改为", "调整为", "降为", "升为"};
    /** What numbers a heading: a level behind it is the heading's word. */
    private static final Pattern ENUMERATOR = Pattern.compile(
            "[ 　]*(?:[(（][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十0-9]{1,3}[、.．]|第[一二三四五六七八九十0-9]{1,3}[章节]?)[ 　]*");

    private static final int NEAR = 40;
    private static final int TERM_LABEL_REACH = 20;

    private ClassificationMarks() {}

    static void scan(UnitScan scan, DocumentFrame frame) {
        LevelTables tables = LevelTables.of(scan);
        scan(scan, frame, tables, Trigger.LEVEL_TOP, "TOP_SECRET");
        scan(scan, frame, tables, Trigger.LEVEL_HIGH, "HIGHLY_SECRET");
        scan(scan, frame, tables, Trigger.LEVEL_SECRET, "SECRET");
    }

    private static void scan(UnitScan scan, DocumentFrame frame, LevelTables tables, Trigger trigger, String level) {
        for (int hit : scan.hits().of(trigger)) {
            mark(scan, frame, tables, scan.hits().start(hit), scan.hits().end(hit), level);
        }
    }

    private static void mark(
            UnitScan scan, DocumentFrame frame, LevelTables tables, int start, int levelEnd, String level) {
        MarkTail tail = MarkTail.read(scan, levelEnd);
        @Nullable String label = label(scan, start);
        SecrecyTermReader.Term term = tail.term();
        if (term == null) {
            term = separateTerm(scan, tail.end(), label != null);
        }
        String form = tail.star() ? "STAR" : label != null ? "LABELLED" : tail.term() != null ? "LEVEL_TERM" : "BARE";
        MarkPlacement placement = MarkPlacement.of(scan, frame, start, tail.end(), tail.star());
        if (placement == MarkPlacement.INLINE
                && PortionMarks.isPortion(scan, start, tail.end(), tail.star() && tail.term() != null)) {
            placement = MarkPlacement.PORTION;
        }
        MarkContext context = context(scan, frame, tables, start, levelEnd, tail, placement, form);
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

    private static MarkContext context(
            UnitScan scan,
            DocumentFrame frame,
            LevelTables tables,
            int start,
            int levelEnd,
            MarkTail tail,
            MarkPlacement placement,
            String form) {
        if (isOption(scan, start, levelEnd)) {
            return MarkContext.EXAMPLE;
        }
        if (UNCHECKED.indexOf(scan.at(start - 1)) >= 0) {
            return MarkContext.NEGATED;
        }
        if (isReplaced(scan, tail.end())) {
            return MarkContext.CHANGED;
        }
        if (tables.holds(start) || (placement.isOwn() && isRating(scan, start))) {
            return MarkContext.LISTED;
        }
        MarkContext context = placement == MarkPlacement.PORTION
                ? MarkContext.ofPortion(scan, start, tail.end())
                : MarkContext.of(scan, start, tail.end(), placement);
        if (context != MarkContext.NONE || scan.unit().unit().carrier() != Carrier.BODY) {
            return context;
        }
        String text = scan.unit().unit().text();
        TextSpan span = scan.unit().originalSpan(start, tail.end());
        int lineStart = frame.lineStart(span.unit(), text, span.start());
        int lineEnd = frame.lineEnd(span.unit(), text, span.end());
        if (placement.isOwn() && MarkIntroduction.isExample(text, lineStart, lineEnd)) {
            return MarkContext.EXAMPLE;
        }
        boolean heading = !form.equals("STAR")
                && ENUMERATOR.matcher(text.substring(lineStart, span.start())).matches();
        boolean title = form.equals("BARE") && placement == MarkPlacement.ZONE && !frame.isOfficial();
        return heading || title ? MarkContext.TITLE : context;
    }

    /** Whether several stars in a row stand on the line or on one beside it: they rate something. */
    private static boolean isRating(UnitScan scan, int start) {
        String text = scan.unit().unit().text();
        int place = scan.unit().originalSpan(start, start + 1).start();
        int from = Lines.start(text, Math.max(0, Lines.start(text, place) - 1));
        int to = Lines.end(text, Math.min(text.length(), Lines.end(text, place) + 1));
        String lines = text.substring(from, to);
        return lines.contains("★★") || lines.contains("☆☆");
    }

    /** Whether the mark is the former one of a change: 秘密→机密★10年. */
    private static boolean isReplaced(UnitScan scan, int end) {
        String text = scan.text();
        int at = Gaps.skipWhite(text, end);
        for (String sign : REPLACED_BY) {
            if (text.startsWith(sign, at)) {
                return true;
            }
        }
        return false;
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
            if (value == start && LabelledValue.separated(scan.text(), hits.end(i), start)) {
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
