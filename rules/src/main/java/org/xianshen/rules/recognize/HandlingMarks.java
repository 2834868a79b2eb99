package org.xianshen.rules.recognize;

import java.util.List;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Marks that restrict handling: internal, work secret, trade secret, draft, cipher telegram. */
final class HandlingMarks {

    private static final String STARS = "★☆⭐*";
    /** The sign of firms for their own secrets: no state-secret mark. */
    private static final String TRIANGLES = "▲△●";

    private static final int LONGEST_BRACKET = 20;
    private static final List<String> ADMONITIONS =
            List.of("不得外传", "严禁外传", "请勿外传", "禁止外传", "注意保密", "注意保管", "注意保存", "妥善保管", "不得扩散", "严禁扩散", "不得公开");
    private static final String MERGED_OVER = " \n\t，,、。；;·　★";

    private HandlingMarks() {}

    static void scan(UnitScan scan, DocumentFrame frame) {
        internal(scan, frame);
        simple(scan, frame, Trigger.WORK_SECRET_WORD, FindingType.WORK_SECRET_MARK);
        simple(scan, frame, Trigger.TRADE_SECRET_WORD, FindingType.TRADE_SECRET_MARK);
        simple(scan, frame, Trigger.CIPHER_WORD, FindingType.CIPHER_TELEGRAM_MARK);
        for (int hit : scan.hits().of(Trigger.DRAFT_WORD)) {
            draft(scan, frame, hit);
        }
    }

    private static void internal(UnitScan scan, DocumentFrame frame) {
        int[] words = scan.hits().of(Trigger.INTERNAL_WORD);
        for (int i = 0; i < words.length; i++) {
            int start = scan.hits().start(words[i]);
            int end = scan.hits().end(words[i]);
            int count = 1;
            while (i + 1 < words.length && mergeable(scan, end, scan.hits().start(words[i + 1]))) {
                end = scan.hits().end(words[++i]);
                count++;
            }
            Evidence evidence = Evidence.of(count > 1 ? "words of an internal mark" : "word of an internal mark");
            if (scan.text().startsWith("免费交流", Gaps.skipWhite(scan.text(), end))
                    || scan.text().substring(start, end).contains("准印证")
                    || scan.text().substring(start, end).contains("出版物")) {
                evidence.with("publication", "true");
            }
            report(scan, frame, FindingType.INTERNAL_MARK, start, end, false, evidence);
        }
        for (int hit : scan.hits().of(Trigger.INTERNAL_ALONE)) {
            int start = scan.hits().start(hit);
            int end = scan.hits().end(hit);
            MarkPlacement placement = MarkPlacement.of(scan, frame, start, end, false);
            boolean labelled = labelled(scan, start);
            if ((placement.isOwn() || labelled) && Sentences.standsAlone(scan, start, end)) {
                Evidence evidence = Evidence.of(labelled ? "label 密级" : "stands alone");
                if (labelled) {
                    evidence.with("label", "密级");
                }
                report(scan, frame, FindingType.INTERNAL_MARK, start, end, false, evidence);
            }
        }
    }

    private static boolean labelled(UnitScan scan, int start) {
        int hit = scan.hits().within(Trigger.LEVEL_LABEL, Math.max(0, start - 12), start);
        return hit >= 0 && LabelledValue.start(scan.text(), scan.hits().end(hit)) == start;
    }

