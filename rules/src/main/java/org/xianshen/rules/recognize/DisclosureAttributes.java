package org.xianshen.rules.recognize;

import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** What the issuing organ says about publication: 此件公开发布, 公开属性：依申请公开, (不予公开). */
final class DisclosureAttributes {

    private static final String UNCHECKED = "□☐○◻";
    private static final int LONGEST_NOTE = 40;
    private static final String CHECKED = "☑☒■√✓✔●";

    private DisclosureAttributes() {}

    static void scan(UnitScan scan, DocumentFrame frame) {
        scan(scan, frame, Trigger.ATTRIBUTE_PROACTIVE, "PROACTIVE");
        scan(scan, frame, Trigger.ATTRIBUTE_ON_REQUEST, "ON_REQUEST");
        scan(scan, frame, Trigger.ATTRIBUTE_NOT, "NOT_DISCLOSED");
    }

    private static void scan(UnitScan scan, DocumentFrame frame, Trigger trigger, String value) {
        for (int hit : scan.hits().of(trigger)) {
            attribute(
                    scan,
                    frame,
                    scan.hits().start(hit),
                    scan.hits().end(hit),
                    scan.hits().word(hit),
                    value);
        }
    }

    private static void attribute(UnitScan scan, DocumentFrame frame, int start, int end, String word, String value) {
        char before = scan.at(start - 1);
        char after = scan.at(end);
        boolean bracketed = "([【〔".indexOf(before) >= 0 && (")]】〕".indexOf(after) >= 0 || after == '，' || after == ',');
        boolean note = word.startsWith("此") || word.startsWith("本") || endsNote(scan, start, end);
        boolean field = isField(scan, start);
        MarkPlacement place = MarkPlacement.of(scan, frame, start, end, false);
        boolean short4 = word.equals("依申请") || word.equals("不公开") || word.equals("公开发布") || word.equals("全文公开");
        if (short4 && !field && !bracketed) {
            return;
        }
        String placement = field
                ? "FIELD"
                : bracketed || (note && Sentences.standsAlone(scan, start, end)) || place.isOwn()
                        ? "ANNEX_NOTE"
                        : "INLINE";
        MarkContext context = MarkContext.of(scan, start, end, place);
        if (UNCHECKED.indexOf(before) >= 0 || (field && isOption(scan, end) && CHECKED.indexOf(before) < 0)) {
            context = MarkContext.NEGATED;
        } else if (field || (bracketed && note)) {
            context = context == MarkContext.STATUTE || (context == MarkContext.EXAMPLE && !inQuotes(scan, start))
                    ? MarkContext.NONE
                    : context;
        }
        Evidence evidence = Evidence.of(
                        field
                                ? "field of the disclosure attribute"
                                : note ? "annex note" : "word of the disclosure attribute")
                .with("value", value)
                .with("placement", placement)
                .with("context", context.name());
        if (word.contains("删减") || word.contains("部分")) {
            evidence.with("partial", "true");
        }
        double base = switch (placement) {
            case "FIELD" -> 0.97;
            case "ANNEX_NOTE" -> note ? 0.97 : 0.85;
            default -> 0.1;
        };
        scan.report(
                FindingType.DISCLOSURE_ATTRIBUTE,
                start,
                end,
                context == MarkContext.NONE ? base : base * 0.3,
                evidence);
    }

    /** Whether the word ends a line that begins 此件 or 本件: 此件为…，作为免予公开信息. */
    private static boolean endsNote(UnitScan scan, int start, int end) {
        int last = "。)】".indexOf(scan.at(end)) >= 0 ? end + 1 : end;
        int line = Sentences.start(scan.text(), start);
        int begin = "([【".indexOf(scan.at(line)) >= 0 ? line + 1 : line;
        return start - line <= LONGEST_NOTE
                && Gaps.lineBefore(scan.view(), last)
                && (scan.text().startsWith("此件", begin) || scan.text().startsWith("本件", begin));
    }

    private static boolean inQuotes(UnitScan scan, int start) {
        int at = "([【〔".indexOf(scan.at(start - 1)) >= 0 ? start - 2 : start - 1;
        return "“\"「『‘《".indexOf(scan.at(at)) >= 0;
    }

    private static boolean isOption(UnitScan scan, int end) {
        int next = Gaps.skipWhite(scan.text(), end);
        return UNCHECKED.indexOf(scan.at(next)) >= 0 || CHECKED.indexOf(scan.at(next)) >= 0;
    }

    /** Whether a label such as 公开属性 stands in front, perhaps with further options between. */
    private static boolean isField(UnitScan scan, int start) {
        TriggerHits hits = scan.hits();
        int from = Math.max(0, start - 40);
        for (int i = hits.within(Trigger.ATTRIBUTE_LABEL, from, start);
                i >= 0 && i < hits.size() && hits.start(i) < start;
                i++) {
            if (!hits.is(i, Trigger.ATTRIBUTE_LABEL) || hits.end(i) > start) {
                continue;
            }
            int value = LabelledValue.start(scan.text(), hits.end(i));
            boolean separated = LabelledValue.separated(scan.text(), hits.end(i), value);
            if (value >= start && separated) {
                return true;
            }
            String between = scan.text().substring(Math.min(value, start), start);
            if (separated
                    && between.chars().anyMatch(c -> (UNCHECKED + CHECKED).indexOf(c) >= 0)
                    && between.indexOf('。') < 0) {
                return true;
            }
        }
        return false;
    }
}