    private static boolean mergeable(UnitScan scan, int end, int next) {
        if (next - end > 3) {
            return false;
        }
        for (int i = end; i < next; i++) {
            if (MERGED_OVER.indexOf(scan.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void simple(UnitScan scan, DocumentFrame frame, Trigger trigger, FindingType type) {
        for (int hit : scan.hits().of(trigger)) {
            int start = scan.hits().start(hit);
            int end = scan.hits().end(hit);
            Evidence evidence = Evidence.of("word of the mark");
            if (type == FindingType.TRADE_SECRET_MARK) {
                evidence.with("word", scan.hits().word(hit));
            }
            int sign = Gaps.skipWhite(scan.text(), end);
            boolean star = STARS.indexOf(scan.at(sign)) >= 0;
            boolean signed = star || TRIANGLES.indexOf(scan.at(sign)) >= 0;
            if (type != FindingType.CIPHER_TELEGRAM_MARK) {
                SecrecyTermReader.Term term =
                        SecrecyTermReader.at(scan, signed ? Gaps.skipWhite(scan.text(), sign + 1) : sign, true, signed);
                // 核心商密 公布前: words count as a term where nothing follows them
                SecrecyTermReader.Term words = signed || term != null || !Gaps.before(scan.view(), sign)
                        ? null
                        : SecrecyTermReader.at(scan, sign, true, true);
                if (words != null && Gaps.lineBefore(scan.view(), words.end())) {
                    evidence.because("term stated in words");
                    end = words.end();
                    term = words;
                } else if (signed || (term != null && !term.kind().equals("EVENT"))) {
                    evidence.with("star", Boolean.toString(star)).because(signed ? "sign of a mark" : "term stated");
                    end = term != null ? term.end() : sign + 1;
                }
                if (term != null) {
                    evidence.with("termKind", term.kind()).with("termValue", term.value());
                }
            }
            report(scan, frame, type, start, pastAdmonition(scan, end), signed, evidence);
        }
    }

    /** The end of a mark that goes on with an admonition: 工作秘密，不得外传. */
    private static int pastAdmonition(UnitScan scan, int end) {
        int next = end;
        while (next < end + 2 && MERGED_OVER.indexOf(scan.at(next)) >= 0) {
            next++;
        }
        for (String admonition : ADMONITIONS) {
            if (scan.text().startsWith(admonition, next)) {
                return next + admonition.length();
            }
        }
        return end;
    }

    private static void report(
            UnitScan scan,
            DocumentFrame frame,
            FindingType type,
            int start,
            int end,
            boolean strong,
            Evidence evidence) {
        MarkPlacement placement = MarkPlacement.of(scan, frame, start, end, strong);
        if (placement == MarkPlacement.INLINE
                && type == FindingType.CIPHER_TELEGRAM_MARK
                && headsTelegram(scan, frame, start, end)) {
            placement = MarkPlacement.ZONE;
        }
        MarkContext context = MarkContext.of(scan, start, end, placement);
        evidence.with("placement", placement.name()).with("context", context.name());
        double base = switch (placement) {
            case ZONE, HEADER_FOOTER -> 0.95;
            case METADATA, OWN_LINE, CELL, PORTION -> 0.75;
            case INLINE -> evidence.attributes().containsKey("label") ? 0.8 : 0.2;
        };
        scan.report(type, start, end, context == MarkContext.NONE ? base : base * 0.3, evidence);
    }

    /** Whether a short line in the head of the document is the head of a telegram, such as 某部密传发电, or its number. */
    private static boolean headsTelegram(UnitScan scan, DocumentFrame frame, int start, int end) {
        TextSpan span = scan.unit().originalSpan(start, end);
        String text = scan.unit().unit().text();
        int lineStart = Lines.start(text, span.start());
        int lineEnd = Lines.end(text, span.end());
        String behind = text.substring(span.end(), lineEnd < 0 ? text.length() : lineEnd)
                .strip();
        boolean number = !behind.isEmpty() && "〔[（(".indexOf(behind.charAt(0)) >= 0 && behind.length() <= 14;
        return frame.isZone(span.unit(), span.start())
                && span.start() - lineStart <= 14
                && (behind.isEmpty() || number);
    }

    /** Drafts say so in brackets behind the title; a title quoted in running text does not count as this document's. */
    private static void draft(UnitScan scan, DocumentFrame frame, int hit) {
        int start = scan.hits().start(hit);
        int end = scan.hits().end(hit);
        String word = scan.hits().word(hit);
        boolean bracketed = isBracketed(scan, start, end);
        boolean weak = word.equals("征求意见") || word.equals("草案") || word.equals("修订草案");
        MarkPlacement placement = MarkPlacement.of(scan, frame, start, end, false);
        MarkContext context = MarkContext.of(scan, start, end, placement);
        if (placement == MarkPlacement.INLINE
                && context != MarkContext.TITLE
                && inTitleLine(scan, frame, start, end, bracketed)) {
            placement = MarkPlacement.ZONE;
            context = MarkContext.TITLE;
        }
        if (weak && !bracketed && placement == MarkPlacement.INLINE) {
            return;
        }
        Evidence evidence = Evidence.of(bracketed ? "in brackets" : "word of a draft")
                .with("placement", placement.name())
                .with("context", context.name())
                .with("word", word);
        boolean own = placement != MarkPlacement.INLINE;
        scan.report(FindingType.DRAFT_MARK, start, end, own ? bracketed ? 0.95 : 0.8 : 0.15, evidence);
    }

    /** Whether the word stands in brackets, alone or behind which draft it is: (草案·第三次征求意见稿). */
    private static boolean isBracketed(UnitScan scan, int start, int end) {
        if (")]】〕".indexOf(scan.at(end)) < 0) {
            return false;
        }
        int at = start;
        while (at > 0 && start - at < LONGEST_BRACKET && "。,;:\n)]】〕".indexOf(scan.at(at - 1)) < 0) {
            at--;
            if ("([【〔".indexOf(scan.at(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean inTitleLine(UnitScan scan, DocumentFrame frame, int start, int end, boolean bracketed) {
        TextSpan span = scan.unit().originalSpan(start, end);
        if (!frame.isZone(span.unit(), span.start())) {
            return false;
        }
        String text = scan.unit().unit().text();
        int lineStart = Lines.start(text, span.start());
        int lineEnd = Lines.end(text, span.end());
        String line = text.substring(lineStart, lineEnd).strip();
        boolean title = line.length() <= 70 && "。；，".chars().noneMatch(c -> line.indexOf(c) >= 0);
        return title && (bracketed || text.substring(span.end(), lineEnd).isBlank());
    }
}
